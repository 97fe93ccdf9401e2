// SPDX-License-Identifier: MIT
#include "mapview/sheet/sheet_page.hpp"

#include <QPainter>
#include <algorithm>

namespace circle15::sheet {

namespace {

constexpr double margin = 10;
constexpr double header_height = 21;
constexpr double banner_height = 7;
constexpr double footer_height = 14;
constexpr double column_gap = 5;
constexpr double main_width = 252;
constexpr double panel_header = 5.5;
constexpr double least_between = 3;
constexpr double least_overview = 22;

QRectF map_area() {
    const double top = margin + header_height + banner_height + 2.5;
    return {margin, top, page_width - 2 * margin, page_height - margin - footer_height - top};
}

void paint_banner(const SheetInk& ink, const QString& text, const QRectF& box) {
    ink.painter.setPen(QPen(ink.theme.doubt_edge, 0.3));
    ink.painter.setBrush(ink.theme.doubt_fill);
    ink.painter.drawRect(box);
    const QRectF flag(box.left(), box.top(), 5, box.height());
    ink.painter.fillRect(flag, ink.theme.doubt_edge);
    ink.lettering.draw(ink.painter, flag, Qt::AlignCenter, QStringLiteral("!"),
                       {.size = 4.4, .colour = ink.theme.ink, .bold = true});
    const QRectF room = box.adjusted(8, 0, -3, 0);
    const auto look = ink.lettering.fitted(text, room.width(), {.size = ink.theme.body, .colour = ink.theme.ink, .bold = true});
    ink.lettering.draw(ink.painter, room, Qt::AlignLeft | Qt::AlignVCenter, text, look);
}

void paint_footer(const SheetInk& ink, const SheetFacts& facts, const QRectF& box) {
    ink.painter.setPen(QPen(ink.theme.rule, 0.2));
    ink.painter.drawLine(box.topLeft(), box.topRight());
    const double step = (box.height() - 1.6) / static_cast<double>(std::max<qsizetype>(facts.footer.size(), 3));
    double y = box.top() + 1.6;
    for (const QString& line : facts.footer) {
        const auto look = ink.lettering.fitted(line, box.width(), {.size = ink.theme.footnote, .colour = ink.theme.quiet_ink});
        ink.lettering.draw(ink.painter, QRectF(box.left(), y, box.width(), step), Qt::AlignLeft | Qt::AlignVCenter, line, look);
        y += step;
    }
}

QRectF column_of(const Sheet& sheet) {
    const QRectF& main = sheet.panels.main.box;
    const double left = main.right() + column_gap;
    return {left, main.top() - panel_header, page_width - margin - left, main.height() + panel_header};
}

struct ColumnParts {
    double figures;
    double table;
    double legend;
    double spare;  ///< of the column's height
};

ColumnParts parts_of(const SheetInk& ink, const Sheet& sheet) {
    ColumnParts parts{figures_height(ink.theme, sheet.facts), gap_table_height(ink.theme, sheet.facts),
                      legend_height(ink, sheet), 0};
    parts.spare = column_of(sheet).height() - parts.figures - parts.table - parts.legend;
    return parts;
}

/// Figures, gaps and legend under one another; room that is left goes between them.
void paint_column(const SheetInk& ink, const Sheet& sheet) {
    const QRectF column = column_of(sheet);
    const ColumnParts parts = parts_of(ink, sheet);
    const double between = sheet.overview ? std::clamp(parts.spare / 2, least_between, 9.0) : least_between;
    double y = column.top();
    const auto next = [&](double height) {
        const QRectF part(column.left(), y, column.width(), height);
        y += height + between;
        return part;
    };
    paint_figures(ink, sheet.facts, next(parts.figures));
    paint_gap_table(ink, sheet.facts, next(parts.table));
    paint_legend(ink, sheet, next(parts.legend));
    if (!sheet.overview) paint_overview(ink, sheet, next(std::max(least_overview, column.bottom() - y)));
}

}  // namespace

PanelRoom panel_room(double paper_mm) {
    return {.area = map_area(),
            .main_width = main_width,
            .gap = 3,
            .strip_height_most = 64,
            .header = panel_header,
            .paper_mm = paper_mm};
}

double text_factor(double paper_mm) { return paper_mm < 0.9 ? 1.18 : 1.0; }

bool column_fits(const SheetInk& ink, const Sheet& sheet) {
    return parts_of(ink, sheet).spare >= (sheet.overview ? 2 * least_between : 3 * least_between + least_overview);
}

void paint_sheet(const SheetInk& ink, const Sheet& sheet) {
    ink.painter.setRenderHint(QPainter::Antialiasing);
    ink.painter.fillRect(QRectF(0, 0, page_width, page_height), ink.theme.paper);
    const double width = page_width - 2 * margin;
    paint_header(ink, sheet.facts, {margin, margin, width, header_height});
    if (!sheet.facts.banner.isEmpty())
        paint_banner(ink, sheet.facts.banner, {margin, margin + header_height, width, banner_height});
    std::vector<QRectF> kept_free;
    if (sheet.overview) kept_free.push_back(*sheet.overview);
    paint_panel(ink, sheet.panels.main, sheet, true, kept_free);
    if (sheet.overview) paint_overview(ink, sheet, *sheet.overview);
    for (std::size_t row = 0; row < sheet.panels.side.size(); ++row)
        paint_panel(ink, sheet.panels.side[row], sheet, row == 0, {});
    paint_column(ink, sheet);
    paint_footer(ink, sheet.facts, {margin, page_height - margin - footer_height + 2, width, footer_height - 2});
}

void paint_header(const SheetInk& ink, const SheetFacts& facts, const QRectF& box) {
    const Theme& theme = ink.theme;
    // The stamp first: nobody may overlook it.
    const QColor stamp_colour = facts.internal ? theme.alert : theme.ink;
    const QStringList stamp_lines = facts.stamp.split('\n');
    double stamp_width = 0;
    const TextLook stamp{.size = stamp_lines.size() > 1 ? 3.0 : 4.0, .colour = stamp_colour, .bold = true};
    for (const QString& line : stamp_lines) stamp_width = std::max(stamp_width, ink.lettering.width(line, stamp) + 7);
    const QRectF stamp_box(box.right() - stamp_width, box.top() + 0.5, stamp_width, 9.5);
    ink.painter.setPen(QPen(stamp_colour, facts.internal ? 0.6 : 0.3));
    ink.painter.setBrush(Qt::NoBrush);
    ink.painter.drawRect(stamp_box);
    const QRectF inner = stamp_box.adjusted(0, 0.7, 0, -0.7);
    for (qsizetype row = 0; row < stamp_lines.size(); ++row) {
        const double height = inner.height() / static_cast<double>(stamp_lines.size());
        ink.lettering.draw(ink.painter,
                           QRectF(inner.left(), inner.top() + height * static_cast<double>(row), inner.width(), height),
                           Qt::AlignCenter, stamp_lines[row], stamp);
    }
    const double room = box.width() - stamp_width - 8;
    const auto title = ink.lettering.fitted(facts.title, room, {.size = theme.title, .colour = theme.ink, .bold = true});
    ink.lettering.draw(ink.painter, QRectF(box.left(), box.top(), room, 10.5), Qt::AlignLeft | Qt::AlignVCenter, facts.title,
                       title);
    const QString rule = facts.rule_line + QStringLiteral("　　") + facts.source_line;
    const auto line = ink.lettering.fitted(rule, box.width(), {.size = theme.lead, .colour = theme.ink});
    ink.lettering.draw(ink.painter, QRectF(box.left(), box.top() + 12.8, box.width(), 5), Qt::AlignLeft | Qt::AlignVCenter,
                       rule, line);
}

void paint_heading(const SheetInk& ink, const QRectF& box, const QString& text) {
    ink.lettering.draw(ink.painter, QRectF(box.left(), box.top(), box.width(), 5), Qt::AlignLeft | Qt::AlignVCenter, text,
                       {.size = ink.theme.heading, .colour = ink.theme.ink, .bold = true});
    ink.painter.setPen(QPen(ink.theme.ink, 0.35));
    ink.painter.drawLine(QPointF(box.left(), box.top() + 5.8), QPointF(box.right(), box.top() + 5.8));
}

}  // namespace circle15::sheet
