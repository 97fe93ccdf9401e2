// SPDX-License-Identifier: MIT
#include "mapview/app/legend.hpp"

#include <QPainter>
#include <algorithm>

#include "core/results/sentences.hpp"
#include "mapview/app/look.hpp"
#include "mapview/app/qt_text.hpp"
#include "mapview/app/threshold.hpp"
#include "mapview/sheet/facility_kinds.hpp"
#include "mapview/sheet/map_painter.hpp"
#include "mapview/sheet/pens.hpp"

namespace circle15::app {

using analysis::Status;

namespace {

QString form_of(sheet::StatusMark::Form form) {
    switch (form) {
        case sheet::StatusMark::Form::disc:
            return QStringLiteral("disc");
        case sheet::StatusMark::Form::ring:
            return QStringLiteral("ring");
        case sheet::StatusMark::Form::hollow:
            return QStringLiteral("hollow");
    }
    std::unreachable();
}

QVariantMap legend_row(const QString& kind, const QColor& colour, const QString& text) {
    return {{QStringLiteral("kind"), kind}, {QStringLiteral("colour"), colour}, {QStringLiteral("text"), text}};
}

void add_minutes(QVariantList& rows, double limit, words::Lang lang) {
    const sheet::Theme theme;
    const auto add = [&](double minutes, const QString& text) {
        rows.append(legend_row(QStringLiteral("disc"), theme.minutes(minutes, limit), text));
    };
    for (const double share : {0.0, 0.5, 1.0}) add(limit * share, qt(results::minutes_text(limit * share, lang)));
    add(limit * 1.2, said(lang, u"超出不多", "a little beyond"));
    add(limit * 3, said(lang, u"%1 及以上", "%1 and more").arg(qt(results::minutes_text(limit * 3, lang))));
}

void add_facilities(QVariantList& rows, const sheet::ServiceMarks& service, words::Lang lang) {
    const auto& symbol = service.symbol;
    for (const auto& kind : sheet::facility_kinds(service, lang)) {
        auto row = legend_row(QStringLiteral("symbol"), symbol.colour, kind.words);
        row[QStringLiteral("shape")] = static_cast<int>(symbol.shape);
        row[QStringLiteral("letter")] = lang == words::Lang::zh ? symbol.letter_zh : symbol.letter_en;
        row[QStringLiteral("serves")] = kind.mark.serves;
        row[QStringLiteral("modelled")] = kind.mark.modelled;
        row[QStringLiteral("proposed")] = kind.mark.proposed;
        rows.append(row);
    }
}

}  // namespace

QVariantList legend_of(const MapPicture& picture, std::size_t service, const Question& question, words::Lang lang) {
    const sheet::Theme theme;
    const auto& finding = *picture.finding;
    const auto& result = finding.analysis.services[service];
    const auto& marks = picture.scene.services[service];
    QVariantList rows;
    if (question.homes && question.by_minutes) add_minutes(rows, question.threshold(), lang);
    const auto coverage = coverage_at(finding, service, question.threshold());
    const bool modelled = std::ranges::any_of(marks.homes, &sheet::HomeMark::modelled);
    for (std::size_t row = 0; question.homes && row < analysis::status_count; ++row) {
        const auto status = static_cast<Status>(row);
        const bool by_minutes = question.by_minutes && (status == Status::covered || status == Status::too_far);
        if (coverage.by_status[row] == 0 || by_minutes) continue;
        const auto mark = theme.status(status);
        rows.append(legend_row(form_of(mark.form), modelled ? theme.paler(mark.colour) : mark.colour,
                               qt(report::word_of(status).in(lang))));
    }
    if (question.homes)
        rows.append(legend_row(QStringLiteral("crowd"), theme.gap,
                               said(lang, u"合并的居住点：橙到蓝为覆盖率，数字为圈外人数",
                                    "homes in one: share covered; number out of reach")));
    for (std::size_t ring = 0; question.areas && ring < result.areas.size(); ++ring) {
        const QString follows = question.by_standard() ? QString() : said(lang, u"（不随滑块）", " (not by the slider)");
        rows.append(legend_row(
            QStringLiteral("fill"), theme.area(ring, result.areas.size()),
            qt(results::minutes_text(result.areas[ring].minutes, lang)) + said(lang, u"步行范围", " on foot") + follows));
    }
    if (question.gaps_drawn()) {
        const double minutes = finding.study().standard.rules[service].minutes;
        auto row =
            legend_row(QStringLiteral("gap"), theme.gap,
                       said(lang, u"服务缺口（标准 %1）", "gap (standard %1)").arg(qt(results::minutes_text(minutes, lang))));
        row[QStringLiteral("modelled")] = std::ranges::any_of(marks.gaps, &sheet::GapShape::modelled);
        rows.append(row);
    }
    if (question.facilities) add_facilities(rows, marks, lang);
    if (!picture.scene.shades.empty()) rows.append(legend_row(QStringLiteral("shade"), theme.land, sheet::shade_words(lang)));
    if (question.ferries && !picture.scene.ferries.empty())
        rows.append(legend_row(QStringLiteral("dash"), theme.ferry,
                               picture.scene.demonstration_ferries
                                   ? said(lang, u"航线与每日班数（示范时刻表）", "ferry, sailings a day (demo timetable)")
                                   : said(lang, u"航线与每日班数", "ferry, sailings a day")));
    return rows;
}

void paint_key(QPainter& painter, const QVariantMap& row, const QRectF& box, const sheet::Theme& theme,
               const sheet::Lettering& lettering) {
    const QString kind = row[QStringLiteral("kind")].toString();
    const auto colour = row[QStringLiteral("colour")].value<QColor>();
    const bool modelled = row[QStringLiteral("modelled")].toBool();
    const QPointF middle = box.center();
    const QRectF field(middle - QPointF(10, 6.5), QSizeF(20, 13));
    constexpr double mm = Look::mm;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (kind == QLatin1String("fill")) {
        painter.drawRect(field);
    } else if (kind == QLatin1String("shade")) {
        sheet::paint_shade_sample(painter, field, theme);
    } else if (kind == QLatin1String("crowd")) {
        const double band = field.width() / static_cast<double>(sheet::Theme::share_classes.size());
        for (std::size_t each = 0; each < sheet::Theme::share_classes.size(); ++each)
            painter.fillRect(QRectF(field.left() + band * static_cast<double>(each), field.top(), band, field.height()),
                             theme.share(sheet::Theme::share_classes[each]));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(sheet::pen(colour, 1.3));
        painter.drawRoundedRect(field, 6, 6);
    } else if (kind == QLatin1String("dash")) {
        painter.setPen(sheet::dashed(colour, 1.3, 1.6 * mm, 0.9 * mm));
        painter.drawLine(middle - QPointF(10, 0), middle + QPointF(10, 0));
    } else if (kind == QLatin1String("gap")) {
        QColor wash = colour;
        wash.setAlphaF(0.10F);
        painter.setBrush(wash);
        painter.setPen(modelled ? sheet::dashed(colour, 1.4, 1.1 * mm, 0.6 * mm) : sheet::pen(colour, 1.7));
        painter.drawRoundedRect(field, 4, 4);
    } else if (kind == QLatin1String("symbol")) {
        static const sheet::Scene none;
        const QString letter = row[QStringLiteral("letter")].toString();
        const sheet::ServiceSymbol symbol{static_cast<sheet::SymbolShape>(row[QStringLiteral("shape")].toInt()), colour, letter,
                                          letter};
        const sheet::FacilityMark mark{.serves = row[QStringLiteral("serves")].toBool(),
                                       .modelled = modelled,
                                       .proposed = row[QStringLiteral("proposed")].toBool()};
        sheet::MapPainter(none, theme, lettering)
            .paint_symbol(painter, middle, mark.proposed ? 12 : 16, symbol, mark, words::Lang::zh);
    } else {
        painter.drawEllipse(middle, 6, 6);
        painter.setBrush(theme.paper);
        if (kind == QLatin1String("ring")) painter.drawEllipse(middle, 3, 3);
        if (kind == QLatin1String("hollow")) painter.drawEllipse(middle, 4, 4);
    }
    painter.restore();
}

}  // namespace circle15::app
