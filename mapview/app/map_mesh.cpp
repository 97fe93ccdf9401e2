// SPDX-License-Identifier: MIT
#include "mapview/app/map_mesh.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <limits>
#include <utility>

#include "mapview/sheet/boxes.hpp"

namespace circle15::app {

namespace {

/// Around points with these coordinates.
QRectF box_of(std::initializer_list<double> x, std::initializer_list<double> y) {
    const auto [left, right] = std::minmax(x);
    const auto [top, bottom] = std::minmax(y);
    return {QPointF(left, top), QPointF(right, bottom)};
}

/// The view in pixels from the origin, with room for the widest line.
QRectF pixel_box(const MeshView& view) {
    constexpr double room = 4;
    return QRectF((view.box.topLeft() - view.origin) / view.unit, view.box.size() / view.unit)
        .adjusted(-room, -room, room, room);
}

/// Calls `draw` with each stretch of the line that comes near the box.
template <class Draw>
void each_stretch(const std::vector<QPointF>& line, const QRectF& box, const Draw& draw) {
    std::vector<QPointF> stretch;
    for (std::size_t row = 0; row + 1 < line.size(); ++row) {
        const QPointF a = line[row];
        const QPointF b = line[row + 1];
        if (sheet::touches(box, box_of({a.x(), b.x()}, {a.y(), b.y()}))) {
            if (stretch.empty()) stretch.push_back(a);
            stretch.push_back(b);
        } else if (!stretch.empty()) {
            draw(stretch);
            stretch.clear();
        }
    }
    if (!stretch.empty()) draw(stretch);
}

/// Colours are premultiplied, as the scene graph wants them.
QSGGeometry::ColoredPoint2D corner(QPointF at, const QColor& colour, double alpha) {
    const double share = alpha * colour.alphaF();
    const auto part = [share](int value) { return static_cast<uchar>(std::lround(value * share)); };
    QSGGeometry::ColoredPoint2D point;
    point.set(static_cast<float>(at.x()), static_cast<float>(at.y()), part(colour.red()), part(colour.green()),
              part(colour.blue()), static_cast<uchar>(std::lround(255 * share)));
    return point;
}

void add_triangle(Mesh& mesh, quint32 a, quint32 b, quint32 c) { mesh.indices.insert(mesh.indices.end(), {a, b, c}); }

double length(QPointF vector) { return std::hypot(vector.x(), vector.y()); }

/// In pixels from the origin, without corners that would not show.
std::vector<QPointF> pixels_of(std::span<const QPointF> line, const MeshView& view) {
    std::vector<QPointF> points;
    for (std::size_t row = 0; row < line.size(); ++row) {
        const QPointF at = (line[row] - view.origin) / view.unit;
        const bool last = row + 1 == line.size();
        if (points.empty() || length(at - points.back()) >= 0.7) {
            points.push_back(at);
        } else if (last && points.size() > 1) {
            points.back() = at;
        }
    }
    return points;
}

std::vector<std::vector<QPointF>> dashes_of(const std::vector<QPointF>& line, const Stroke& stroke) {
    std::vector<std::vector<QPointF>> dashes;
    double left = stroke.dash;
    bool drawing = true;
    dashes.push_back({line.front()});
    for (std::size_t row = 1; row < line.size(); ++row) {
        QPointF from = line[row - 1];
        double rest = length(line[row] - from);
        while (rest > left) {
            from += (line[row] - from) * (left / rest);
            rest -= left;
            if (drawing)
                dashes.back().push_back(from);
            else
                dashes.push_back({from});
            drawing = !drawing;
            left = drawing ? stroke.dash : stroke.space;
        }
        left -= rest;
        if (drawing) dashes.back().push_back(line[row]);
    }
    return dashes;
}

/// Across the line at each of its points, so that both neighbours' edges meet there.
QPointF across_at(const std::vector<QPointF>& line, std::size_t row) {
    const auto normal = [&](std::size_t from) {
        const QPointF along = line[from + 1] - line[from];
        const double size = std::max(length(along), 1e-9);
        return QPointF(-along.y() / size, along.x() / size);
    };
    if (row == 0) return normal(0);
    if (row + 1 == line.size()) return normal(row - 1);
    const QPointF before = normal(row - 1);
    const QPointF sum = before + normal(row);
    const double size = length(sum);
    if (size < 1e-6) return before;
    return sum / size * std::min(2.0, 2 / size);
}

void add_strip(Mesh& mesh, const MeshView& view, const std::vector<QPointF>& line, const Stroke& stroke) {
    if (line.size() < 2) return;
    const double half = stroke.width / 2;
    const double core = std::max(0.0, half - 0.5);
    const double alpha = std::min(1.0, stroke.width);
    const auto first = static_cast<quint32>(mesh.vertices.size());
    for (std::size_t row = 0; row < line.size(); ++row) {
        const QPointF across = across_at(line, row);
        const auto add = [&](double offset, double opacity) {
            mesh.vertices.push_back(corner((line[row] + across * offset) * view.unit, stroke.colour, opacity));
        };
        add(-core - 1, 0);
        add(-core, alpha);
        add(core, alpha);
        add(core + 1, 0);
    }
    for (quint32 row = 0; row + 1 < line.size(); ++row) {
        const quint32 here = first + 4 * row;
        for (quint32 band = 0; band < 3; ++band) {
            if (band == 1 && core == 0) continue;
            add_triangle(mesh, here + band, here + band + 1, here + band + 4);
            add_triangle(mesh, here + band + 1, here + band + 5, here + band + 4);
        }
    }
}

}  // namespace

void add_fill(Mesh& mesh, const MeshView& view, const geometry::Triangles& triangles, const QColor& colour) {
    const QRectF box = view.box.translated(-view.origin);
    constexpr auto unseen = std::numeric_limits<quint32>::max();
    std::vector<quint32> number(triangles.points.size(), unseen);
    for (std::size_t row = 0; row + 2 < triangles.corners.size(); row += 3) {
        const auto& a = triangles.points[triangles.corners[row]];
        const auto& b = triangles.points[triangles.corners[row + 1]];
        const auto& c = triangles.points[triangles.corners[row + 2]];
        if (!sheet::touches(box, box_of({a.x, b.x, c.x}, {a.y, b.y, c.y}))) continue;
        for (std::size_t side = 0; side < 3; ++side) {
            const auto point = triangles.corners[row + side];
            if (number[point] == unseen) {
                number[point] = static_cast<quint32>(mesh.vertices.size());
                mesh.vertices.push_back(corner({triangles.points[point].x, triangles.points[point].y}, colour, 1));
            }
            mesh.indices.push_back(number[point]);
        }
    }
}

void add_line(Mesh& mesh, const MeshView& view, std::span<const QPointF> line, const Stroke& stroke) {
    const auto points = pixels_of(line, view);
    if (points.size() < 2) return;
    const QRectF box = pixel_box(view);
    const auto add = [&](const std::vector<QPointF>& stretch) { add_strip(mesh, view, stretch, stroke); };
    if (stroke.dash <= 0) return each_stretch(points, box, add);
    for (const auto& dash : dashes_of(points, stroke)) each_stretch(dash, box, add);
}

void add_square(Mesh& mesh, const MeshView& view, QPointF middle, double side, const QColor& colour) {
    const auto first = static_cast<quint32>(mesh.vertices.size());
    const QPointF at = middle - view.origin;
    const double half = side / 2 * view.unit;
    for (const auto& [x, y] : {std::pair(-half, -half), std::pair(half, -half), std::pair(half, half), std::pair(-half, half)})
        mesh.vertices.push_back(corner(at + QPointF(x, y), colour, 1));
    add_triangle(mesh, first, first + 1, first + 2);
    add_triangle(mesh, first, first + 2, first + 3);
}

}  // namespace circle15::app
