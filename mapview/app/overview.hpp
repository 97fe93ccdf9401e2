// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QTimer>
#include <QVariant>

#include "mapview/app/overview_rows.hpp"
#include "mapview/app/session.hpp"

namespace circle15::app {

/// The places of a study side by side, worst first: islands, of one land its townships, of one township its villages. Figures
/// follow the question.
class Overview : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(circle15::app::Session* session READ session WRITE set_session NOTIFY sessionChanged)
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed)
    Q_PROPERTY(QString headline READ headline NOTIFY changed)
    Q_PROPERTY(QVariantMap blank READ blank CONSTANT)
    Q_PROPERTY(bool apart READ apart NOTIFY changed)
public:
    explicit Overview(QObject* parent = nullptr);

    [[nodiscard]] Session* session() const { return session_; }
    void set_session(Session* session);
    /// `key`, `name`, `percent`, `gap` (persons not served, in words), `rank`, `covered` (share), `tone`.
    [[nodiscard]] QVariantList rows() const { return rows_; }
    /// The answer in one line: how many are left out, and where most of them are.
    [[nodiscard]] QString headline() const { return headline_; }
    /// A row that says nothing, while there are fewer than a moment ago.
    [[nodiscard]] QVariantMap blank() const;
    /// Several lands, between which there is nothing but sea.
    [[nodiscard]] bool apart() const { return apart_; }

    /// Boxes of a board of that size, by row, and last that of the locator: `x`, `y`, `width`, `height`.
    /// `of`: the rows, so that who binds to this hears when they change.
    Q_INVOKABLE QVariantList boxes(double width, double height, double space, const QVariantList& of) const;
    /// The row of a place; -1 where it is none of these.
    Q_INVOKABLE int rowOf(const QString& key, const QVariantList& of) const;

Q_SIGNALS:
    void sessionChanged();
    void changed();

private:
    void tell();

    QPointer<Session> session_;
    QTimer resting_;
    std::vector<OverviewRow> places_;
    QVariantList rows_;
    QString headline_;
    bool apart_ = false;
};

}  // namespace circle15::app
