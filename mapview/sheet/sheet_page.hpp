// SPDX-License-Identifier: MIT
#pragma once

#include <QRectF>

#include "mapview/sheet/map_painter.hpp"
#include "mapview/sheet/panels.hpp"
#include "mapview/sheet/sheet_facts.hpp"

namespace circle15::sheet {

/// The sheet is composed once, in the millimetres of an A3 page lying down; A4 is the same page, smaller, at its own round
/// scales.
inline constexpr double page_width = 420;
inline constexpr double page_height = 297;

/// What the parts of a sheet are painted with.
struct SheetInk {
    QPainter& painter;
    const Scene& scene;
    const Theme& theme;
    const Lettering& lettering;
    const MapPainter& map;
    report::Lang lang = report::Lang::zh;
};

/// One sheet's content: the facts of one service and the maps that show them.
struct Sheet {
    SheetFacts facts;
    PanelPlan panels;
    std::size_t service = 0;  ///< row of Scene::services
    double paper_mm = 1;      ///< millimetres of paper in one of the page's
};

/// The room of the maps on a page.
[[nodiscard]] PanelRoom panel_room(double paper_mm);

/// Paints the whole sheet; the painter's unit is the page's millimetre.
void paint_sheet(const SheetInk& ink, const Sheet& sheet);

// Its parts, each in its box.
void paint_header(const SheetInk& ink, const SheetFacts& facts, const QRectF& box);
void paint_panel(const SheetInk& ink, const Panel& panel, std::size_t service, bool with_scale_bar);
void paint_figures(const SheetInk& ink, const SheetFacts& facts, const QRectF& box);
void paint_gap_table(const SheetInk& ink, const SheetFacts& facts, const QRectF& box);
void paint_legend(const SheetInk& ink, const Sheet& sheet, const QRectF& box);
/// The whole county with the frames of the panels.
void paint_overview(const SheetInk& ink, const Sheet& sheet, const QRectF& box);
/// A bar of a round length, labelled in kilometres or metres, no longer than `most` page units; its right end at `right`.
void paint_scale_bar(const SheetInk& ink, QPointF right, double page_units_per_km, double most);
void paint_north_arrow(const SheetInk& ink, QPointF middle, double height);
void paint_heading(const SheetInk& ink, const QRectF& box, const QString& text);

}  // namespace circle15::sheet
