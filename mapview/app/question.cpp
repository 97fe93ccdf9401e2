// SPDX-License-Identifier: MIT
#include "mapview/app/question.hpp"

#include <algorithm>

namespace circle15::app {

void Question::set_service(int row) {
    if (row == service_ || row < 0) return;
    service_ = row;
    Q_EMIT serviceChanged();
    Q_EMIT changed();
}

void Question::set_threshold(double minutes) {
    const double kept = std::clamp(minutes, 5.0, 60.0);
    if (kept == threshold_) return;
    threshold_ = kept;
    Q_EMIT changed();
}

void Question::set_measure(int row, double minutes) {
    const double kept = std::clamp(minutes, 5.0, 60.0);
    if (row == measure_ && minutes == standard_ && kept == threshold_) return;
    measure_ = row;
    standard_ = minutes;
    threshold_ = kept;
    Q_EMIT changed();
}

void Question::set_colour(const QString& name) {
    const bool minutes = name == QLatin1String("minutes");
    if (minutes == by_minutes) return;
    by_minutes = minutes;
    Q_EMIT changed();
}

sheet::MapLayers Question::layers(words::Lang lang) const {
    return {.service = static_cast<std::size_t>(service_),
            .home_colour = by_minutes ? sheet::HomeColour::minutes : sheet::HomeColour::status,
            .streets = streets,
            .areas = areas,
            .homes = homes,
            .crowds = true,
            .gaps = gaps_drawn(),
            .facilities = facilities,
            .facility_names = names,
            .piers = ferries,
            .ferries = ferries,
            .ferry_names = names,
            .island_names = names,
            .village_names = names,
            .lang = lang};
}

}  // namespace circle15::app
