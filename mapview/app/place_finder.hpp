// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QVariant>

#include "mapview/app/session.hpp"

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

Q_SIGNALS:
    void sessionChanged();

private:
    QPointer<Session> session_;
};

}  // namespace circle15::app
