// SPDX-License-Identifier: MIT
#pragma once

#include <QGeoCoordinate>
#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QTimer>
#include <QVariant>
#include <optional>

#include "mapview/app/boat_card.hpp"
#include "mapview/app/explanation.hpp"
#include "mapview/app/place_grid.hpp"
#include "mapview/app/session.hpp"

namespace circle15::app {

/// The thing chosen on the map or in a list, and why it is as it is. It stays chosen whatever is tried: a gap is followed by
/// the homes it had when it was chosen, and one that the trial closes is still told of as it was.
class Choice : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(circle15::app::Session* session READ session WRITE set_session NOTIFY sessionChanged)
    Q_PROPERTY(QString kind READ kind NOTIFY changed)
    Q_PROPERTY(QString key READ key NOTIFY changed)
    Q_PROPERTY(int gapRank READ gap_rank NOTIFY changed)
    Q_PROPERTY(QVariantMap explanation READ explanation NOTIFY changed)
    Q_PROPERTY(QStringList units READ units NOTIFY changed)
    Q_PROPERTY(QVariantList walk READ walk NOTIFY changed)
    Q_PROPERTY(QVariantList outlines READ outlines NOTIFY changed)
    Q_PROPERTY(QStringList pickedGaps READ picked_gaps WRITE set_picked_gaps NOTIFY pickedChanged)
    Q_PROPERTY(QVariantList pickedOutlines READ picked_outlines NOTIFY pickedChanged)
    Q_PROPERTY(QGeoCoordinate place READ place NOTIFY changed)
public:
    using QObject::QObject;

    [[nodiscard]] Session* session() const { return session_; }
    void set_session(Session* session);
    [[nodiscard]] QString kind() const { return kind_; }
    [[nodiscard]] QString key() const { return key_; }
    [[nodiscard]] int gap_rank() const;
    [[nodiscard]] QVariantMap explanation() const { return said_ ? as_variant(*said_) : QVariantMap(); }
    /// Where the thing chosen belongs to, as lists key it: `village:CODE`, `township:NAME`, `island:ID`; a unit is its own.
    [[nodiscard]] QStringList units() const;
    [[nodiscard]] QVariantList walk() const;
    [[nodiscard]] QVariantList outlines() const;
    [[nodiscard]] QGeoCoordinate place() const;
    /// Gaps picked in the list, by id, and the rings of their land.
    [[nodiscard]] QStringList picked_gaps() const { return picked_gaps_; }
    void set_picked_gaps(const QStringList& ids);
    [[nodiscard]] QVariantList picked_outlines() const;

    /// `kind`: home, facility, gap, township, village, island, pier, route or sailing, by its id; anything else clears the
    /// choice.
    Q_INVOKABLE void choose(const QString& kind, const QString& key);
    Q_INVOKABLE void clear() { choose({}, {}); }
    /// What a fact of an explanation leads to, as `kind:key`.
    Q_INVOKABLE void follow(const QString& action);
    /// Chooses what lies under the pointer: a facility, a home, a pier, a gap's land, an island, a ferry line, or nothing.
    /// `metres`: of the plane in one pixel.
    Q_INVOKABLE void pick(const QGeoCoordinate& at, double metres);
    /// What a tooltip says there; empty for nothing.
    Q_INVOKABLE QString hint(const QGeoCoordinate& at, double metres) const;
    /// The facility under the pointer, of the service asked.
    Q_INVOKABLE QString facilityAt(const QGeoCoordinate& at, double metres) const;

Q_SIGNALS:
    void sessionChanged();
    void changed();
    void chosen();  ///< something else was chosen, where `changed` also tells that the same thing is said anew
    void pickedChanged();

private:
    /// What lies under the pointer, and its row among its kind; an empty kind for nothing.
    struct Hit {
        QString kind;
        QString key;
        std::size_t row = 0;
    };
    struct Near {
        std::size_t row = 0;
        double distance = 0;
    };

    void index();
    void ask_losses();
    void explain();
    [[nodiscard]] std::optional<Explanation> explained() const;
    /// Has the key be that of what the chosen gap has become; empty where nothing is left of it.
    void follow_gap();
    [[nodiscard]] std::optional<model::HomeId> home_at(QPointF at, double radius) const;
    [[nodiscard]] std::optional<model::FacilityId> facility_at(QPointF at, double radius) const;
    [[nodiscard]] std::optional<Near> pier_at(QPointF at, double radius) const;
    [[nodiscard]] std::optional<std::size_t> route_at(QPointF at, double radius) const;
    [[nodiscard]] std::optional<std::size_t> island_at(QPointF at) const;
    [[nodiscard]] std::optional<std::size_t> gap_at(QPointF at) const;
    [[nodiscard]] Hit hit_at(const QGeoCoordinate& coordinate, double metres) const;

    QPointer<Session> session_;
    std::shared_ptr<const MapPicture> picture_;
    QTimer resting_;
    PlaceGrid homes_;
    QString kind_;
    QString key_;
    std::optional<analysis::Gap> gap_;  ///< as it was when it was chosen
    QStringList picked_gaps_;
    std::optional<std::vector<BoatLoss>> losses_;  ///< without the sailing chosen, once they are worked out
    std::optional<Explanation> said_;
};

}  // namespace circle15::app
