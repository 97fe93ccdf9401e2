// SPDX-License-Identifier: MIT
#include "core/geometry/proj_handle.hpp"

#include <cmath>
#include <new>
#include <string_view>

namespace circle15::geometry {

ProjContext::ProjContext() : context_(proj_context_create()) {
    if (context_ == nullptr) throw std::bad_alloc();
    proj_context_set_enable_network(context_, 0);
    proj_log_func(context_, &complaint_, [](void* kept, int, const char* text) { *static_cast<std::string*>(kept) = text; });
}

ProjContext::~ProjContext() { proj_context_destroy(context_); }

PjHandle crs_named(const ProjContext& context, const std::string& name) {
    if (name.find_first_of(":[+{") == std::string::npos) return nullptr;
    PjHandle crs{proj_create(context.get(), name.c_str())};
    if (crs == nullptr || proj_is_crs(crs.get()) == 0) return nullptr;
    return crs;
}

namespace {

/// Whether the CRS stands on CGCS2000 or WGS84 itself, so that no datum shift is due.
bool stands_on_wgs84(const PJ* geodetic) {
    const char* text = proj_get_name(geodetic);
    const std::string_view name = text != nullptr ? text : "";
    for (const char* same :
         {"WGS 84", "GCS_WGS_1984", "China Geodetic Coordinate System 2000", "GCS_China_Geodetic_Coordinate_System_2000"}) {
        if (name == same) return true;
    }
    return false;
}

}  // namespace

PjHandle from_wgs84_to(const ProjContext& context, const PJ* crs) {
    PJ_CONTEXT* const c = context.get();
    PjHandle source{proj_crs_get_geodetic_crs(c, crs)};
    if (source == nullptr || !stands_on_wgs84(source.get())) source.reset(proj_create(c, "EPSG:4326"));
    if (source == nullptr) return nullptr;
    const PjHandle raw{proj_create_crs_to_crs_from_pj(c, source.get(), crs, nullptr, nullptr)};
    if (raw == nullptr) return nullptr;
    return PjHandle{proj_normalize_for_visualization(c, raw.get())};
}

std::optional<ProjPoint> transformed(PJ* transformation, PJ_DIRECTION direction, ProjPoint point) {
    const PJ_COORD there = proj_trans(transformation, direction, proj_coord(point.x, point.y, 0, 0));
    if (!std::isfinite(there.xy.x) || !std::isfinite(there.xy.y)) {
        proj_errno_reset(transformation);
        return std::nullopt;
    }
    return ProjPoint{there.xy.x, there.xy.y};
}

}  // namespace circle15::geometry
