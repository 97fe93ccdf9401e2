// SPDX-License-Identifier: MIT
#include "mapview/app/map_layer.hpp"

#include <QQuickWindow>
#include <QSGTransformNode>
#include <cmath>

#include "mapview/app/look.hpp"
#include "mapview/sheet/crowds.hpp"

namespace circle15::app {

namespace {

/// Milliseconds without a change before a layer counts as still.
constexpr int settled_ms = 100;
/// How much more than is seen gets drawn on every side, so that a short move needs nothing drawn anew.
constexpr double margin = 0.2;
/// Doublings of the scale for which meshes are still right.
constexpr double scale_room = 0.12;

/// With its corners on whole dots of a screen of `ratio` dots a pixel.
QRectF around(const QRectF& page, double ratio) {
    const auto dots = [ratio](double length) { return std::ceil(length * ratio) / ratio; };
    const double width = dots(page.width() * margin);
    const double height = dots(page.height() * margin);
    return {-width, -height, dots(page.width()) + 2 * width, dots(page.height()) + 2 * height};
}

QMatrix4x4 matrix_of(const QTransform& turn, QPointF shift) {
    const auto f = [](double value) { return static_cast<float>(value); };
    return {
        f(turn.m11()), f(turn.m21()), 0, f(shift.x()), f(turn.m12()), f(turn.m22()), 0, f(shift.y()), 0, 0, 1, 0, 0, 0, 0, 1};
}

}  // namespace

MapLayer::MapLayer(QQuickItem* parent) : MapItem(parent) {
    settle_.setSingleShot(true);
    settle_.setInterval(settled_ms);
    connect(&settle_, &QTimer::timeout, this, [this] { set_still(true); });
}

void MapLayer::stale() {
    stale_ = true;
    set_still(false);
    draw_anew(*this);
}

void MapLayer::set_still(bool still) {
    if (still)
        settle_.stop();
    else if (isVisible())
        settle_.start();
    if (still == still_) return;
    still_ = still;
    // Later: a layer that is switched off takes its item away, which must not happen beneath an event that is on its way to it.
    QMetaObject::invokeMethod(this, &MapLayer::stillChanged, Qt::QueuedConnection);
}

void MapLayer::follow() {
    const auto to_pixels = camera().to_pixels();
    if (!to_pixels || stale_ || !window()) return draw_anew(*this);
    const QRectF page = camera().page();
    const auto way = way_since_stand(*to_pixels);
    if (!way) set_still(false);
    if (!way || !view_.box.contains(to_pixels->inverted().mapRect(page)) || !stand_.place.translated(*way).contains(page))
        return draw_anew(*this);
    if (!way->isNull()) set_still(true);
    const double ratio = window()->effectiveDevicePixelRatio();
    const auto whole = [ratio](double pixels) { return std::round(pixels * ratio) / ratio; };
    setPosition(stand_.place.topLeft() + QPointF(whole(way->x()), whole(way->y())));
}

std::optional<QPointF> MapLayer::way_since_stand(const QTransform& to_pixels) const {
    const QTransform moved = stand_.to_pixels.inverted() * to_pixels;
    constexpr double none = 1e-7;
    if (std::abs(moved.m11() - 1) + std::abs(moved.m12()) + std::abs(moved.m21()) + std::abs(moved.m22() - 1) > none) return {};
    return moved.map(stand_.place.topLeft()) - stand_.place.topLeft();
}

void MapLayer::stand(const QTransform& to_pixels, const QRectF& place) {
    stand_ = {.to_pixels = to_pixels, .place = place};
    setSize(place.size());
    setPosition(place.topLeft());
    matrix_ = matrix_of(to_pixels, to_pixels.map(view_.origin) - place.topLeft());
}

void MapLayer::updatePolish() {
    if (!isVisible()) return;
    const auto to_pixels = camera().to_pixels();
    const auto drawn = picture();
    if (!to_pixels || !drawn) return;
    const QRectF page = camera().page();
    const QRectF place = around(page, window()->effectiveDevicePixelRatio());
    const double unit = 1 / std::hypot(to_pixels->m11(), to_pixels->m12());
    // Names and numbers are painted for the exact scale; what they stand on must be made for the same crowds.
    const bool other_crowds = sheet::crowd_unit(unit * Look::mm) != sheet::crowd_unit(view_.unit * Look::mm);
    if (stale_ || other_crowds || std::abs(std::log2(unit / view_.unit)) > scale_room ||
        !view_.box.contains(to_pixels->inverted().mapRect(page))) {
        view_ = {.origin = drawn->origin, .unit = unit, .box = to_pixels->inverted().mapRect(place)};
        build(drawn, view_);
        stale_ = false;
        upload_ = true;
    }
    stand(*to_pixels, place);
}

QSGNode* MapLayer::updatePaintNode(QSGNode* old, UpdatePaintNodeData*) {
    auto* root = static_cast<QSGTransformNode*>(old);
    if (!root) root = new QSGTransformNode;
    root->setMatrix(matrix_);
    if (upload_ || !old) upload(*root);
    upload_ = false;
    return root;
}

}  // namespace circle15::app
