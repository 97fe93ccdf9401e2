// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/walkability.hpp"

namespace circle15::io {

/// A node as the file has it, in units of 1e-7 degree.
struct OsmNode {
    std::int64_t id = 0;
    std::int32_t lon = 0;
    std::int32_t lat = 0;
    std::string elevation;  ///< its tag `ele`, or empty
};

struct OsmWay {
    std::int64_t id = 0;
    std::string name;
    std::string quality;  ///< its tag `circle15:quality`, or empty
    model::Walkability walkability;
    std::vector<std::int64_t> nodes;
};

/// What to do with the objects of a file; kinds without a taker are not decoded.
struct OsmTakers {
    std::function<void(OsmWay)> way;  ///< walkable ways only
    std::function<void(OsmNode)> node;
    const std::vector<std::int64_t>* wanted_nodes = nullptr;  ///< ids, ascending; null: all nodes
};

/// Hands over the objects of an OpenStreetMap file. Throws model::InputError: `unreadable_osm`, `node_without_place`.
void each_object(std::string_view content, const std::string& file, const OsmTakers& takers);

}  // namespace circle15::io
