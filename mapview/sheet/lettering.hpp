// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QFont>
#include <QFontMetricsF>
#include <QPointF>
#include <QRectF>
#include <QSet>
#include <QString>
#include <QStringList>

class QPainter;

namespace circle15::sheet {

/// How text looks; `size` is the height of a Chinese character in page units, `tracking` the space added after characters as a
/// share of their width.
struct TextLook {
    double size = 3;
    QColor colour{Qt::black};
    bool bold = false;
    double tracking = 0;
};

/// Text in page units (millimetres in print), alike on paper, picture and screen: the font is always 100 units high and scaled.
class Lettering {
public:
    /// Throws model::InputError (rule `missing_font`) where the font is not installed, since Chinese would come out as boxes.
    explicit Lettering(const QString& family);

    /// Throws model::InputError (rule `missing_glyphs`) where some character of `text` has no glyph in any font there is.
    void require(const QString& text) const;
    /// The same for all that was drawn so far.
    void require_drawn() const;

    [[nodiscard]] double width(const QString& text, const TextLook& look) const;
    /// Lines no wider than `width`: broken between words, or between any two Chinese characters, never before closing
    /// punctuation.
    [[nodiscard]] QStringList lines(const QString& text, double width, const TextLook& look) const;
    /// Cut to `width` with an ellipsis where it is longer.
    [[nodiscard]] QString shortened(const QString& text, double width, const TextLook& look) const;

    /// The look, smaller where the text would be wider than `width`.
    [[nodiscard]] TextLook fitted(const QString& text, double width, TextLook look) const;

    /// At the left end of the baseline.
    void draw(QPainter& painter, QPointF baseline, const QString& text, const TextLook& look) const;
    /// One line in a box, the middle of the characters at the box's height by the vertical alignment.
    void draw(QPainter& painter, const QRectF& box, Qt::Alignment alignment, const QString& text, const TextLook& look) const;
    /// Lines from the top of the box, `leading` sizes apart; returns the y below the last one.
    double draw_lines(QPainter& painter, const QRectF& box, const QString& text, const TextLook& look,
                      double leading = 1.45) const;
    /// With an outline of `halo` page units on either side, so that it reads on a busy ground.
    void draw_haloed(QPainter& painter, const QRectF& box, const QString& text, const TextLook& look, const QColor& halo_colour,
                     double halo) const;

private:
    [[nodiscard]] QFont font(const TextLook& look) const;

    /// Keeps the characters of a text that no font has.
    void look_up(const QString& text) const;

    QString family_;
    mutable QSet<char32_t> known_;
    mutable QString missing_;
};

}  // namespace circle15::sheet
