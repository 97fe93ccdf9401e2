// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QPen>

namespace circle15::sheet {

/// A round line.
[[nodiscard]] inline QPen pen(const QColor& colour, double width, Qt::PenStyle style = Qt::SolidLine) {
    return QPen(colour, width, style, Qt::RoundCap, Qt::RoundJoin);
}

/// `dash` drawn, `space` left out, in page units.
[[nodiscard]] inline QPen dashed(const QColor& colour, double width, double dash, double space) {
    QPen line = pen(colour, width);
    line.setCapStyle(Qt::FlatCap);
    line.setJoinStyle(Qt::BevelJoin);  // a dash is too short for an eye to tell a round corner, which takes far longer to draw
    line.setDashPattern({dash / width, space / width});
    return line;
}

}  // namespace circle15::sheet
