// SPDX-License-Identifier: MIT
#include "mapview/sheet/map_labels.hpp"

#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <optional>
#include <utility>

#include "core/results/values.hpp"
#include "mapview/sheet/bare_name.hpp"
#include "mapview/sheet/crowd_numbers.hpp"
#include "mapview/sheet/label_board.hpp"

namespace circle15::sheet {

namespace {

/// One map's labels, drawn while they are placed.
class Labels {
public:
    Labels(QPainter& painter, const MapPainter& map, const Scene& scene, const Theme& theme, const Lettering& lettering,
           const Viewport& viewport, const MapLayers& layers, std::vector<Crowd> crowds)
        : painter_(painter),
          map_(map),
          scene_(scene),
          theme_(theme),
          lettering_(lettering),
          viewport_(viewport),
          layers_(layers),
          crowds_(std::move(crowds)),
          to_plane_(viewport.to_page.inverted()),
          near_(viewport.km() >= theme.places_from),
          symbol_(mm(near_ ? theme.symbol_size : theme.symbol_size_far)),
          board_(viewport.page.marginsRemoved(QMarginsF(1, 1, 1, 1) * viewport.mm), 1.2 * viewport.mm) {}

    void paint() {
        count_marks();
        for (const auto& box : layers_.kept_free) board_.take(box);
        const ServiceMarks* service = layers_.service ? &scene_.services[*layers_.service] : nullptr;
        if (layers_.crowd_numbers) number_crowds(painter_, std::move(crowds_), viewport_, theme_, lettering_, board_);
        if (service && layers_.facilities) take_facilities(*service);
        if (layers_.piers) take_piers();
        if (layers_.island_names) name_islands(true);
        if (service && layers_.gaps) place_badges(*service);
        if (service && layers_.gaps) count_persons();
        if (layers_.island_names) name_islands(false);
        if (layers_.village_names && near_) name_villages();
        if (layers_.piers) paint_piers();
        if (service && layers_.facilities) paint_facilities(*service);
        if (layers_.ferries && layers_.ferry_names) name_ferries();
        paint_badges();
    }

private:
    struct Badge {
        QPointF point, middle;
        std::size_t rank;
        std::int64_t persons;
    };

    [[nodiscard]] double mm(double length) const { return length * viewport_.mm; }
    [[nodiscard]] bool on_page(QPointF at) const { return viewport_.page.adjusted(-mm(2), -mm(2), mm(2), mm(2)).contains(at); }

    void count_marks() {
        if (layers_.service && layers_.homes) {
            for (const auto& home : scene_.services[*layers_.service].homes) {
                if (home.persons > 0)
                    board_.add_mark(viewport_.to_page.map(home.at), home.status == analysis::Status::covered ? 0.6 : 1.2);
            }
        }
        if (!layers_.streets) return;
        for (const auto& street : scene_.streets->rows) {
            const auto line = scene_.streets->line(street);
            if (!line.empty()) board_.add_mark(viewport_.to_page.map(line[line.size() / 2]), 0.15);
        }
    }

    void take_facilities(const ServiceMarks& service) {
        for (const auto& facility : service.facilities) {
            if (facility.status == model::FacilityStatus::closed) continue;
            const double half = symbol_ * (facility.proposed ? 0.9 : 0.62);
            const QPointF at = viewport_.to_page.map(facility.at);
            if (on_page(at)) board_.take({at.x() - half, at.y() - half, 2 * half, 2 * half});
        }
    }

    void take_piers() {
        for (const auto& pier : scene_.piers) {
            const QPointF at = viewport_.to_page.map(pier.at);
            if (on_page(at)) board_.take({at.x() - mm(1), at.y() - mm(1), mm(2), mm(2)});
        }
    }

    void place_badges(const ServiceMarks& service) {
        const double across = mm(theme_.badge_size);
        for (const auto& gap : service.gaps) {
            if (gap.rank > layers_.numbered_gaps) continue;
            if (layers_.crowds && is_one(scene_, gap.village, gap.island, viewport_.unit())) continue;
            const QPointF point = viewport_.to_page.map(gap.point);
            if (!viewport_.page.contains(point)) continue;
            const auto spots = spots_around(point, {across * 1.1, across * 1.1}, mm(3), 6);
            const auto box = board_.place(spots);
            badges_.push_back({point, box ? box->center() : point, gap.rank, gap.persons});
        }
    }

    /// How many persons the largest gaps hold, beside their badges.
    void count_persons() {
        const TextLook look{.size = mm(theme_.place_name), .colour = theme_.gap, .bold = true};
        for (const auto& badge : badges_) {
            if (badge.rank > layers_.counted_gaps) continue;
            const QString number = QString::fromStdString(results::grouped(badge.persons));
            const QString text = layers_.lang == words::Lang::zh ? number + QStringLiteral("人") : number;
            label(spots_beside(badge.middle, size_of(text, look), mm(theme_.badge_size * 0.62)), text, look, theme_.land, 60);
        }
    }

    void paint_badges() {
        for (const auto& badge : badges_) {
            if (badge.middle == badge.point) continue;
            painter_.setPen(QPen(theme_.paper, mm(0.7)));
            painter_.drawLine(badge.point, badge.middle);
            painter_.setPen(QPen(theme_.gap, mm(0.3)));
            painter_.drawLine(badge.point, badge.middle);
            painter_.setPen(Qt::NoPen);
            painter_.setBrush(theme_.gap);
            painter_.drawEllipse(badge.point, mm(0.5), mm(0.5));
        }
        for (const auto& badge : badges_) map_.paint_badge(painter_, badge.middle, mm(theme_.badge_size), badge.rank);
    }

    bool label(const std::vector<LabelSpot>& spots, const QString& text, const TextLook& look, const QColor& halo,
               double most_hidden, const std::function<double(const QRectF&)>& further = {}) {
        const auto box = board_.place(spots, most_hidden, further);
        if (box) lettering_.draw_haloed(painter_, *box, text, look, halo, mm(0.45));
        return box.has_value();
    }

    [[nodiscard]] QSizeF size_of(const QString& text, const TextLook& look) const {
        return {lettering_.width(text, look) + mm(0.4), look.size * 1.15};
    }

    /// Those with inhabitants first, before anything that can give way.
    void name_islands(bool inhabited) {
        std::vector<const IslandShape*> islands;
        for (const auto& island : scene_.islands) {
            if (!island.name.isEmpty() && (island.persons > 0) == inhabited) islands.push_back(&island);
        }
        std::ranges::stable_sort(islands, std::greater{}, [](const IslandShape* island) { return island->persons; });
        for (const auto* island : islands) {
            const QRectF box = viewport_.to_page.mapRect(island->box);
            if (!box.intersects(viewport_.page) || std::max(box.width(), box.height()) < mm(1.2)) continue;
            const auto middle = middle_in_view(*island, box);
            if (!middle) continue;
            const TextLook look{.size = mm(inhabited ? theme_.island_name : theme_.place_name),
                                .colour = inhabited ? theme_.ink : theme_.quiet_ink,
                                .bold = inhabited,
                                .tracking = 0.18};
            label(island_spots(*middle, box, size_of(island->name, look)), island->name, look, theme_.land, 25,
                  [&](const QRectF& spot) { return half_in_water(*island, spot) ? 6.0 : 0.0; });
        }
    }

    /// Whether corners and middle of a label are not all on the island, nor all off it.
    [[nodiscard]] bool half_in_water(const IslandShape& island, const QRectF& spot) const {
        const std::array<QPointF, 5> points{spot.topLeft(), spot.topRight(), spot.bottomLeft(), spot.bottomRight(),
                                            spot.center()};
        const auto on_land = std::ranges::count_if(points, [&](QPointF at) { return island.land.contains(to_plane_.map(at)); });
        return on_land > 0 && on_land < 5;
    }

    /// The island's middle or, where the page ends before it, that of the land on the page; nothing where none of it is.
    [[nodiscard]] std::optional<QPointF> middle_in_view(const IslandShape& island, const QRectF& box) const {
        const QPointF inside = viewport_.to_page.map(island.inside);
        if (viewport_.page.contains(inside)) return inside;
        constexpr int steps = 16;
        const QRectF seen = box & viewport_.page;
        std::vector<QPointF> land;
        QPointF sum;
        for (int row = 0; row < steps * steps; ++row) {
            const QPointF at = seen.topLeft() +
                               QPointF(seen.width() * (row % steps + 0.5) / steps, seen.height() * (row / steps + 0.5) / steps);
            if (!island.land.contains(to_plane_.map(at))) continue;
            land.push_back(at);
            sum += at;
        }
        if (land.empty()) return std::nullopt;
        const QPointF mean = sum / static_cast<double>(land.size());
        return std::ranges::min(land, {}, [&](QPointF at) { return std::hypot(at.x() - mean.x(), at.y() - mean.y()); });
    }

    /// Anywhere on the island, best in its middle, or in the sea beside it; the nearest first.
    [[nodiscard]] std::vector<LabelSpot> island_spots(QPointF middle, const QRectF& box, QSizeF size) const {
        std::vector<LabelSpot> spots;
        const QRectF seen =
            box.adjusted(-size.width() / 2 - mm(2), -size.height() - mm(3), size.width() / 2 + mm(2), size.height() + mm(3)) &
            viewport_.page;
        for (double y = seen.top(); y + size.height() <= seen.bottom(); y += mm(2.5)) {
            for (double x = seen.left(); x + size.width() <= seen.right(); x += mm(4)) {
                const QRectF spot(QPointF(x, y), size);
                const double away = std::hypot(spot.center().x() - middle.x(), spot.center().y() - middle.y());
                spots.push_back({spot, away / mm(6)});
            }
        }
        std::ranges::stable_sort(spots, {}, &LabelSpot::cost);
        return spots;
    }

    void name_villages() {
        const TextLook look{.size = mm(theme_.place_name), .colour = theme_.ink};
        for (const auto& village : scene_.villages) {
            const QPointF at = viewport_.to_page.map(village.at);
            if (!viewport_.page.contains(at)) continue;
            label(spots_near(at, size_of(village.name, look)), village.name, look, theme_.land, 40);
        }
    }

    /// Beside the point or, where that is taken, around it.
    [[nodiscard]] std::vector<LabelSpot> spots_near(QPointF at, QSizeF size) const {
        auto spots = spots_beside(at, size, mm(1.2));
        for (auto further : spots_around(at, size, mm(2.5), 3)) {
            further.cost += 4;
            spots.push_back(further);
        }
        return spots;
    }

    void paint_piers() {
        const TextLook look{.size = mm(theme_.place_name * 0.9), .colour = theme_.ferry.darker(150)};
        for (const auto& pier : scene_.piers) {
            const QPointF at = viewport_.to_page.map(pier.at);
            if (!on_page(at)) continue;
            painter_.setPen(QPen(theme_.paper, mm(0.25)));
            painter_.setBrush(theme_.ferry.darker(130));
            painter_.drawRect(QRectF(at.x() - mm(0.8), at.y() - mm(0.8), mm(1.6), mm(1.6)));
            const QString name = bare(pier.name);
            const QString pier_word = QStringLiteral("码头");
            const bool say_it = layers_.lang == words::Lang::zh && !name.endsWith(pier_word);
            const QString text = say_it ? name + pier_word : name;
            label(spots_near(at, size_of(text, look)), text, look, theme_.sea, 4);
        }
    }

    void paint_facilities(const ServiceMarks& service) {
        ServiceSymbol symbol = service.symbol;
        if (!near_) symbol.letter_zh = symbol.letter_en = {};
        const TextLook look{.size = mm(theme_.place_name * 0.95), .colour = theme_.facility, .bold = true};
        for (const auto& facility : service.facilities) {
            const QPointF at = viewport_.to_page.map(facility.at);
            if (facility.status == model::FacilityStatus::closed || !on_page(at)) continue;
            if (layers_.facility_names && near_ && !facility.name.isEmpty()) {
                const QString name = bare(facility.name);
                label(spots_beside(at, size_of(name, look), symbol_ * (facility.proposed ? 0.95 : 0.68)), name, look,
                      theme_.land, 12);
            }
            map_.paint_symbol(painter_, at, symbol_, symbol, facility, layers_.lang);
        }
    }

    void name_ferries() {
        const TextLook look{.size = mm(theme_.place_name * 0.85), .colour = theme_.ferry.darker(140)};
        for (const auto& ferry : scene_.ferries) {
            const QPolygonF line = viewport_.to_page.map(ferry.line);
            const QString text = layers_.lang == words::Lang::zh ? QStringLiteral("每日%1班").arg(ferry.sailings)
                                                                 : QStringLiteral("%1 a day").arg(ferry.sailings);
            std::vector<LabelSpot> spots;
            for (const QPointF& at : line) {
                if (!viewport_.page.contains(at)) continue;
                for (auto spot : spots_beside(at, size_of(text, look), mm(0.6))) spots.push_back(spot);
            }
            label(spots, text, look, theme_.sea, 1);
        }
    }

    QPainter& painter_;
    const MapPainter& map_;
    const Scene& scene_;
    const Theme& theme_;
    const Lettering& lettering_;
    const Viewport& viewport_;
    const MapLayers& layers_;
    std::vector<Crowd> crowds_;
    QTransform to_plane_;
    bool near_;      ///< villages and facilities are named
    double symbol_;  ///< across, in page units
    LabelBoard board_;
    std::vector<Badge> badges_;
};

}  // namespace

void paint_labels(QPainter& painter, const MapPainter& map, const Scene& scene, const Theme& theme, const Lettering& lettering,
                  const Viewport& viewport, const MapLayers& layers, std::vector<Crowd> crowds) {
    Labels(painter, map, scene, theme, lettering, viewport, layers, std::move(crowds)).paint();
}

}  // namespace circle15::sheet
