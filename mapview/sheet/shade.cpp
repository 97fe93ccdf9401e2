// SPDX-License-Identifier: MIT
#include "mapview/sheet/shade.hpp"

#include <QLinearGradient>
#include <QPainter>
#include <QPolygonF>
#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace circle15::sheet {

namespace {

constexpr double metres_per_degree = 111'320;
/// Of the sun above the ground, and heights are drawn twice as high as they are: hills of islands are low.
constexpr double sun_height = 45 * std::numbers::pi / 180;
constexpr double exaggeration = 2;

/// Heights of a relief, counted from its north-west.
class Ground {
public:
    explicit Ground(const model::Relief& relief)
        : relief_(relief),
          east_m_(relief.step_lon * metres_per_degree * std::cos(relief.south_west.lat * std::numbers::pi / 180)),
          north_m_(relief.step_lat * metres_per_degree) {}

    [[nodiscard]] int columns() const { return static_cast<int>(relief_.columns); }
    [[nodiscard]] int rows() const { return static_cast<int>(relief_.rows()); }

    /// Of the picture on the plane, the north-west's first.
    [[nodiscard]] QPolygonF corners(const ToPlane& to_plane) const {
        const auto place = [&](int column, int row) {
            return to_plane({relief_.south_west.lon + (column - 0.5) * relief_.step_lon,
                             relief_.south_west.lat + (rows() - row - 0.5) * relief_.step_lat});
        };
        return QPolygonF({place(0, 0), place(columns(), 0), place(columns(), rows()), place(0, rows())});
    }

    /// How dark a cell within the edge is, 0 to 1: Horn's slope (1981) under a light from the north-west. Nothing beside a
    /// void.
    [[nodiscard]] std::optional<double> darkness(int column, int row) const {
        const auto beside = [&](int right, int down) { return height(column + right, row + down); };
        const double east =
            exaggeration / (8 * east_m_) *
            (beside(1, -1) + 2 * beside(1, 0) + beside(1, 1) - beside(-1, -1) - 2 * beside(-1, 0) - beside(-1, 1));
        const double north =
            exaggeration / (8 * north_m_) *
            (beside(-1, -1) + 2 * beside(0, -1) + beside(1, -1) - beside(-1, 1) - 2 * beside(0, 1) - beside(1, 1));
        if (!std::isfinite(east) || !std::isfinite(north)) return std::nullopt;
        const double light = (std::sin(sun_height) + std::cos(sun_height) * (east - north) * std::numbers::sqrt2 / 2) /
                             std::sqrt(1 + east * east + north * north);
        return std::clamp(1 - light / std::sin(sun_height), 0.0, 1.0);
    }

private:
    [[nodiscard]] double height(int column, int row) const {
        const auto from_south = static_cast<std::size_t>(rows() - 1 - row);
        return static_cast<double>(relief_.metres[from_south * relief_.columns + static_cast<std::size_t>(column)]);
    }

    const model::Relief& relief_;
    double east_m_;
    double north_m_;
};

bool by_water(const QImage& land, int column, int row) {
    for (int down = -1; down <= 1; ++down) {
        for (int right = -1; right <= 1; ++right) {
            if (land.constScanLine(row + down)[column + right] == 0) return true;
        }
    }
    return false;
}

/// Where land lies, dot by dot.
QImage mask_of(const QPainterPath& land, QSize size, const QTransform& to_plane) {
    QImage mask(size, QImage::Format_Grayscale8);
    mask.fill(0);
    QPainter painter(&mask);
    painter.setTransform(to_plane.inverted());
    painter.fillPath(land, Qt::white);
    return mask;
}

}  // namespace

Shade shade_of(const model::Relief& relief, const QPainterPath& land, const ToPlane& to_plane) {
    const Ground ground(relief);
    const QSize size(ground.columns(), ground.rows());
    if (size.width() < 3 || size.height() < 3) return {};
    const QPolygonF dots(
        {{0, 0}, {1.0 * size.width(), 0}, {1.0 * size.width(), 1.0 * size.height()}, {0, 1.0 * size.height()}});
    const QPolygonF corners = ground.corners(to_plane);
    Shade shade{.image = QImage(size, QImage::Format_ARGB32_Premultiplied), .to_plane = {}, .box = corners.boundingRect()};
    if (!QTransform::quadToQuad(dots, corners, shade.to_plane)) return {};
    shade.image.fill(Qt::transparent);
    const QImage mask = mask_of(land, size, shade.to_plane);
    bool any = false;
    for (int row = 1; row + 1 < size.height(); ++row) {
        auto* line = reinterpret_cast<QRgb*>(shade.image.scanLine(row));
        for (int column = 1; column + 1 < size.width(); ++column) {
            const auto dark = ground.darkness(column, row);
            if (!dark || by_water(mask, column, row)) continue;
            const int alpha = static_cast<int>(std::lround(255 * deepest_shade * *dark));
            line[column] = qRgba(0, 0, 0, alpha);
            any |= alpha > 0;
        }
    }
    return any ? shade : Shade{};
}

QString shade_words(words::Lang lang) {
    return lang == words::Lang::zh ? QStringLiteral("山体阴影（按高程数据）") : QStringLiteral("hill shade, by the heights");
}

void paint_shade_sample(QPainter& painter, const QRectF& box, const Theme& theme) {
    QLinearGradient deeper(box.topLeft(), box.topRight());
    QColor shade = Qt::black;
    shade.setAlphaF(0);
    deeper.setColorAt(0, shade);
    shade.setAlphaF(static_cast<float>(deepest_shade));
    deeper.setColorAt(1, shade);
    painter.fillRect(box, theme.land);
    painter.fillRect(box, deeper);
}

}  // namespace circle15::sheet
