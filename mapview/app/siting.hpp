// SPDX-License-Identifier: MIT
#pragma once

#include <QGeoCoordinate>
#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QVariant>
#include <vector>

#include "mapview/app/session.hpp"

namespace circle15::app {

/// "Where should it go?": new sites for the service asked that bring most persons within its standard, found and proven by
/// analysis/siting, shown one by one.
class Siting : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(circle15::app::Session* session READ session WRITE set_session NOTIFY sessionChanged)
    Q_PROPERTY(QVariantList sites READ sites NOTIFY found)
    Q_PROPERTY(QString proof READ proof NOTIFY found)
public:
    using QObject::QObject;

    [[nodiscard]] Session* session() const { return session_; }
    void set_session(Session* session);
    /// place, rank, where (no two alike), persons newly covered, facility (one that is there already).
    [[nodiscard]] QVariantList sites() const { return sites_; }
    [[nodiscard]] QString proof() const { return proof_; }

    /// Looks for the best `count` places for the service asked, edits of the trial included; may be stopped.
    Q_INVOKABLE void find(int count);
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void sessionChanged();
    void found();

private:
    QPointer<Session> session_;
    QVariantList sites_;
    QString proof_;
};

}  // namespace circle15::app
