// SPDX-License-Identifier: MIT
#include "mapview/app/place_map.hpp"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>
#include <vector>

#include "mapview/app/locator.hpp"
#include "mapview/app/look.hpp"
#include "mapview/app/map_measure.hpp"
#include "mapview/app/mercator.hpp"
#include "mapview/app/place_extent.hpp"
#include "mapview/app/units.hpp"
#include "mapview/sheet/crowds.hpp"
#include "mapview/sheet/one_service.hpp"

namespace circle15::app {

namespace {

/// How much of the discs of homes lies in a box of the page, in square pixels of the squares about them.
double discs_in(const QRectF& box, const sheet::Scene& scene, const sheet::ServiceMarks& service,
                const sheet::Viewport& viewport, const sheet::Theme& theme) {
    double area = 0;
    const auto count = [&](QPointF at, double radius_mm) {
        const double half = radius_mm * viewport.mm;
        const QPointF middle = viewport.to_page.map(at);
        const QRectF shared = box & QRectF(middle - QPointF(half, half), QSizeF(2 * half, 2 * half));
        area += shared.width() * shared.height();
    };
    const auto drawn = sheet::crowds_of(scene, service, viewport.unit(), theme);
    for (const auto& crowd : drawn.crowds) count(crowd.at, crowd.radius);
    for (const auto row : drawn.lone)
        count(service.homes[row].at,
              theme.home_radius_of(static_cast<double>(service.homes[row].persons), service.persons_full));
    return area;
}

/// Each small map has a scale of its own, so each says how long something is: on a ground of its own in the lower corner
/// where it hides fewer homes.
void paint_bar(QPainter& painter, const sheet::Scene& scene, const sheet::ServiceMarks& service,
               const sheet::Viewport& viewport, const sheet::Theme& theme, const sheet::Lettering& lettering) {
    const QRectF& page = viewport.page;
    const QPointF middle = viewport.to_page.inverted().map(page.center());
    const double plane_per_pixel = 1 / std::abs(viewport.to_page.m11());
    const ScaleBar bar = scale_bar(ground_metres(plane_per_pixel, from_mercator(middle).lat), 70);
    const double length = bar.pixels;
    const double text_width = lettering.width(bar.text, {.size = 11});
    const double wide = std::max(length, text_width) + 8;
    const QRectF on_the_right(page.right() - 4 - wide, page.bottom() - 27, wide, 23);
    const QRectF on_the_left(page.left() + 4, on_the_right.top(), wide, 23);
    const double hides_right = discs_in(on_the_right, scene, service, viewport, theme);
    const double hides_left = hides_right > 0 ? discs_in(on_the_left, scene, service, viewport, theme) : 0;
    const QRectF room = hides_left < hides_right ? on_the_left : on_the_right;
    QColor ground = theme.paper;
    ground.setAlphaF(0.85F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(room, 3, 3);
    const QPointF right(room.center().x() + length / 2, room.bottom() - 3);
    painter.setPen(QPen(theme.paper, 4));
    painter.drawLine(right, right - QPointF(length, 0));
    painter.setPen(QPen(theme.ink, 2));
    painter.drawLine(right, right - QPointF(length, 0));
    for (const double end : {0.0, length}) painter.drawLine(right - QPointF(end, 0), right - QPointF(end, 4));
    lettering.draw_haloed(painter, QRectF(right.x() - length / 2 - 40, right.y() - 18, 80, 12), bar.text,
                          {.size = 11, .colour = theme.ink}, theme.paper, 1.5);
}

sheet::MapLayers layers_of(const PlaceMap& map) {
    sheet::MapLayers layers = map.layers;
    layers.island_names = layers.village_names = layers.ferry_names = layers.facility_names = false;
    layers.piers = layers.ferries = false;
    layers.numbered_gaps = map.detailed ? layers.numbered_gaps : 0;
    layers.counted_gaps = 0;
    layers.crowd_numbers = map.detailed;
    // So small, symbols would hide who is left out.
    layers.facilities = false;
    layers.streets = layers.streets && map.detailed;
    return layers;
}

/// The scene with the homes and gaps of one place alone, for a neighbour at the edge has a map of its own; judged by the map's
/// threshold.
sheet::Scene scene_of(const PlaceMap& map, std::size_t service) {
    const auto& all = map.picture->scene.services[service];
    sheet::ServiceMarks marks{.service = all.service,
                              .symbol = all.symbol,
                              .threshold = all.threshold,
                              .areas = all.areas,
                              .homes = {},
                              .gaps = {},
                              .facilities = all.facilities,
                              .persons_full = all.persons_full};
    const auto unit = unit_asked(map.place);
    const bool by_island = unit && unit->kind == model::UnitKind::island;
    const auto& study = map.picture->finding->study();
    // By island or by village: asking home by home would compare names a hundred thousand times.
    std::vector<bool> here(by_island ? study.islands.size() : study.villages.size());
    for (std::size_t row = 0; unit && row < here.size(); ++row)
        here[row] = is_in(study, model::id_of<model::VillageId>(row), model::id_of<model::IslandId>(row), *unit);
    const auto is_here = [&](const auto& mark) -> bool { return here[by_island ? mark.island.at() : mark.village.at()]; };
    std::ranges::copy_if(all.homes, std::back_inserter(marks.homes), is_here);
    std::ranges::copy_if(all.gaps, std::back_inserter(marks.gaps), is_here);
    if (marks.threshold != map.threshold) marks = at_threshold(std::move(marks), map.threshold);
    return sheet::scene_of_one(map.picture->scene, service, std::move(marks));
}

/// Whether two small maps differ in their homes at most.
bool same_ground(const PlaceMap& a, const PlaceMap& b) {
    const auto& x = a.layers;
    const auto& y = b.layers;
    return a.picture == b.picture && a.place == b.place && a.size == b.size && a.above == b.above && a.ratio == b.ratio &&
           a.detailed == b.detailed && x.service == y.service && x.streets == y.streets && x.areas == y.areas &&
           x.gaps == y.gaps && x.crowds == y.crowds;
}

}  // namespace

QImage paint_place(const PlaceMap& map, PlaceGround* kept) {
    static const sheet::Theme theme;
    const sheet::Lettering lettering(theme.font_family);
    QImage image((map.size * map.ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(map.ratio);
    image.fill(theme.sea);
    const QRectF page(QPointF(0, 0), map.size);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    if (map.place == QLatin1String("sea")) {
        paint_locator(painter, *map.picture, page.adjusted(0, map.above, 0, 0), theme, lettering);
        return image;
    }
    const std::size_t service = map.layers.service.value_or(0);
    const auto extent = extent_of(*map.picture, service, map.place);
    if (!extent) return image;
    const sheet::Scene scene = scene_of(map, service);
    const double edge = map.detailed ? 6 : 2;
    const QRectF room = page.adjusted(edge, map.above + edge, -edge, -edge);
    sheet::Viewport viewport = sheet::Viewport::fitted(*extent, room, map.detailed ? Look::mm : Look::mm * 0.55);
    viewport.page = page;
    sheet::MapLayers layers = layers_of(map);
    layers.kept_free = {QRectF(0, 0, page.width(), map.above)};
    const sheet::MapPainter all(scene, theme, lettering);
    if (kept && kept->image.size() == image.size() && same_ground(kept->of, map)) {
        painter.drawImage(QPointF(0, 0), kept->image);
    } else {
        all.paint_ground(painter, viewport, layers);
        if (kept) *kept = {.of = map, .image = image.copy()};
    }
    all.paint_marks(painter, viewport, layers);
    if (map.detailed) paint_bar(painter, scene, scene.services[service], viewport, theme, lettering);
    return image;
}

}  // namespace circle15::app
