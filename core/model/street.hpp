// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/model/coordinate.hpp"
#include "core/model/quality.hpp"
#include "core/model/whole_streets.hpp"

namespace circle15::model {

/// What a street is for somebody on foot.
enum class StreetKind { street, path, steps, bridge, pier, tunnel, square };
inline constexpr std::size_t street_kind_count = 7;

/// Ways a person may walk along it, relative to the order of its points.
enum class FootDirection { both, along, against };

struct StreetNode {
    std::int64_t osm_id = 0;
    LonLat place;
    std::optional<double> elevation_m;
    bool barred = false;  ///< a gate, wall or the like that nobody may pass on foot
};

/// A walkable way as the source draws it.
struct StreetWay {
    std::int64_t osm_id = 0;
    std::string name;
    StreetKind kind = StreetKind::street;
    FootDirection direction = FootDirection::both;
    Quality quality = Quality::mapped;
    std::vector<std::uint32_t> nodes;  ///< rows of Streets::nodes, at least two
    bool sheltered = false;            ///< underground or indoors: joined only where nothing above ground is in reach
    bool by_rule = false;              ///< walked, or not, by a rule of the study and not by its tags (a bare cycleway)
    bool carried = false;              ///< its tags say what bears it over water: bridge, pier, tunnel, embankment, ford
    std::uint32_t file = 0;            ///< row of Streets::files
};

/// An open area that people walk across: a pedestrian square.
struct StreetSquare {
    std::int64_t osm_id = 0;
    std::uint32_t rim = 0;                          ///< row of Streets::ways: the way along its edge
    std::vector<std::vector<std::uint32_t>> rings;  ///< rows of Streets::nodes, closed; the outer one first, then holes
};

struct Streets {
    std::vector<StreetNode> nodes;
    std::vector<StreetWay> ways;
    std::vector<StreetSquare> squares;
    std::vector<std::string> files;  ///< as messages call them
    /// Of a tile: what its streets are a piece of, by whether ways are walked that only the study's rule lets in. Empty: whole.
    std::map<bool, WholeStreets> whole;
};

[[nodiscard]] std::string_view name_of(StreetKind kind);

}  // namespace circle15::model
