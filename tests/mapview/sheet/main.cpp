// SPDX-License-Identifier: MIT
#include <QGuiApplication>
#include <catch2/catch_session.hpp>

/// Fonts and pictures need an application, but no display.
int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
