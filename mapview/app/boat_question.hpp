// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QVariant>
#include <set>

#include "mapview/app/session.hpp"

namespace circle15::app {

/// What is asked of the boats: the day, when people leave home, and which routes do not sail. A change asks the whole place
/// again.
class BoatQuestion : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(circle15::app::Session* session READ session WRITE set_session NOTIFY sessionChanged)
    Q_PROPERTY(bool known READ known NOTIFY changed)
    Q_PROPERTY(QString date READ date NOTIFY changed)
    Q_PROPERTY(QString from READ from NOTIFY changed)
    Q_PROPERTY(QString to READ to NOTIFY changed)
    Q_PROPERTY(QVariantList routes READ routes NOTIFY changed)
    Q_PROPERTY(bool allSuspended READ all_suspended WRITE set_all_suspended NOTIFY changed)
public:
    using QObject::QObject;

    [[nodiscard]] Session* session() const { return session_; }
    void set_session(Session* session);
    [[nodiscard]] bool known() const;
    [[nodiscard]] QString date() const;
    [[nodiscard]] QString from() const;
    [[nodiscard]] QString to() const;
    [[nodiscard]] QVariantList routes() const;  ///< id, name, suspended
    [[nodiscard]] bool all_suspended() const { return options_.all_suspended; }
    void set_all_suspended(bool suspended);

    /// `2026-11-23`; false, and nothing asked, for what is no date.
    Q_INVOKABLE bool setDate(const QString& text);
    Q_INVOKABLE void stepDate(int days);
    /// `07:00` and `17:00`, the end after the start.
    Q_INVOKABLE bool setWindow(const QString& from, const QString& to);
    Q_INVOKABLE void suspend(const QString& route, bool suspended);

Q_SIGNALS:
    void sessionChanged();
    void changed();

private:
    void ask();
    void read();

    QPointer<Session> session_;
    analysis::Options options_;
};

}  // namespace circle15::app
