// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/model/coordinate.hpp"

namespace circle15::geometry {

/// Between WGS84 degrees and metres on the study's measuring CRS (METHODS.md 9), x east and y north whatever order the
/// CRS's authority uses. Several threads may ask; they take turns.
class Projection {
public:
    /// Throws model::InputError (rule `measuring_crs`) for a CRS PROJ does not know, a geographic one, or EPSG:3857.
    explicit Projection(const std::string& measuring_crs);
    ~Projection();
    Projection(Projection&&) noexcept;
    Projection& operator=(Projection&&) noexcept;

    [[nodiscard]] model::Metres to_metres(model::LonLat place) const;
    [[nodiscard]] model::LonLat to_lonlat(model::Metres place) const;

    [[nodiscard]] model::LineOf<model::Metres> to_metres(const model::Line& line) const;
    [[nodiscard]] model::MultiPolygonOf<model::Metres> to_metres(const model::MultiPolygon& polygons) const;
    [[nodiscard]] model::Line to_lonlat(const model::LineOf<model::Metres>& line) const;
    [[nodiscard]] model::MultiPolygon to_lonlat(const model::MultiPolygonOf<model::Metres>& polygons) const;

private:
    struct Transform;
    std::unique_ptr<Transform> transform_;
};

}  // namespace circle15::geometry
