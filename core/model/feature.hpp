// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/model/coordinate.hpp"
#include "core/model/value.hpp"

namespace circle15::model {

using Properties = std::vector<std::pair<std::string, Value>>;  ///< in the order they are written
using Geometry = std::variant<std::monostate, LonLat, Line, MultiLine, Polygon, MultiPolygon>;

struct Feature {
    std::string id;  ///< empty: none
    Geometry geometry;
    Properties properties;
};

/// A layer ready to be written as GeoJSON; `members` are foreign members of the collection (the run's manifest).
struct FeatureCollection {
    std::string name;
    Properties members;
    std::vector<Feature> features;
};

/// A table ready to be written: headings once, then rows of the same length.
struct Table {
    std::string name;
    std::vector<std::string> columns;
    std::vector<std::vector<Value>> rows;
};

}  // namespace circle15::model
