// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QTimer>

#include "mapview/app/records.hpp"
#include "mapview/app/session.hpp"

namespace circle15::app {

/// The lists beside the map, filled from the session whenever its findings, service or language change; and what a search
/// finds.
class Lists : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(circle15::app::Session* session READ session WRITE set_session NOTIFY sessionChanged)
    Q_PROPERTY(circle15::app::RecordList* gaps READ gaps CONSTANT)
    Q_PROPERTY(circle15::app::RecordList* facilities READ facilities CONSTANT)
    Q_PROPERTY(circle15::app::RecordList* islands READ islands CONSTANT)
    Q_PROPERTY(circle15::app::RecordList* units READ units CONSTANT)
    Q_PROPERTY(circle15::app::RecordList* indicators READ indicators CONSTANT)
    Q_PROPERTY(circle15::app::RecordList* services READ services CONSTANT)
    Q_PROPERTY(circle15::app::RecordList* places READ places CONSTANT)
public:
    using QObject::QObject;

    [[nodiscard]] Session* session() const { return session_; }
    void set_session(Session* session);
    [[nodiscard]] RecordList* gaps() { return &gaps_; }
    [[nodiscard]] RecordList* facilities() { return &facilities_; }
    [[nodiscard]] RecordList* islands() { return &islands_; }
    [[nodiscard]] RecordList* units() { return &units_; }  ///< townships and villages
    [[nodiscard]] RecordList* indicators() { return &indicators_; }
    [[nodiscard]] RecordList* services() { return &services_; }
    [[nodiscard]] RecordList* places() { return &places_; }  ///< everything with a name, for the search

Q_SIGNALS:
    void sessionChanged();

private:
    void fill();
    void fill_service();
    void fill_by_threshold();

    QPointer<Session> session_;
    QTimer resting_;
    RecordList gaps_;
    RecordList facilities_;
    RecordList islands_;
    RecordList units_;
    RecordList indicators_;
    RecordList services_;
    RecordList places_;
};

}  // namespace circle15::app
