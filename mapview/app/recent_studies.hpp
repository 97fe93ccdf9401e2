// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QVariant>

#include "mapview/app/session.hpp"

namespace circle15::app {

/// Keeps a list of paths in the settings, the latest in front, no more than so many.
void keep_in_front(const QString& key, const QString& path, qsizetype most);

/// Studies and result folders that were opened, the last one first, as the settings keep them.
class RecentStudies : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(circle15::app::Session* session READ session WRITE set_session NOTIFY sessionChanged)
public:
    using QObject::QObject;

    [[nodiscard]] Session* session() const { return session_; }
    void set_session(Session* session);
    /// name and path of those that are still there.
    Q_INVOKABLE QVariantList rows() const;

Q_SIGNALS:
    void sessionChanged();

private:
    void remember();

    QPointer<Session> session_;
};

}  // namespace circle15::app
