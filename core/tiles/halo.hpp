// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/analysis/ground.hpp"

namespace circle15::tiles {

/// No way on foot that the search finds leads farther from home than this, as the crow flies: what the fastest walk until it
/// ends, down the slope that gains most and with the borderline's margin, and the legs to the streets.
[[nodiscard]] double halo_m(const model::Study& study);

/// The squares of a grid within the halo of some places.
class Halo {
public:
    Halo(const std::vector<model::Metres>& places, double halo_m, double cell_m);
    [[nodiscard]] bool holds(model::Metres place) const;
    [[nodiscard]] const std::unordered_set<std::uint64_t>& cells() const { return cells_; }

private:
    double cell_m_;
    std::unordered_set<std::uint64_t> cells_;
};

/// Which ways a tile needs. Those within its halo and, so that every crossing on them stays one, all that meet them.
class WayFinder {
public:
    WayFinder(const model::Streets& streets, const geometry::Projection& projection, double cell_m);
    /// Rows of Streets::ways, ascending.
    [[nodiscard]] std::vector<std::uint32_t> ways_in(const Halo& halo) const;
    /// Where the streets' nodes are, by row.
    [[nodiscard]] const std::vector<model::Metres>& places() const { return places_; }

private:
    void add_ways_at(const std::vector<std::uint32_t>& nodes, std::vector<bool>& ways) const;

    const model::Streets& streets_;
    std::vector<model::Metres> places_;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> ways_by_cell_;
    std::vector<std::uint32_t> starts_;         ///< by node, into ways_by_node_
    std::vector<std::uint32_t> ways_by_node_;
    std::vector<std::vector<std::uint32_t>> squares_by_node_;
};

}  // namespace circle15::tiles
