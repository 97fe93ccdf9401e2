// SPDX-License-Identifier: MIT
#include "core/model/timetable.hpp"

#include <algorithm>
#include <map>
#include <string_view>

namespace circle15::model {

std::optional<DateSpan> validity_of(const Timetable& timetable) {
    std::optional<Date> first;
    std::optional<Date> last;
    const auto take = [&](Date date) {
        first = first ? std::min(*first, date) : date;
        last = last ? std::max(*last, date) : date;
    };
    for (const Calendar& calendar : timetable.calendars) {
        const bool weekly = std::ranges::any_of(calendar.week, [](bool runs) { return runs; });
        if (weekly && calendar.from && calendar.to) {
            take(*calendar.from);
            take(*calendar.to);
        }
        for (const Date date : calendar.added) take(date);
    }
    const std::optional<Date> from = timetable.feed.from ? timetable.feed.from : first;
    const std::optional<Date> to = timetable.feed.to ? timetable.feed.to : last;
    if (!from || !to) return std::nullopt;
    return DateSpan{.from = *from, .to = *to};
}

bool runs_on(const Calendar& calendar, Date date) {
    if (std::ranges::binary_search(calendar.removed, date)) return false;
    if (std::ranges::binary_search(calendar.added, date)) return true;
    if (!calendar.from || !calendar.to || date < *calendar.from || date > *calendar.to) return false;
    return calendar.week.at(static_cast<std::size_t>(weekday_of(date)));
}

std::vector<std::optional<PierId>> study_piers_of(const Timetable& timetable, std::span<const Pier> piers) {
    std::map<std::string_view, PierId> by_id;
    for (std::size_t i = 0; i < piers.size(); ++i) by_id.emplace(piers[i].id, id_of<PierId>(i));
    std::vector<std::optional<PierId>> found(timetable.stops.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        const FerryStop& stop = timetable.stops[i];
        if (const auto own = by_id.find(stop.id); own != by_id.end()) {
            found[i] = own->second;
            continue;
        }
        for (const std::string& platform : stop.platforms) {
            const auto below = by_id.find(platform);
            if (below == by_id.end()) continue;
            found[i] = below->second;
            break;
        }
    }
    return found;
}

}  // namespace circle15::model
