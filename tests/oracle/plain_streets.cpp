// SPDX-License-Identifier: MIT
#include "tests/oracle/plain_streets.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace circle15::oracle {

using model::Metres;

namespace {

double distance(Metres a, Metres b) { return std::hypot(b.x - a.x, b.y - a.y); }

bool level(model::StreetKind kind) {
    return kind == model::StreetKind::bridge || kind == model::StreetKind::pier || kind == model::StreetKind::tunnel;
}

Cost rounded(double metres) { return std::llround(metres * 10'000); }

/// How much longer a stretch of this grade takes than a level one (Tobler), never less than 1 where capped.
double slowness(double grade, bool capped) {
    const double factor = std::exp(3.5 * (std::abs(grade + 0.05) - 0.05));
    return capped && factor < 1 ? 1 : factor;
}

/// Metres of the straight line a-b within a rectangle (Liang and Barsky).
double inside_m(Metres a, Metres b, const Rectangle& land) {
    double enters = 0;
    double leaves = 1;
    const auto clip = [&](double start, double step, double low, double high) {
        if (step == 0) {
            if (start < low || start > high) leaves = -1;
            return;
        }
        const double one = (low - start) / step;
        const double other = (high - start) / step;
        enters = std::max(enters, std::min(one, other));
        leaves = std::min(leaves, std::max(one, other));
    };
    clip(a.x, b.x - a.x, land.west, land.east);
    clip(a.y, b.y - a.y, land.south, land.north);
    return std::max(0.0, leaves - enters) * distance(a, b);
}

bool stands_on(Metres place, const Rectangle& land) {
    return place.x >= land.west && place.x <= land.east && place.y >= land.south && place.y <= land.north;
}

}  // namespace

MaybeWay sum(const MaybeWay& a, const MaybeWay& b) {
    if (!a || !b) return std::nullopt;
    return PlainWay{a->cost + b->cost, a->least_m + b->least_m, a->most_m + b->most_m};
}

MaybeWay lesser(const MaybeWay& a, const MaybeWay& b) {
    if (!a || !b) return a ? a : b;
    if (a->cost != b->cost) return a->cost < b->cost ? a : b;
    return PlainWay{a->cost, std::min(a->least_m, b->least_m), std::max(a->most_m, b->most_m)};
}

PlainStreets::PlainStreets(const Town& town) : town_(town), projection_(town.study.measuring_crs) {
    for (const auto& node : town.study.streets.nodes) places_.push_back(projection_.to_metres(node.place));
    cut_ways(town.study.streets);
    find_parts();
    find_ways(false);
    find_ways(true);
}

void PlainStreets::cut_ways(const model::Streets& streets) {
    std::map<std::uint32_t, int> uses;
    for (const auto& way : streets.ways) {
        for (const auto node : way.nodes) uses[node] += streets.nodes[node].barred ? 2 : 1;
        uses[way.nodes.front()] += 2;
        uses[way.nodes.back()] += 2;
    }
    std::map<std::uint32_t, std::size_t> junctions;
    std::size_t count = 0;
    // Nobody passes a gate: each stretch ends there at a junction of its own.
    const auto junction = [&](std::uint32_t node) {
        if (streets.nodes[node].barred) return count++;
        const auto [known, fresh] = junctions.try_emplace(node, count);
        if (fresh) ++count;
        return known->second;
    };
    for (const auto& way : streets.ways) {
        for (std::size_t start = 0, end = 1; end < way.nodes.size(); ++end) {
            if (uses[way.nodes[end]] < 2) continue;
            Stretch stretch{.from = junction(way.nodes[start]), .to = junction(way.nodes[end]), .way = &way};
            for (std::size_t at = start; at <= end; ++at) stretch.points.push_back(places_[way.nodes[at]]);
            for (std::size_t at = start; at < end; ++at) {
                const double run_m = distance(places_[way.nodes[at]], places_[way.nodes[at + 1]]);
                const auto& low = streets.nodes[way.nodes[at]].elevation_m;
                const auto& high = streets.nodes[way.nodes[at + 1]].elevation_m;
                const bool known = low && high && run_m > 0 && !level(way.kind);
                // Grades are kept as floats, and none is steeper than 0.6.
                const double grade = known ? static_cast<float>((*high - *low) / run_m) : 0.0F;
                stretch.grades.push_back(std::clamp(grade, -0.6, 0.6));
                stretch.length_m += run_m;
            }
            stretch.island = *island_at(streets.nodes[way.nodes[start]].place);
            stretches_.push_back(std::move(stretch));
            start = end;
        }
    }
    parts_.resize(count);
}

void PlainStreets::find_parts() {
    for (std::size_t junction = 0; junction < parts_.size(); ++junction) parts_[junction] = junction;
    for (bool changed = true; changed;) {
        changed = false;
        for (const auto& stretch : stretches_) {
            const auto low = std::min(parts_[stretch.from], parts_[stretch.to]);
            changed = changed || parts_[stretch.from] != low || parts_[stretch.to] != low;
            parts_[stretch.from] = parts_[stretch.to] = low;
        }
    }
    part_length_m_.resize(parts_.size());
    for (const auto& stretch : stretches_) part_length_m_[parts_[stretch.from]] += stretch.length_m;
}

MaybeWay PlainStreets::along(const Stretch& stretch, double from_m, double to_m, bool capped) const {
    if (from_m == to_m) return PlainWay{};
    const bool forth = from_m < to_m;
    const auto barred = forth ? model::FootDirection::against : model::FootDirection::along;
    if (stretch.way->direction == barred) return std::nullopt;
    const auto flat_to = [&](double metres) {
        double flat_m = 0;
        for (std::size_t piece = 0; piece < stretch.grades.size(); ++piece) {
            const double length_m = distance(stretch.points[piece], stretch.points[piece + 1]);
            const double walked_m = std::clamp(metres, 0.0, length_m);
            flat_m += walked_m * slowness(forth ? stretch.grades[piece] : -stretch.grades[piece], capped);
            metres -= walked_m;
        }
        return rounded(flat_m);
    };
    const Cost cost = flat_to(std::max(from_m, to_m)) - flat_to(std::min(from_m, to_m));
    const double metres = std::abs(to_m - from_m);
    return PlainWay{cost, metres, metres};
}

void PlainStreets::find_ways(bool capped) {
    const std::size_t n = parts_.size();
    auto& ways = ways_[capped ? 1 : 0];
    ways.resize(n * n);
    for (std::size_t i = 0; i < n; ++i) ways[i * n + i] = PlainWay{};
    for (const auto& stretch : stretches_) {
        auto& there = ways[stretch.from * n + stretch.to];
        there = lesser(there, along(stretch, 0, stretch.length_m, capped));
        auto& back = ways[stretch.to * n + stretch.from];
        back = lesser(back, along(stretch, stretch.length_m, 0, capped));
    }
    for (std::size_t k = 0; k < n; ++k) {
        for (std::size_t i = 0; i < n; ++i) {
            if (!ways[i * n + k] || i == k) continue;
            for (std::size_t j = 0; j < n; ++j) {
                if (j != k) ways[i * n + j] = lesser(ways[i * n + j], sum(ways[i * n + k], ways[k * n + j]));
            }
        }
    }
}

MaybeWay PlainStreets::between(const Joined& from, const Joined& to, bool capped) const {
    const Stretch& a = stretches_[from.stretch];
    const Stretch& b = stretches_[to.stretch];
    MaybeWay best;
    if (from.stretch == to.stretch) best = along(a, from.along_m, to.along_m, capped);
    for (const bool a_start : {true, false}) {
        for (const bool b_start : {true, false}) {
            const auto leave = along(a, from.along_m, a_start ? 0 : a.length_m, capped);
            const auto enter = along(b, b_start ? 0 : b.length_m, to.along_m, capped);
            const auto& way = ways_[capped ? 1 : 0][(a_start ? a.from : a.to) * parts_.size() + (b_start ? b.from : b.to)];
            best = lesser(best, sum(sum(leave, way), enter));
        }
    }
    return best;
}

double PlainStreets::wet_m(Metres a, Metres b, std::size_t island) const {
    double dry_m = 0;
    for (const auto& part : town_.land[island]) dry_m += inside_m(a, b, part);
    return distance(a, b) - dry_m;
}

std::optional<std::size_t> PlainStreets::island_at(model::LonLat place) const {
    const Metres at = projection_.to_metres(place);
    for (std::size_t island = 0; island < town_.land.size(); ++island) {
        for (const auto& part : town_.land[island]) {
            if (stands_on(at, part)) return island;
        }
    }
    return std::nullopt;
}

int PlainStreets::worth(const Stretch& stretch) const {
    const auto part = parts_[stretch.from];
    double largest_m = 0;
    for (const auto& other : stretches_) {
        if (other.island == stretch.island) largest_m = std::max(largest_m, part_length_m_[parts_[other.from]]);
    }
    const bool leads = part_length_m_[part] >= town_.study.link_rules.part_min_m || part_length_m_[part] == largest_m;
    return (leads ? 0 : 2) + (stretch.way->sheltered ? 1 : 0);
}

Joining PlainStreets::join(model::LonLat place, std::size_t island, double limit_m) const {
    const Metres at = projection_.to_metres(place);
    struct Found {
        int worth = 0;
        double link_m = 0;
        Joined joined;
        bool at_end = false;
    };
    std::vector<Found> found;
    Joining joining;
    for (std::size_t row = 0; row < stretches_.size(); ++row) {
        const Stretch& stretch = stretches_[row];
        if (stretch.island != island) continue;
        double before_m = 0;
        for (std::size_t piece = 0; piece < stretch.grades.size(); ++piece) {
            const Metres a = stretch.points[piece];
            const Metres b = stretch.points[piece + 1];
            const double length_m = distance(a, b);
            const double ahead = length_m == 0 ? 0 : ((at.x - a.x) * (b.x - a.x) + (at.y - a.y) * (b.y - a.y)) / length_m;
            const double step_m = std::clamp(ahead, 0.0, length_m);
            const double part = length_m == 0 ? 0 : step_m / length_m;
            const Metres foot{a.x + part * (b.x - a.x), a.y + part * (b.y - a.y)};
            const double link_m = distance(at, foot);
            joining.nearest_m = std::min(link_m, joining.nearest_m.value_or(link_m));
            const bool at_end = step_m < 0.01 || step_m > length_m - 0.01;
            if (link_m <= limit_m && wet_m(at, foot, island) <= town_.study.link_rules.link_water_m)
                found.push_back({worth(stretch), link_m, {row, before_m + step_m, link_m}, at_end});
            before_m += length_m;
        }
    }
    std::ranges::sort(found, {}, [](const Found& one) { return std::pair(one.worth, one.link_m); });
    joining.clear = std::abs(joining.nearest_m.value_or(0) - limit_m) > 0.01;
    if (found.empty()) return joining;
    joining.joined = found.front().joined;
    const bool tied = found.size() > 1 && found[1].worth == found[0].worth && found[1].link_m - found[0].link_m < 0.01;
    joining.clear = joining.clear && !tied && !found.front().at_end;
    return joining;
}

}  // namespace circle15::oracle
