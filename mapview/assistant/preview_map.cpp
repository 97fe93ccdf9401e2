// SPDX-License-Identifier: MIT
#include "mapview/assistant/preview_map.hpp"

#include <QPainter>
#include <algorithm>

#include "mapview/app/look.hpp"
#include "mapview/app/mercator.hpp"
#include "mapview/app/qt_text.hpp"
#include "mapview/sheet/scene.hpp"

namespace circle15::assistant {

namespace {

constexpr double smallest_span = 400;  ///< units of the plane: a single point is not looked at any closer
constexpr double nearest_scale = 2;
constexpr double farthest_scale = 1e-6;
constexpr double marked_scale = 0.08;

}  // namespace

PreviewMap::PreviewMap(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    connect(this, &QQuickItem::widthChanged, this, &PreviewMap::showAll);
    connect(this, &QQuickItem::heightChanged, this, &PreviewMap::showAll);
}

void PreviewMap::set_assistant(Assistant* assistant) {
    assistant_ = assistant;
    if (assistant) connect(assistant, &Assistant::placesChanged, this, &PreviewMap::gather);
    gather();
    Q_EMIT assistantChanged();
}

int PreviewMap::on_land() const {
    if (!land_ || !land_->index) return -1;
    return static_cast<int>(std::ranges::count(dots_, true, &Dot::on_land));
}

QString PreviewMap::under() const {
    const auto marked = std::ranges::find(dots_, true, &Dot::marked);
    return marked == dots_.end() ? QString() : marked->name;
}

void PreviewMap::gather() {
    dots_.clear();
    if (!assistant_) return;
    const Findout& found = assistant_->found();
    if (found.land != land_) {
        land_ = found.land;
        land_path_ = {};
        if (land_) {
            for (const auto& body : land_->bodies) land_path_.addPath(sheet::path_of(body.land, app::to_mercator));
            area_path_ = sheet::path_of(land_->area, app::to_mercator);
        }
    }
    const auto* source = found.source();
    const auto reading = source == nullptr ? nullptr : found.reading_of(*source);
    if (reading) {
        for (const PlacedRow& row : reading->rows) {
            dots_.push_back({.at = app::to_mercator(row.at),
                             .on_land = land_ && land_->holds(row.at),
                             .marked = !found.marked.empty() && row.place == found.marked,
                             .name = app::qt(row.name)});
        }
    }
    if (shown_ != found.chosen) {
        shown_ = found.chosen;
        showAll();
    }
    look_at_marked();
    Q_EMIT rowsChanged();
    update();
}

void PreviewMap::look_at_marked() {
    const auto marked = std::ranges::find(dots_, true, &Dot::marked);
    if (marked == dots_.end()) return;
    centre_ = marked->at;
    scale_ = std::max(scale_, marked_scale);
}

void PreviewMap::showAll() {
    QRectF box;
    for (const Dot& dot : dots_) box |= QRectF(dot.at - QPointF(0.5, 0.5), QSizeF(1, 1));
    if (dots_.empty()) box = area_path_.isEmpty() ? land_path_.boundingRect() : area_path_.boundingRect();
    if (box.isEmpty() || width() <= 0) return;
    centre_ = box.center();
    scale_ = 0.88 * std::min(width() / std::max(box.width(), smallest_span), height() / std::max(box.height(), smallest_span));
    update();
}

QPointF PreviewMap::pixel(QPointF plane) const {
    const QPointF way = (plane - centre_) * scale_;
    return {width() / 2 + way.x(), height() / 2 - way.y()};
}

void PreviewMap::zoomBy(double factor, QPointF at) {
    const double scale = std::clamp(scale_ * factor, farthest_scale, nearest_scale);
    const QPointF way((at.x() - width() / 2), (height() / 2 - at.y()));
    centre_ += way / scale_ - way / scale;
    scale_ = scale;
    update();
}

void PreviewMap::panBy(double dx, double dy) {
    centre_ -= QPointF(dx, -dy) / scale_;
    update();
}

void PreviewMap::paint(QPainter* painter) {
    static const app::Look look;
    const sheet::Theme& theme = look.theme;
    painter->fillRect(boundingRect(), land_ && land_->index ? theme.sea : theme.panel);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->save();
    painter->translate(width() / 2, height() / 2);
    painter->scale(scale_, -scale_);
    painter->translate(-centre_);
    QPen coast(theme.coast, 1);
    coast.setCosmetic(true);
    painter->setPen(coast);
    painter->setBrush(theme.land);
    painter->drawPath(land_path_);
    QPen edge(theme.facility, 1.2, Qt::DashLine);
    edge.setCosmetic(true);
    painter->setPen(edge);
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(area_path_);
    painter->restore();
    const bool knows = on_land() >= 0;
    for (const bool sea : {false, true}) {  // what is amiss lies above
        for (const Dot& dot : dots_) {
            if ((knows && !dot.on_land) != sea) continue;
            painter->setPen(QPen(theme.paper, 1));
            painter->setBrush(sea ? theme.alert : knows ? look.good : theme.facility);
            painter->drawEllipse(pixel(dot.at), 4, 4);
        }
    }
    painter->setBrush(Qt::NoBrush);
    for (const Dot& dot : dots_) {
        if (!dot.marked) continue;
        painter->setPen(QPen(look.focus, 2.5));
        painter->drawEllipse(pixel(dot.at), 10, 10);
    }
}

}  // namespace circle15::assistant
