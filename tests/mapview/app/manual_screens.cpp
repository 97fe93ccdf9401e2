// SPDX-License-Identifier: MIT
#include "tests/mapview/app/manual_screens.hpp"

#include <QDir>
#include <QGeoCoordinate>
#include <QQuickItem>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <iostream>
#include <stdexcept>

#include "mapview/app/siting.hpp"
#include "mapview/assistant/assistant.hpp"
#include "mapview/assistant/upkeep.hpp"
#include "tests/mapview/app/items.hpp"
#include "tests/mapview/app/next_year.hpp"

namespace circle15::app {

namespace {

constexpr int page_width = 820;

QImage scaled_to_page(const QImage& picture) { return picture.scaledToWidth(page_width, Qt::SmoothTransformation); }

const analysis::Gap& a_gap(Window& window) {
    const auto& gaps = window.session.picture()->finding->analysis.services[window.session.service()].gaps;
    return *std::ranges::find_if(gaps, [](const analysis::Gap& each) { return each.walk_minutes.has_value(); });
}

void keep_trial(Window& window, const Keep& keep) {
    const auto point = a_gap(window).point;
    window.choice().clear();
    window.look_at(point.lon - 0.0016, point.lat, 15.4);
    window.trial().openHere(QGeoCoordinate(point.lat, point.lon));
    window.settle();
    window.map_view()->setProperty("compare", true);
    keep("trial.png");
    window.map_view()->setProperty("compare", false);
    window.trial().startAfresh();
    window.settle();
}

void keep_siting(Window& window, const Keep& keep) {
    auto* siting = window.window().findChild<Siting*>();
    siting->find(4);
    wait_until([&] { return !siting->sites().isEmpty(); });
    keep("siting.png");
    siting->clear();
}

void keep_assistant(Window& window, const QString& files, const Keep& keep) {
    auto& assistant = *window.window().property("assistant").value<assistant::Assistant*>();
    window.window().setProperty("standard", QStringLiteral(CIRCLE15_SOURCE_DIR "/datasets/shengsi/standard.toml"));
    assistant.startAfresh();
    assistant.add({QUrl::fromLocalFile(files)});
    wait_until([&] { return !assistant.files().isEmpty(); }, 60'000);
    wait_until([&] { return !assistant.reader()->busy(); }, 60'000);
    assistant.setFact(QStringLiteral("persons"), QStringLiteral("80"));
    assistant.setAge(0, QStringLiteral("3 3 6 3 55 8 15 7"));
    wait_until([&] { return !assistant.reader()->busy(); }, 60'000);
    QTest::qWait(1500);
    wait_until([&] { return !assistant.importer()->busy(); }, 60'000);
    keep("assistant.png");
    assistant.startAfresh();
    assistant.close();
    window.settle();
}

/// Next year's list beside the study; nothing is written.
void keep_upkeep(Window& window, const Keep& keep) {
    const QTemporaryDir folder;
    const QString list = folder.path() + "/2025.csv";
    write_next_year(window.session.picture()->finding->study(), list.toStdString());
    auto& upkeep = *window.window().property("upkeep").value<assistant::Upkeep*>();
    upkeep.begin(QUrl::fromLocalFile(list));
    wait_until([&] { return upkeep.is_open(); }, 60'000);
    upkeep.set_date(QStringLiteral("2025-12-31"));
    wait_until([&] { return !upkeep.day_guessed() && upkeep.coverage_holds() && !upkeep.background()->busy(); }, 60'000);
    for (int row = 0; row < upkeep.rows().size(); ++row) {
        if (upkeep.rows()[row].toMap()["change"] != "moved") continue;
        const auto place = upkeep.placeOf(row);
        window.look_at(place.longitude(), place.latitude(), 14.5);
        upkeep.setProperty("current", row);
    }
    window.map_view()->property("tour").value<QObject*>()->setProperty("county", false);
    keep("upkeep.png");
    upkeep.close();
    window.settle();
}

}  // namespace

void keep(const QImage& picture, const QString& file) {
    if (!picture.convertToFormat(QImage::Format_RGB888).save(file, "PNG", 0))
        throw std::runtime_error("cannot write " + file.toStdString());
    std::cout << file.toStdString() << '\n';
}

QImage seen(Window& window) {
    window.settle();
    QTest::qWait(300);
    return window.grab();
}

void keep_main_states(Window& window, const QString& files, const Keep& keep) {
    window.choice().clear();
    QMetaObject::invokeMethod(window.map_view(), "showAll");
    keep("county.png");
    window.choice().choose(QStringLiteral("gap"), QString::fromStdString(a_gap(window).id));
    keep("gap.png");
    const auto& gap = a_gap(window);
    const auto& homes = window.session.picture()->finding->study().homes;
    const auto& verdicts = window.session.picture()->finding->analysis.services[window.session.service()].homes;
    const auto by_boat = std::ranges::find(verdicts, analysis::Status::boat_only, [](const auto& each) { return each.status; });
    const auto row = by_boat == verdicts.end() ? gap.homes.front().at() : static_cast<std::size_t>(by_boat - verdicts.begin());
    window.choice().choose(QStringLiteral("home"), QString::fromStdString(homes[row].id));
    auto* boats = item_named(window.window().contentItem(), QStringLiteral("boats"));
    QMetaObject::invokeMethod(boats, "click");  // opens what the page tells of
    keep("boats.png");
    QMetaObject::invokeMethod(boats, "click");
    window.choice().clear();
    keep_trial(window, keep);
    keep_siting(window, keep);
    keep_upkeep(window, keep);
    keep_assistant(window, files, keep);
}

void keep_manual_pictures(Window& window, const QString& folder, const QString& files, const QString& sheet) {
    for (const QString& language : {QStringLiteral("zh"), QStringLiteral("en")}) {
        const QString pictures = folder + u'/' + language + QStringLiteral("/pictures/");
        QDir().mkpath(pictures);
        window.session.set_language(language);
        keep_main_states(window, files, [&](const char* name) { keep(scaled_to_page(seen(window)), pictures + name); });
        keep(scaled_to_page(QImage(sheet + u'/' + language + ".png")), pictures + "sheet.png");
    }
}

}  // namespace circle15::app
