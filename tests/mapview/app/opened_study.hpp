// SPDX-License-Identifier: MIT
#pragma once

#include <QRegularExpression>
#include <QString>
#include <algorithm>
#include <string>
#include <vector>

#include "tests/mapview/app/window.hpp"

namespace circle15::app {

inline QString built_in_study() { return CIRCLE15_SOURCE_DIR "/datasets/shengsi"; }

/// A session with its study read, its lists, choice and trial, without a window.
struct OpenedStudy {
    explicit OpenedStudy(const QString& path = built_in_study()) {
        lists.set_session(&session);
        choice.set_session(&session);
        trial.set_session(&session);
        session.open(path);
        wait_until([this] { return session.ready() || !session.error().isEmpty(); });
        wait();
    }
    /// Until everything is worked out and drawn.
    bool wait() {
        return wait_until([this] { return !session.background()->busy() && !session.shapes_to_come(); });
    }
    /// Has the question be about this service.
    void ask(const std::string& service) {
        const auto& rules = session.picture()->finding->study().standard.rules;
        session.question()->set_service(
            static_cast<int>(std::ranges::find(rules, service, &model::Rule::service) - rules.begin()));
    }
    [[nodiscard]] std::vector<analysis::Gap> gaps() const {
        return session.picture()->finding->analysis.services[session.service()].gaps;
    }

    Session session;
    Lists lists;
    Choice choice;
    Trial trial;
};

}  // namespace circle15::app
