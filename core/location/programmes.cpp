// SPDX-License-Identifier: MIT
#include "core/location/programmes.hpp"

#include <algorithm>
#include <span>

namespace circle15::location {

namespace {

/// Calls `level(candidates, gain)` for each run of equal savings of a row; `gain` is what that level saves above the next one.
template <class Level>
void each_level(std::span<const Saving> row, Level level) {
    for (std::size_t first = 0; first < row.size();) {
        auto last = first + 1;
        while (last < row.size() && row[last].saving == row[first].saving) ++last;
        level(row.subspan(first, last - first), row[first].saving - (last < row.size() ? row[last].saving : 0));
        first = last;
    }
}

}  // namespace

void add_limits(Programme& programme, const Limits& limits) {
    const auto candidates = limits.site.ids();
    if (limits.count) {
        for (const auto i : candidates) programme.add_entry(column_of(i), 1);
        programme.end_row(-unlimited, static_cast<double>(*limits.count));
    }
    if (limits.budget) {
        for (const auto i : candidates) {
            if (limits.cost[i] > 0) programme.add_entry(column_of(i), limits.cost[i]);
        }
        programme.end_row(-unlimited, *limits.budget);
    }
    for (const auto group : limits.need.ids()) {
        if (limits.need[group] == 0) continue;
        for (const auto i : candidates) {
            if (limits.group[i] == group) programme.add_entry(column_of(i), 1);
        }
        programme.end_row(static_cast<double>(limits.need[group]), unlimited);
    }
}

Programme saving_programme(const Savings& savings, const Limits& limits) {
    Programme programme;
    for (std::size_t i = 0; i < savings.candidates; ++i) programme.add_column(0, 0, 1, true);
    add_limits(programme, limits);
    for (const auto row : savings.persons.ids()) {
        std::int32_t nearer = -1;
        each_level(savings.of_row(row), [&](std::span<const Saving> level, double gain) {
            const auto column = programme.add_column(savings.persons[row] * gain, 0, 1, false);
            programme.add_entry(column, 1);
            if (nearer >= 0) programme.add_entry(nearer, -1);
            for (const auto& saving : level) programme.add_entry(column_of(saving.candidate), -1);
            programme.end_row(-unlimited, 0);
            nearer = column;
        });
    }
    return programme;
}

std::vector<double> saving_point(const Savings& savings, const std::vector<CandidateId>& chosen) {
    std::vector<double> point(savings.candidates, 0.0);
    for (const auto candidate : chosen) point[candidate.at()] = 1;
    for (const auto row : savings.persons.ids()) {
        double reached = 0;
        each_level(savings.of_row(row), [&](std::span<const Saving> level, double) {
            for (const auto& saving : level) reached = std::max(reached, point[saving.candidate.at()]);
            point.push_back(reached);
        });
    }
    return point;
}

std::size_t entries_of(const Savings& savings) {
    std::size_t entries = 0;
    for (const auto row : savings.persons.ids()) {
        each_level(savings.of_row(row), [&](std::span<const Saving> level, double) { entries += level.size() + 2; });
    }
    return entries;
}

}  // namespace circle15::location
