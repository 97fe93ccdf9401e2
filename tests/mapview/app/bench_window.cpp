// SPDX-License-Identifier: MIT
// How fast the window is: start, pan and zoom, recolouring, edits, memory; on whichever platform QT_QPA_PLATFORM names.
#include <QElapsedTimer>
#include <QEventLoop>
#include <QGeoCoordinate>
#include <QGuiApplication>
#include <QQuickItem>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <format>
#include <fstream>

#include "tests/bench/wide_county.hpp"
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

struct Aims {
    double first_picture_ms = 0;
    double figures_ms = 0;
    double slider_ms = 0;
    double memory_mb = 0;
    double trial_ms = 0;
};
constexpr Aims county_aims{.first_picture_ms = 1500, .figures_ms = 1500, .slider_ms = 20, .memory_mb = 400, .trial_ms = 100};
/// Of a study with a hundred thousand homes.
constexpr Aims wide_aims{.first_picture_ms = 1500, .figures_ms = 8000, .slider_ms = 60, .memory_mb = 600, .trial_ms = 300};

bool painting(app::Window& shown) { return shown.map_view()->property("painting").toBool(); }

/// The worst gap of the service that the window asks about.
const analysis::Gap& worst_gap(app::Window& shown) {
    return shown.session.picture()->finding->analysis.services[shown.session.service()].gaps.front();
}

void moves(app::Window& shown, const Aims& aims) {
    const bool software = shown.map_view()->property("software").toBool();
    const auto& gap = worst_gap(shown);
    shown.look_at(gap.point.lon, gap.point.lat, 12.5);
    shown.settle();
    say("a frame in which nothing changed, median", frames(shown, 40, [](int) {}), 30);
    const auto minutes = [&](int frame) { shown.session.question()->set_threshold(10 + frame % 20); };
    say("recolour after a slider step, median", frames(shown, 40, minutes, software), aims.slider_ms);
    shown.settle();
    const auto pan = [&](int frame) {
        QMetaObject::invokeMethod(shown.map(), "pan", Q_ARG(int, frame % 20 < 10 ? 12 : -12), Q_ARG(int, 5));
    };
    say("pan, a frame, median", frames(shown, 60, pan), 30);
    shown.settle();
    const auto zoom = [&](int frame) { shown.map()->setProperty("zoomLevel", 12.5 + 0.02 * (frame % 30)); };
    say("zoom, a frame, median", frames(shown, 60, zoom), 60);
    shown.settle();
    const auto point = [&](int frame) {
        const QPoint at = shown.window().contentItem()->boundingRect().center().toPoint() + QPoint(3 * frame, frame);
        QTest::mouseMove(&shown.window(), at);
    };
    say("the pointer moves, a frame, median", frames(shown, 40, point), 30);
    say("memory", rss_mb(), "MB", aims.memory_mb);
}

/// A facility tried beside the worst gap and taken back.
double try_once(app::Window& shown, int turn) {
    const auto gap = worst_gap(shown);
    shown.trial().openHere(QGeoCoordinate(gap.point.lat, gap.point.lon + 0.0005 * (turn % 7)));
    const auto idle = [&] { return !shown.session.background()->busy() && !painting(shown); };
    app::wait_until(idle);
    const double spent = shown.trial().milliseconds();
    shown.trial().undo();
    app::wait_until(idle);
    return spent;
}

/// Per cent that the program has grown by.
template <class Act>
double growth(int warm, int times, const Act& act) {
    for (int turn = 0; turn < warm; ++turn) act(turn);
    const double before = rss_mb();
    for (int turn = 0; turn < times; ++turn) act(turn);
    return 100 * (rss_mb() / before - 1);
}

void trials(app::Window& shown, const Aims& aims, int cycles) {
    std::vector<double> spent;
    for (int turn = 0; turn < 7; ++turn) spent.push_back(try_once(shown, turn));
    std::ranges::sort(spent);
    say("coverage, gaps and ledger after an edit, median", spent[spent.size() / 2], "ms", aims.trial_ms);
    if (cycles == 0) return;
    say(std::format("memory grown over {} trials and undos", cycles).c_str(),
        growth(cycles / 10, cycles, [&](int turn) { try_once(shown, turn); }), "%", 5);
    const auto look = [&](int turn) {
        const auto gap = worst_gap(shown);
        shown.look_at(gap.point.lon + 0.01 * (turn % 5), gap.point.lat, 11 + turn % 6);
        app::wait_until([&] { return !painting(shown); });
    };
    say(std::format("memory grown over {} changes of the view", cycles / 2).c_str(), growth(12, cycles / 2, look), "%", 5);
}

}  // namespace

/// bench_mapview_window [STUDY | --homes COUNT [CYCLES]]: the built-in study, another, or a made-up county.
int main(int argc, char** argv) {
    QStandardPaths::setTestModeEnabled(true);
    app::prepare_application();
    QString study = QStringLiteral(CIRCLE15_SOURCE_DIR "/datasets/shengsi");
    QTemporaryDir county;
    Aims aims = county_aims;
    int cycles = 200;
    const bool wide = argc > 2 && QByteArray(argv[1]) == "--homes";
    if (wide) {
        const auto homes = QByteArray(argv[2]).toULongLong();
        bench::write_county(county.path().toStdString(), CIRCLE15_SOURCE_DIR "/datasets/shengsi/standard.toml",
                            {.homes = homes, .nodes = homes, .facilities = 600});
        study = county.path();
        aims = wide_aims;
        if (argc > 3) cycles = QByteArray(argv[3]).toInt();
    } else if (argc > 1) {
        study = QString::fromLocal8Bit(argv[1]);
    }
    QElapsedTimer start;
    start.start();
    const double cpu = cpu_ms();
    const QGuiApplication application(argc, argv);
    app::Window shown(study, {1366, 768});
    if (!app::wait_until([&] { return !shown.session.land().isEmpty() || shown.session.ready(); })) return 1;
    frames(shown, 1, [](int) {});
    const auto land = static_cast<double>(start.elapsed());
    if (!app::wait_until([&] { return shown.session.ready(); })) return 1;
    const auto figures = static_cast<double>(start.elapsed());
    if (!app::wait_until([&] { return !painting(shown); })) return 1;
    std::printf("window, %s, %zu homes\n", qPrintable(QGuiApplication::platformName()),
                shown.session.picture()->finding->study().homes.size());
    say("start to the first picture, the land", land, "ms", aims.first_picture_ms);
    say("start to figures", figures, "ms", aims.figures_ms);
    std::printf("%-50s %8.1f ms  (processor %.0f ms)\n", "start to the map with its figures",
                static_cast<double>(start.elapsed()), cpu_ms() - cpu);
    const auto drawn = [&] { return shown.session.shapes_ready(); };
    if (!app::wait_until(drawn, 600'000)) return 1;
    std::printf("%-50s %8.1f s\n", "start to areas and outlines of the service asked",
                static_cast<double>(start.elapsed()) / 1e3);
    if (!app::wait_until([&] { return !shown.session.shapes_to_come(); }, 600'000)) return 1;
    std::printf("%-50s %8.1f s  (processor %.0f ms)\n", "start to those of every service",
                static_cast<double>(start.elapsed()) / 1e3, cpu_ms() - cpu);
    shown.settle();
    moves(shown, aims);
    trials(shown, aims, cycles);
    return 0;
}
