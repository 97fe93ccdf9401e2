// SPDX-License-Identifier: MIT
#include "core/geometry/mend.hpp"

#include <memory>

#include "core/geometry/geos_handle.hpp"

namespace circle15::geometry {

namespace {

struct ParamsDeleter {
    void operator()(GEOSMakeValidParams* params) const { GEOSMakeValidParams_destroy_r(geos(), params); }
};

}  // namespace

model::MultiPolygonOf<model::Metres> mended(const model::MultiPolygonOf<model::Metres>& polygons) {
    const std::unique_ptr<GEOSMakeValidParams, ParamsDeleter> params{GEOSMakeValidParams_create_r(geos())};
    if (params == nullptr) geos_failed("mending");
    require_success(GEOSMakeValidParams_setMethod_r(geos(), params.get(), GEOS_MAKE_VALID_STRUCTURE), "mending");
    require_success(GEOSMakeValidParams_setKeepCollapsed_r(geos(), params.get(), 0), "mending");
    const GeosGeometry given = geos_multi_polygon(polygons);
    return polygons_of(checked(GEOSMakeValidWithParams_r(geos(), given.get(), params.get()), "mending"));
}

}  // namespace circle15::geometry
