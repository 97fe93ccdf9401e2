// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>

#include "core/geometry/projection.hpp"
#include "core/geometry/region.hpp"
#include "core/intake/plan.hpp"
#include "core/model/coordinate.hpp"

namespace circle15::intake {

/// West, south, east and north in degrees.
struct Box {
    double west = 0;
    double south = 0;
    double east = 0;
    double north = 0;
    bool operator==(const Box&) const = default;

    [[nodiscard]] bool covers(model::LonLat place) const {
        return place.lon >= west && place.lon <= east && place.lat >= south && place.lat <= north;
    }
};

[[nodiscard]] Box grown(const Box& box, double metres);
[[nodiscard]] Box box_of(const model::MultiPolygon& polygons);

/// Where people and facilities of the study are, and how far around it streets and facilities are kept.
class StudyArea {
public:
    /// At least one of them: a box alone is the area; with an outline it says where the sources end, so that nothing outside it
    /// is looked at.
    StudyArea(const std::optional<Box>& box, const model::MultiPolygon& outline, double margin_m,
              const geometry::Projection& projection);

    [[nodiscard]] bool holds(model::LonLat place) const;    ///< within the area itself
    [[nodiscard]] bool is_near(model::LonLat place) const;  ///< within it or the margin around it
    /// The same area where sources end at a box, beyond which they hold ends of ways but no land.
    [[nodiscard]] StudyArea within(const Box& extent) const;
    [[nodiscard]] const Box& with_margin() const { return with_margin_; }
    [[nodiscard]] const geometry::Projection& projection() const { return projection_; }

private:
    Box box_;
    Box with_margin_;
    double margin_m_;
    const geometry::Projection& projection_;
    std::shared_ptr<const geometry::Region> outline_;
};

}  // namespace circle15::intake
