// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <memory>
#include <unordered_map>
#include <vector>

#include "core/analysis/ground.hpp"
#include "core/network/over_water.hpp"

namespace circle15::tiles {

/// Makes a tile's streets of some of a study's ways, with all that was measured of the whole. Keeps a reference to the ground.
class StreetCutter {
public:
    explicit StreetCutter(const analysis::Ground& ground);

    /// `ways`: rows, ascending. Stretches over water that are not walked are cut out; that the rest is over water is known, and
    /// not asked again of a part of it.
    [[nodiscard]] model::Streets cut(const std::vector<std::uint32_t>& ways) const;
    [[nodiscard]] std::size_t node_count() const;

private:
    struct Corner {
        std::uint32_t way = 0;
        double x = 0;
        double y = 0;
        bool operator==(const Corner&) const = default;
    };
    struct CornerHash {
        std::size_t operator()(const Corner& corner) const noexcept;
    };
    /// A whole network with the part that begins at each corner of its ways.
    struct Whole {
        const analysis::Ground* ground = nullptr;
        model::StreetFrame frame;
        std::vector<model::WholePart> parts;
        std::unordered_map<Corner, model::ComponentId, CornerHash> part_at;
    };
    [[nodiscard]] static Whole measured(const analysis::Ground& ground);
    [[nodiscard]] model::WholeStreets notes_for(const Whole& whole, const model::Streets& tile,
                                                const std::vector<std::uint32_t>& whole_way) const;

    const analysis::Ground& ground_;
    std::map<bool, Whole> wholes_;  ///< by whether ways of the rule are walked
    std::map<std::uint32_t, std::vector<network::WayPiece>> cuts_;  ///< by way
};

}  // namespace circle15::tiles
