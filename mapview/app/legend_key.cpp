// SPDX-License-Identifier: MIT
#include "mapview/app/legend_key.hpp"

#include "mapview/app/legend.hpp"

namespace circle15::app {

LegendKey::LegendKey(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setImplicitSize(22, 18);
    connect(this, &LegendKey::rowChanged, this, [this] { update(); });
}

void LegendKey::paint(QPainter* painter) {
    static const sheet::Theme theme;
    static const sheet::Lettering lettering(theme.font_family);
    paint_key(*painter, row_, boundingRect(), theme, lettering);
}

}  // namespace circle15::app
