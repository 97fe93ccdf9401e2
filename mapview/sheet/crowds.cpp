// SPDX-License-Identifier: MIT
#include "mapview/sheet/crowds.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <optional>
#include <unordered_map>
#include <utility>

namespace circle15::sheet {

namespace {

// Millimetres of the page.
constexpr double least_island = 13;  ///< smaller, and it is one crowd
constexpr double least_village = 11;
constexpr double largest_cell = 14;
constexpr double largest_radius = 5.2;
constexpr double least_radius = 1.5;
/// Homes of a cell are told apart while their discs take up less than this share of it.
constexpr double crowded = 0.2;
constexpr std::size_t few = 4;  ///< so many homes are never a crowd

double side(const QRectF& box) { return std::max(box.width(), box.height()); }

bool island_is_one(const Scene& scene, model::IslandId island, double unit) {
    return side(scene.island_boxes[island.at()]) < least_island * unit;
}

constexpr std::uint64_t island_kind = 1ULL << 62;
constexpr std::uint64_t village_kind = 2ULL << 62;

/// Which homes come together: a kind, the place, and the cell.
std::uint64_t key_of(const Scene& scene, const HomeMark& home, double unit, double cell) {
    if (island_is_one(scene, home.island, unit)) return island_kind | home.island.value;
    if (side(scene.village_boxes[home.village.at()]) < least_village * unit) return village_kind | home.village.value;
    constexpr std::uint64_t mask = (1ULL << 20) - 1;
    const auto column = static_cast<std::uint64_t>(static_cast<std::int64_t>(std::floor(home.at.x() / cell))) & mask;
    const auto row = static_cast<std::uint64_t>(static_cast<std::int64_t>(std::floor(home.at.y() / cell))) & mask;
    return (static_cast<std::uint64_t>(home.village.value) << 40) ^ (column << 20) ^ row;
}

struct Group {
    QPointF sum;
    double weight = 0;
    double left = 1e300, top = 1e300, right = -1e300, bottom = -1e300;
    double ink = 0;  ///< of discs, square millimetres
    Crowd crowd;
};

void add(Group& group, const HomeMark& home, const ServiceMarks& service, const Theme& theme) {
    // A home without anybody of the group still has its place.
    const double weight = static_cast<double>(home.persons) + 1e-3;
    group.sum += home.at * weight;
    group.weight += weight;
    group.left = std::min(group.left, home.at.x());
    group.right = std::max(group.right, home.at.x());
    group.top = std::min(group.top, home.at.y());
    group.bottom = std::max(group.bottom, home.at.y());
    const double radius =
        home.persons > 0 ? theme.home_radius_of(static_cast<double>(home.persons), service.persons_full) : 0.22;
    group.ink += 3.1416 * radius * radius;
    if (group.crowd.homes == 0) {
        group.crowd.village = home.village;
        group.crowd.island = home.island;
    }
    ++group.crowd.homes;
    group.crowd.coverage.add(home.facts, service.threshold, home.persons);
}

Crowd finished(const Group& group) {
    Crowd crowd = group.crowd;
    crowd.at = group.sum / group.weight;
    crowd.box = QRectF(QPointF(group.left, group.top), QPointF(group.right, group.bottom));
    return crowd;
}

/// Room for the number of those left out.
double least_radius_of(const Crowd& crowd) {
    if (crowd.coverage.out_of_reach() == 0) return least_radius;
    const double digits = std::floor(std::log10(static_cast<double>(crowd.coverage.out_of_reach()))) + 1;
    return 0.7 + 0.68 * digits;
}

double radius_by_persons(const Crowd& crowd, double most) {
    return largest_radius * std::sqrt(static_cast<double>(crowd.coverage.persons) / most);
}

/// Discs crowded together are made smaller, so that each is seen: none reaches much farther than half way to its neighbour, but
/// the largest stay larger than those of few persons in the open.
void keep_apart(std::vector<Crowd>& crowds, double unit, double most) {
    constexpr double way = 0.6;
    constexpr double least_share = 0.7;
    const double farthest = largest_radius * unit / way;
    std::vector<std::size_t> by_x(crowds.size());
    std::iota(by_x.begin(), by_x.end(), std::size_t{0});
    std::ranges::sort(by_x, {}, [&](std::size_t row) { return std::pair(crowds[row].at.x(), row); });
    std::vector<double> nearest(crowds.size(), farthest);
    for (std::size_t place = 0; place < by_x.size(); ++place) {
        for (std::size_t next = place + 1; next < by_x.size(); ++next) {
            const QPointF away = crowds[by_x[next]].at - crowds[by_x[place]].at;
            if (away.x() > farthest) break;
            const double distance = std::hypot(away.x(), away.y());
            for (const auto row : {by_x[place], by_x[next]}) nearest[row] = std::min(nearest[row], distance);
        }
    }
    for (std::size_t row = 0; row < crowds.size(); ++row) {
        auto& crowd = crowds[row];
        const double room = std::max(way * nearest[row] / unit, least_share * radius_by_persons(crowd, most));
        crowd.radius = std::max(least_radius, std::min(crowd.radius, room));
    }
}

}  // namespace

double crowd_unit(double unit) { return std::exp2(std::floor(std::log2(unit) * 4) / 4); }

Crowds crowds_of(const Scene& scene, const ServiceMarks& service, double exact_unit, const Theme& theme) {
    const double unit = crowd_unit(exact_unit);
    const double cell = std::exp2(std::floor(std::log2(largest_cell * unit)));
    const double room = crowded * (cell / unit) * (cell / unit);
    std::unordered_map<std::uint64_t, std::uint32_t> numbers;
    std::vector<Group> groups;
    std::vector<std::uint32_t> group_of(service.homes.size());
    // Rows of a list lie beside each other mostly.
    std::optional<std::pair<std::uint64_t, std::uint32_t>> last;
    for (std::size_t row = 0; row < service.homes.size(); ++row) {
        const auto& home = service.homes[row];
        const auto key = key_of(scene, home, unit, cell);
        if (!last || last->first != key) {
            const auto [found, fresh] = numbers.try_emplace(key, static_cast<std::uint32_t>(groups.size()));
            if (fresh) groups.emplace_back();
            last = *found;
        }
        group_of[row] = last->second;
        add(groups[last->second], home, service, theme);
    }
    const auto is_crowd = [&](const Group& group) { return group.crowd.homes > few && group.ink > room; };
    std::vector<bool> together(groups.size());
    for (const auto& [key, number] : numbers) {
        const auto kind = key & (island_kind | village_kind);
        groups[number].crowd.whole_island = kind == island_kind;
        together[number] = kind != 0 || is_crowd(groups[number]);
    }

    Crowds drawn;
    double most = 1;
    for (std::size_t number = 0; number < groups.size(); ++number) {
        if (!together[number]) continue;
        drawn.crowds.push_back(finished(groups[number]));
        most = std::max(most, static_cast<double>(drawn.crowds.back().coverage.persons));
    }
    for (auto& crowd : drawn.crowds) {
        crowd.radius = std::max(radius_by_persons(crowd, most), least_radius_of(crowd));
    }
    keep_apart(drawn.crowds, unit, most);
    std::ranges::stable_sort(drawn.crowds, std::greater{}, [](const Crowd& crowd) { return crowd.coverage.persons; });
    for (std::size_t row = 0; row < service.homes.size(); ++row) {
        if (!together[group_of[row]]) drawn.lone.push_back(static_cast<std::uint32_t>(row));
    }
    return drawn;
}

bool is_one(const Scene& scene, model::VillageId village, model::IslandId island, double exact_unit) {
    const double unit = crowd_unit(exact_unit);
    return island_is_one(scene, island, unit) || side(scene.village_boxes[village.at()]) < least_village * unit;
}

HomeLook look_of(const Crowd& crowd, const Theme& theme) {
    if (crowd.coverage.persons == 0)
        return {.mark = {theme.nobody, StatusMark::Form::disc}, .edge_colour = theme.paper, .radius = 0.6, .edge = 0.2};
    return {.mark = {theme.served(crowd.coverage.persons, crowd.coverage.covered(), crowd.coverage.unknown()),
                     StatusMark::Form::disc},
            .edge_colour = crowd.coverage.out_of_reach() > 0 ? theme.gap : theme.paper,
            .radius = crowd.radius,
            .edge = 0.3};
}

}  // namespace circle15::sheet
