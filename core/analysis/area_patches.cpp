// SPDX-License-Identifier: MIT
#include "core/analysis/area_patches.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

#include "core/geometry/measure.hpp"

namespace circle15::analysis {

namespace {

/// A reached edge in one square of the island it is on.
struct InCell {
    model::IslandId island;
    std::int64_t column = 0;
    std::int64_t row = 0;
    std::size_t edge = 0;
    auto operator<=>(const InCell&) const = default;
    [[nodiscard]] bool beside(const InCell& other) const {
        return std::tie(island, column, row) == std::tie(other.island, other.column, other.row);
    }
};

/// Edges joined so far, each set known by its lowest edge.
class EdgeSets {
public:
    explicit EdgeSets(std::size_t edges) : lowest_(edges) { std::iota(lowest_.begin(), lowest_.end(), std::size_t{0}); }

    std::size_t lowest(std::size_t edge) {
        while (lowest_[edge] != edge) edge = lowest_[edge] = lowest_[lowest_[edge]];
        return edge;
    }
    void join(std::size_t a, std::size_t b) {
        const auto first = lowest(a);
        const auto second = lowest(b);
        lowest_[std::max(first, second)] = std::min(first, second);
    }

private:
    std::vector<std::size_t> lowest_;
};

/// Every square of side `apart_m` that the box around a reached part touches, half of `apart_m` to spare.
void put_in_cells(const Ground& ground, const network::ReachedPart& part, double apart_m, std::vector<InCell>& cells) {
    const auto island = ground.linker.edge_islands()[part.edge.at()];
    if (!island) return;
    const auto line = geometry::part_of(ground.network.shape(part.edge), part.from_m, part.to_m);
    const auto [west, east] = std::ranges::minmax(line, {}, &model::Metres::x);
    const auto [south, north] = std::ranges::minmax(line, {}, &model::Metres::y);
    const auto cell = [&](double metres) { return static_cast<std::int64_t>(std::floor(metres / apart_m)); };
    const double spare_m = apart_m / 2;
    for (auto column = cell(west.x - spare_m); column <= cell(east.x + spare_m); ++column) {
        for (auto row = cell(south.y - spare_m); row <= cell(north.y + spare_m); ++row)
            cells.push_back({.island = *island, .column = column, .row = row, .edge = part.edge.at()});
    }
}

}  // namespace

AreaPatches area_patches(const Ground& ground, const std::vector<network::ReachedPart>& reached, double apart_m) {
    std::vector<InCell> cells;
    for (const auto& part : reached) put_in_cells(ground, part, apart_m, cells);
    std::ranges::sort(cells);
    EdgeSets sets(ground.network.edge_count());
    for (std::size_t i = 1; i < cells.size(); ++i) {
        if (cells[i].beside(cells[i - 1])) sets.join(cells[i].edge, cells[i - 1].edge);
    }
    AreaPatches patches{.of_edge = std::vector<std::optional<std::uint32_t>>(ground.network.edge_count()), .islands = {}};
    std::vector<std::pair<model::IslandId, std::size_t>> firsts;
    for (const auto& cell : cells) firsts.emplace_back(cell.island, sets.lowest(cell.edge));
    std::ranges::sort(firsts);
    const auto repeated = std::ranges::unique(firsts);
    firsts.erase(repeated.begin(), repeated.end());
    for (const auto& [island, edge] : firsts) {
        patches.of_edge[edge] = static_cast<std::uint32_t>(patches.islands.size());
        patches.islands.push_back(island);
    }
    for (const auto& cell : cells) patches.of_edge[cell.edge] = patches.of_edge[sets.lowest(cell.edge)];
    return patches;
}

}  // namespace circle15::analysis
