// SPDX-License-Identifier: MIT
// Makes the pictures of the README: circle15_screens STUDY FOLDER [WIDTH HEIGHT [LANGUAGE]]
// and those of the manual: circle15_screens STUDY FOLDER manual SHEETS
// Every panel and state, for eyes alone: circle15_screens STUDY FOLDER states LANGUAGE WIDTH HEIGHT
// A study as it is opened and nearer four times, for eyes alone: circle15_screens STUDY FOLDER views
#include <QDir>
#include <QGeoCoordinate>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <iostream>

#include "mapview/app/viewer.hpp"
#include "tests/mapview/app/dropped_town.hpp"
#include "tests/mapview/app/manual_screens.hpp"
#include "tests/mapview/app/state_screens.hpp"
#include "tests/mapview/app/window.hpp"

using namespace circle15;

namespace {

void keep(app::Window& window, const QString& folder, const QString& name) {
    app::keep(app::seen(window), folder + u'/' + name);
}

/// About the worst gap of the service that is asked about.
void keep_views(app::Window& window, const QString& folder) {
    const auto& services = window.session.picture()->finding->analysis.services;
    const auto place = services[window.session.service()].gaps.front().point;
    keep(window, folder, QStringLiteral("first.png"));
    for (const double zoom : {11.0, 12.5, 14.0, 15.5}) {
        window.map_view()->property("tour").value<QObject*>()->setProperty("county", false);
        window.look_at(place.lon, place.lat, zoom);
        keep(window, folder, QStringLiteral("zoom-%1.png").arg(zoom));
    }
}

int row_of(const model::Study& study, const std::string& service) {
    for (std::size_t row = 0; row < study.standard.rules.size(); ++row) {
        if (study.standard.rules[row].service == service) return static_cast<int>(row);
    }
    throw std::runtime_error("no service " + service);
}

}  // namespace

int main(int argc, char** argv) {
    app::prepare_application();
    QGuiApplication application(argc, argv);
    draw_without_opengl_if_need_be();
    if (argc < 3 || argc > 7) return 2;
    const bool states = argc == 7 && QByteArray(argv[3]) == "states";
    if (argc == 7 && !states) return 2;
    const bool views = argc == 4 && QByteArray(argv[3]) == "views";
    if (argc == 4 && !views) return 2;
    const bool manual = argc == 5 && QByteArray(argv[3]) == "manual";
    QSize size(1440, 900);
    if (states)
        size = {QByteArray(argv[5]).toInt(), QByteArray(argv[6]).toInt()};
    else if (argc > 4 && !manual)
        size = {QByteArray(argv[3]).toInt(), QByteArray(argv[4]).toInt()};
    const QString folder = QString::fromLocal8Bit(argv[2]);
    QDir().mkpath(folder);
    try {
        app::Window window(QString::fromLocal8Bit(argv[1]), size);
        if (states || argc > 5) window.session.set_language(QString::fromLocal8Bit(argv[states ? 4 : 5]));
        if (!app::wait_until([&] { return window.session.ready(); })) throw std::runtime_error("the study does not open");
        if (views) {
            keep_views(window, folder);
            return 0;
        }
        const QTemporaryDir dropped;
        const QString files = dropped.path() + "/小岛";
        if (states || manual) app::write_dropped_town(files.toStdString());
        if (states) {
            app::keep_all_states(window, folder, files);
            return 0;
        }
        if (!manual) keep(window, folder, QStringLiteral("first.png"));
        const auto& study = window.session.picture()->finding->study();
        window.session.question()->set_service(row_of(study, "elderly_meal"));
        if (manual) {
            app::keep_manual_pictures(window, folder, files, QString::fromLocal8Bit(argv[4]));
            return 0;
        }

        // The largest gap that somebody could walk out of.
        const auto& gaps = window.session.picture()->finding->analysis.services[window.session.service()].gaps;
        const auto gap = std::ranges::find_if(gaps, [](const analysis::Gap& each) { return each.walk_minutes.has_value(); });
        window.choice().choose(QStringLiteral("gap"), QString::fromStdString(gap->id));
        keep(window, folder, QStringLiteral("gap.png"));
        const auto home = gap->homes[gap->homes.size() / 2];
        window.choice().choose(QStringLiteral("home"), QString::fromStdString(study.homes[home.at()].id));
        keep(window, folder, QStringLiteral("home.png"));

        window.choice().clear();
        // A little to the west, so that the new place stands whole on the right.
        window.look_at(gap->point.lon - 0.0016, gap->point.lat, 15.4);
        window.trial().openHere(QGeoCoordinate(gap->point.lat, gap->point.lon));
        window.settle();
        window.map_view()->setProperty("compare", true);
        keep(window, folder, QStringLiteral("before_after.png"));
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
    return 0;
}
