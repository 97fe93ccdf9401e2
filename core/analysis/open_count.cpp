// SPDX-License-Identifier: MIT
#include "core/analysis/open_count.hpp"

namespace circle15::analysis {

void OpenCount::add(const model::Facility& facility, const model::DayAsked& day, std::optional<model::DaySeconds> at) {
    const model::Serving why = model::serving_on(facility, day.calendar, day.date);
    ++facilities;
    ++by_why.at(static_cast<std::size_t>(why));
    const bool then =
        model::serves(why) && (!at || !facility.opening_hours ||
                               model::is_open_at(model::open_spans_on(*facility.opening_hours, day.calendar, day.date), *at));
    serving += then ? 1U : 0U;
    hours_unknown += why == model::Serving::hours_unknown ? 1U : 0U;
}

OpenCount open_count(const model::Study& study, const model::Rule& rule, const model::DayAsked& day,
                     std::optional<model::DaySeconds> at) {
    OpenCount count;
    for (const auto& facility : study.facilities) {
        if (facility.service == rule.service) count.add(facility, day, at);
    }
    return count;
}

OpenCount open_count(const model::Study& study, const model::DayAsked& day, std::optional<model::DaySeconds> at) {
    OpenCount count;
    for (const auto& facility : study.facilities) count.add(facility, day, at);
    return count;
}

}  // namespace circle15::analysis
