// SPDX-License-Identifier: MIT
#pragma once

#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTranslator>
#include <functional>

#include "mapview/app/choice.hpp"
#include "mapview/app/lists.hpp"
#include "mapview/app/session.hpp"
#include "mapview/app/trial.hpp"

namespace circle15::app {

/// The viewer's own window on a session, as a user has it, for tests, pictures and the bench.
class Window {
public:
    explicit Window(const QString& study, QSize size = {1366, 768});

    Session session;
    [[nodiscard]] QQuickWindow& window() { return *window_; }
    [[nodiscard]] QObject* map_view() { return window_->property("map").value<QObject*>(); }
    [[nodiscard]] QObject* map() { return map_view()->property("map").value<QObject*>(); }
    [[nodiscard]] Lists& lists() { return *window_->property("lists").value<Lists*>(); }
    [[nodiscard]] Choice& choice() { return *window_->property("choice").value<Choice*>(); }
    [[nodiscard]] Trial& trial() { return *window_->property("trial").value<Trial*>(); }

    /// Where a place is in the window, in its pixels.
    [[nodiscard]] QPoint point_of(double lon, double lat);
    void look_at(double lon, double lat, double zoom);
    /// Waits until nothing is computed or painted any more; false after `ms`.
    bool settle(int ms = 20'000);
    QImage grab();

private:
    QTranslator chinese_;
    QQmlApplicationEngine engine_;
    QQuickWindow* window_ = nullptr;
};

/// Turns the event loop until `done`; false after `ms`.
bool wait_until(const std::function<bool()>& done, int ms = 60'000);

/// What an application with this window needs before it starts: style and names.
void prepare_application();

}  // namespace circle15::app
