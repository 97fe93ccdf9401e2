// SPDX-License-Identifier: MIT
#include <QGuiApplication>
#include <QStandardPaths>
#include <catch2/catch_session.hpp>

#include "tests/mapview/app/window.hpp"

/// The platform is the environment's: `offscreen` or `xcb`.
int main(int argc, char** argv) {
    QStandardPaths::setTestModeEnabled(true);
    circle15::app::prepare_application();
    const QGuiApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
