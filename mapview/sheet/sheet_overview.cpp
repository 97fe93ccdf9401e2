// SPDX-License-Identifier: MIT
#include <QPainter>
#include <algorithm>

#include "mapview/sheet/label_board.hpp"
#include "mapview/sheet/sheet_page.hpp"

namespace circle15::sheet {

namespace {

constexpr double margin_m = 2500;
constexpr double least_frame = 2.2;  // page units: smaller frames could not be seen
constexpr double tag = 3.2;

QRectF county_of(const Scene& scene) {
    QRectF plane;
    for (const auto& island : scene.islands) plane = plane.isNull() ? island.box : plane.united(island.box);
    return plane.adjusted(-margin_m, -margin_m, margin_m, margin_m);
}

QRectF at_least(QRectF box, double side) {
    const double wide = std::max(0.0, side - box.width()) / 2;
    const double high = std::max(0.0, side - box.height()) / 2;
    return box.adjusted(-wide, -high, wide, high);
}

/// The frames of the panels, each with its letter beside it, none over another.
void paint_frames(const SheetInk& ink, const Sheet& sheet, const Viewport& viewport, LabelBoard& board) {
    std::vector<const Panel*> panels{&sheet.panels.main};
    for (const auto& panel : sheet.panels.side) panels.push_back(&panel);
    std::vector<QRectF> frames;
    for (const auto* panel : panels) {
        frames.push_back(at_least(viewport.to_page.mapRect(panel->plane) & viewport.page, least_frame));
        ink.painter.setPen(QPen(ink.theme.gap, 0.3));
        ink.painter.setBrush(Qt::NoBrush);
        ink.painter.drawRect(frames.back());
    }
    for (const QRectF& frame : frames) board.take(frame);
    for (std::size_t row = 0; row < panels.size(); ++row) {
        const QRectF& frame = frames[row];
        std::vector<LabelSpot> spots;
        const QSizeF size(tag, tag);
        for (const double gap : {0.2, 2.0, 4.0}) {
            for (const QPointF corner :
                 {QPointF(frame.right() - tag, frame.top() - tag - gap), QPointF(frame.left(), frame.top() - tag - gap),
                  QPointF(frame.right() + gap, frame.top()), QPointF(frame.left() - tag - gap, frame.top()),
                  QPointF(frame.right() - tag, frame.bottom() + gap), QPointF(frame.left(), frame.bottom() + gap)}) {
                spots.push_back({QRectF(corner, size), gap});
            }
        }
        if (const auto spot = board.place(spots)) {
            ink.painter.fillRect(*spot, ink.theme.gap);
            ink.lettering.draw(ink.painter, *spot, Qt::AlignCenter, panels[row]->letter,
                               {.size = 2.5, .colour = ink.theme.paper, .bold = true});
        }
    }
}

}  // namespace

QSizeF overview_size(const Scene& scene, const PanelPlan& panels) {
    const QRectF county = county_of(scene);
    const double width = panels.main.box.width() * 0.36;
    return {width, std::clamp(width * county.height() / county.width(), width * 0.25, panels.main.box.height() * 0.34)};
}

void paint_overview(const SheetInk& ink, const Sheet& sheet, const QRectF& box) {
    const Theme& theme = ink.theme;
    const bool zh = ink.lang == words::Lang::zh;
    const Viewport viewport = Viewport::fitted(county_of(ink.scene), box, 0.8);
    MapLayers layers;
    layers.streets = layers.piers = layers.ferries = layers.village_names = layers.island_names = false;
    layers.lang = ink.lang;
    ink.painter.save();
    ink.painter.setClipRect(box);
    ink.map.paint(ink.painter, viewport, layers);

    QString words = zh ? QStringLiteral("全县位置图") : QStringLiteral("The county");
    if (!sheet.panels.left_out.empty()) {
        words +=
            (zh ? QStringLiteral("（另有%1岛%2人未单独成图）") : QStringLiteral(" (%1 more islands, %2 persons, not mapped)"))
                .arg(sheet.panels.left_out.size())
                .arg(sheet.panels.persons_left_out);
    }
    const TextLook look{.size = theme.small, .colour = theme.ink, .bold = true};
    words = ink.lettering.shortened(words, box.width() - 4, look);
    const QRectF title(box.left() + 1.6, box.top() + 1.2, ink.lettering.width(words, look), look.size * 1.3);
    const double per_km = viewport.to_page.m11() * 1000;
    const QPointF bar(box.right() - 2, box.bottom() - 2.8);
    LabelBoard board(box.adjusted(0.5, 0.5, -0.5, -0.5), 1);
    board.take(title);
    board.take({bar.x() - box.width() * 0.3, bar.y() - 2, box.width() * 0.3, 4});
    paint_frames(ink, sheet, viewport, board);
    ink.lettering.draw(ink.painter, title, Qt::AlignLeft | Qt::AlignVCenter, words, look);
    paint_scale_bar(ink, bar, per_km, box.width() * 0.3);
    ink.painter.restore();
    ink.painter.setPen(QPen(theme.ink, 0.35));
    ink.painter.setBrush(Qt::NoBrush);
    ink.painter.drawRect(box);
}

}  // namespace circle15::sheet
