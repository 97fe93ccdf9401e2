// SPDX-License-Identifier: MIT
#pragma once

#include <QPointF>
#include <QPolygonF>
#include <memory>

#include "core/geometry/triangles.hpp"
#include "mapview/app/finding.hpp"
#include "mapview/sheet/scene.hpp"

namespace circle15::app {

/// A finding as shapes on the Mercator plane: the scene that both painters share, and its land cut into triangles. Never
/// changes.
struct MapPicture {
    std::shared_ptr<const Finding> finding;
    sheet::Scene scene;
    QPointF origin;  ///< the middle of the land; triangles count from here, so that floats are fine enough
    geometry::Triangles land;
};

[[nodiscard]] std::shared_ptr<const MapPicture> picture_of(std::shared_ptr<const Finding> finding);

/// The picture after an edit: streets and land are taken from `before`, services drawn anew.
[[nodiscard]] std::shared_ptr<const MapPicture> picture_after(const MapPicture& before, std::shared_ptr<const Finding> finding);

/// The picture of the same finding with the shapes of these services.
[[nodiscard]] std::shared_ptr<const MapPicture> picture_with_shapes(const MapPicture& before,
                                                                    std::shared_ptr<const Finding> finding,
                                                                    const std::vector<std::size_t>& services);

/// Polygons as triangles counted from `origin` on the Mercator plane.
[[nodiscard]] geometry::Triangles plane_triangles(const model::MultiPolygon& polygons, QPointF origin);

/// One service's marks with every home judged by another threshold, from its facts.
[[nodiscard]] sheet::ServiceMarks at_threshold(sheet::ServiceMarks marks, double minutes);

}  // namespace circle15::app
