// SPDX-License-Identifier: MIT
#pragma once

#include <geos_c.h>

#include <memory>
#include <vector>

#include "core/model/coordinate.hpp"

namespace circle15::geometry {

/// This thread's GEOS context, made at first use.
[[nodiscard]] GEOSContextHandle_t geos();

struct GeosDeleter {
    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(geos(), geometry); }
    void operator()(const GEOSPreparedGeometry* prepared) const { GEOSPreparedGeom_destroy_r(geos(), prepared); }
    void operator()(GEOSBufferParams* params) const { GEOSBufferParams_destroy_r(geos(), params); }
};

using GeosGeometry = std::unique_ptr<GEOSGeometry, GeosDeleter>;
using GeosPrepared = std::unique_ptr<const GEOSPreparedGeometry, GeosDeleter>;
using GeosBufferParams = std::unique_ptr<GEOSBufferParams, GeosDeleter>;

/// Throws std::runtime_error: the operation's name and what GEOS said last on this thread; std::bad_alloc where it had no
/// memory.
[[noreturn]] void geos_failed(const char* operation);

/// Takes over what a GEOS operation returned; a failed one throws.
[[nodiscard]] GeosGeometry checked(GEOSGeometry* result, const char* operation);

/// A yes or no of GEOS, where 2 means that the operation failed; throws then.
[[nodiscard]] bool checked_answer(char answer, const char* operation);

/// Throws where a GEOS function that returns 1 for success did not.
void require_success(int returned, const char* operation);

[[nodiscard]] GeosGeometry geos_point(model::Metres place);
/// At least two points.
[[nodiscard]] GeosGeometry geos_line(const model::LineOf<model::Metres>& line);
[[nodiscard]] double area_m2(const GEOSGeometry* geometry);
/// The places of a line or ring.
[[nodiscard]] model::LineOf<model::Metres> places_of(const GEOSGeometry* line);
/// A collection of `type` that owns its parts.
[[nodiscard]] GeosGeometry geos_collection(int type, std::vector<GeosGeometry> parts);

/// Rings must be closed and have four points or more; neither they nor the polygons need to be valid otherwise.
[[nodiscard]] GeosGeometry geos_polygon(const model::PolygonOf<model::Metres>& polygon);
[[nodiscard]] GeosGeometry geos_multi_polygon(const model::MultiPolygonOf<model::Metres>& polygons);

/// The polygons of any geometry in GEOS's normal order, shells counter-clockwise, holes clockwise; points and lines are left
/// out.
[[nodiscard]] model::MultiPolygonOf<model::Metres> polygons_of(GeosGeometry geometry);

}  // namespace circle15::geometry
