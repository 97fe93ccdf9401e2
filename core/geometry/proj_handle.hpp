// SPDX-License-Identifier: MIT
#pragma once

#include <proj.h>

#include <memory>
#include <optional>
#include <string>

namespace circle15::geometry {

/// Owns a PROJ context: silent, without network, its last complaint kept.
class ProjContext {
public:
    ProjContext();
    ~ProjContext();
    ProjContext(const ProjContext&) = delete;
    ProjContext& operator=(const ProjContext&) = delete;

    [[nodiscard]] PJ_CONTEXT* get() const { return context_; }
    [[nodiscard]] const std::string& complaint() const { return complaint_; }

private:
    PJ_CONTEXT* context_;
    std::string complaint_;
};

struct PjDeleter {
    void operator()(PJ* pj) const { proj_destroy(pj); }
};
using PjHandle = std::unique_ptr<PJ, PjDeleter>;

/// The CRS of that name: `EPSG:4550` and its like, a URN, WKT or a PROJ string; empty handle where PROJ knows none.
/// Bare names are not looked up, for PROJ would guess.
[[nodiscard]] PjHandle crs_named(const ProjContext& context, const std::string& name);

/// From WGS84 degrees, longitude first, to the CRS, east first. CGCS2000 counts as WGS84 (METHODS.md 9).
/// Empty where PROJ has no way there.
[[nodiscard]] PjHandle from_wgs84_to(const ProjContext& context, const PJ* crs);

/// One point; nothing where it lies outside what the transformation can do.
struct ProjPoint {
    double x = 0;
    double y = 0;
};
[[nodiscard]] std::optional<ProjPoint> transformed(PJ* transformation, PJ_DIRECTION direction, ProjPoint point);

}  // namespace circle15::geometry
