// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>

#include "core/model/coordinate.hpp"

namespace circle15::geometry {

/// Turns coordinates of the CRS a layer declares into WGS84: EPSG codes and WKT that PROJ knows (EPSG:4490 is taken as WGS84),
/// `GCJ-02` and `BD-09` in any spelling. First value is always east or longitude. Not for use by two threads at once.
class DeclaredCrs {
public:
    /// Throws model::InputError (rule `unknown_crs`) naming what is accepted.
    explicit DeclaredCrs(const std::string& name);
    ~DeclaredCrs();
    DeclaredCrs(DeclaredCrs&&) noexcept;
    DeclaredCrs& operator=(DeclaredCrs&&) noexcept;

    [[nodiscard]] model::LonLat to_wgs84(double east, double north) const;
    /// True where values are degrees (so that a range check of -180..180, -90..90 makes sense).
    [[nodiscard]] bool in_degrees() const;

private:
    struct Transform;
    std::unique_ptr<Transform> transform_;
};

}  // namespace circle15::geometry
