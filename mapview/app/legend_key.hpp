// SPDX-License-Identifier: MIT
#pragma once

#include <QQuickPaintedItem>
#include <QVariant>
#include <QtQmlIntegration>

namespace circle15::app {

/// The mark of one row of the legend.
class LegendKey : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QVariantMap row MEMBER row_ NOTIFY rowChanged)
public:
    explicit LegendKey(QQuickItem* parent = nullptr);
    void paint(QPainter* painter) override;

Q_SIGNALS:
    void rowChanged();

private:
    QVariantMap row_;
};

}  // namespace circle15::app
