// SPDX-License-Identifier: MIT
#include "core/intake/osm/chains.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace circle15::intake {

namespace {

/// How many ways begin and end at a node.
struct Meeting {
    int begin = 0;
    int end = 0;
};

std::map<std::int64_t, Meeting> meetings_of(const std::vector<Chain>& ways) {
    std::map<std::int64_t, Meeting> meetings;
    for (const Chain& way : ways) {
        ++meetings[way.nodes.front()].begin;
        ++meetings[way.nodes.back()].end;
    }
    return meetings;
}

class Joining {
public:
    Joining(std::vector<Chain> ways, bool turning) : ways_(std::move(ways)), used_(ways_.size()) {
        for (std::size_t i = 0; i < ways_.size(); ++i) {
            at_begin_.emplace(ways_[i].nodes.front(), i);
            if (turning) at_end_.emplace(ways_[i].nodes.back(), i);
        }
    }

    std::vector<Chain> run() {
        const auto meetings = meetings_of(ways_);
        std::vector<std::pair<std::size_t, Chain>> chains;
        // Open chains are walked from their heads; what is left then are rings, which may begin anywhere.
        for (const bool heads : {true, false}) {
            for (std::size_t i = 0; i < ways_.size(); ++i) {
                if (used_[i] || (heads && meetings.at(ways_[i].nodes.front()).end > 0)) continue;
                chains.emplace_back(i, from(i));
            }
        }
        std::ranges::stable_sort(chains, {}, [](const auto& one) { return one.first; });
        std::vector<Chain> joined;
        for (auto& [first, chain] : chains) joined.push_back(std::move(chain));
        return joined;
    }

private:
    Chain from(std::size_t first) {
        used_[first] = true;
        Chain chain = ways_[first];
        while (!chain.closed()) {
            const std::int64_t node = chain.nodes.back();
            if (const auto next = unused(at_begin_, node)) {
                chain.nodes.insert(chain.nodes.end(), ways_[*next].nodes.begin() + 1, ways_[*next].nodes.end());
            } else if (const auto turned = unused(at_end_, node)) {
                chain.nodes.insert(chain.nodes.end(), ways_[*turned].nodes.rbegin() + 1, ways_[*turned].nodes.rend());
            } else {
                break;
            }
        }
        return chain;
    }

    std::optional<std::size_t> unused(const std::multimap<std::int64_t, std::size_t>& ends, std::int64_t node) {
        const auto [first, last] = ends.equal_range(node);
        for (auto at = first; at != last; ++at) {
            if (used_[at->second]) continue;
            used_[at->second] = true;
            return at->second;
        }
        return std::nullopt;
    }

    std::vector<Chain> ways_;
    std::vector<bool> used_;
    std::multimap<std::int64_t, std::size_t> at_begin_;
    std::multimap<std::int64_t, std::size_t> at_end_;
};

std::vector<model::Line> rings_of(const std::vector<std::int64_t>& members, const io::OsmCut& cut) {
    std::vector<Chain> ways;
    for (const std::int64_t id : members) {
        const io::CutWay* way = cut.find_way(id);
        if (way == nullptr || way->nodes.size() < 2) return {};
        ways.push_back({id, way->nodes});
    }
    std::vector<model::Line> rings;
    for (const Chain& chain : joined(std::move(ways), true)) {
        model::Line ring = line_of(chain.nodes, cut);
        if (!chain.closed() || ring.size() != chain.nodes.size()) return {};
        rings.push_back(std::move(ring));
    }
    return rings;
}

}  // namespace

std::vector<Chain> joined(std::vector<Chain> ways, bool turning) {
    std::erase_if(ways, [](const Chain& way) { return way.nodes.size() < 2; });
    return Joining(std::move(ways), turning).run();
}

std::vector<std::int64_t> turn_odd_ones(std::vector<Chain>& ways) {
    std::vector<std::int64_t> turned;
    for (bool again = true; again;) {
        again = false;
        const auto meetings = meetings_of(ways);
        for (Chain& way : ways) {
            if (way.closed()) continue;
            const Meeting begin = meetings.at(way.nodes.front());
            const Meeting end = meetings.at(way.nodes.back());
            const bool odd = begin.begin > 1 && begin.end == 0 && end.end > 1 && end.begin == 0;
            if (!odd || std::ranges::contains(turned, way.way)) continue;
            std::ranges::reverse(way.nodes);
            turned.push_back(way.way);
            again = true;
            break;
        }
    }
    return turned;
}

model::Line line_of(const std::vector<std::int64_t>& nodes, const io::OsmCut& cut) {
    model::Line line;
    line.reserve(nodes.size());
    for (const std::int64_t node : nodes) {
        if (const io::OsmPlace* place = cut.find(node)) line.push_back(place->place());
    }
    return line;
}

model::MultiPolygon polygon_of(const io::CutWay& way, const io::OsmCut& cut) {
    if (way.nodes.size() < 4 || way.nodes.front() != way.nodes.back()) return {};
    model::Line ring = line_of(way.nodes, cut);
    if (ring.size() != way.nodes.size()) return {};
    return {{.shell = std::move(ring), .holes = {}}};
}

model::MultiPolygon polygons_of(const io::CutRelation& relation, const io::OsmCut& cut) {
    model::MultiPolygon polygons;
    for (model::Line& shell : rings_of(relation.outer, cut)) polygons.push_back({.shell = std::move(shell), .holes = {}});
    for (model::Line& hole : rings_of(relation.inner, cut)) {
        const auto around = std::ranges::find_if(
            polygons, [&](const model::Polygon& polygon) { return ring_covers(polygon.shell, hole.front()); });
        if (around != polygons.end()) around->holes.push_back(std::move(hole));
    }
    return polygons;
}

double twice_signed_area(const model::Line& ring) {
    double sum = 0;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        // Relative to the ring's start: absolute degrees would cost small rings their sign.
        sum += (ring[i - 1].lon - ring[0].lon) * (ring[i].lat - ring[0].lat) -
               (ring[i].lon - ring[0].lon) * (ring[i - 1].lat - ring[0].lat);
    }
    return sum;
}

bool ring_covers(const model::Line& ring, model::LonLat place) {
    bool inside = false;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const model::LonLat a = ring[i - 1];
        const model::LonLat b = ring[i];
        if ((a.lat > place.lat) == (b.lat > place.lat)) continue;
        const double crossing = a.lon + (place.lat - a.lat) / (b.lat - a.lat) * (b.lon - a.lon);
        if (place.lon < crossing) inside = !inside;
    }
    return inside;
}

}  // namespace circle15::intake
