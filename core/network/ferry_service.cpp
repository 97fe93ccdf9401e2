// SPDX-License-Identifier: MIT
#include "core/network/ferry_service.hpp"

#include <algorithm>

namespace circle15::network {

std::optional<DaySeconds> served_from(const FerryFacility& facility, DaySeconds arrive, DaySeconds service_s) {
    if (!facility.open) return arrive;
    for (const model::OpenSpan& span : *facility.open) {
        const DaySeconds start = std::max(arrive, span.from);
        if (start + service_s <= span.to) return start;
    }
    return std::nullopt;
}

std::vector<model::OpenSpan> open_spans_on(const model::OpeningHours& hours, model::Date date) {
    constexpr DaySeconds day_s = 86400;
    const auto today = static_cast<std::size_t>(model::weekday_of(date));
    std::vector<model::OpenSpan> spans;
    for (const model::OpenSpan& span : hours.week.at((today + 6) % 7))
        if (span.to > day_s) spans.push_back({.from = span.from - day_s, .to = span.to - day_s});
    for (const model::OpenSpan& span : hours.week.at(today)) spans.push_back(span);
    std::ranges::sort(spans, {}, &model::OpenSpan::from);
    std::vector<model::OpenSpan> merged;
    for (const model::OpenSpan& span : spans) {
        if (!merged.empty() && span.from <= merged.back().to)
            merged.back().to = std::max(merged.back().to, span.to);
        else
            merged.push_back(span);
    }
    return merged;
}

}  // namespace circle15::network
