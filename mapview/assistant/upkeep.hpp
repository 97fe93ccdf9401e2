// SPDX-License-Identifier: MIT
#pragma once

#include <QGeoCoordinate>
#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QUrl>
#include <QVariant>
#include <optional>

#include "core/intake/upkeep/study_update.hpp"
#include "mapview/app/background.hpp"
#include "mapview/app/session.hpp"
#include "mapview/assistant/list_differences.hpp"

namespace circle15::assistant {

/// "Update a list…": a new list of facilities beside the open study: what it adds, changes, moves and closes, accepted row by
/// row, what that does to the coverage, the sheet to sign, and the last change of the study's files taken back.
class Upkeep : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(circle15::app::Session* session READ session WRITE set_session NOTIFY sessionChanged)
    Q_PROPERTY(circle15::app::Background* background READ background CONSTANT)
    Q_PROPERTY(bool open READ is_open NOTIFY openChanged)
    Q_PROPERTY(bool possible READ is_possible NOTIFY changed)  ///< a study is open, and no result
    Q_PROPERTY(QString list READ list NOTIFY changed)
    Q_PROPERTY(QString crs READ crs WRITE set_crs NOTIFY changed)
    Q_PROPERTY(QString service READ service WRITE set_service NOTIFY changed)
    Q_PROPERTY(QString date READ date WRITE set_date NOTIFY changed)
    Q_PROPERTY(bool dayGuessed READ day_guessed NOTIFY changed)
    Q_PROPERTY(bool partial READ is_partial WRITE set_partial NOTIFY changed)
    Q_PROPERTY(QString by MEMBER by_ NOTIFY changed)
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed)
    Q_PROPERTY(int current MEMBER current_ NOTIFY currentChanged)  ///< the row that is looked at; below 0: none
    Q_PROPERTY(QVariantList kinds READ kinds NOTIFY changed)
    Q_PROPERTY(QVariantList marks READ marks NOTIFY compared)
    Q_PROPERTY(QVariantList doubts READ doubts NOTIFY changed)
    Q_PROPERTY(QVariantList coverage READ coverage NOTIFY changed)
    Q_PROPERTY(bool coverageHolds READ coverage_holds NOTIFY changed)  ///< for what is accepted now
    Q_PROPERTY(int accepted READ accepted NOTIFY changed)
    Q_PROPERTY(bool written READ is_written NOTIFY changed)
    Q_PROPERTY(QString last READ last NOTIFY changed)  ///< the change that can be taken back, in words; empty: none
public:
    using QObject::QObject;

    [[nodiscard]] app::Session* session() const { return session_; }
    void set_session(app::Session* session);
    [[nodiscard]] app::Background* background() { return &background_; }
    [[nodiscard]] bool is_open() const { return open_; }
    [[nodiscard]] bool is_possible() const { return session_ && session_->ready() && !session_->read_only(); }
    [[nodiscard]] QString list() const { return list_; }
    [[nodiscard]] QString crs() const { return crs_; }
    void set_crs(const QString& crs);
    [[nodiscard]] QString service() const { return service_; }
    void set_service(const QString& service);
    [[nodiscard]] QString date() const { return date_; }
    void set_date(const QString& date);
    [[nodiscard]] bool day_guessed() const { return found_ && found_->day_guessed; }
    [[nodiscard]] bool is_partial() const { return partial_; }
    void set_partial(bool partial);
    [[nodiscard]] QVariantList rows() const;
    [[nodiscard]] QVariantList kinds() const;
    [[nodiscard]] QVariantList marks() const;
    [[nodiscard]] QVariantList doubts() const;
    [[nodiscard]] QVariantList coverage() const;
    [[nodiscard]] bool coverage_holds() const { return coverage_of_ == accepted_; }
    [[nodiscard]] int accepted() const;
    [[nodiscard]] bool is_written() const { return written_.has_value(); }
    [[nodiscard]] QString last() const;

    /// Whether what was dropped may be a list for the open study: one file that is a table.
    Q_INVOKABLE [[nodiscard]] bool wants(const QList<QUrl>& dropped) const;
    /// Reads the list and compares it with the study.
    Q_INVOKABLE void begin(const QUrl& list);
    Q_INVOKABLE void close();
    Q_INVOKABLE void accept(int row, bool yes);
    Q_INVOKABLE void acceptAll(bool yes);  ///< all that are sure, or none
    /// Writes the accepted rows into the study's files, and reads them again.
    Q_INVOKABLE void write();
    Q_INVOKABLE void saveSheet(const QUrl& file);
    Q_INVOKABLE void undo();
    /// Where a row's facility stands, for the map.
    Q_INVOKABLE [[nodiscard]] QGeoCoordinate placeOf(int row) const;
    /// The row whose mark lies there, below 0 for none; `metres`: of the plane in one pixel.
    Q_INVOKABLE [[nodiscard]] int rowAt(const QGeoCoordinate& at, double metres) const;

Q_SIGNALS:
    void sessionChanged();
    void openChanged();
    void changed();
    void compared();
    void currentChanged();

private:
    void compare();
    void judge();
    void take(const std::shared_ptr<const Differences>& found);
    void study_changed();
    [[nodiscard]] bool is_row(int row) const { return found_ && row >= 0 && row < std::ssize(found_->shown); }

    QPointer<app::Session> session_;
    app::Background background_{this};
    bool open_ = false;
    bool partial_ = false;
    int current_ = -1;
    QString list_;
    QString crs_;
    QString service_;
    QString date_;
    QString asked_date_;  ///< empty: the list's own
    QString by_;
    std::shared_ptr<const Differences> found_;
    std::vector<bool> accepted_;
    std::vector<intake::CoverageChange> coverage_;
    std::vector<bool> coverage_of_;  ///< the rows accepted when it was worked out
    std::optional<intake::UpkeepEntry> written_;
};

}  // namespace circle15::assistant
