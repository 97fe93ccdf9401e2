// SPDX-License-Identifier: MIT
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

#include "core/results/values.hpp"
#include "mapview/sheet/facility_kinds.hpp"
#include "mapview/sheet/sheet_page.hpp"

namespace circle15::sheet {

namespace {

constexpr double heading_height = 6.6;
constexpr double sample_width = 9;

double row_height(const Theme& theme) { return 1.7 * theme.small; }

struct Entry {
    QString words;
    std::function<void(const QRectF&)> sample;  ///< unset: a heading
};
using Column = std::vector<Entry>;

QString say(const SheetInk& ink, const char16_t* chinese, const char* english) {
    return ink.lang == words::Lang::zh ? QString::fromUtf16(chinese) : QString::fromUtf8(english);
}

Column areas_of(const SheetInk& ink, const ServiceMarks& service) {
    Column column{{say(ink, u"服务圈（步行到设施）", "Service area, on foot"), {}}};
    for (std::size_t row = 0; row < service.areas.size(); ++row) {
        column.push_back({say(ink, u"%1分钟以内", "within %1 min").arg(service.areas[row].minutes),
                          [&ink, &service, row](const QRectF& box) {
                              ink.painter.setPen(QPen(ink.theme.coast, 0.15));
                              ink.painter.setBrush(ink.theme.area(row, service.areas.size()));
                              ink.painter.drawRect(box.adjusted(0.5, 0.7, -0.5, -0.7));
                          }});
    }
    const bool modelled = std::ranges::any_of(service.gaps, &GapShape::modelled);
    column.push_back({say(ink, u"服务缺口", "gap"), [&ink, modelled](const QRectF& box) {
                          QPen line(ink.theme.gap, 0.4, Qt::SolidLine, Qt::FlatCap);
                          if (modelled) line.setDashPattern({2.5, 1.5});
                          QColor wash = ink.theme.gap;
                          wash.setAlphaF(0.10F);
                          ink.painter.setPen(line);
                          ink.painter.setBrush(wash);
                          ink.painter.drawRoundedRect(box.adjusted(0.5, 0.7, -0.5, -0.7), 1.2, 1.2);
                      }});
    column.push_back({say(ink, u"缺口名次（见表）", "its rank (see table)"),
                      [&ink](const QRectF& box) { ink.map.paint_badge(ink.painter, box.center(), 4.0, 1); }});
    return column;
}

Column homes_of(const SheetInk& ink, const Sheet& sheet, const ServiceMarks& service) {
    const bool modelled = std::ranges::any_of(service.homes, &HomeMark::modelled);
    Column column{{say(ink, u"居住点", "Homes"), {}}};
    for (const auto& part : sheet.facts.ledger) {
        column.push_back({part.word, [&ink, status = part.status, modelled](const QRectF& box) {
                              ink.map.paint_home(ink.painter, box.center(), 1.3, ink.theme.status(status), modelled);
                          }});
    }
    if (std::ranges::any_of(service.homes, [](const HomeMark& home) { return home.persons == 0; })) {
        column.push_back({say(ink, u"无本类服务对象", "nobody of the group"), [&ink](const QRectF& box) {
                              ink.painter.setPen(Qt::NoPen);
                              ink.painter.setBrush(ink.theme.nobody);
                              ink.painter.drawEllipse(box.center(), 0.35, 0.35);
                          }});
    }
    const double full = service.persons_full;
    const double middle = std::max(1.0, std::round(full / 4));
    const QString sizes = full > middle ? say(ink, u"%1、%2 人（按面积）", "%1, %2 persons").arg(middle).arg(full)
                                        : say(ink, u"%1 人", "%1 person").arg(full);
    column.push_back({sizes, [&ink, middle, full, modelled](const QRectF& box) {
                          const StatusMark mark = ink.theme.status(analysis::Status::covered);
                          ink.map.paint_home(ink.painter, box.center() - QPointF(2, 0), ink.theme.home_radius_of(middle, full),
                                             mark, modelled);
                          ink.map.paint_home(ink.painter, box.center() + QPointF(1.5, 0), ink.theme.home_radius_of(full, full),
                                             mark, modelled);
                      }});
    return column;
}

Column facilities_of(const SheetInk& ink, const ServiceMarks& service) {
    Column column{{say(ink, u"设施与底图", "Facilities and ground"), {}}};
    for (const auto& kind : facility_kinds(service, ink.lang)) {
        column.push_back({kind.words, [&ink, symbol = service.symbol, mark = kind.mark](const QRectF& box) {
                              ink.map.paint_symbol(ink.painter, box.center(), 4.0, symbol, mark, ink.lang);
                          }});
    }
    return column;
}

void add_ground(const SheetInk& ink, Column& column) {
    const auto line = [&](const QString& words, const QPen& pen) {
        column.push_back({words, [&ink, pen](const QRectF& box) {
                              ink.painter.setPen(pen);
                              ink.painter.drawLine(QPointF(box.left() + 0.5, box.center().y()),
                                                   QPointF(box.right() - 0.5, box.center().y()));
                          }});
    };
    line(say(ink, u"道路", "street"), QPen(ink.theme.street, 0.45));
    if (std::ranges::any_of(ink.scene.streets->rows, &StreetLine::modelled)) {
        line(say(ink, u"道路（模型）", "street, modelled"), QPen(ink.theme.street_modelled, 0.3));
    }
    if (!ink.scene.shades.empty()) {
        column.push_back({shade_words(ink.lang), [&ink](const QRectF& box) {
                              paint_shade_sample(ink.painter, box.adjusted(0.5, 0.7, -0.5, -0.7), ink.theme);
                          }});
    }
    if (!ink.scene.ferries.empty()) {
        QPen ferry(ink.theme.ferry, 0.25, Qt::SolidLine, Qt::FlatCap);
        ferry.setDashPattern({6, 3.4});
        line(ink.scene.demonstration_ferries ? say(ink, u"渡轮航线（示范时刻表）", "ferry line (demo timetable)")
                                             : say(ink, u"渡轮航线", "ferry line"),
             ferry);
    }
    if (!ink.scene.piers.empty()) {
        column.push_back({say(ink, u"码头", "pier"), [&ink](const QRectF& box) {
                              ink.painter.setPen(QPen(ink.theme.paper, 0.25));
                              ink.painter.setBrush(ink.theme.ferry.darker(130));
                              ink.painter.drawRect(QRectF(box.center().x() - 0.9, box.center().y() - 0.9, 1.8, 1.8));
                          }});
    }
}

std::array<Column, 3> columns_of(const SheetInk& ink, const Sheet& sheet) {
    const auto& service = ink.scene.services[sheet.service];
    Column facilities = facilities_of(ink, service);
    add_ground(ink, facilities);
    return {areas_of(ink, service), homes_of(ink, sheet, service), std::move(facilities)};
}

/// What is pale, dashed or hollow, in one line for all; empty where nothing is modelled.
QString modelled_note(const SheetInk& ink, const ServiceMarks& service) {
    const bool modelled = std::ranges::any_of(service.homes, &HomeMark::modelled) ||
                          std::ranges::any_of(service.gaps, &GapShape::modelled) ||
                          std::ranges::any_of(service.facilities, &FacilityMark::modelled);
    if (!modelled) return {};
    return say(ink, u"浅色、虚线、空心者据模型数据，深色、实线、实心者有实据。",
               "Pale, dashed or hollow: modelled data. Dark and solid: known.");
}

void paint_column(const SheetInk& ink, const Column& column, const QRectF& box) {
    const double height = row_height(ink.theme);
    double y = box.top();
    for (const auto& entry : column) {
        const double left = entry.sample ? box.left() + sample_width + 2 : box.left();
        const QRectF room(left, y, box.right() - left, height);
        const TextLook look{
            .size = ink.theme.small, .colour = entry.sample ? ink.theme.ink : ink.theme.quiet_ink, .bold = !entry.sample};
        if (entry.sample) entry.sample(QRectF(box.left(), y, sample_width, height));
        ink.lettering.draw(ink.painter, room, Qt::AlignLeft | Qt::AlignVCenter, entry.words,
                           ink.lettering.fitted(entry.words, room.width(), look));
        y += height;
    }
}

}  // namespace

double legend_height(const SheetInk& ink, const Sheet& sheet) {
    std::size_t rows = 0;
    for (const auto& column : columns_of(ink, sheet)) rows = std::max(rows, column.size());
    const bool note = !modelled_note(ink, ink.scene.services[sheet.service]).isEmpty();
    return heading_height + (static_cast<double>(rows) + 1 + (note ? 1 : 0)) * row_height(ink.theme) + 0.8;
}

void paint_legend(const SheetInk& ink, const Sheet& sheet, const QRectF& box) {
    paint_heading(ink, box, say(ink, u"图例", "Legend"));
    const double height = row_height(ink.theme);
    const auto write = [&](double y, const QString& words, const TextLook& look) {
        ink.lettering.draw(ink.painter, QRectF(box.left(), y, box.width(), height), Qt::AlignLeft | Qt::AlignVCenter, words,
                           ink.lettering.fitted(words, box.width(), look));
    };
    write(box.top() + heading_height, sheet.facts.legend_line, {.size = ink.theme.small, .colour = ink.theme.ink});
    const auto columns = columns_of(ink, sheet);
    constexpr std::array<double, 3> shares{0.31, 0.33, 0.36};
    double x = box.left();
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const double width = shares[column] * box.width();
        paint_column(ink, columns[column], {x, box.top() + heading_height + height + 0.8, width - 2, box.height()});
        x += width;
    }
    const QString note = modelled_note(ink, ink.scene.services[sheet.service]);
    if (!note.isEmpty()) write(box.bottom() - height, note, {.size = ink.theme.small, .colour = ink.theme.quiet_ink});
}

}  // namespace circle15::sheet
