// SPDX-License-Identifier: MIT
#include "mapview/app/view_strip.hpp"

#include <QPainter>

#include "mapview/app/legend.hpp"

namespace circle15::app {

namespace {

constexpr double margin = 16;
constexpr double title_height = 30;
constexpr double line_height = 19;
constexpr double key_height = 20;
constexpr double key_text_at = 28;
constexpr double key_space = 18;

QString text_of(const QVariantMap& map, const char* name) { return map[QLatin1String(name)].toString(); }

}  // namespace

ViewStrip::ViewStrip(const Session& session, const sheet::Lettering& lettering, double width, const ScaleBar& bar)
    : session_(session), lettering_(lettering), width_(width), bar_(bar) {
    const auto figures = session.figures();
    rule_lines_ = lettering.lines(text_of(figures, "rule") + QStringLiteral(" · ") + text_of(figures, "dates"),
                                  width - 2 * margin, {.size = 12});
    if (const QString aside = text_of(figures, "offStandard"); !aside.isEmpty())
        rule_lines_ += lettering.lines(aside, width - 2 * margin, {.size = 12});
    if (const QString trial = text_of(figures, "trial"); !trial.isEmpty())
        trial_lines_ = lettering.lines(trial, width - 2 * margin, {.size = 12, .bold = true});
    QPointF at(margin, 0);
    for (const auto& each : session.legend()) {
        const auto row = each.toMap();
        const double across = key_text_at + lettering.width(text_of(row, "text"), {.size = 12}) + key_space;
        if (at.x() > margin && at.x() + across - key_space > width - margin) at = {margin, at.y() + key_height};
        keys_.push_back({row, at});
        at.rx() += across;
    }
    keys_height_ = keys_.empty() ? 0 : at.y() + key_height;
}

double ViewStrip::height() const {
    return title_height + line_height * static_cast<double>(trial_lines_.size() + rule_lines_.size()) + 30 + keys_height_ + 12;
}

void ViewStrip::paint(QPainter& painter, QPointF top_left) const {
    const auto figures = session_.figures();
    const double inner = width_ - 2 * margin;
    painter.save();
    painter.translate(top_left);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(0, 0, width_, height()), theme_.paper);
    const QString was = text_of(figures, "before");
    const QString title = session_.study_name() + QStringLiteral(" · ") + text_of(figures, "service") + QStringLiteral("  ") +
                          (was.isEmpty() ? was : was + QStringLiteral(" → ")) + text_of(figures, "percent");
    const sheet::TextLook heading{.size = 17, .colour = theme_.ink, .bold = true};
    const double title_room = inner - bar_.pixels - key_space;
    lettering_.draw(painter, QRectF(margin, 6, title_room, title_height - 6), Qt::AlignLeft | Qt::AlignVCenter, title,
                    lettering_.fitted(title, title_room, heading));
    paint_bar(painter);
    double y = title_height;
    for (const auto& line : trial_lines_) {
        lettering_.draw(painter, QRectF(margin, y, inner, line_height), Qt::AlignLeft | Qt::AlignVCenter, line,
                        {.size = 12, .colour = theme_.alert, .bold = true});
        y += line_height;
    }
    for (const auto& line : rule_lines_) {
        lettering_.draw(painter, QRectF(margin, y, inner, line_height), Qt::AlignLeft | Qt::AlignVCenter, line,
                        {.size = 12, .colour = theme_.quiet_ink});
        y += line_height;
    }
    const QString badge = text_of(figures, "badge");
    double after_badge = margin;
    if (!badge.isEmpty()) {
        const sheet::TextLook bold{.size = 12, .colour = theme_.ink, .bold = true};
        const QRectF box(margin, y + 4, lettering_.width(badge, bold) + 16, 22);
        painter.setPen(QPen(theme_.doubt_edge, 1));
        painter.setBrush(theme_.doubt_fill);
        painter.drawRoundedRect(box, 3, 3);
        lettering_.draw(painter, box, Qt::AlignCenter, badge, bold);
        after_badge = box.right() + 12;
    }
    const QString stamp = text_of(figures, "stamp");
    const double room = width_ - margin - after_badge;
    lettering_.draw(painter, QRectF(after_badge, y + 4, room, 22), Qt::AlignLeft | Qt::AlignVCenter, stamp,
                    lettering_.fitted(stamp, room, {.size = 12, .colour = theme_.alert, .bold = true}));
    for (const auto& key : keys_) write_key(painter, key.row, key.at + QPointF(0, y + 32));
    painter.restore();
}

void ViewStrip::paint_bar(QPainter& painter) const {
    const QRectF bar(width_ - margin - bar_.pixels, 20, bar_.pixels, 5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme_.ink);
    painter.drawRect(QRectF(bar.left(), bar.bottom() - 1.5, bar.width(), 1.5));
    for (const double x : {bar.left(), bar.right() - 1.5}) painter.drawRect(QRectF(x, bar.top(), 1.5, bar.height()));
    lettering_.draw(painter, QRectF(bar.left() - 20, 3, bar.width() + 40, 16), Qt::AlignCenter, bar_.text,
                    {.size = 12, .colour = theme_.ink});
}

void ViewStrip::write_key(QPainter& painter, const QVariantMap& row, QPointF at) const {
    paint_key(painter, row, QRectF(at, QSizeF(22, key_height)), theme_, lettering_);
    lettering_.draw(painter, QRectF(at + QPointF(key_text_at, 0), QSizeF(width_, key_height)), Qt::AlignLeft | Qt::AlignVCenter,
                    text_of(row, "text"), {.size = 12, .colour = theme_.ink});
}

}  // namespace circle15::app
