// SPDX-License-Identifier: MIT
#pragma once

#include <QGeoCoordinate>
#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QVariant>
#include <map>

#include "core/intake/upkeep/row_edit.hpp"
#include "mapview/app/background.hpp"
#include "mapview/app/session.hpp"

namespace circle15::assistant {

/// "Edit…": a facility's, home's or pier's fields changed in the study's own files, not in a trial.
class RowEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(circle15::app::Session* session READ session WRITE set_session NOTIFY sessionChanged)
    Q_PROPERTY(circle15::app::Background* background READ background CONSTANT)
    Q_PROPERTY(bool open READ is_open NOTIFY openChanged)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString file READ file NOTIFY changed)  ///< that it goes into
    Q_PROPERTY(QVariantList fields READ fields NOTIFY fieldsChanged)
    Q_PROPERTY(QStringList changes READ changes NOTIFY changed)  ///< "field: before → after"
    Q_PROPERTY(bool hasPlace READ has_place NOTIFY fieldsChanged)
    Q_PROPERTY(bool moved READ is_moved NOTIFY changed)
    Q_PROPERTY(QGeoCoordinate place READ place NOTIFY changed)
    Q_PROPERTY(bool placing READ is_placing WRITE set_placing NOTIFY changed)  ///< the next click on the map is its place
    Q_PROPERTY(QString by MEMBER by_ NOTIFY changed)
public:
    using QObject::QObject;

    [[nodiscard]] app::Session* session() const { return session_; }
    void set_session(app::Session* session);
    [[nodiscard]] app::Background* background() { return &background_; }
    [[nodiscard]] bool is_open() const { return open_; }
    [[nodiscard]] QString title() const { return title_; }
    [[nodiscard]] QString file() const { return file_; }
    [[nodiscard]] QVariantList fields() const;
    [[nodiscard]] QStringList changes() const;
    [[nodiscard]] bool has_place() const;
    [[nodiscard]] bool is_moved() const { return values_.contains("lon") || values_.contains("lat"); }
    [[nodiscard]] QGeoCoordinate place() const;
    [[nodiscard]] bool is_placing() const { return placing_; }
    void set_placing(bool placing);

    /// Whether the study has such a row; `kind` as things are chosen: facility, home, pier.
    Q_INVOKABLE [[nodiscard]] bool canEdit(const QString& kind, const QString& id) const;
    /// Refuses, with what to do instead, where the study cannot be written.
    Q_INVOKABLE void begin(const QString& kind, const QString& id);
    Q_INVOKABLE void close();
    Q_INVOKABLE void set(const QString& column, const QString& value);
    Q_INVOKABLE void setPlace(const QGeoCoordinate& at);
    /// Writes what is changed into the study's file and reads the study again.
    Q_INVOKABLE void write();

Q_SIGNALS:
    void sessionChanged();
    void openChanged();
    void fieldsChanged();
    void changed();

private:
    void tell();
    void take(const intake::RowField& field, const std::string& value);
    void make_units_agree(const std::string& said_column);
    void put(const intake::RowEdit& edit);
    [[nodiscard]] std::string value_of(const std::string& column) const;

    QPointer<app::Session> session_;
    app::Background background_{this};
    bool open_ = false;
    bool placing_ = false;
    std::string layer_;
    std::string id_;
    QString title_;
    QString file_;
    QString by_;
    std::vector<intake::RowField> fields_;
    std::map<std::string, std::string> values_;  ///< those that are changed
};

}  // namespace circle15::assistant
