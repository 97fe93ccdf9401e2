// SPDX-License-Identifier: MIT
#include <QGuiApplication>
#include <QStandardPaths>
#include <catch2/catch_session.hpp>

#include "mapview/app/viewer.hpp"
#include "tests/mapview/app/window.hpp"

/// The platform is the environment's: `offscreen` or `xcb`.
int main(int argc, char** argv) {
    QStandardPaths::setTestModeEnabled(true);
    circle15::app::prepare_application();
    const QGuiApplication application(argc, argv);
    circle15::draw_without_opengl_if_need_be();
    return Catch::Session().run(argc, argv);
}
