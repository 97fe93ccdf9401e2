// SPDX-License-Identifier: MIT
#include "core/io/street_ways.hpp"

#include <algorithm>
#include <cmath>
#include <format>
#include <numbers>
#include <utility>

#include "core/model/errors.hpp"

namespace circle15::io {

namespace {

using model::DataIssue;
using model::InputError;
using model::Severity;

/// No street runs this far from one of its points to the next; where one seems to, a point is misplaced.
constexpr double longest_piece_m = 20'000;

bool is_ring(const std::vector<std::uint32_t>& rows) { return rows.size() >= 4 && rows.front() == rows.back(); }

/// Whether a place lies within a ring, in degrees: by the crossings of a ray.
bool holds(const std::vector<std::uint32_t>& ring, model::LonLat place, const model::Streets& streets) {
    bool inside = false;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const model::LonLat a = streets.nodes[ring[i]].place;
        const model::LonLat b = streets.nodes[ring[i + 1]].place;
        if ((a.lat > place.lat) == (b.lat > place.lat)) continue;
        if (place.lon < a.lon + (b.lon - a.lon) * (place.lat - a.lat) / (b.lat - a.lat)) inside = !inside;
    }
    return inside;
}

}  // namespace

double about_metres(model::LonLat a, model::LonLat b) {
    const double metres_per_degree = 6'371'008.8 * std::numbers::pi / 180;
    double degrees = std::abs(b.lon - a.lon);
    degrees = std::min(degrees, 360 - degrees);
    const double across = degrees * std::cos((a.lat + b.lat) / 2 * std::numbers::pi / 180);
    return metres_per_degree * std::hypot(across, b.lat - a.lat);
}

DataIssue StreetWays::issue(std::uint32_t file, std::string place, std::string rule, Severity severity) const {
    return {.file = files_[file].file, .place = std::move(place), .rule = std::move(rule), .severity = severity};
}

std::optional<std::uint32_t> StreetWays::row_of(std::int64_t node) const {
    const auto& nodes = study_.streets.nodes;
    const auto found = std::ranges::lower_bound(nodes, node, {}, &model::StreetNode::osm_id);
    if (found == nodes.end() || found->osm_id != node) return std::nullopt;
    return static_cast<std::uint32_t>(found - nodes.begin());
}

std::vector<StreetWays::Rows> StreetWays::known_runs(const OsmWay& way, std::uint32_t file, bool& clipped) {
    std::vector<Rows> runs(1);
    for (const std::int64_t node : way.nodes) {
        if (const auto row = row_of(node)) {
            runs.back().push_back(*row);
            continue;
        }
        if (study_.refuse_rows) {
            throw InputError({.file = files_[file].file,
                              .place = std::format("way {}", way.id),
                              .rule = "missing_node",
                              .particulars = {{"node", node}}});
        }
        clipped = true;
        if (!runs.back().empty()) runs.emplace_back();
    }
    return runs;
}

std::vector<StreetWays::Rows> StreetWays::without_leaps(const Rows& rows, const OsmWay& way, std::uint32_t file) {
    std::vector<Rows> pieces(1);
    for (const std::uint32_t row : rows) {
        if (!pieces.back().empty()) {
            const model::StreetNode& before = study_.streets.nodes[pieces.back().back()];
            const model::StreetNode& here = study_.streets.nodes[row];
            const double metres = about_metres(before.place, here.place);
            if (metres > longest_piece_m) {
                DataIssue doubt = issue(file, std::format("way {}", way.id), "street_leaps", Severity::repaired);
                doubt.grave = true;
                doubt.particulars = {{"node", before.osm_id}, {"next_node", here.osm_id}, {"distance_km", metres / 1000}};
                study_.issues.push_back(std::move(doubt));
                pieces.emplace_back();
            }
        }
        pieces.back().push_back(row);
    }
    return pieces;
}

std::uint32_t StreetWays::push(const OsmWay& way, std::uint32_t file, Rows rows) {
    model::Quality quality = files_[file].quality;
    if (!way.quality.empty()) {
        const auto known = model::quality_named(way.quality);
        if (!known) {
            throw InputError({.file = files_[file].file,
                              .place = std::format("way {}", way.id),
                              .rule = "unknown_street_quality",
                              .particulars = {{"value", way.quality}}});
        }
        quality = *known;
    }
    study_.streets.ways.push_back({.osm_id = way.id,
                                   .name = way.name,
                                   .kind = way.walkability.kind,
                                   .direction = way.walkability.direction,
                                   .quality = quality,
                                   .nodes = std::move(rows),
                                   .sheltered = way.walkability.sheltered,
                                   .by_rule = way.walkability.by_rule,
                                   .carried = way.walkability.carried,
                                   .file = file});
    return static_cast<std::uint32_t>(study_.streets.ways.size() - 1);
}

void StreetWays::add(const OsmWay& way, std::uint32_t file) {
    ++count_.read;
    const std::string place = std::format("way {}", way.id);
    bool clipped = false;
    bool repaired = false;
    std::size_t pieces = 0;
    for (const Rows& run : known_runs(way, file, clipped)) {
        for (Rows& rows : without_leaps(run, way, file)) {
            const std::size_t given = rows.size();
            const auto repeated = std::ranges::unique(rows);
            rows.erase(repeated.begin(), repeated.end());
            if (rows.size() < 2) continue;
            if (rows.size() < given) {
                repaired = true;
                study_.issues.push_back(issue(file, place, "repeated_node", Severity::repaired));
            }
            ++pieces;
            const bool square = way.walkability.square && is_ring(rows);
            const std::uint32_t row = push(way, file, rows);
            if (square) study_.streets.squares.push_back({.osm_id = way.id, .rim = row, .rings = {std::move(rows)}});
        }
    }
    if (clipped) {
        Tally& tally = tallies_[file];
        if (tally.clipped++ == 0) tally.first_clipped = way.id;
        if (pieces == 0) ++tally.clipped_away;
    } else if (pieces == 0) {
        study_.issues.push_back(issue(file, place, "way_without_length", Severity::rejected));
    }
    ++(pieces == 0 ? count_.rejected : clipped || repaired || pieces > 1 ? count_.repaired : count_.used);
}

void StreetWays::add(const OsmArea& area, std::uint32_t file, const std::map<std::int64_t, NodeLine>& lines) {
    ++count_.read;
    const auto rows_of = [&](const NodeRing& ring) {
        Rows rows;
        for (const std::int64_t node : ring.nodes) {
            const auto row = row_of(node);
            if (!row) return Rows{};
            rows.push_back(*row);
        }
        const auto repeated = std::ranges::unique(rows);
        rows.erase(repeated.begin(), repeated.end());
        return is_ring(rows) ? rows : Rows{};
    };
    std::vector<model::StreetSquare> squares;
    const auto outer = rings_of(area.outer, lines);
    const auto inner = rings_of(area.inner, lines);
    bool whole = outer && inner && !outer->empty();
    const auto push_rim = [&](const NodeRing& ring, Rows rows) {
        return push({.id = ring.way, .name = area.name, .quality = area.quality, .walkability = area.walkability, .nodes = {}},
                    file, std::move(rows));
    };
    std::vector<Rows> shells;
    std::vector<Rows> holes;
    if (whole) {
        for (const NodeRing& ring : *outer) shells.push_back(rows_of(ring));
        for (const NodeRing& ring : *inner) holes.push_back(rows_of(ring));
        whole = std::ranges::none_of(shells, &Rows::empty) && std::ranges::none_of(holes, &Rows::empty);
    }
    if (!whole) {
        Tally& tally = tallies_[file];
        if (tally.open_areas++ == 0) tally.first_open = area.id;
        ++count_.rejected;
        return;
    }
    for (std::size_t i = 0; i < shells.size(); ++i)
        squares.push_back({.osm_id = area.id, .rim = push_rim((*outer)[i], shells[i]), .rings = {shells[i]}});
    for (std::size_t i = 0; i < holes.size(); ++i) {
        push_rim((*inner)[i], holes[i]);
        const model::LonLat corner = study_.streets.nodes[holes[i].front()].place;
        const auto around =
            std::ranges::find_if(squares, [&](const auto& one) { return holds(one.rings.front(), corner, study_.streets); });
        if (around != squares.end()) around->rings.push_back(holes[i]);
    }
    std::ranges::move(squares, std::back_inserter(study_.streets.squares));
    ++count_.used;
}

model::RowCount StreetWays::finish() {
    for (const auto& [file, tally] : tallies_) {
        if (tally.clipped > 0) {
            DataIssue trimmed = issue(file, std::format("way {}", tally.first_clipped), "ways_trimmed", Severity::repaired);
            trimmed.particulars = {{"ways", tally.clipped}, {"lost", tally.clipped_away}};
            study_.issues.push_back(std::move(trimmed));
        }
        if (tally.open_areas > 0) {
            DataIssue open =
                issue(file, std::format("relation {}", tally.first_open), "square_outline_open", Severity::rejected);
            open.particulars = {{"areas", tally.open_areas}};
            study_.issues.push_back(std::move(open));
        }
    }
    return count_;
}

}  // namespace circle15::io
