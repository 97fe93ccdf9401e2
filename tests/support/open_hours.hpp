// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>

#include "core/model/study.hpp"

namespace circle15::test {

/// Gives the facility `id` its opening hours.
inline void set_hours(model::Study& study, const std::string& id, const std::string& hours) {
    const auto facility = std::ranges::find(study.facilities, id, &model::Facility::id);
    if (facility == study.facilities.end()) throw std::invalid_argument("no facility " + id);
    facility->opening_hours_text = hours;
    facility->opening_hours = model::parse_opening_hours(hours);
}

/// Names days of the study's calendar, `2026-01-01`.
inline void set_day(model::Study& study, const std::string& date, model::DayKind kind, const std::string& name) {
    study.calendar.days[model::date_from(date).value()] = {.kind = kind, .name = name};
}

}  // namespace circle15::test
