// SPDX-License-Identifier: MIT
#pragma once

#include <QGeoCoordinate>
#include <QObject>
#include <QQmlEngine>
#include <vector>

namespace circle15::app {

/// Views of the map that were looked at, as a browser keeps pages: back and forward.
class ViewHistory : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool canBack READ can_back NOTIFY changed)
    Q_PROPERTY(bool canForward READ can_forward NOTIFY changed)
public:
    using QObject::QObject;

    [[nodiscard]] bool can_back() const { return at_ > 0; }
    [[nodiscard]] bool can_forward() const { return at_ + 1 < views_.size(); }

    /// A view that was come to; one that looks like the last is the same. What lay ahead is forgotten.
    Q_INVOKABLE void visit(const QGeoCoordinate& centre, double zoom, bool county);
    /// `centre`, `zoom`, `county`; empty where there is none.
    Q_INVOKABLE QVariantMap back();
    Q_INVOKABLE QVariantMap forward();
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void changed();

private:
    struct View {
        QGeoCoordinate centre;
        double zoom = 0;
        bool county = false;
        [[nodiscard]] bool looks_like(const View& other) const;
    };
    [[nodiscard]] QVariantMap told() const;

    std::vector<View> views_;
    std::size_t at_ = 0;  ///< the one that is seen
};

}  // namespace circle15::app
