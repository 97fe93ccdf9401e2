// SPDX-License-Identifier: MIT
#include <QPainter>
#include <algorithm>
#include <array>

#include "mapview/sheet/sheet_page.hpp"

namespace circle15::sheet {

namespace {

constexpr double heading_height = 6.6;
constexpr double bar_height = 5;

double line_height(const Theme& theme) { return 1.42 * theme.body; }
double table_row(const Theme& theme) { return 1.5 * theme.body; }
double ledger_height(const Theme& theme) { return bar_height + 0.8 + 1.5 * theme.small; }

/// Persons by status as one bar, hollow statuses hatched, and a key below; the order is the ledger's.
void paint_ledger(const SheetInk& ink, const SheetFacts& facts, const QRectF& box) {
    const Theme& theme = ink.theme;
    double x = box.left();
    for (const auto& part : facts.ledger) {
        const double width =
            facts.persons > 0 ? box.width() * static_cast<double>(part.persons) / static_cast<double>(facts.persons) : 0;
        const QRectF piece(x, box.top(), width, bar_height);
        const StatusMark mark = theme.status(part.status);
        ink.painter.fillRect(piece, mark.form == StatusMark::Form::disc ? mark.colour : theme.paper);
        if (mark.form != StatusMark::Form::disc) {
            ink.painter.setPen(QPen(mark.colour, 0.45));
            ink.painter.save();
            ink.painter.setClipRect(piece);
            for (double at = piece.left() - 5; at < piece.right(); at += 1.2)
                ink.painter.drawLine(QPointF(at, piece.bottom()), QPointF(at + 5, piece.top()));
            ink.painter.restore();
        }
        ink.painter.setPen(QPen(theme.paper, 0.3));
        ink.painter.drawLine(piece.topRight(), piece.bottomRight());
        x += width;
    }
    ink.painter.setPen(QPen(theme.quiet_ink, 0.2));
    ink.painter.setBrush(Qt::NoBrush);
    ink.painter.drawRect(QRectF(box.left(), box.top(), box.width(), bar_height));
    const auto look = ink.lettering.fitted(facts.ledger_line, box.width(), {.size = theme.small, .colour = theme.ink});
    ink.lettering.draw(ink.painter, {box.left(), box.bottom() - 1.4 * theme.small, box.width(), 1.4 * theme.small},
                       Qt::AlignLeft | Qt::AlignVCenter, facts.ledger_line, look);
}

}  // namespace

double figures_height(const Theme& theme, const SheetFacts& facts) {
    const double lines = 1.2 + static_cast<double>(facts.further.size());
    return heading_height + std::max(19.0, 1.5 + lines * line_height(theme)) + 2.5 + ledger_height(theme);
}

void paint_figures(const SheetInk& ink, const SheetFacts& facts, const QRectF& box) {
    const Theme& theme = ink.theme;
    paint_heading(ink, box,
                  ink.lang == words::Lang::zh ? QStringLiteral("全县覆盖率（按人口）")
                                              : QStringLiteral("Coverage of the county, by persons"));
    const double ledger = ledger_height(theme);
    const double height = box.height() - heading_height - ledger - 2.5;
    const TextLook figure{.size = theme.figure, .colour = theme.status(analysis::Status::covered).colour, .bold = true};
    const double figure_width = ink.lettering.width(facts.percent, figure);
    ink.lettering.draw(ink.painter, QRectF(box.left(), box.top() + heading_height, figure_width, height),
                       Qt::AlignLeft | Qt::AlignVCenter, facts.percent, figure);
    const double x = box.left() + figure_width + 6;
    const double width = box.right() - x;
    const double line = line_height(theme);
    const double lines = 1.2 + static_cast<double>(facts.further.size());
    double y = box.top() + heading_height + 0.7 + std::max(0.0, (height - lines * line) / 2);
    const auto write = [&](const QString& text, const TextLook& look, double share) {
        ink.lettering.draw(ink.painter, QRectF(x, y, width, share * line), Qt::AlignLeft | Qt::AlignVCenter, text,
                           ink.lettering.fitted(text, width, look));
        y += share * line;
    };
    write(facts.percent_line, {.size = theme.body * 1.08, .colour = theme.ink, .bold = true}, 1.2);
    for (const QString& further : facts.further) write(further, {.size = theme.body * 0.95, .colour = theme.quiet_ink}, 1);
    paint_ledger(ink, facts, {box.left(), box.bottom() - ledger, box.width(), ledger});
}

double gap_table_height(const Theme& theme, const SheetFacts& facts) {
    const double rows = facts.gaps.empty() ? 0 : static_cast<double>(facts.gaps.size() + 1);
    return heading_height + rows * table_row(theme) + (facts.gaps_rest.isEmpty() ? 0 : 0.6 + 1.5 * theme.small);
}

void paint_gap_table(const SheetInk& ink, const SheetFacts& facts, const QRectF& box) {
    const Theme& theme = ink.theme;
    paint_heading(ink, box, facts.gaps_heading);
    const std::array<double, 6> shares{0.07, 0.345, 0.115, 0.145, 0.145, 0.18};
    const std::array<Qt::Alignment, 6> sides{Qt::AlignHCenter, Qt::AlignLeft, Qt::AlignRight,
                                             Qt::AlignRight,   Qt::AlignLeft, Qt::AlignLeft};
    double y = box.top() + heading_height;
    const double height = table_row(theme);
    const auto paint_row = [&](const GapRow& row, const TextLook& look, std::optional<std::size_t> rank) {
        double x = box.left();
        for (std::size_t column = 0; column < row.size(); ++column) {
            const double width = shares[column] * box.width();
            const bool numbers = sides[column] == Qt::AlignRight;
            const QRectF cell(x + (numbers ? 0 : 1), y, width - (numbers ? 2.5 : 1), height);
            if (column == 0 && rank) {
                ink.map.paint_badge(ink.painter, cell.center(), 4.1, *rank);
            } else {
                ink.lettering.draw(ink.painter, cell, sides[column] | Qt::AlignVCenter, row[column],
                                   ink.lettering.fitted(row[column], cell.width(), look));
            }
            x += width;
        }
        y += height;
        ink.painter.setPen(QPen(theme.rule, 0.15));
        ink.painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
    };
    if (!facts.gaps.empty()) paint_row(facts.gap_columns, {.size = theme.small, .colour = theme.quiet_ink}, std::nullopt);
    for (std::size_t row = 0; row < facts.gaps.size(); ++row) {
        paint_row(facts.gaps[row], {.size = theme.body, .colour = theme.ink, .bold = row < 3}, row + 1);
    }
    ink.lettering.draw(ink.painter, QRectF(box.left(), y + 0.6, box.width(), 1.5 * theme.small),
                       Qt::AlignLeft | Qt::AlignVCenter, facts.gaps_rest,
                       ink.lettering.fitted(facts.gaps_rest, box.width(), {.size = theme.small, .colour = theme.quiet_ink}));
}

}  // namespace circle15::sheet
