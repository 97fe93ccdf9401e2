// SPDX-License-Identifier: MIT
#pragma once

#include <QPointer>
#include <QQuickPaintedItem>

#include "mapview/app/session.hpp"

namespace circle15::app {

/// The land of what is being opened (Session::land), filling the item: seen long before its figures are there.
class LandPicture : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(circle15::app::Session* session READ session WRITE set_session NOTIFY sessionChanged)
public:
    using QQuickPaintedItem::QQuickPaintedItem;

    [[nodiscard]] Session* session() const { return session_; }
    void set_session(Session* session);
    void paint(QPainter* painter) override;

Q_SIGNALS:
    void sessionChanged();

private:
    QPointer<Session> session_;
};

}  // namespace circle15::app
