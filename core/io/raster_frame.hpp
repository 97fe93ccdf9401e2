// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>

#include "core/io/gdal_headers.hpp"

namespace circle15::io {

/// A point in cells from the raster's upper left corner.
struct CellPoint {
    double column = 0;
    double row = 0;
};

/// Where a raster lies.
struct RasterFrame {
    std::array<double, 6> to_place{};  ///< GDAL's geotransform
    std::array<double, 6> to_cell{};   ///< and back
    OGRSpatialReference crs;           ///< the raster's own, else the declared one; x before y
};

/// Throws model::InputError: `raster_without_place`, `raster_without_crs`.
[[nodiscard]] RasterFrame frame_of(GDALDataset& raster, const std::string& file, const std::string& declared_crs);

/// From places on earth to a raster's cells. Throws model::InputError (`raster_crs`) for a CRS that no way leads to. The frame
/// must outlive it.
class CellFinder {
public:
    CellFinder(const RasterFrame& frame, const std::string& file);

    /// Cells beyond the raster's rim too; nothing where the CRS does not hold.
    [[nodiscard]] std::optional<CellPoint> at(double lon, double lat) const;

private:
    const RasterFrame& frame_;
    std::unique_ptr<OGRCoordinateTransformation> there_;
};

/// "EPSG:4550", or WKT where the CRS has no code.
[[nodiscard]] std::string name_of(const OGRSpatialReference& crs);

}  // namespace circle15::io
