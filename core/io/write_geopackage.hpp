// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "core/io/sink.hpp"
#include "core/model/date.hpp"
#include "core/model/feature.hpp"

namespace circle15::io {

enum class MapShape { points, lines, polygons };
enum class MapValue { text, flag, whole, number };

struct MapField {
    std::string name;
    MapValue kind = MapValue::text;
    std::string alias;  ///< what people see as its heading
};

/// How a layer is drawn and labelled unless its reader decides otherwise.
struct MapStyle {
    std::string name;
    std::string qml;  ///< for QGIS
    std::string sld;  ///< OGC Styled Layer Descriptor 1.1, for others; empty: none
};

/// One layer of a GeoPackage, in WGS84.
struct MapTable {
    std::string name;
    std::string title;
    std::string about;
    MapShape shape = MapShape::points;
    std::vector<MapField> fields;
    MapStyle style;                                                               ///< empty name: none
    std::function<void(const std::function<void(const model::Feature&)>&)> each;  ///< shows the features one by one
};

/// Writes a GeoPackage, with the table `layer_styles` that QGIS opens layers by; one file, the same bytes every time: the date
/// in it is `as_of`. How many features it has. Throws model::RunError (`geopackage_not_made`).
std::size_t write_geopackage(const std::vector<MapTable>& layers, model::Date as_of, const Sink& sink);

}  // namespace circle15::io
