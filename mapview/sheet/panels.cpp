// SPDX-License-Identifier: MIT
#include "mapview/sheet/panels.hpp"

#include <QStringList>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <stdexcept>

namespace circle15::sheet {

namespace {

constexpr double margin_m = 400;  // around the outermost homes
constexpr double least_side_m = 1400;
constexpr double largest_side_scale = 150'000;

struct Group {
    QRectF box;
    std::int64_t persons = 0;
    std::map<std::size_t, std::int64_t> islands;
    std::map<QString, std::int64_t> townships;
};

QRectF around(QPointF point) { return {point.x(), point.y(), 0, 0}; }

QRectF joined(const QRectF& a, const QRectF& b) {
    return {QPointF(std::min(a.left(), b.left()), std::min(a.top(), b.top())),
            QPointF(std::max(a.right(), b.right()), std::max(a.bottom(), b.bottom()))};
}

void absorb(Group& group, const Group& other) {
    group.box = joined(group.box, other.box);
    group.persons += other.persons;
    for (const auto& [island, persons] : other.islands) group.islands[island] += persons;
    for (const auto& [township, persons] : other.townships) group.townships[township] += persons;
}

/// One group an island, most people first; those whose surroundings touch are one.
std::vector<Group> groups_of(const std::vector<PeopledPoint>& people) {
    std::map<std::size_t, Group> by_island;
    for (const auto& point : people) {
        if (point.persons == 0) continue;
        const Group one{around(point.at), point.persons, {{point.island, point.persons}}, {{point.township, point.persons}}};
        const auto [place, added] = by_island.try_emplace(point.island, one);
        if (!added) absorb(place->second, one);
    }
    std::vector<Group> groups;
    for (auto& [island, group] : by_island) {
        group.box.adjust(-margin_m, -margin_m, margin_m, margin_m);
        const double wide = std::max(0.0, least_side_m - group.box.width()) / 2;
        const double high = std::max(0.0, least_side_m - group.box.height()) / 2;
        group.box.adjust(-wide, -high, wide, high);
        groups.push_back(std::move(group));
    }
    for (bool merged = true; merged;) {
        merged = false;
        for (std::size_t a = 0; a < groups.size() && !merged; ++a) {
            for (std::size_t b = a + 1; b < groups.size() && !merged; ++b) {
                if (!groups[a].box.intersects(groups[b].box)) continue;
                absorb(groups[a], groups[b]);
                groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(b));
                merged = true;
            }
        }
    }
    std::ranges::stable_sort(groups, std::greater{}, &Group::persons);
    return groups;
}

template <class Key>
std::vector<Key> most_first(const std::map<Key, std::int64_t>& counts) {
    std::vector<std::pair<Key, std::int64_t>> pairs(counts.begin(), counts.end());
    std::ranges::stable_sort(pairs, std::greater{}, &std::pair<Key, std::int64_t>::second);
    std::vector<Key> keys;
    for (const auto& pair : pairs) keys.push_back(pair.first);
    return keys;
}

QString name_of(const Group& group, const std::vector<QString>& island_names, const QString& between) {
    QStringList islands;
    for (const auto island : most_first(group.islands)) islands << island_names[island];
    return islands.join(between);
}

Panel panel_of(const Group& group, const std::vector<QString>& island_names, const QString& between, std::size_t row) {
    QStringList townships;
    for (const auto& township : most_first(group.townships)) {
        if (!township.isEmpty()) townships << township;
    }
    QString name = name_of(group, island_names, between);
    if (!townships.isEmpty()) name += QStringLiteral("(") + townships.join(between) + QStringLiteral(")");
    return {.plane = group.box,
            .letter = QString(QChar(static_cast<char16_t>(u'A' + row))),
            .name = name,
            .persons = group.persons};
}

/// The plane seen in the panel's box at its scale, around the same middle.
void fill_box(Panel& panel, double paper_mm) {
    const double metres = panel.scale * paper_mm / 1000;
    const QSizeF size(panel.box.width() * metres, panel.box.height() * metres);
    const QPointF middle = panel.plane.center();
    panel.plane = {middle.x() - size.width() / 2, middle.y() - size.height() / 2, size.width(), size.height()};
}

/// Whether the panels fit side by side at this scale; sets their boxes, spreads the room that is left, and tells the maps'
/// height.
std::optional<double> lay_strip(std::vector<Panel>& panels, double scale, const PanelRoom& room) {
    const double metres = scale * room.paper_mm / 1000;
    const double free = room.area.width() - room.gap * static_cast<double>(panels.size() - 1);
    double width = 0;
    double height = 0;
    for (const auto& panel : panels) {
        width += std::max(panel.plane.width() / metres, 27.0);
        height = std::max(height, panel.plane.height() / metres);
    }
    if (width > free || height > room.strip_height_most - room.header) return std::nullopt;
    height = std::max(height, 34.0);
    double x = room.area.left();
    for (auto& panel : panels) {
        const double own = std::max(panel.plane.width() / metres, 27.0) * free / width;
        panel.box = {x, room.area.bottom() - height, own, height};
        panel.scale = scale;
        x += own + room.gap;
        fill_box(panel, room.paper_mm);
    }
    return height;
}

}  // namespace

double round_scale(double least) {
    constexpr std::array<double, 10> steps{1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8};
    const double tens = std::pow(10.0, std::floor(std::log10(std::max(least, 1.0))));
    for (const double step : steps) {
        if (step * tens >= least * (1 - 1e-9)) return step * tens;
    }
    return 10 * tens;
}

std::optional<QRectF> free_corner(const Panel& panel, QSizeF size, const std::vector<PeopledPoint>& people) {
    const QRectF& box = panel.box;
    const double scale = box.width() / panel.plane.width();
    const auto on_page = [&](QPointF at) {
        return QPointF(box.left() + (at.x() - panel.plane.left()) * scale, box.bottom() - (at.y() - panel.plane.top()) * scale);
    };
    std::optional<QRectF> best;
    double farthest = 3;  // millimetres that the nearest home keeps at least
    for (const QPointF corner :
         {box.bottomRight() - QPointF(size.width(), size.height()), box.topRight() - QPointF(size.width(), 0),
          box.bottomLeft() - QPointF(0, size.height()), box.topLeft()}) {
        const QRectF place(corner, size);
        double nearest = std::numeric_limits<double>::infinity();
        for (const auto& point : people) {
            if (point.persons == 0) continue;
            const QPointF at = on_page(point.at);
            const double x = std::max({place.left() - at.x(), at.x() - place.right(), 0.0});
            const double y = std::max({place.top() - at.y(), at.y() - place.bottom(), 0.0});
            nearest = std::min(nearest, std::hypot(x, y));
        }
        if (nearest <= farthest) continue;
        farthest = nearest;
        best = place;
    }
    return best;
}

PanelPlan plan_panels(const std::vector<PeopledPoint>& people, const std::vector<QString>& island_names,
                      const PanelRoom& room) {
    auto groups = groups_of(people);
    if (groups.empty()) throw std::invalid_argument("nobody lives in this study: there is nothing to map");
    PanelPlan plan;
    std::vector<Panel> side;
    for (std::size_t row = 1; row < groups.size(); ++row)
        side.push_back(panel_of(groups[row], island_names, room.between, row));
    while (!side.empty()) {
        std::optional<double> height;
        for (double scale = round_scale(5'000); !height && scale <= largest_side_scale; scale = round_scale(scale * 1.01)) {
            auto tried = side;
            height = lay_strip(tried, scale, room);
            if (height) plan.side = std::move(tried);
        }
        if (height) {
            plan.strip_height = *height + room.header;
            break;
        }
        const auto& group = groups[side.size()];
        plan.left_out.insert(plan.left_out.begin(), name_of(group, island_names, room.between));
        plan.persons_left_out += group.persons;
        side.pop_back();
    }
    plan.main = panel_of(groups.front(), island_names, room.between, 0);
    const double below = plan.strip_height > 0 ? plan.strip_height + room.gap : 0;
    plan.main.box =
        QRectF(room.area.left(), room.area.top() + room.header, room.main_width, room.area.height() - room.header - below);
    plan.main.scale = round_scale(
        std::max(plan.main.plane.width() / plan.main.box.width(), plan.main.plane.height() / plan.main.box.height()) * 1000 /
        room.paper_mm);
    fill_box(plan.main, room.paper_mm);
    return plan;
}

}  // namespace circle15::sheet
