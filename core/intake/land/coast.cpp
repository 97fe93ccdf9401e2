// SPDX-License-Identifier: MIT
#include "core/intake/land/coast.hpp"

#include <algorithm>
#include <cmath>
#include <format>
#include <optional>
#include <utility>

#include "core/intake/land/box_walk.hpp"
#include "core/intake/osm/chains.hpp"

namespace circle15::intake {

namespace {

/// An end led farther than this to the side of the box may cut land off.
constexpr double grave_led_m = 500;
constexpr double metres_per_degree = 111'195;

struct Ring {
    std::int64_t way = 0;  ///< 0: made of stretches
    model::Line line;
};

struct Coast {
    std::vector<Ring> rings;  ///< wholly within the box
    std::vector<Stretch> stretches;
};

struct Lands {
    std::vector<model::Polygon> polygons;
    std::vector<std::int64_t> turned;  ///< ways of rings that were taken the other way round
    int confused = 0;
};

std::vector<Chain> coast_ways(const io::OsmCut& cut) {
    std::vector<Chain> ways;
    for (const io::CutWay& way : cut.ways) {
        if (way.tags.value("natural") != "coastline") continue;
        Chain chain{.way = way.id, .nodes = {}};
        for (const std::int64_t node : way.nodes) {
            if (cut.find(node) != nullptr) {
                chain.nodes.push_back(node);
                continue;
            }
            if (chain.nodes.size() > 1) ways.push_back(chain);
            chain.nodes.clear();
        }
        if (chain.nodes.size() > 1) ways.push_back(std::move(chain));
    }
    return ways;
}

Coast coast_within(const std::vector<Chain>& chains, const io::OsmCut& cut, const Box& box) {
    Coast coast;
    for (const Chain& chain : chains) {
        model::Line line = line_of(chain.nodes, cut);
        const bool inside = std::ranges::all_of(line, [&](model::LonLat place) { return box.covers(place); });
        if (chain.closed() && inside) {
            coast.rings.push_back({chain.way, std::move(line)});
            continue;
        }
        std::ranges::move(stretches_in(line, chain.closed(), box), std::back_inserter(coast.stretches));
    }
    return coast;
}

model::Line sides_of(const Box& box) {
    return {corner_at(0, box), corner_at(1, box), corner_at(2, box), corner_at(3, box), corner_at(0, box)};
}

bool covered(const std::vector<model::Polygon>& polygons, model::LonLat place) {
    return std::ranges::any_of(polygons, [&](const model::Polygon& polygon) {
        return ring_covers(polygon.shell, place) &&
               std::ranges::none_of(polygon.holes, [&](const model::Line& hole) { return ring_covers(hole, place); });
    });
}

double share_on(const std::vector<model::Polygon>& polygons, const std::vector<model::LonLat>& places) {
    if (places.empty()) return 1;
    const auto on = std::ranges::count_if(places, [&](model::LonLat place) { return covered(polygons, place); });
    return static_cast<double>(on) / static_cast<double>(places.size());
}

/// Rings against the clock are land; those with it are water where they lie in land, else land drawn the wrong way round.
Lands lands_of(const Coast& coast, const Box& box) {
    Lands lands;
    for (model::Line& ring : rings_along(coast.stretches, box, lands.confused)) {
        if (ring.size() > 3) lands.polygons.push_back({.shell = std::move(ring), .holes = {}});
    }
    std::vector<const Ring*> waters;
    for (const Ring& ring : coast.rings) {
        if (twice_signed_area(ring.line) > 0) {
            lands.polygons.push_back({.shell = ring.line, .holes = {}});
        } else {
            waters.push_back(&ring);
        }
    }
    // The largest first, so that an island in a lagoon is not asked before the lagoon.
    std::ranges::stable_sort(waters, {}, [](const Ring* ring) { return twice_signed_area(ring->line); });
    for (const Ring* ring : waters) {
        const auto around = std::ranges::find_if(lands.polygons, [&](const model::Polygon& polygon) {
            return ring_covers(polygon.shell, ring->line.front()) && covered({polygon}, ring->line.front());
        });
        if (around != lands.polygons.end()) {
            around->holes.push_back(ring->line);
            continue;
        }
        lands.polygons.push_back({.shell = ring->line, .holes = {}});
        std::ranges::reverse(lands.polygons.back().shell);
        lands.turned.push_back(ring->way);
    }
    return lands;
}

/// Where nothing but water is drawn, the box is land around it, unless the streets say otherwise.
Lands lands_by_streets(const Coast& coast, const Box& box, const std::vector<model::LonLat>& streets) {
    Lands lands = lands_of(coast, box);
    const bool only_waters = coast.stretches.empty() && lands.turned.size() == lands.polygons.size();
    if (!only_waters || share_on(lands.polygons, streets) >= 0.5) return lands;
    Coast around = coast;
    around.rings.push_back({0, sides_of(box)});
    return lands_of(around, box);
}

void reverse(Coast& coast) {
    for (Ring& ring : coast.rings) std::ranges::reverse(ring.line);
    for (Stretch& stretch : coast.stretches) std::ranges::reverse(stretch.line);
}

void tell(Findings& findings, const std::string& file, std::string place, std::string rule, model::Severity severity,
          bool grave, model::Particulars particulars = {}) {
    findings.issues.push_back({.file = file,
                               .place = std::move(place),
                               .field = {},
                               .value = {},
                               .rule = std::move(rule),
                               .severity = severity,
                               .grave = grave,
                               .particulars = std::move(particulars)});
}

}  // namespace

model::MultiPolygon land_from_coast(const io::OsmCut& cut, const Box& box, const std::string& file,
                                    const std::vector<model::LonLat>& streets, Findings& findings) {
    std::vector<Chain> ways = coast_ways(cut);
    if (ways.empty()) {
        tell(findings, file, "", "no_coast", model::Severity::note, false);
        return {{.shell = sides_of(box), .holes = {}}};
    }
    for (const std::int64_t way : turn_odd_ones(ways))
        tell(findings, file, std::format("way {}", way), "coast_way_turned", model::Severity::repaired, false);
    Coast coast = coast_within(joined(std::move(ways), false), cut, box);
    if (coast.rings.empty() && coast.stretches.empty()) return {{.shell = sides_of(box), .holes = {}}};
    Lands lands = lands_by_streets(coast, box, streets);
    if (const double share = share_on(lands.polygons, streets); share < 0.5 && !coast.stretches.empty()) {
        Coast turned = coast;
        reverse(turned);
        Lands others = lands_by_streets(turned, box, streets);
        if (share_on(others.polygons, streets) > share) {
            tell(findings, file, "", "coast_turned", model::Severity::repaired, true, {{"percent", share * 100}});
            lands = std::move(others);
        }
    }
    for (const std::int64_t way : lands.turned)
        tell(findings, file, std::format("way {}", way), "coast_ring_turned", model::Severity::repaired, false);
    if (lands.confused > 0) {
        tell(findings, file, "", "coast_confused", model::Severity::doubt, true, {{"count", lands.confused}});
    }
    for (const Stretch& stretch : coast.stretches) {
        const double led_m = stretch.led_degrees * metres_per_degree;
        if (led_m < 1) continue;
        tell(findings, file, "", "coast_open", model::Severity::doubt, led_m > grave_led_m,
             {{"lon", stretch.open_end.lon}, {"lat", stretch.open_end.lat}, {"distance_m", led_m}});
    }
    return lands.polygons;
}

}  // namespace circle15::intake
