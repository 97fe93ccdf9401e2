// SPDX-License-Identifier: MIT
#include "tests/oracle/plain_places.hpp"

#include <algorithm>

namespace circle15::oracle {

std::int64_t most_placed(const PlacesAsked& asked) {
    std::optional<std::int64_t> least;
    for (std::uint32_t set = 0; set < 1U << asked.room.size(); ++set) {
        std::int64_t cut = 0;
        for (std::size_t facility = 0; facility < asked.room.size(); ++facility) {
            if ((set >> facility & 1U) != 0) cut += asked.room[facility].value_or(0);
        }
        for (std::size_t home = 0; home < asked.persons.size(); ++home) {
            bool elsewhere = false;
            for (std::size_t facility = 0; facility < asked.room.size(); ++facility) {
                const bool known = asked.way_ms[home][facility] && asked.room[facility];
                elsewhere = elsewhere || (known && (set >> facility & 1U) == 0);
            }
            if (elsewhere) cut += asked.persons[home];
        }
        least = std::min(least.value_or(cut), cut);
    }
    return least.value_or(0);
}

std::int64_t least_walked_ms(const PlacesAsked& asked) {
    const std::size_t homes = asked.persons.size();
    const std::size_t facilities = asked.room.size();
    std::vector<std::vector<std::int64_t>> placed(homes, std::vector<std::int64_t>(facilities));
    std::vector<std::int64_t> waiting = asked.persons;
    std::vector<std::int64_t> free;
    for (const auto& room : asked.room) free.push_back(room.value_or(0));
    std::int64_t walked_ms = 0;
    // One person after the other: the cheapest way from a home with somebody waiting to a facility with room, on which others
    // may be moved on from where they are (Bellman and Ford).
    while (true) {
        std::vector<std::optional<std::int64_t>> to_home(homes);
        std::vector<std::optional<std::int64_t>> to_facility(facilities);
        std::vector<std::size_t> home_before(facilities);
        std::vector<std::size_t> facility_before(homes);
        for (std::size_t home = 0; home < homes; ++home) {
            if (waiting[home] > 0) to_home[home] = 0;
        }
        for (bool changed = true; changed;) {
            changed = false;
            for (std::size_t home = 0; home < homes; ++home) {
                for (std::size_t facility = 0; facility < facilities; ++facility) {
                    const auto& way = asked.way_ms[home][facility];
                    if (!way || !asked.room[facility]) continue;
                    if (to_home[home] && (!to_facility[facility] || *to_home[home] + *way < *to_facility[facility])) {
                        to_facility[facility] = *to_home[home] + *way;
                        home_before[facility] = home;
                        changed = true;
                    }
                    if (placed[home][facility] == 0 || !to_facility[facility]) continue;
                    if (!to_home[home] || *to_facility[facility] - *way < *to_home[home]) {
                        to_home[home] = *to_facility[facility] - *way;
                        facility_before[home] = facility;
                        changed = true;
                    }
                }
            }
        }
        std::optional<std::size_t> best;
        for (std::size_t facility = 0; facility < facilities; ++facility) {
            if (free[facility] > 0 && to_facility[facility] && (!best || *to_facility[facility] < *to_facility[*best]))
                best = facility;
        }
        if (!best) return walked_ms;
        walked_ms += *to_facility[*best];
        --free[*best];
        for (std::size_t facility = *best;;) {
            const std::size_t home = home_before[facility];
            ++placed[home][facility];
            if (waiting[home] > 0) {
                --waiting[home];
                break;
            }
            facility = facility_before[home];
            --placed[home][facility];
        }
    }
}

}  // namespace circle15::oracle
