// SPDX-License-Identifier: MIT
#include "mapview/app/map_mesh.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

namespace circle15::app {

namespace {

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
std::vector<QPointF> pixels_of(const QPolygonF& line, const MeshView& view) {
    std::vector<QPointF> points;
    for (qsizetype row = 0; row < line.size(); ++row) {
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

/// Corners of a circle of radius 1, the first of a square's at its corner; reckoned once.
const std::vector<QPointF>& unit_circle(int corners) {
    static std::map<int, std::vector<QPointF>> circles;
    auto& circle = circles[corners];
    for (int side = static_cast<int>(circle.size()); side < corners; ++side) {
        const double angle = 2 * std::numbers::pi * side / corners + (corners == 4 ? std::numbers::pi / 4 : 0);
        circle.emplace_back(std::cos(angle), std::sin(angle));
    }
    return circle;
}

}  // namespace

void add_fill(Mesh& mesh, const geometry::Triangles& triangles, const QColor& colour) {
    const auto first = static_cast<quint32>(mesh.vertices.size());
    mesh.vertices.reserve(mesh.vertices.size() + triangles.points.size());
    for (const auto& point : triangles.points) mesh.vertices.push_back(corner({point.x, point.y}, colour, 1));
    for (const auto row : triangles.corners) mesh.indices.push_back(first + row);
}

void add_line(Mesh& mesh, const MeshView& view, const QPolygonF& line, const Stroke& stroke) {
    const auto points = pixels_of(line, view);
    if (points.size() < 2) return;
    if (stroke.dash <= 0) return add_strip(mesh, view, points, stroke);
    for (const auto& dash : dashes_of(points, stroke)) add_strip(mesh, view, dash, stroke);
}

void add_disc(Mesh& mesh, const MeshView& view, QPointF at, double radius, const QColor& colour, int corners) {
    const QPointF middle = at - view.origin;
    const auto first = static_cast<quint32>(mesh.vertices.size());
    const auto count = static_cast<quint32>(corners);
    const auto add = [&](QSGGeometry::ColoredPoint2D vertex, QPointF direction, double size) {
        vertex.x = static_cast<float>(middle.x() + direction.x() * size * view.unit);
        vertex.y = static_cast<float>(middle.y() + direction.y() * size * view.unit);
        mesh.vertices.push_back(vertex);
    };
    const auto& circle = unit_circle(corners);
    const auto solid = corner({}, colour, std::min(1.0, radius + 0.5));
    if (corners == 4) {
        for (const QPointF direction : circle) add(solid, direction, radius * 1.25);
        add_triangle(mesh, first, first + 1, first + 2);
        add_triangle(mesh, first, first + 2, first + 3);
        return;
    }
    const auto clear = corner({}, colour, 0);
    add(solid, {}, 0);
    for (const QPointF direction : circle) {
        add(solid, direction, std::max(0.0, radius - 0.5));
        add(clear, direction, radius + 0.6);
    }
    for (quint32 side = 0; side < count; ++side) {
        const quint32 inner = first + 1 + 2 * side;
        const quint32 next = first + 1 + 2 * ((side + 1) % count);
        add_triangle(mesh, first, inner, next);
        add_triangle(mesh, inner, inner + 1, next);
        add_triangle(mesh, inner + 1, next + 1, next);
    }
}

}  // namespace circle15::app
