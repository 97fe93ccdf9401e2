// SPDX-License-Identifier: MIT
#include "core/tiles/tile_streets.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <stdexcept>

namespace circle15::tiles {

namespace {

constexpr std::uint32_t not_kept = std::numeric_limits<std::uint32_t>::max();

model::StreetFrame frame_of(const network::StreetNetwork& network) {
    model::Metres low{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
    model::Metres high{-low.x, -low.y};
    for (std::size_t row = 0; row < network.node_count(); ++row) {
        const auto place = network.place(model::id_of<model::NodeId>(row));
        low = {std::min(low.x, place.x), std::min(low.y, place.y)};
        high = {std::max(high.x, place.x), std::max(high.y, place.y)};
    }
    return {.low = low, .size_m = std::max(high.x - low.x, high.y - low.y)};
}

/// Numbers the nodes that a tile's ways and squares use anew, in the same order.
void renumber(const std::vector<model::StreetNode>& all, model::Streets& tile) {
    std::vector<std::uint32_t> rows(all.size(), not_kept);
    const auto each = [&](const auto& see) {
        for (auto& way : tile.ways) std::ranges::for_each(way.nodes, see);
        for (auto& square : tile.squares) {
            for (auto& ring : square.rings) std::ranges::for_each(ring, see);
        }
    };
    each([&](std::uint32_t node) { rows[node] = 0; });
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (rows[row] == not_kept) continue;
        rows[row] = static_cast<std::uint32_t>(tile.nodes.size());
        tile.nodes.push_back(all[row]);
    }
    each([&](std::uint32_t& node) { node = rows[node]; });
}

}  // namespace

std::size_t StreetCutter::CornerHash::operator()(const Corner& corner) const noexcept {
    const std::hash<double> of_number;
    return (of_number(corner.x) * 31 + of_number(corner.y)) * 31 + corner.way;
}

StreetCutter::StreetCutter(const analysis::Ground& ground) : ground_(ground) {
    wholes_.emplace(ground.network.by_rule(), measured(ground));
    if (ground.other_rule) wholes_.emplace(ground.other_rule->network.by_rule(), measured(*ground.other_rule));
    for (const auto& piece : network::cut_pieces(ground.land->over_water, ground.study.link_rules))
        cuts_[piece.way].push_back(piece);
    for (auto& [way, pieces] : cuts_) std::ranges::sort(pieces, {}, &network::WayPiece::first);
}

StreetCutter::Whole StreetCutter::measured(const analysis::Ground& ground) {
    const auto& network = ground.network;
    Whole whole{.ground = &ground, .frame = frame_of(network)};
    for (std::size_t row = 0; row < network.components().size(); ++row) {
        const auto part = model::id_of<model::ComponentId>(row);
        whole.parts.push_back({.length_m = network.components()[row].length_m, .island = ground.linker.main_island(part)});
    }
    for (const auto& [island, part] : ground.linker.largest_parts()) whole.parts[part.at()].largest_on.push_back(island);
    for (std::size_t row = 0; row < network.edge_count(); ++row) {
        const auto edge = model::id_of<model::EdgeId>(row);
        const auto start = network.shape(edge).front();
        whole.part_at.emplace(Corner{network.edge(edge).way, start.x, start.y}, network.component(network.edge(edge).from));
    }
    return whole;
}

std::size_t StreetCutter::node_count() const { return ground_.network.node_count(); }

model::WholeStreets StreetCutter::notes_for(const Whole& whole, const model::Streets& tile,
                                            const std::vector<std::uint32_t>& whole_way) const {
    model::Streets framed = tile;
    framed.whole[whole.ground->network.by_rule()].frame = whole.frame;
    const network::StreetNetwork network(framed, ground_.projection, {.by_rule = whole.ground->network.by_rule()});
    std::vector<std::optional<model::ComponentId>> part_of(network.components().size());
    for (std::size_t row = 0; row < network.edge_count(); ++row) {
        const auto edge = model::id_of<model::EdgeId>(row);
        auto& part = part_of[network.component(network.edge(edge).from).at()];
        if (part) continue;
        const auto start = network.shape(edge).front();
        const auto found = whole.part_at.find({whole_way[network.edge(edge).way], start.x, start.y});
        if (found != whole.part_at.end()) part = found->second;
    }
    model::WholeStreets notes{.frame = whole.frame};
    for (const auto& part : part_of) {
        if (!part) throw std::logic_error("a part of a tile's streets is none of the whole's");
        notes.parts.push_back(whole.parts[part->at()]);
    }
    return notes;
}

model::Streets StreetCutter::cut(const std::vector<std::uint32_t>& ways) const {
    const auto& whole = ground_.study.streets;
    model::Streets tile{.files = whole.files};
    std::vector<std::uint32_t> whole_way;
    std::map<std::uint32_t, std::uint32_t> first_piece;
    const auto add = [&](std::uint32_t row, std::size_t first, std::size_t last) {
        if (first >= last) return;
        const auto& way = whole.ways[row];
        tile.ways.push_back(way);
        tile.ways.back().carried = true;
        const auto from = way.nodes.begin();
        tile.ways.back().nodes.assign(from + static_cast<std::ptrdiff_t>(first), from + static_cast<std::ptrdiff_t>(last) + 1);
        first_piece.try_emplace(row, static_cast<std::uint32_t>(whole_way.size()));
        whole_way.push_back(row);
    };
    for (const auto row : ways) {
        std::size_t start = 0;
        if (const auto cut = cuts_.find(row); cut != cuts_.end()) {
            for (const auto& piece : cut->second) {
                add(row, start, piece.first);
                start = std::max<std::size_t>(start, piece.last);
            }
        }
        if (!whole.ways[row].nodes.empty()) add(row, start, whole.ways[row].nodes.size() - 1);
    }
    for (const auto& square : whole.squares) {
        const auto rim = first_piece.find(square.rim);
        if (rim == first_piece.end()) continue;
        tile.squares.push_back(square);
        tile.squares.back().rim = rim->second;
    }
    renumber(whole.nodes, tile);
    for (const auto& [by_rule, measured] : wholes_) tile.whole.emplace(by_rule, notes_for(measured, tile, whole_way));
    return tile;
}

}  // namespace circle15::tiles
