// SPDX-License-Identifier: MIT
#include "core/tiles/halo.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "core/geometry/measure.hpp"
#include "core/network/walk_cost.hpp"

namespace circle15::tiles {

using model::Metres;

namespace {

std::int64_t position(double metres, double cell_m) { return static_cast<std::int64_t>(std::floor(metres / cell_m)); }

std::uint64_t key_of(std::int64_t column, std::int64_t row) {
    return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(column)) << 32U) | static_cast<std::uint32_t>(row);
}

std::uint64_t cell_of(Metres place, double cell_m) { return key_of(position(place.x, cell_m), position(place.y, cell_m)); }

}  // namespace

double halo_m(const model::Study& study) {
    constexpr double gaining_grade = -0.05;
    const double gain = study.has_elevation ? 1 / network::slope_time_factor(gaining_grade, network::SlopeShape::uncapped) : 1;
    const double walked_m =
        model::search_end_min(study.standard) * 60 * model::fastest_m_per_s(study.standard) * gain *
        model::borderline_more(study.standard.policy);
    return walked_m + 2 * study.link_rules.link_limit_m + study.link_rules.pier_limit_m;
}

Halo::Halo(const std::vector<Metres>& places, double halo_m, double cell_m) : cell_m_(cell_m) {
    std::set<std::pair<std::int64_t, std::int64_t>> lived_in;
    for (const Metres place : places) lived_in.emplace(position(place.x, cell_m), position(place.y, cell_m));
    const auto reach = static_cast<std::int64_t>(std::ceil(halo_m / cell_m));
    for (const auto& [column, row] : lived_in) {
        for (auto x = column - reach; x <= column + reach; ++x) {
            for (auto y = row - reach; y <= row + reach; ++y) cells_.insert(key_of(x, y));
        }
    }
}

bool Halo::holds(Metres place) const { return cells_.contains(cell_of(place, cell_m_)); }

WayFinder::WayFinder(const model::Streets& streets, const geometry::Projection& projection, double cell_m)
    : streets_(streets), starts_(streets.nodes.size() + 1), squares_by_node_(streets.nodes.size()) {
    places_.reserve(streets.nodes.size());
    for (const auto& node : streets.nodes) places_.push_back(projection.to_metres(node.place));
    for (std::uint32_t way = 0; way < streets.ways.size(); ++way) {
        const auto& nodes = streets.ways[way].nodes;
        const auto note = [&](Metres place) {
            auto& ways = ways_by_cell_[cell_of(place, cell_m)];
            if (ways.empty() || ways.back() != way) ways.push_back(way);
        };
        for (std::size_t at = 0; at < nodes.size(); ++at) {
            const Metres here = places_[nodes[at]];
            note(here);
            if (at == 0) continue;
            const Metres before = places_[nodes[at - 1]];
            const auto steps = static_cast<int>(geometry::distance_m(before, here) / cell_m * 2);
            for (int step = 1; step <= steps; ++step) {
                const double part = step / (steps + 1.0);
                note({before.x + part * (here.x - before.x), before.y + part * (here.y - before.y)});
            }
        }
        for (const auto node : nodes) ++starts_[node + 1];
    }
    std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
    ways_by_node_.resize(starts_.back());
    std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
    for (std::uint32_t way = 0; way < streets.ways.size(); ++way) {
        for (const auto node : streets.ways[way].nodes) ways_by_node_[next[node]++] = way;
    }
    for (std::uint32_t square = 0; square < streets.squares.size(); ++square) {
        for (const auto& ring : streets.squares[square].rings) {
            for (const auto node : ring) squares_by_node_[node].push_back(square);
        }
    }
}

void WayFinder::add_ways_at(const std::vector<std::uint32_t>& nodes, std::vector<bool>& ways) const {
    for (const auto node : nodes) {
        for (auto at = starts_[node]; at < starts_[node + 1]; ++at) ways[ways_by_node_[at]] = true;
    }
}

std::vector<std::uint32_t> WayFinder::ways_in(const Halo& halo) const {
    std::vector<bool> within(streets_.ways.size());
    for (const auto cell : halo.cells()) {
        const auto found = ways_by_cell_.find(cell);
        if (found == ways_by_cell_.end()) continue;
        for (const auto way : found->second) within[way] = true;
    }
    const auto each_node = [&](const std::vector<bool>& ways, const auto& see) {
        for (std::size_t way = 0; way < ways.size(); ++way) {
            if (!ways[way]) continue;
            for (const auto node : streets_.ways[way].nodes) see(node);
        }
    };
    // People cross a square from any of its entrances to any other.
    std::set<std::uint32_t> squares;
    each_node(within, [&](std::uint32_t node) { squares.insert(squares_by_node_[node].begin(), squares_by_node_[node].end()); });
    for (const auto square : squares) {
        for (const auto& ring : streets_.squares[square].rings) add_ways_at(ring, within);
    }
    std::vector<bool> wanted = within;
    each_node(within, [&](std::uint32_t node) { add_ways_at({node}, wanted); });
    std::vector<std::uint32_t> rows;
    for (std::uint32_t way = 0; way < wanted.size(); ++way) {
        if (wanted[way]) rows.push_back(way);
    }
    return rows;
}

}  // namespace circle15::tiles
