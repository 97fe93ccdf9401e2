// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "core/model/coordinate.hpp"
#include "core/model/index.hpp"

namespace circle15::model {

/// The square that the nodes of a whole network fill, on the measuring CRS: they are numbered along a curve through it.
struct StreetFrame {
    Metres low;
    double size_m = 0;
    bool operator==(const StreetFrame&) const = default;
};

/// What a connected part of a tile's streets is a piece of.
struct WholePart {
    double length_m = 0;
    std::optional<IslandId> island;    ///< that most of its streets lie on
    std::vector<IslandId> largest_on;  ///< islands that have no larger part
    bool operator==(const WholePart&) const = default;
};

/// What cannot be seen in a tile of the streets but decides how places are joined to them: measured before they were cut.
struct WholeStreets {
    StreetFrame frame;
    std::vector<WholePart> parts;  ///< by the tile's ComponentId
    bool operator==(const WholeStreets&) const = default;
};

}  // namespace circle15::model
