// SPDX-License-Identifier: MIT
#include <algorithm>

#include "mapview/app/boat_facts.hpp"
#include "mapview/app/qt_text.hpp"
#include "mapview/app/trial.hpp"

namespace circle15::app {

QVariantList Trial::routes() const {
    QVariantList list;
    const auto picture = session_ ? session_->picture_before() : nullptr;
    if (!picture || !picture->finding->study().timetable) return list;
    for (const auto& route : picture->finding->study().timetable->routes)
        list.append(QVariantMap{{QStringLiteral("id"), qt(route.id)}, {QStringLiteral("name"), qt(route.name)}});
    return list;
}

QVariantList Trial::sailings(const QString& route) const {
    const auto picture = session_ ? session_->picture_before() : nullptr;
    if (!picture || !picture->finding->study().timetable) return {};
    const auto& timetable = *picture->finding->study().timetable;
    const auto wanted = route.toStdString();
    std::vector<const model::Trip*> boats;
    for (const auto& trip : timetable.trips) {
        const bool sails = model::runs_on(timetable.calendars[trip.calendar.at()], picture->finding->analysis.date);
        if (sails && timetable.routes[trip.route.at()].id == wanted) boats.push_back(&trip);
    }
    std::ranges::stable_sort(boats, {}, [](const model::Trip* trip) { return trip->calls.front().depart; });
    QVariantList list;
    for (const auto* trip : boats) {
        const QString text =
            QStringLiteral("%1  %2 → %3")
                .arg(clock_text(trip->calls.front().depart), qt(timetable.stops[trip->calls.front().stop.at()].name),
                     qt(timetable.stops[trip->calls.back().stop.at()].name));
        list.append(QVariantMap{{QStringLiteral("id"), qt(trip->id)},
                                {QStringLiteral("text"), text},
                                {QStringLiteral("sails"), !cancels(trip->id, wanted)}});
    }
    return list;
}

bool Trial::cancels(const std::string& trip, const std::string& route) const {
    return std::ranges::any_of(scenario_->sailings, [&](const auto& placed) {
        const auto* cancel = std::get_if<model::CancelSailings>(&placed.what);
        return cancel && (!cancel->route || *cancel->route == route) && (!cancel->trip || *cancel->trip == trip);
    });
}

void Trial::cancelSailing(const QString& trip) {
    QString text;
    for (const auto& route : routes()) {
        for (const auto& sailing : sailings(route.toMap()[QStringLiteral("id")].toString())) {
            if (sailing.toMap()[QStringLiteral("id")] == trip) text = sailing.toMap()[QStringLiteral("text")].toString();
        }
    }
    model::CancelSailings cancel;
    cancel.trip = trip.toStdString();
    make({.what = alone(cancel),
          .said_zh = QStringLiteral("取消班次 ") + text,
          .said_en = QStringLiteral("cancel the boat ") + text});
}

void Trial::cancelSailings(const QString& route) {
    model::CancelSailings cancel;
    QString name;
    if (!route.isEmpty()) cancel.route = route.toStdString();
    for (const auto& each : routes()) {
        if (each.toMap()[QStringLiteral("id")] == route) name = each.toMap()[QStringLiteral("name")].toString();
    }
    make({.what = alone(cancel),
          .said_zh = route.isEmpty() ? QStringLiteral("全部停航") : QStringLiteral("停航 ") + name,
          .said_en = route.isEmpty() ? QStringLiteral("no boats at all") : QStringLiteral("cancel ") + name});
}

}  // namespace circle15::app
