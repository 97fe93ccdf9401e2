// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QImage>
#include <QPointF>

#include "mapview/sheet/scene.hpp"
#include "mapview/sheet/theme.hpp"

class QPainter;

namespace circle15::sheet {

/// Where a home comes in the order of drawing: what matters most to a planner last, on top.
[[nodiscard]] int drawing_order(const HomeMark& home);

enum class HomeColour { status, minutes };

/// How a home is marked; lengths in millimetres of the page.
struct HomeLook {
    StatusMark mark;
    QColor edge_colour;
    double radius = 0;  ///< area by persons
    double edge = 0;    ///< width of the outline, 0 for none
};

[[nodiscard]] HomeLook look_of(const HomeMark& home, const ServiceMarks& service, HomeColour colour, const Theme& theme);

/// Draws many homes: on paper each as a vector circle, on pixels as a copied stamp, which is some ten times faster. Lives for
/// one painting.
class HomeStamps {
public:
    explicit HomeStamps(QPainter& painter);

    /// `edge`: width of the outline in page units, 0 for none.
    void draw(QPointF at, double radius, const StatusMark& mark, const QColor& edge_colour, double edge);
    static void draw_vector(QPainter& painter, QPointF at, double radius, const StatusMark& mark, const QColor& edge_colour,
                            double edge);

private:
    QPainter& painter_;
    double pixels_ = 0;  ///< per page unit; 0: no stamps
    QHash<quint64, QImage> stamps_;
};

}  // namespace circle15::sheet
