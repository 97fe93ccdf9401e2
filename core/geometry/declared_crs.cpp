// SPDX-License-Identifier: MIT
#include "core/geometry/declared_crs.hpp"

#include <format>
#include <optional>

#include "core/geometry/china_offset.hpp"
#include "core/geometry/proj_handle.hpp"
#include "core/model/errors.hpp"

namespace circle15::geometry {

namespace {

using model::LonLat;

enum class Kind { wgs84, gcj02, bd09, proj };

/// Capitals and digits only, so that `gcj-02`, `GCJ_02` and `gcj 02` are one name.
std::string bare(const std::string& name) {
    std::string kept;
    for (const char c : name) {
        if (c >= 'a' && c <= 'z') {
            kept += static_cast<char>(c - 'a' + 'A');
        } else if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
            kept += c;
        }
    }
    return kept;
}

Kind kind_of(const std::string& name) {
    const std::string known = bare(name);
    if (known == "GCJ02" || known == "GCJ2") return Kind::gcj02;
    if (known == "BD09" || known == "BD9" || known == "BD09LL") return Kind::bd09;
    for (const char* same : {"WGS84", "CGCS2000", "EPSG4326", "EPSG4490", "OGCCRS84", "CRS84"}) {
        if (known == same) return Kind::wgs84;
    }
    return Kind::proj;
}

[[noreturn]] void refuse(const std::string& name, const std::string& why, const std::string& reason = {}) {
    throw model::InputError({.rule = "unknown_crs", .particulars = {{"crs", name}, {"why", why}, {"reason", reason}}});
}

bool is_geographic(const PJ* crs) {
    const PJ_TYPE type = proj_get_type(crs);
    return type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS;
}

}  // namespace

struct DeclaredCrs::Transform {
    std::string name;
    Kind kind = Kind::wgs84;
    bool degrees = true;
    std::optional<ProjContext> context;  ///< only where PROJ is asked: opening its database takes time
    PjHandle from_wgs84;
};

DeclaredCrs::DeclaredCrs(const std::string& name) : transform_(std::make_unique<Transform>()) {
    transform_->name = name;
    transform_->kind = kind_of(name);
    if (transform_->kind != Kind::proj) return;
    const ProjContext& context = transform_->context.emplace();
    PjHandle crs = crs_named(context, name);
    if (crs == nullptr) refuse(name, "not_known");
    while (proj_get_type(crs.get()) == PJ_TYPE_BOUND_CRS) crs.reset(proj_get_source_crs(context.get(), crs.get()));
    const PJ_TYPE type = proj_get_type(crs.get());
    if (type != PJ_TYPE_PROJECTED_CRS && !is_geographic(crs.get())) refuse(name, "no_place_crs");
    transform_->degrees = is_geographic(crs.get());
    transform_->from_wgs84 = from_wgs84_to(context, crs.get());
    if (transform_->from_wgs84 == nullptr) refuse(name, "not_to_wgs84", context.complaint());
}

DeclaredCrs::~DeclaredCrs() = default;
DeclaredCrs::DeclaredCrs(DeclaredCrs&&) noexcept = default;
DeclaredCrs& DeclaredCrs::operator=(DeclaredCrs&&) noexcept = default;

LonLat DeclaredCrs::to_wgs84(double east, double north) const {
    switch (transform_->kind) {
        case Kind::wgs84:
            return {east, north};
        case Kind::gcj02:
            return wgs84_from_gcj02({east, north});
        case Kind::bd09:
            return wgs84_from_gcj02(gcj02_from_bd09({east, north}));
        case Kind::proj:
            break;
    }
    const auto there = transformed(transform_->from_wgs84.get(), PJ_INV, {east, north});
    if (there) return {there->x, there->y};
    throw model::InputError(
        {.rule = "nowhere_in_crs", .particulars = {{"east", east}, {"north", north}, {"crs", transform_->name}}});
}

bool DeclaredCrs::in_degrees() const { return transform_->degrees; }

}  // namespace circle15::geometry
