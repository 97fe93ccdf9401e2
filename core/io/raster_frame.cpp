// SPDX-License-Identifier: MIT
#include "core/io/raster_frame.hpp"

#include <format>

#include "core/model/errors.hpp"

namespace circle15::io {

RasterFrame frame_of(GDALDataset& raster, const std::string& file, const std::string& declared_crs) {
    RasterFrame frame;
    if (raster.GetGeoTransform(frame.to_place.data()) != CE_None ||
        GDALInvGeoTransform(frame.to_place.data(), frame.to_cell.data()) == 0)
        throw model::InputError({.file = file, .rule = "raster_without_place"});
    if (const OGRSpatialReference* known = raster.GetSpatialRef(); known != nullptr) {
        frame.crs = *known;
    } else if (declared_crs.empty() ||
               frame.crs.SetFromUserInput(declared_crs.c_str(), OGRSpatialReference::SET_FROM_USER_INPUT_LIMITATIONS_get()) !=
                   OGRERR_NONE) {
        throw model::InputError({.file = file, .rule = "raster_without_crs"});
    }
    frame.crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return frame;
}

CellFinder::CellFinder(const RasterFrame& frame, const std::string& file) : frame_(frame) {
    OGRSpatialReference wgs84;
    wgs84.SetWellKnownGeogCS("WGS84");
    wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    there_.reset(OGRCreateCoordinateTransformation(&wgs84, &frame.crs));
    if (there_ == nullptr) throw model::InputError({.file = file, .rule = "raster_crs"});
}

std::optional<CellPoint> CellFinder::at(double lon, double lat) const {
    double x = lon;
    double y = lat;
    if (there_->Transform(1, &x, &y) == 0) return std::nullopt;
    const auto& to = frame_.to_cell;
    return CellPoint{to[0] + to[1] * x + to[2] * y, to[3] + to[4] * x + to[5] * y};
}

std::string name_of(const OGRSpatialReference& crs) {
    OGRSpatialReference known{crs};
    const char* authority = known.GetAuthorityName(nullptr);
    if (authority == nullptr && known.AutoIdentifyEPSG() == OGRERR_NONE) authority = known.GetAuthorityName(nullptr);
    return authority != nullptr ? std::format("{}:{}", authority, known.GetAuthorityCode(nullptr)) : known.exportToWkt();
}

}  // namespace circle15::io
