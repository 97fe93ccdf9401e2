// SPDX-License-Identifier: MIT
#include "core/intake/people/people_within.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/geometry/region.hpp"

namespace circle15::intake {

namespace {

constexpr int samples_a_side = 10;
constexpr std::size_t corners_of_a_cell = 5;

bool is_cell(const model::MultiPolygon& land) {
    return land.size() == 1 && land.front().holes.empty() && land.front().shell.size() <= corners_of_a_cell;
}

/// How much of the land lies within the area, by a hundred samples of its box.
double share_within(const model::MultiPolygon& land, const StudyArea& area) {
    const bool all = std::ranges::all_of(land, [&](const model::Polygon& polygon) {
        return std::ranges::all_of(polygon.shell, [&](model::LonLat corner) { return area.holds(corner); });
    });
    if (all) return 1;
    // Outlines that cross themselves are mended later; here their box serves.
    std::optional<geometry::Region> region;
    const auto metres = area.projection().to_metres(land);
    if (!is_cell(land) && !geometry::flaw_of(land)) region.emplace(metres);
    const Box box = box_of(land);
    int seen = 0;
    int within = 0;
    for (int i = 0; i < samples_a_side * samples_a_side; ++i) {
        const model::LonLat place{box.west + (box.east - box.west) * (i % samples_a_side + 0.5) / samples_a_side,
                                  box.south + (box.north - box.south) * (i / samples_a_side + 0.5) / samples_a_side};
        if (region && !region->covers(area.projection().to_metres(place))) continue;
        ++seen;
        within += area.holds(place) ? 1 : 0;
    }
    return seen == 0 ? 0 : static_cast<double>(within) / seen;
}

}  // namespace

std::vector<PeopleRecord> people_within(std::vector<PeopleRecord> records, const StudyArea& area, const std::string& file,
                                        Findings& findings) {
    std::int64_t rows = 0;
    double persons = 0;
    double whole_persons = 0;  // of rows that are left out as a list names them, not of cells of a grid
    double everybody = 0;
    std::erase_if(records, [&](PeopleRecord& record) {
        const double all = persons_of(record);
        everybody += all;
        if (record.land.empty() && !record.place) return false;
        const double share = !record.land.empty() ? share_within(record.land, area) : area.holds(*record.place) ? 1 : 0;
        if (share == 1) return false;
        const bool whole = record.ages || !record.coarse.empty() || !record.name.empty() || !record.village.empty();
        const double kept = whole ? (share >= 0.5 ? 1 : 0) : share;
        if (kept == 1) return false;
        ++rows;
        persons += all * (1 - kept);
        if (whole) whole_persons += all;
        if (kept > 0) record.total = all * kept;
        return kept == 0;
    });
    // A list that mostly holds is of this place, and misses none of it for nothing.
    const bool grave = whole_persons > 0 && persons * 2 < everybody;
    if (rows > 0)
        findings.issues.push_back({.file = file,
                                   .place = {},
                                   .rule = "people_elsewhere",
                                   .severity = grave ? model::Severity::doubt : model::Severity::note,
                                   .grave = grave,
                                   .particulars = {{"rows", rows}, {"persons", std::llround(persons)}}});
    return records;
}

}  // namespace circle15::intake
