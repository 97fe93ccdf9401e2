// SPDX-License-Identifier: MIT
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace circle15::sheet {

/// People at a point of the plane.
struct PeopledPoint {
    QPointF at;
    std::int64_t persons = 0;
    std::size_t island = 0;
    QString township;
};

/// One map of a sheet: a part of the plane at a round scale, in a box of the page.
struct Panel {
    QRectF plane;           ///< metres, fills the box exactly
    QRectF box;             ///< page millimetres
    double scale = 50'000;  ///< 1 : scale on paper
    QString letter;
    QString name;
    std::int64_t persons = 0;
};

/// Which inhabited places get a map of their own, and what had no room for one.
struct PanelPlan {
    Panel main;               ///< the place where most people live
    std::vector<Panel> side;  ///< the others in one strip at one scale, most people first
    double strip_height = 0;
    std::vector<QString> left_out;
    std::int64_t persons_left_out = 0;
};

/// The room a sheet has for maps, in page millimetres, and how many millimetres of paper one of them is (0.707 where an A3 page
/// is printed on A4).
struct PanelRoom {
    QRectF area;  ///< main map and strip together
    double main_width = 250;
    double gap = 3;
    double strip_height_most = 70;
    double header = 5.5;  ///< above each map, for its name and scale
    double paper_mm = 1;
    QString between = QStringLiteral("、");  ///< names of islands, and of townships
};

/// Chooses extents by where people are, not by land: an archipelago is mostly sea. Islands whose settlements lie side by side
/// share a panel. `island_names` by PeopledPoint::island. Throws std::invalid_argument where nobody lives anywhere.
[[nodiscard]] PanelPlan plan_panels(const std::vector<PeopledPoint>& people, const std::vector<QString>& island_names,
                                    const PanelRoom& room);

/// The corner of the panel where a box of `size` page units hides nobody, the one farthest from where people live; nothing
/// where every corner would hide somebody.
[[nodiscard]] std::optional<QRectF> free_corner(const Panel& panel, QSizeF size, const std::vector<PeopledPoint>& people);

/// The smallest usual map scale that is not larger than `least`: 10,000, 12,500, 15,000, 20,000, ...
[[nodiscard]] double round_scale(double least);

}  // namespace circle15::sheet
