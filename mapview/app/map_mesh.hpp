// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QPolygonF>
#include <QRectF>
#include <QSGGeometry>
#include <span>
#include <vector>

#include "core/geometry/triangles.hpp"
#include "mapview/sheet/theme.hpp"

namespace circle15::app {

/// What the scene graph draws: coloured corners counted from an origin of the plane, three indices a triangle. Edges fade out
/// over one pixel, since not every machine smooths them.
struct Mesh {
    std::vector<QSGGeometry::ColoredPoint2D> vertices;
    std::vector<quint32> indices;
};

/// From where a mesh is seen: it is right for this scale, and near enough for a little more or less.
struct MeshView {
    QPointF origin;   ///< of the plane
    double unit = 1;  ///< plane units in one pixel
    QRectF box;       ///< the part of the plane worth drawing
};

struct Stroke {
    QColor colour;
    double width = 1;  ///< pixels
    double dash = 0;   ///< pixels of dash and of space; 0: unbroken
    double space = 0;
};

/// Triangles outside the view are left out.
void add_fill(Mesh& mesh, const MeshView& view, const geometry::Triangles& triangles, const QColor& colour);
/// A line on the plane; corners nearer to one another than a pixel are left out, and so are stretches outside the view.
void add_line(Mesh& mesh, const MeshView& view, std::span<const QPointF> line, const Stroke& stroke);
void add_square(Mesh& mesh, const MeshView& view, QPointF middle, double side, const QColor& colour);

}  // namespace circle15::app
