// SPDX-License-Identifier: MIT
#pragma once

#include <QRectF>
#include <QSizeF>
#include <optional>
#include <vector>

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
    words::Lang lang = words::Lang::zh;
};

/// One sheet's content: the facts of one service and the maps that show them.
struct Sheet {
    SheetFacts facts;
    PanelPlan panels;
    std::size_t service = 0;         ///< row of Scene::services
    std::optional<QRectF> overview;  ///< on the main map; unset: below the legend
};

/// How much larger running text is set on a page that is printed smaller (Theme::with_larger_text).
[[nodiscard]] double text_factor(double paper_mm);
/// Whether figures, table, legend and, where it stands there, the overview fit into the column beside the map.
[[nodiscard]] bool column_fits(const SheetInk& ink, const Sheet& sheet);

/// The room of the maps on a page.
[[nodiscard]] PanelRoom panel_room(double paper_mm);

/// Paints the whole sheet; the painter's unit is the page's millimetre.
void paint_sheet(const SheetInk& ink, const Sheet& sheet);

// Its parts, each in its box.
void paint_header(const SheetInk& ink, const SheetFacts& facts, const QRectF& box);
/// `kept_free`: boxes of the page that are drawn over later.
void paint_panel(const SheetInk& ink, const Panel& panel, const Sheet& sheet, bool with_scale_bar,
                 const std::vector<QRectF>& kept_free);
[[nodiscard]] double figures_height(const Theme& theme, const SheetFacts& facts);
void paint_figures(const SheetInk& ink, const SheetFacts& facts, const QRectF& box);
[[nodiscard]] double gap_table_height(const Theme& theme, const SheetFacts& facts);
void paint_gap_table(const SheetInk& ink, const SheetFacts& facts, const QRectF& box);
[[nodiscard]] double legend_height(const SheetInk& ink, const Sheet& sheet);
void paint_legend(const SheetInk& ink, const Sheet& sheet, const QRectF& box);
/// How large the county's overview is best drawn on the main map, by the shape of the county.
[[nodiscard]] QSizeF overview_size(const Scene& scene, const PanelPlan& panels);
/// The whole county with the frames of the panels, filling the box.
void paint_overview(const SheetInk& ink, const Sheet& sheet, const QRectF& box);
/// A bar of a round length, labelled in kilometres or metres, no longer than `most` page units; its right end at `right`.
void paint_scale_bar(const SheetInk& ink, QPointF right, double page_units_per_km, double most);
void paint_north_arrow(const SheetInk& ink, QPointF middle, double height);
void paint_heading(const SheetInk& ink, const QRectF& box, const QString& text);

}  // namespace circle15::sheet
