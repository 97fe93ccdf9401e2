// SPDX-License-Identifier: MIT
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "core/report/values.hpp"
#include "mapview/sheet/sheet_page.hpp"

namespace circle15::sheet {

namespace {

constexpr double row_height = 5.2;

/// One column of samples and words, top down.
class LegendColumn {
public:
    LegendColumn(const SheetInk& ink, const QRectF& box) : ink_(ink), box_(box), y_(box.top()) {}

    template <class Sample>
    void add(const QString& words, const Sample& sample) {
        const QRectF where(box_.left(), y_, 9, row_height);
        sample(where);
        const TextLook look{.size = ink_.theme.small, .colour = ink_.theme.ink};
        const double width = box_.width() - 11;
        ink_.lettering.draw(ink_.painter, QRectF(box_.left() + 11, y_, width, row_height), Qt::AlignLeft | Qt::AlignVCenter,
                            ink_.lettering.shortened(words, width, look), look);
        y_ += row_height;
    }

    void head(const QString& words) {
        ink_.lettering.draw(ink_.painter, QRectF(box_.left(), y_, box_.width(), row_height), Qt::AlignLeft | Qt::AlignVCenter,
                            words, {.size = ink_.theme.small, .colour = ink_.theme.quiet_ink, .bold = true});
        y_ += row_height;
    }

    [[nodiscard]] double y() const { return y_; }

private:
    const SheetInk& ink_;
    QRectF box_;
    double y_;
};

QString say(const SheetInk& ink, const char16_t* chinese, const char* english) {
    return ink.lang == report::Lang::zh ? QString::fromUtf16(chinese) : QString::fromUtf8(english);
}

void add_areas(const SheetInk& ink, LegendColumn& column, const ServiceMarks& service) {
    column.head(say(ink, u"服务圈（步行到设施）", "Service area, on foot"));
    for (std::size_t row = 0; row < service.areas.size(); ++row) {
        const QString words = say(ink, u"%1分钟以内", "within %1 min").arg(service.areas[row].minutes);
        column.add(words, [&](const QRectF& box) {
            ink.painter.setPen(QPen(ink.theme.coast, 0.15));
            ink.painter.setBrush(ink.theme.area(row, service.areas.size()));
            ink.painter.drawRect(box.adjusted(0.5, 0.9, -0.5, -0.9));
        });
    }
    const bool modelled = std::ranges::any_of(service.gaps, &GapShape::modelled);
    column.add(modelled ? say(ink, u"服务缺口（虚线：据模型）", "gap (dashed: modelled)") : say(ink, u"服务缺口", "gap"),
               [&](const QRectF& box) {
                   QPen line(ink.theme.gap, 0.4, Qt::SolidLine, Qt::FlatCap);
                   if (modelled) line.setDashPattern({2.5, 1.5});
                   QColor wash = ink.theme.gap;
                   wash.setAlphaF(0.10F);
                   ink.painter.setPen(line);
                   ink.painter.setBrush(wash);
                   ink.painter.drawRoundedRect(box.adjusted(0.5, 0.9, -0.5, -0.9), 1.2, 1.2);
               });
    column.add(say(ink, u"缺口名次（见表）", "rank of the gap (see table)"),
               [&](const QRectF& box) { ink.map.paint_badge(ink.painter, box.center(), 4.0, 1); });
}

void add_homes(const SheetInk& ink, LegendColumn& column, const Sheet& sheet, const ServiceMarks& service) {
    const bool modelled = std::ranges::any_of(service.homes, &HomeMark::modelled);
    column.head(modelled ? say(ink, u"居住点（浅色无边：模型）", "Homes (pale, no outline: modelled)")
                         : say(ink, u"居住点", "Homes"));
    for (const auto& part : sheet.facts.ledger) {
        column.add(part.word, [&](const QRectF& box) {
            ink.map.paint_home(ink.painter, box.center(), 1.3, ink.theme.status(part.status), modelled);
        });
    }
    column.add(say(ink, u"无本类服务对象", "nobody of the group"), [&](const QRectF& box) {
        ink.painter.setPen(Qt::NoPen);
        ink.painter.setBrush(ink.theme.nobody);
        ink.painter.drawEllipse(box.center(), 0.35, 0.35);
    });
}

void add_home_sizes(const SheetInk& ink, LegendColumn& column, const ServiceMarks& service) {
    const double full = service.persons_full;
    const double middle = std::max(1.0, std::round(full / 4));
    const QString words = full > middle
                              ? say(ink, u"%1、%2 人（面积按人数）", "%1 and %2 persons (by area)").arg(middle).arg(full)
                              : say(ink, u"%1 人", "%1 person").arg(full);
    column.add(words, [&](const QRectF& box) {
        const StatusMark mark = ink.theme.status(analysis::Status::covered);
        ink.map.paint_home(ink.painter, box.center() - QPointF(2, 0), ink.map.home_radius(middle, full), mark, true);
        ink.map.paint_home(ink.painter, box.center() + QPointF(1.5, 0), ink.map.home_radius(full, full), mark, true);
    });
}

void add_places(const SheetInk& ink, LegendColumn& column, const ServiceMarks& service) {
    column.head(say(ink, u"设施与底图", "Facilities and ground"));
    const ServiceSymbol symbol = ink.theme.symbol(service.service, service.name_zh, service.row);
    const auto add = [&](const QString& words, const FacilityMark& facility) {
        column.add(words, [&](const QRectF& box) {
            ink.map.paint_symbol(ink.painter, box.center(), 4.0, symbol, facility, ink.lang);
        });
    };
    const auto any = [&](auto&& test) { return std::ranges::any_of(service.facilities, test); };
    if (any([](const FacilityMark& facility) { return facility.serves && !facility.modelled; })) {
        add(say(ink, u"设施（位置有据）", "facility, place known"), {});
    }
    if (any([](const FacilityMark& facility) { return facility.serves && facility.modelled; })) {
        add(say(ink, u"设施（位置为模型）", "facility, place modelled"), {.modelled = true});
    }
    if (any([](const FacilityMark& facility) {
            return !facility.serves && facility.status != model::FacilityStatus::closed;
        })) {
        add(say(ink, u"在建，尚未投用", "planned, not yet open"),
            {.status = model::FacilityStatus::planned, .serves = false, .modelled = true});
    }
    const auto line = [&](const QString& words, QPen pen) {
        column.add(words, [&, pen](const QRectF& box) {
            ink.painter.setPen(pen);
            ink.painter.drawLine(QPointF(box.left() + 0.5, box.center().y()), QPointF(box.right() - 0.5, box.center().y()));
        });
    };
    line(say(ink, u"道路（测绘）", "street, mapped"), QPen(ink.theme.street, 0.45));
    if (std::ranges::any_of(ink.scene.streets, &StreetLine::modelled)) {
        line(say(ink, u"道路（模型，浅色）", "street, modelled (paler)"), QPen(ink.theme.street_modelled, 0.3));
    }
    if (!ink.scene.ferries.empty()) {
        QPen ferry(ink.theme.ferry, 0.25, Qt::SolidLine, Qt::FlatCap);
        ferry.setDashPattern({6, 3.4});
        line(say(ink, u"渡轮航线", "ferry line"), ferry);
    }
    if (!ink.scene.piers.empty()) {
        column.add(say(ink, u"码头", "pier"), [&](const QRectF& box) {
            ink.painter.setPen(QPen(ink.theme.paper, 0.25));
            ink.painter.setBrush(ink.theme.ferry.darker(130));
            ink.painter.drawRect(QRectF(box.center().x() - 0.9, box.center().y() - 0.9, 1.8, 1.8));
        });
    }
}

}  // namespace

void paint_legend(const SheetInk& ink, const Sheet& sheet, const QRectF& box) {
    const auto& service = ink.scene.services[sheet.service];
    paint_heading(ink, box, say(ink, u"图例", "Legend"));
    const double third = box.width() / 3;
    const auto column_box = [&](int column) {
        return QRectF(box.left() + column * third, box.top() + 6.8, third - 2, box.height() - 6.8);
    };
    LegendColumn areas(ink, column_box(0));
    add_areas(ink, areas, service);
    LegendColumn homes(ink, column_box(1));
    add_homes(ink, homes, sheet, service);
    add_home_sizes(ink, homes, service);
    LegendColumn places(ink, column_box(2));
    add_places(ink, places, service);
}

}  // namespace circle15::sheet
