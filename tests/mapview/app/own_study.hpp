// SPDX-License-Identifier: MIT
#pragma once

#include <QFile>
#include <QTemporaryDir>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "tests/mapview/app/the_window.hpp"

namespace circle15::app {

/// The window on a copy of the built-in study, whose files may be changed.
struct OwnStudy {
    OwnStudy() {
        std::filesystem::copy(shengsi().toStdString(), path().toStdString(), std::filesystem::copy_options::recursive);
        shown.session.open(path());
        REQUIRE(wait_until([&] { return shown.session.study_path() == path(); }, 120'000));
        REQUIRE(shown.settle());
    }
    ~OwnStudy() { close_window(); }
    OwnStudy(const OwnStudy&) = delete;
    OwnStudy& operator=(const OwnStudy&) = delete;

    [[nodiscard]] QString path() const { return home.path() + "/study"; }
    [[nodiscard]] const model::Study& study() const { return shown.session.opened()->base->study(); }
    [[nodiscard]] QByteArray bytes(const QString& file) const {
        QFile read(path() + u'/' + file);
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
    template <class Object>
    [[nodiscard]] Object& of(const char* name) const {
        return *shown.window().property(name).value<Object*>();
    }

    QTemporaryDir home;
    Window& shown = window();
};

}  // namespace circle15::app
