// SPDX-License-Identifier: MIT
#include "mapview/app/map_camera.hpp"

#include <QGeoCoordinate>
#include <QMetaMethod>
#include <QMetaProperty>

#include "mapview/app/mercator.hpp"

namespace circle15::app {

void MapCamera::watch(QObject* map) {
    if (map_) map_->disconnect(this);
    map_ = map;
    if (!map) return;
    const QMetaMethod moved = metaObject()->method(metaObject()->indexOfSignal("moved()"));
    for (const char* name : {"center", "zoomLevel", "bearing", "visibleRegion", "width", "height", "mapReady"}) {
        const int row = map->metaObject()->indexOfProperty(name);
        if (row < 0) continue;
        const QMetaProperty property = map->metaObject()->property(row);
        if (property.hasNotifySignal()) connect(map, property.notifySignal(), this, moved);
    }
    Q_EMIT this->moved();
}

QRectF MapCamera::page() const { return {0, 0, map_->property("width").toDouble(), map_->property("height").toDouble()}; }

std::optional<QTransform> MapCamera::to_pixels() const {
    if (!map_ || !map_->property("mapReady").toBool() || page().width() <= 0) return std::nullopt;
    const auto centre = map_->property("center").value<QGeoCoordinate>();
    const auto pixel = [&](QPointF plane) {
        const auto place = from_mercator(plane);
        QPointF point;
        QMetaObject::invokeMethod(map_, "fromCoordinate", Q_RETURN_ARG(QPointF, point),
                                  Q_ARG(QGeoCoordinate, QGeoCoordinate(place.lat, place.lon)), Q_ARG(bool, false));
        return point;
    };
    // Three points fix an affine map; the map is never tilted.
    constexpr double step = 10'000;
    const QPointF at = to_mercator({.lon = centre.longitude(), .lat = centre.latitude()});
    const QPointF origin = pixel(at);
    const QPointF east = (pixel(at + QPointF(step, 0)) - origin) / step;
    const QPointF north = (pixel(at + QPointF(0, step)) - origin) / step;
    const QTransform turn(east.x(), east.y(), north.x(), north.y(), 0, 0);
    const QPointF shift = origin - turn.map(at);
    return QTransform(east.x(), east.y(), north.x(), north.y(), shift.x(), shift.y());
}

void draw_anew(QQuickItem& item) {
    item.polish();
    item.update();
}

}  // namespace circle15::app
