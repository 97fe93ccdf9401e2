// SPDX-License-Identifier: MIT
#include "mapview/app/home_sprites.hpp"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <utility>

#include "mapview/app/look.hpp"

namespace circle15::app {

namespace {

constexpr double steps = 4;  ///< of radii in a dot of the screen
constexpr int picture_width = 512;
constexpr int picture_height = 128;  ///< at first

}  // namespace

void HomeSprites::begin(double ratio) {
    homes_.clear();
    if (ratio == ratio_ && !picture_.isNull()) return;
    painted_ = true;
    ratio_ = ratio;
    picture_ = QImage(picture_width, picture_height, QImage::Format_ARGB32_Premultiplied);
    picture_.fill(Qt::transparent);
    sprites_.clear();
    next_ = {};
    row_height_ = 0;
}

QPoint HomeSprites::room_for(int side) {
    if (next_.x() + side > picture_.width()) {
        next_ = {0, next_.y() + row_height_};
        row_height_ = 0;
    }
    row_height_ = std::max(row_height_, side);
    if (next_.y() + side > picture_.height()) picture_ = picture_.copy(0, 0, picture_.width(), 2 * picture_.height());
    const QPoint room = next_;
    next_.rx() += side;
    return room;
}

QRect HomeSprites::sprite_of(const sheet::HomeLook& look) {
    const double scale = Look::mm * ratio_;
    const auto radius = static_cast<quint64>(std::lround(look.radius * scale * steps));
    const quint64 key = (static_cast<quint64>(look.mark.colour.rgb() & 0xffffffU) << 40) |
                        (static_cast<quint64>(look.edge_colour.rgb() & 0xffU) << 32) |
                        (std::min<quint64>(static_cast<quint64>(std::lround(look.edge * 20)), 15) << 28) |
                        (static_cast<quint64>(look.mark.form) << 24) | radius;
    QRect& sprite = sprites_[key];
    if (!sprite.isNull()) return sprite;
    const int half = static_cast<int>(std::ceil(static_cast<double>(radius) / steps + look.edge * scale / 2 + 0.5));
    const int side = 2 * half;
    const QPoint at = room_for(side + 1);  // apart, so that neighbours do not shine through
    sprite = QRect(at, QSize(side, side));
    QPainter painter(&picture_);
    painter.setRenderHint(QPainter::Antialiasing);
    sheet::HomeStamps::draw_vector(painter, QPointF(at) + QPointF(half, half), static_cast<double>(radius) / steps, look.mark,
                                   look.edge_colour, look.edge * scale);
    painted_ = true;
    return sprite;
}

void HomeSprites::add(QPointF at, const MeshView& view, const sheet::HomeLook& look) {
    const QRect sprite = sprite_of(look);
    const double half = sprite.width() / ratio_ / 2 * view.unit;
    const QPointF middle = at - view.origin;
    homes_.push_back({.place = QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half), .picture = sprite});
}

void HomeSprites::upload(SpriteNode& node, QQuickWindow& window) {
    if (std::exchange(painted_, false) || !node.has_picture()) node.set_picture(picture_, window);
    // Sprites look the same upside down, so that it does not matter where the plane's north is.
    node.set_sprites(homes_);
}

}  // namespace circle15::app
