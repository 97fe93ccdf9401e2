// SPDX-License-Identifier: MIT
#include "tests/mapview/app/state_screens.hpp"

#include <QDir>
#include <QQuickItem>
#include <QTest>
#include <algorithm>

#include "core/analysis/results.hpp"
#include "tests/mapview/app/items.hpp"
#include "tests/mapview/app/manual_screens.hpp"

namespace circle15::app {

namespace {

void click(Window& window, const char* name) {
    QMetaObject::invokeMethod(item_named(window.window().contentItem(), QString::fromLatin1(name)), "click");
}

void keep_lists(Window& window, const Keep& keep) {
    auto* tabs = item_named(window.window().contentItem(), QStringLiteral("tabs"));
    int tab = 0;
    for (const char* name : {"gaps.png", "facilities.png", "islands.png", "villages.png", "services.png", "indicators.png"}) {
        tabs->setProperty("currentIndex", tab++);
        keep(name);
    }
    tabs->setProperty("currentIndex", 0);
}

void keep_choices(Window& window, const Keep& keep) {
    const auto& study = window.session.picture()->finding->study();
    const auto& result = window.session.picture()->finding->analysis.services[window.session.service()];
    const auto choose = [&](const char* kind, const std::string& key, const char* name) {
        window.choice().choose(QString::fromLatin1(kind), QString::fromStdString(key));
        keep(name);
    };
    choose("facility", study.facilities[result.open.front().at()].id, "facility.png");
    choose("island", study.islands[result.gaps.front().island.at()].id, "island.png");
    choose("village", study.villages[result.gaps.front().village.at()].code, "village.png");
    if (study.timetable && !study.piers.empty()) {
        choose("pier", study.piers.front().id, "pier.png");
        choose("route", study.timetable->routes.front().id, "route.png");
    }
    window.choice().clear();
}

/// Of a service that has places to count, where there is one.
void keep_questions(Window& window, const Keep& keep) {
    QMetaObject::invokeMethod(window.map_view(), "showAll");
    auto* question = window.session.question();
    const auto& rules = window.session.picture()->finding->study().standard.rules;
    const auto counted = std::ranges::find_if(rules, [](const model::Rule& rule) { return rule.places_per_1000.has_value(); });
    const int before = question->service();
    if (counted != rules.end()) question->set_service(static_cast<int>(counted - rules.begin()));
    question->set_colour(QStringLiteral("minutes"));
    keep("minutes.png");
    question->set_colour(QStringLiteral("status"));
    const double standard = question->threshold();
    question->set_threshold(standard + 8);
    keep("slider.png");
    question->set_threshold(standard);
    window.session.askPlaces(true);
    keep("places.png");
    window.session.askPlaces(false);
    if (window.session.picture()->finding->study().timetable) {
        click(window, "boats");
        click(window, "noBoats");
        keep("no-boats.png");
        click(window, "noBoats");
        click(window, "boats");
    }
    question->set_service(before);
}

void keep_pages(Window& window, const Keep& keep) {
    click(window, "scenariosButton");
    keep("scenarios.png");
    QTest::keyClick(&window.window(), Qt::Key_Escape);
    QMetaObject::invokeMethod(&window.window(), "openManual");
    keep("manual.png");
    QTest::keyClick(&window.window(), Qt::Key_Escape);
    const auto fold = [&] {
        for (const char* panel : {"question", "lists"})
            QMetaObject::invokeMethod(&window.window(), "toggle", Q_ARG(QVariant, QString::fromLatin1(panel)));
    };
    fold();
    keep("folded.png");
    fold();
}

}  // namespace

void keep_all_states(Window& window, const QString& folder, const QString& files) {
    QDir().mkpath(folder);
    const Keep keep_it = [&](const char* name) { keep(seen(window), folder + u'/' + name); };
    keep_it("first.png");
    keep_lists(window, keep_it);
    keep_choices(window, keep_it);
    keep_questions(window, keep_it);
    keep_pages(window, keep_it);
    keep_main_states(window, files, keep_it);
    window.session.open(folder);
    wait_until([&] { return !window.session.error().isEmpty(); });
    keep_it("error.png");
}

}  // namespace circle15::app
