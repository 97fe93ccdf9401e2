// SPDX-License-Identifier: MIT
#pragma once

#include <QGeoCoordinate>
#include <QGeoRectangle>
#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QVariant>
#include <memory>
#include <optional>
#include <vector>

#include "mapview/app/session.hpp"
#include "mapview/sheet/crowds.hpp"

namespace circle15::app {

/// Where a hit of the search is: kind, id, place, a zoom at which it is seen well, and the service of a facility.
class PlaceFinder : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(circle15::app::Session* session MEMBER session_ NOTIFY sessionChanged)
public:
    using QObject::QObject;

    /// `island:`, `village:`, `facility:` or `pier:` and an id; an invalid place for what is not there. Islands and villages
    /// are looked at in the middle of their people.
    Q_INVOKABLE QVariantMap find(const QString& key) const;

    /// What shows a place whole, by a key as extent_of takes it; invalid for what is not there.
    Q_INVOKABLE QGeoRectangle extent(const QString& key) const;
    /// The zoom level at which a place fills a map of so many pixels; 0 for what is not there.
    Q_INVOKABLE double zoomFor(const QString& key, double width, double height) const;
    /// The key of the island whose land lies there; empty out at sea.
    Q_INVOKABLE QString placeAt(const QGeoCoordinate& at) const;

    /// Around the homes that are drawn as one there, on a map of so many metres of the plane a pixel; invalid where none is.
    Q_INVOKABLE QGeoRectangle crowdAt(const QGeoCoordinate& at, double metres) const;
    /// What is said of them in two lines; empty where none is.
    Q_INVOKABLE QString crowdHint(const QGeoCoordinate& at, double metres) const;

Q_SIGNALS:
    void sessionChanged();

private:
    [[nodiscard]] std::optional<sheet::Crowd> crowd_at(const QGeoCoordinate& at, double metres) const;

    /// What crowds were made for last: the pointer asks at every move.
    struct Seen {
        std::weak_ptr<const MapPicture> picture;
        std::size_t service = 0;
        double threshold = 0;
        double unit = 0;
    };

    QPointer<Session> session_;
    mutable Seen seen_;
    mutable std::vector<sheet::Crowd> crowds_;
};

}  // namespace circle15::app
