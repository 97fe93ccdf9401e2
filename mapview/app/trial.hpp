// SPDX-License-Identifier: MIT
#pragma once

#include <QGeoCoordinate>
#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QVariant>
#include <memory>
#include <vector>

#include "core/model/scenario.hpp"
#include "mapview/app/session.hpp"

namespace circle15::app {

/// Edits tried on the open study, one after the other: made, undone, made again, kept as a scenario file. The session shows the
/// place with all of them; what it was before stays at hand.
class Trial : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(circle15::app::Session* session READ session WRITE set_session NOTIFY sessionChanged)
    Q_PROPERTY(QStringList edits READ edits NOTIFY changed)
    Q_PROPERTY(bool canUndo READ can_undo NOTIFY changed)
    Q_PROPERTY(bool canRedo READ can_redo NOTIFY changed)
    Q_PROPERTY(bool edited READ can_undo NOTIFY changed)
    Q_PROPERTY(bool unsaved READ unsaved NOTIFY changed)
    Q_PROPERTY(QVariantList routes READ routes NOTIFY sessionChanged)
    Q_PROPERTY(double milliseconds READ milliseconds NOTIFY answered)
public:
    using QObject::QObject;

    [[nodiscard]] Session* session() const { return session_; }
    void set_session(Session* session);
    [[nodiscard]] QStringList edits() const;
    [[nodiscard]] bool can_undo() const { return !made_.empty(); }
    [[nodiscard]] bool can_redo() const { return !undone_.empty(); }
    [[nodiscard]] QVariantList routes() const;                           ///< of boats: id, name
    [[nodiscard]] double milliseconds() const { return milliseconds_; }  ///< the last answer took

    /// Edits that no file holds: they would be lost.
    [[nodiscard]] bool unsaved() const;

    /// Reads a scenario file and tries it: by itself, or `on_top` of what is tried already. One step to undo. False, with the
    /// session's error, where the file cannot be read.
    Q_INVOKABLE bool openScenario(const QUrl& file, bool on_top);
    /// A new facility of the service asked, as a planner's proposal.
    Q_INVOKABLE void openHere(const QGeoCoordinate& at);
    /// Puts a planned or closed facility into service.
    Q_INVOKABLE void openFacility(const QString& id);
    Q_INVOKABLE void closeFacility(const QString& id);
    Q_INVOKABLE void moveFacility(const QString& id, const QGeoCoordinate& to);
    Q_INVOKABLE void enlargeFacility(const QString& id, int capacity);
    Q_INVOKABLE int capacityOf(const QString& id) const;
    Q_INVOKABLE bool serves(const QString& id) const;
    /// A route's boats of the day in the order they leave: id, text (07:40 from pier to pier), and whether it still sails.
    Q_INVOKABLE QVariantList sailings(const QString& route) const;
    /// One boat, by its id among the sailings; on other days too, since the timetable knows it by that id.
    Q_INVOKABLE void cancelSailing(const QString& trip);
    /// All sailings of a route; an empty id cancels every boat.
    Q_INVOKABLE void cancelSailings(const QString& route);
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();
    Q_INVOKABLE void startAfresh();
    /// Writes the edits as a scenario file that `circle15 compare` reads, named by its edits where `name` is empty; true where
    /// that worked.
    Q_INVOKABLE bool save(const QUrl& file, const QString& name);

    [[nodiscard]] const model::Scenario& scenario() const { return *scenario_; }

Q_SIGNALS:
    void sessionChanged();
    void changed();
    void answered();

private:
    struct Edit {
        model::Scenario what;  ///< one edit, or all of a scenario that was opened
        QString said_zh;
        QString said_en;
        bool opened = false;
    };

    [[nodiscard]] static model::Scenario alone(model::StudyEdit edit) { return {.edits = {{std::move(edit), {}, {}}}}; }
    [[nodiscard]] static model::Scenario alone(model::SailingEdit edit) { return {.sailings = {{std::move(edit), {}, {}}}}; }

    void make(Edit edit);
    [[nodiscard]] std::shared_ptr<const model::Scenario> scenario_made() const;
    void follow();
    void answer();
    void forget();
    [[nodiscard]] const model::Facility* facility(const QString& id) const;
    [[nodiscard]] std::string free_id() const;
    [[nodiscard]] bool cancels(const std::string& trip, const std::string& route) const;

    QPointer<Session> session_;
    std::vector<Edit> made_;
    std::vector<Edit> undone_;
    std::shared_ptr<const model::Scenario> scenario_ = std::make_shared<model::Scenario>();
    double milliseconds_ = 0;
    int turn_ = 0;          ///< counts what was asked, so that an answer to something older is not taken
    bool waiting_ = false;  ///< for the figures of the last edit
};

}  // namespace circle15::app
