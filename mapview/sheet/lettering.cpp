// SPDX-License-Identifier: MIT
#include "mapview/sheet/lettering.hpp"

#include <QFontDatabase>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <cmath>
#include <numbers>
#include <optional>

#include "core/model/errors.hpp"

namespace circle15::sheet {

namespace {

constexpr int font_pixels = 100;
constexpr auto chinese_fonts = "fonts-noto-cjk";  // as Debian names the package
constexpr double middle_of_character = 0.37;      // above the baseline, of digits and Chinese characters alike
constexpr double top_of_character = 0.86;

bool breaks_anywhere(QChar character) { return character.unicode() >= 0x2e80; }
bool may_not_begin(QChar character) { return QStringLiteral("，。、；：！？）》”’」】·,.;:!?)%").contains(character); }
bool may_not_end(QChar character) { return QStringLiteral("（《“‘「【(").contains(character); }

bool may_break(const QString& text, qsizetype at) {
    const QChar before = text[at - 1];
    const QChar after = text[at];
    if (after == ' ' || may_not_begin(after) || may_not_end(before)) return false;
    return before == ' ' || breaks_anywhere(before) || breaks_anywhere(after);
}

/// Whether a length is so few pixels that its shape cannot be seen.
bool small_on_pixels(const QPainter& painter, double length) {
    constexpr double pixels = 2.5;
    const bool raster = painter.paintEngine() != nullptr && painter.paintEngine()->type() == QPaintEngine::Raster;
    return raster && length * std::abs(painter.deviceTransform().m11()) <= pixels;
}

}  // namespace

Lettering::Lettering(const QString& family) : family_(family) {
    if (!QFontDatabase::families().contains(family))
        throw model::InputError(
            {.rule = "missing_font", .particulars = {{"font", family.toStdString()}, {"package", chinese_fonts}}});
}

void Lettering::look_up(const QString& text) const {
    const auto characters = text.toUcs4();
    std::optional<QFontMetrics> metrics;
    for (const char32_t character : characters) {
        if (character < 0x20 || known_.contains(character)) continue;
        known_.insert(character);
        if (!metrics) metrics.emplace(font({}));
        if (!metrics->inFontUcs4(character)) missing_ += QString::fromUcs4(&character, 1);
    }
}

void Lettering::require(const QString& text) const {
    look_up(text);
    require_drawn();
}

void Lettering::require_drawn() const {
    if (missing_.isEmpty()) return;
    throw model::InputError({.rule = "missing_glyphs",
                             .particulars = {{"characters", missing_.toStdString()},
                                             {"count", missing_.toUcs4().size()},
                                             {"font", family_.toStdString()},
                                             {"package", chinese_fonts}}});
}

QFont Lettering::font(const TextLook& look) const {
    QFont font(family_);
    font.setPixelSize(font_pixels);
    font.setBold(look.bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setFeature(QFont::Tag("liga"), 0);  // "fi" stays two letters to whoever searches a PDF
    font.setStyleStrategy(QFont::PreferAntialias);
    // Otherwise digits beside Latin letters take forms that no reader of a PDF can search or copy, and characters follow the
    // locale.
    font.setFeature("locl", 0);
    // In per cent, since Qt scales an absolute spacing by the device's dots an inch.
    if (look.tracking != 0) font.setLetterSpacing(QFont::PercentageSpacing, 100 * (1 + look.tracking));
    return font;
}

double Lettering::width(const QString& text, const TextLook& look) const {
    return (QFontMetricsF(font(look)).horizontalAdvance(text) / font_pixels - (text.isEmpty() ? 0 : look.tracking)) * look.size;
}

QStringList Lettering::lines(const QString& text, double width, const TextLook& look) const {
    const QFontMetricsF metrics(font(look));
    const double limit = width / look.size * font_pixels;
    QStringList found;
    for (const QString& paragraph : text.split('\n')) {
        qsizetype start = 0;
        qsizetype last_break = 0;
        for (qsizetype at = 1; at <= paragraph.size(); ++at) {
            if (metrics.horizontalAdvance(paragraph.mid(start, at - start).trimmed()) > limit && last_break > start) {
                found << paragraph.mid(start, last_break - start).trimmed();
                start = last_break;
            }
            if (at < paragraph.size() && may_break(paragraph, at)) last_break = at;
        }
        found << paragraph.mid(start).trimmed();
    }
    return found;
}

QString Lettering::shortened(const QString& text, double width, const TextLook& look) const {
    return QFontMetricsF(font(look)).elidedText(text, Qt::ElideRight, width / look.size * font_pixels);
}

TextLook Lettering::fitted(const QString& text, double width, TextLook look) const {
    if (const double wide = this->width(text, look); wide > width) look.size *= width / wide;
    return look;
}

void Lettering::draw(QPainter& painter, QPointF baseline, const QString& text, const TextLook& look) const {
    if (text.isEmpty()) return;
    look_up(text);
    painter.save();
    painter.translate(baseline);
    painter.scale(look.size / font_pixels, look.size / font_pixels);
    painter.setFont(font(look));
    painter.setPen(look.colour);
    painter.drawText(QPointF(0, 0), text);
    painter.restore();
}

void Lettering::draw(QPainter& painter, const QRectF& box, Qt::Alignment alignment, const QString& text,
                     const TextLook& look) const {
    double x = box.left();
    if (alignment & Qt::AlignHCenter) x = box.center().x() - width(text, look) / 2;
    if (alignment & Qt::AlignRight) x = box.right() - width(text, look);
    double y = box.top() + top_of_character * look.size;
    if (alignment & Qt::AlignVCenter) y = box.center().y() + middle_of_character * look.size;
    if (alignment & Qt::AlignBottom) y = box.bottom() - (1 - top_of_character) * look.size;
    draw(painter, {x, y}, text, look);
}

double Lettering::draw_lines(QPainter& painter, const QRectF& box, const QString& text, const TextLook& look,
                             double leading) const {
    double y = box.top();
    for (const QString& line : lines(text, box.width(), look)) {
        draw(painter, {box.left(), y + top_of_character * look.size}, line, look);
        y += leading * look.size;
    }
    return y;
}

void Lettering::draw_haloed(QPainter& painter, const QRectF& box, const QString& text, const TextLook& look,
                            const QColor& halo_colour, double halo) const {
    if (text.isEmpty()) return;
    const QPointF baseline(box.center().x() - width(text, look) / 2, box.center().y() + middle_of_character * look.size);
    if (small_on_pixels(painter, halo)) {
        // Some fifteen times faster than the outline, and no different at this size.
        TextLook around = look;
        around.colour = halo_colour;
        for (int eighth = 0; eighth < 8; ++eighth) {
            const double angle = eighth * std::numbers::pi / 4;
            draw(painter, baseline + halo * QPointF(std::cos(angle), std::sin(angle)), text, around);
        }
    } else {
        QPainterPath outline;
        outline.addText(0, 0, font(look), text);
        painter.save();
        painter.translate(baseline);
        painter.scale(look.size / font_pixels, look.size / font_pixels);
        painter.strokePath(outline,
                           QPen(halo_colour, 2 * halo * font_pixels / look.size, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.restore();
    }
    draw(painter, baseline, text, look);
}

}  // namespace circle15::sheet
