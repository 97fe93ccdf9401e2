// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

#include "core/io/sink.hpp"
#include "core/model/feature.hpp"

namespace circle15::io {

/// Writes a layer feature by feature as RFC 7946 text: WGS84 without a crs member, at most 7 decimals, shells counter-clockwise
/// and holes clockwise, one feature a line, properties in the order given. Throws std::runtime_error for NaN, infinity, rings
/// that are not closed and text that is not UTF-8.
class GeojsonWriter {
public:
    GeojsonWriter(const Sink& sink, const std::string& name, const model::Properties& members);

    void add(const model::Feature& feature);
    /// Nothing may be added afterwards. How many features there are.
    std::size_t finish();

private:
    const Sink& sink_;
    std::string text_;  ///< not yet handed over
    std::size_t features_ = 0;
};

/// The text of a whole layer.
[[nodiscard]] std::string write_geojson(const model::FeatureCollection& layer);

}  // namespace circle15::io
