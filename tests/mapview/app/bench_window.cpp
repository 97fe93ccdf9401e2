// SPDX-License-Identifier: MIT
// How fast the window is: start, pan and zoom, recolouring, edits, memory; on whichever platform QT_QPA_PLATFORM names.
#include <QElapsedTimer>
#include <QEventLoop>
#include <QGeoCoordinate>
#include <QGuiApplication>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <format>
#include <fstream>

#include "tests/mapview/app/window.hpp"

using namespace circle15;

namespace {

double rss_mb() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:")) return std::stod(line.substr(6)) / 1024;
    }
    return 0;
}

/// Of all threads of this program, milliseconds.
double cpu_ms() { return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

struct Timing {
    double median = 0;
    double slow = 0;  ///< one in twenty takes longer
    double cpu = 0;   ///< mean
};

/// Milliseconds from a change until its frame has been shown; with `painted_whole` until the map in it has been painted anew
/// too, which without a scene graph is done beside the window.
template <class Change>
Timing frames(app::Window& shown, int count, const Change& change, bool painted_whole = false) {
    std::vector<double> times;
    const double cpu = cpu_ms();
    for (int frame = 0; frame < count; ++frame) {
        // The loop sleeps until something happens, as the program does: one that polls takes a processor from the painters.
        QEventLoop loop;
        bool swapped = false;
        const auto look = [&] {
            if (swapped && (!painted_whole || !shown.map_view()->property("painting").toBool())) loop.quit();
        };
        QObject::connect(
            &shown.window(), &QQuickWindow::frameSwapped, &loop,
            [&] {
                swapped = true;
                look();
            },
            Qt::QueuedConnection);
        QTimer ticks;
        QObject::connect(&ticks, &QTimer::timeout, &loop, look);
        if (painted_whole) ticks.start(1);
        QTimer::singleShot(3000, &loop, &QEventLoop::quit);
        QElapsedTimer timer;
        timer.start();
        change(frame);
        shown.window().update();
        loop.exec();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    return {.median = times[times.size() / 2], .slow = times[times.size() * 19 / 20], .cpu = (cpu_ms() - cpu) / count};
}

void say(const char* what, double value, const char* unit, double limit, const char* more = "") {
    std::printf("%-50s %8.1f %-3s  limit %5.0f  %-6s%s\n", what, value, unit, limit, value <= limit ? "ok" : "MISSED", more);
}

void say(const char* what, const Timing& timing, double limit) {
    say(what, timing.median, "ms", limit,
        std::format("  (one in twenty over {:.1f} ms; processor {:.1f} ms)", timing.slow, timing.cpu).c_str());
}

/// The same place with its homes scattered `times` over, as a raster of cells would have them.
std::shared_ptr<const app::MapPicture> many_homes(const app::MapPicture& picture, std::size_t times) {
    auto many = std::make_shared<app::MapPicture>(picture);
    for (auto& service : many->scene.services) {
        const auto homes = service.homes;
        for (std::size_t copy = 1; copy < times; ++copy) {
            for (auto home : homes) {
                home.at += QPointF(37.0 * static_cast<double>(copy % 3), 41.0 * static_cast<double>(copy / 3));
                service.homes.push_back(home);
            }
        }
    }
    return many;
}

}  // namespace

int main(int argc, char** argv) {
    QStandardPaths::setTestModeEnabled(true);
    app::prepare_application();
    QElapsedTimer start;
    start.start();
    const QGuiApplication application(argc, argv);
    app::Window shown(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(CIRCLE15_SOURCE_DIR "/datasets/shengsi"),
                      {1366, 768});
    if (!app::wait_until([&] { return shown.session.ready(); }) ||
        !app::wait_until([&] { return !shown.map_view()->property("painting").toBool(); }))
        return 1;
    std::printf("window, %s\n", qPrintable(QGuiApplication::platformName()));
    say("start to first picture", static_cast<double>(start.elapsed()), "ms", 1500,
        std::format("  (processor {:.0f} ms)", cpu_ms()).c_str());
    shown.settle();
    shown.look_at(122.45, 30.72, 12.5);
    shown.settle();

    say("a frame in which nothing changed, median", frames(shown, 40, [](int) {}), 30);
    const auto minutes = [&](int frame) { shown.session.question()->set_threshold(10 + frame % 20); };
    say("recolour after a slider step, median", frames(shown, 40, minutes, shown.map_view()->property("software").toBool()),
        20);
    shown.settle();
    say("memory", rss_mb(), "MB", 400);
    const auto picture = shown.session.picture();
    shown.session.show(many_homes(*picture, 28));
    std::printf("%zu homes from here on\n", shown.session.picture()->scene.services[0].homes.size());
    shown.settle();
    const auto pan = [&](int frame) {
        QMetaObject::invokeMethod(shown.map(), "pan", Q_ARG(int, frame % 20 < 10 ? 12 : -12), Q_ARG(int, 5));
    };
    say("pan, a frame, median", frames(shown, 60, pan), 30);
    shown.settle();
    const bool software = shown.map_view()->property("software").toBool();
    say("recolour after a slider step, median", frames(shown, 40, minutes, software), 60);
    shown.settle();
    const auto zoom = [&](int frame) { shown.map()->setProperty("zoomLevel", 12.5 + 0.02 * (frame % 30)); };
    say("zoom, a frame, median", frames(shown, 60, zoom), 60);
    shown.settle();
    say("memory", rss_mb(), "MB", 600);
    shown.session.show(picture);
    shown.settle();

    std::vector<double> edits;
    const auto& gap = picture->finding->analysis.services[4].gaps.front();
    shown.session.question()->set_service(4);
    for (int turn = 0; turn < 7; ++turn) {
        shown.trial().openHere(QGeoCoordinate(gap.point.lat, gap.point.lon + 0.0005 * turn));
        shown.settle();
        edits.push_back(shown.trial().milliseconds());
        shown.trial().undo();
    }
    std::ranges::sort(edits);
    say("coverage, gaps and ledger after an edit, median", edits[edits.size() / 2], "ms", 100);
    return 0;
}
