// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/coordinate.hpp"
#include "core/model/progress.hpp"
#include "core/model/tags.hpp"

namespace circle15::io {

/// A rectangle in units of 1e-7 degree, its sides included.
struct OsmBox {
    std::int32_t west = std::numeric_limits<std::int32_t>::max();
    std::int32_t south = std::numeric_limits<std::int32_t>::max();
    std::int32_t east = std::numeric_limits<std::int32_t>::min();
    std::int32_t north = std::numeric_limits<std::int32_t>::min();
    bool operator==(const OsmBox&) const = default;

    [[nodiscard]] bool empty() const { return west > east || south > north; }
    [[nodiscard]] bool covers(std::int32_t lon, std::int32_t lat) const {
        return lon >= west && lon <= east && lat >= south && lat <= north;
    }
    void stretch_to(std::int32_t lon, std::int32_t lat) {
        west = std::min(west, lon);
        south = std::min(south, lat);
        east = std::max(east, lon);
        north = std::max(north, lat);
    }
};

/// Tags in the order of the file.
struct OsmTags {
    std::vector<std::pair<std::string, std::string>> pairs;

    /// Empty where there is no such tag.
    [[nodiscard]] std::string_view value(std::string_view key) const;
    [[nodiscard]] model::TagLookup lookup() const;
    [[nodiscard]] bool empty() const { return pairs.empty(); }
};

/// Where a node is, in units of 1e-7 degree.
struct OsmPlace {
    std::int64_t id = 0;
    std::int32_t lon = 0;
    std::int32_t lat = 0;

    [[nodiscard]] model::LonLat place() const { return {lon / 1e7, lat / 1e7}; }
};

struct TaggedNode {
    OsmPlace at;
    OsmTags tags;
};

struct CutWay {
    std::int64_t id = 0;
    std::vector<std::int64_t> nodes;
    OsmTags tags;
};

/// A relation with ways among its members, those that were cut out and those that were not.
struct CutRelation {
    std::int64_t id = 0;
    std::vector<std::int64_t> outer;  ///< ids of its ways in order; those without a role count as outer
    std::vector<std::int64_t> inner;
    OsmTags tags;
};

/// What an extract holds within a rectangle.
struct OsmCut {
    std::vector<OsmPlace> places;        ///< ascending ids: the nodes inside, and those outside that ways without `highway` use
    std::vector<TaggedNode> nodes;       ///< inside, with tags
    std::vector<CutWay> ways;            ///< with a node inside, each whole, ascending ids
    std::vector<CutRelation> relations;  ///< multipolygons and boundaries with one of `ways` among their members
    OsmBox extent;                       ///< what the file covers: its header's box, else that of all its nodes
    std::int64_t nodes_read = 0;
    std::int64_t ways_read = 0;
    std::int64_t relations_read = 0;

    /// Nothing where the node was not kept.
    [[nodiscard]] const OsmPlace* find(std::int64_t node) const;
    [[nodiscard]] const CutWay* find_way(std::int64_t way) const;
};

/// Reads an OpenStreetMap file (XML, also .gz and .bz2, or PBF) twice and keeps what lies in the rectangle: what is held is of
/// the size of the answer and not of the file. An id that comes again is left out. Throws model::InputError: those of
/// regular_file, `unreadable_osm`, `inflates_without_end`.
[[nodiscard]] OsmCut cut_osm(const std::filesystem::path& path, const std::string& file, const OsmBox& box);
/// The same of content that is held already.
[[nodiscard]] OsmCut cut_osm_content(std::string_view content, const std::string& file, const OsmBox& box);

/// What an extract says of itself.
struct OsmExtent {
    OsmBox box;        ///< its header's, or that of its nodes
    std::string date;  ///< day of its newest object, empty where it has none
    std::int64_t nodes = 0;
    std::int64_t ways = 0;
    std::int64_t relations = 0;
    std::int64_t coastlines = 0;
    std::int64_t buildings = 0;
};

/// Reads the whole file once. Throws as cut_osm.
[[nodiscard]] OsmExtent extent_of_osm(const std::filesystem::path& path, const std::string& file);

/// Whether a file's beginning is that of an OpenStreetMap file.
[[nodiscard]] bool is_osm(std::string_view beginning);

}  // namespace circle15::io
