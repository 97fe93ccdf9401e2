// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QUrl>
#include <QVariant>

#include "mapview/app/session.hpp"

namespace circle15::app {

/// The scenarios that can be opened on the study: its own of `scenarios/`, then those that were saved from the window or opened
/// by hand, which the settings remember by study.
class ScenarioList : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(circle15::app::Session* session READ session WRITE set_session NOTIFY sessionChanged)
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed)
public:
    using QObject::QObject;

    [[nodiscard]] Session* session() const { return session_; }
    void set_session(Session* session);
    /// file, name, assumes (what it takes for granted), edits (how many), own (not the study's); of a file that cannot be read,
    /// `flaw` instead of what it assumes.
    [[nodiscard]] QVariantList rows() const { return rows_; }
    Q_INVOKABLE void refresh();
    Q_INVOKABLE QUrl url(const QString& path) const { return QUrl::fromLocalFile(path); }
    Q_INVOKABLE QString path(const QUrl& file) const { return file.toLocalFile(); }
    /// Has the study remember a scenario of the user's own.
    Q_INVOKABLE void keep(const QUrl& file);

Q_SIGNALS:
    void sessionChanged();
    void changed();

private:
    QPointer<Session> session_;
    QVariantList rows_;
};

}  // namespace circle15::app
