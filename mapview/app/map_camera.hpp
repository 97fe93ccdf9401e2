// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPointer>
#include <QQuickItem>
#include <QRectF>
#include <QTransform>
#include <optional>

namespace circle15::app {

/// Where QtLocation's Map looks: it is asked by name, since its C++ headers are not published.
class MapCamera : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void watch(QObject* map);
    [[nodiscard]] QObject* map() const { return map_; }
    /// All of the map, in its pixels.
    [[nodiscard]] QRectF page() const;
    /// From the Mercator plane to the map's pixels; nothing before the map is ready.
    [[nodiscard]] std::optional<QTransform> to_pixels() const;

Q_SIGNALS:
    void moved();

private:
    QPointer<QObject> map_;
};

/// Has an item polished and painted, asked for together: an update while the window polishes its items makes it draw a second
/// frame.
void draw_anew(QQuickItem& item);

}  // namespace circle15::app
