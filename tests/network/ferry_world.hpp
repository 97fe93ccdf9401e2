// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/network/ferry_profile.hpp"

namespace circle15::test {

/// Seconds of "07:50", "07:50:30", "25:10" or "-01:00".
[[nodiscard]] model::DaySeconds clock_s(std::string_view text);

/// A small archipelago with a timetable, written down as one would say it.
class FerryWorld {
public:
    /// `boat("blue", "A 08:00, B 08:20/08:25, C 09:00")`: a sailing of the route, with arrival/departure where both are given.
    FerryWorld& boat(const std::string& route, std::string_view calls);
    FerryWorld& footpath(const std::string& from, const std::string& to, model::DaySeconds walk_s);  ///< both ways
    FerryWorld& change(const std::string& from, const std::string& to, bool possible, model::DaySeconds least_s);

    [[nodiscard]] model::StopId stop(const std::string& name);
    [[nodiscard]] network::PierWalk walk(const std::string& stop, model::DaySeconds both_ways_s);
    [[nodiscard]] network::FerryFacility at(const std::string& stop, model::DaySeconds walk_s);
    [[nodiscard]] network::FerryFacility at(const std::string& stop, model::DaySeconds walk_s,
                                            std::vector<model::OpenSpan> open);
    [[nodiscard]] network::FerryDay day() const;
    [[nodiscard]] network::FerryDay day_without(const std::string& route) const;

    model::Timetable timetable;
    std::vector<network::PierFootpath> footpaths;
    model::FerryRules rules{
        .boarding_s = 0, .alighting_s = 0, .by_route = {}, .by_pier = {}, .longest_wait_s = {}, .lost_day_share = {}};
};

/// A Monday inside every test timetable.
inline constexpr model::Date test_monday{std::chrono::year{2026}, std::chrono::November, std::chrono::day{23}};

}  // namespace circle15::test
