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
    bool barred = false;    ///< model::bars_the_way
};

struct OsmWay {
    std::int64_t id = 0;
    std::string name;
    std::string quality;  ///< its tag `circle15:quality`, or empty
    model::Walkability walkability;
    std::vector<std::int64_t> nodes;
};

/// A multipolygon that is walked across.
struct OsmArea {
    std::int64_t id = 0;
    std::string name;
    std::string quality;
    model::Walkability walkability;
    std::vector<std::int64_t> outer;  ///< ids of its ways, in order
    std::vector<std::int64_t> inner;
};

/// What to do with the objects of a file; kinds without a taker are not decoded.
struct OsmTakers {
    std::function<void(OsmWay)> way{};  ///< walkable ways
    std::function<void(OsmNode)> node{};
    std::function<void(OsmArea)> area{};
    std::function<void(OsmWay)> member{};                                      ///< ways of `wanted_members`, walkable or not
    std::function<void(std::int64_t way, const std::string& key)> misspelt{};  ///< a way with nearly a `highway` key
    const std::vector<std::int64_t>* wanted_nodes = nullptr;                   ///< ids, ascending; null: all nodes
    const std::vector<std::int64_t>* wanted_members = nullptr;                 ///< ids, ascending
};

/// Hands over the objects of an OpenStreetMap file. Throws model::InputError: `unreadable_osm`, `node_without_place`.
void each_object(std::string_view content, const std::string& file, const OsmTakers& takers);

}  // namespace circle15::io
