// SPDX-License-Identifier: MIT
#include "core/geometry/projection.hpp"

#include <format>
#include <mutex>
#include <utility>

#include "core/geometry/proj_handle.hpp"
#include "core/model/errors.hpp"

namespace circle15::geometry {

namespace {

using model::LonLat;
using model::Metres;

[[noreturn]] void refuse(const std::string& crs, const std::string& why, const std::string& reason = {}) {
    throw model::InputError({.rule = "measuring_crs", .particulars = {{"crs", crs}, {"why", why}, {"reason", reason}}});
}

bool is_web_mercator(const ProjContext& context, const PJ* crs) {
    const PjHandle conversion{proj_crs_get_coordoperation(context.get(), crs)};
    const char* method = nullptr;
    if (conversion == nullptr ||
        proj_coordoperation_get_method_info(context.get(), conversion.get(), &method, nullptr, nullptr) == 0 ||
        method == nullptr) {
        return false;
    }
    return std::string_view{method}.starts_with("Popular Visualisation Pseudo");
}

bool in_metres(const ProjContext& context, const PJ* crs) {
    const PjHandle system{proj_crs_get_coordinate_system(context.get(), crs)};
    if (system == nullptr) return false;
    for (int axis = 0; axis < 2; ++axis) {
        double metres_per_unit = 0;
        if (proj_cs_get_axis_info(context.get(), system.get(), axis, nullptr, nullptr, nullptr, &metres_per_unit, nullptr,
                                  nullptr, nullptr) == 0 ||
            metres_per_unit != 1.0) {
            return false;
        }
    }
    return true;
}

template <class To, class From, class Convert>
model::MultiPolygonOf<To> converted(const model::MultiPolygonOf<From>& polygons, const Convert& line) {
    model::MultiPolygonOf<To> there;
    there.reserve(polygons.size());
    for (const auto& polygon : polygons) {
        auto& added = there.emplace_back();
        added.shell = line(polygon.shell);
        for (const auto& hole : polygon.holes) added.holes.push_back(line(hole));
    }
    return there;
}

}  // namespace

struct Projection::Transform {
    std::string name;
    ProjContext context;
    PjHandle from_wgs84;
    std::mutex turn;  // PROJ's transformations are not for two threads at once
};

Projection::Projection(const std::string& measuring_crs) : transform_(std::make_unique<Transform>()) {
    transform_->name = measuring_crs;
    const ProjContext& context = transform_->context;
    const PjHandle crs = crs_named(context, measuring_crs);
    if (crs == nullptr) refuse(measuring_crs, "not_known");
    if (proj_get_type(crs.get()) != PJ_TYPE_PROJECTED_CRS) refuse(measuring_crs, "not_projected");
    if (is_web_mercator(context, crs.get())) refuse(measuring_crs, "web_mercator");
    if (!in_metres(context, crs.get())) refuse(measuring_crs, "not_in_metres");
    transform_->from_wgs84 = from_wgs84_to(context, crs.get());
    if (transform_->from_wgs84 == nullptr) refuse(measuring_crs, "not_from_wgs84", context.complaint());
}

Projection::~Projection() = default;
Projection::Projection(Projection&&) noexcept = default;
Projection& Projection::operator=(Projection&&) noexcept = default;

Metres Projection::to_metres(LonLat place) const {
    const std::scoped_lock turn(transform_->turn);
    const auto there = transformed(transform_->from_wgs84.get(), PJ_FWD, {place.lon, place.lat});
    if (there) return {there->x, there->y};
    throw model::InputError(
        {.rule = "outside_projection", .particulars = {{"lon", place.lon}, {"lat", place.lat}, {"crs", transform_->name}}});
}

LonLat Projection::to_lonlat(Metres place) const {
    const std::scoped_lock turn(transform_->turn);
    const auto there = transformed(transform_->from_wgs84.get(), PJ_INV, {place.x, place.y});
    if (there) return {there->x, there->y};
    throw model::InputError(
        {.rule = "metres_nowhere", .particulars = {{"east_m", place.x}, {"north_m", place.y}, {"crs", transform_->name}}});
}

model::LineOf<Metres> Projection::to_metres(const model::Line& line) const {
    model::LineOf<Metres> there;
    there.reserve(line.size());
    for (const LonLat place : line) there.push_back(to_metres(place));
    return there;
}

model::Line Projection::to_lonlat(const model::LineOf<Metres>& line) const {
    model::Line there;
    there.reserve(line.size());
    for (const Metres place : line) there.push_back(to_lonlat(place));
    return there;
}

model::MultiPolygonOf<Metres> Projection::to_metres(const model::MultiPolygon& polygons) const {
    return converted<Metres>(polygons, [this](const model::Line& line) { return to_metres(line); });
}

model::MultiPolygon Projection::to_lonlat(const model::MultiPolygonOf<Metres>& polygons) const {
    return converted<LonLat>(polygons, [this](const model::LineOf<Metres>& line) { return to_lonlat(line); });
}

}  // namespace circle15::geometry
