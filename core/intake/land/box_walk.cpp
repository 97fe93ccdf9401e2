// SPDX-License-Identifier: MIT
#include "core/intake/land/box_walk.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <span>
#include <utility>

namespace circle15::intake {

namespace {

using model::LonLat;

struct Clipped {
    LonLat a;
    LonLat b;
    bool enters = false;  ///< a is where the segment comes in
    bool leaves = false;
};

/// The part of a segment within the box (Liang and Barsky 1984); nothing where there is none.
std::optional<Clipped> clipped(LonLat a, LonLat b, const Box& box) {
    double from = 0;
    double to = 1;
    const double across = b.lon - a.lon;
    const double up = b.lat - a.lat;
    const std::array<std::pair<double, double>, 4> sides{
        {{-across, a.lon - box.west}, {across, box.east - a.lon}, {-up, a.lat - box.south}, {up, box.north - a.lat}}};
    for (const auto& [step, room] : sides) {
        if (step == 0) {
            if (room < 0) return std::nullopt;
            continue;
        }
        const double at = room / step;
        if (step < 0) {
            from = std::max(from, at);
        } else {
            to = std::min(to, at);
        }
    }
    if (from >= to) return std::nullopt;
    const auto place = [&](double at) { return LonLat{a.lon + across * at, a.lat + up * at}; };
    return Clipped{.a = from > 0 ? place(from) : a, .b = to < 1 ? place(to) : b, .enters = from > 0, .leaves = to < 1};
}

double led(LonLat a, LonLat b) { return std::hypot(a.lon - b.lon, a.lat - b.lat); }

/// The nearest place on a side.
LonLat nearest_on_side(LonLat place, const Box& box) {
    const std::array<double, 4> room{place.lat - box.south, box.east - place.lon, box.north - place.lat, place.lon - box.west};
    switch (std::ranges::min_element(room) - room.begin()) {
        case 0:
            return {place.lon, box.south};
        case 1:
            return {box.east, place.lat};
        case 2:
            return {place.lon, box.north};
        default:
            return {box.west, place.lat};
    }
}

/// Where a line that stops inside the box would meet its side if it went on as it came; `back` are its points from the end on
/// backwards. One that has no direction is led to the nearest side.
LonLat on_side(std::span<const LonLat> back, const Box& box) {
    constexpr double enough = 0.005;  // degrees, some 500 m: what the last corner does says little
    const LonLat end = back.front();
    const auto before = std::ranges::find_if(back, [&](LonLat place) { return led(place, end) >= enough; });
    const LonLat from = before == back.end() ? back.back() : *before;
    const double across = end.lon - from.lon;
    const double up = end.lat - from.lat;
    double most = std::numeric_limits<double>::max();
    if (across != 0) most = std::min(most, ((across > 0 ? box.east : box.west) - end.lon) / across);
    if (up != 0) most = std::min(most, ((up > 0 ? box.north : box.south) - end.lat) / up);
    if (most == std::numeric_limits<double>::max()) return nearest_on_side(end, box);
    return nearest_on_side({end.lon + across * most, end.lat + up * most}, box);
}

/// The place a little way around the box after `at`, and where the next stretch begins.
struct Begin {
    double around = 0;
    std::size_t stretch = 0;
};

void add_corners(model::Line& ring, double from, double to, const Box& box) {
    if (to < from) to += 4;
    for (int corner = static_cast<int>(std::floor(from)) + 1; corner < to; ++corner) ring.push_back(corner_at(corner % 4, box));
}

}  // namespace

std::vector<Stretch> stretches_in(const model::Line& line, bool closed, const Box& box) {
    model::Line points = line;
    if (closed) {
        const auto outside = std::ranges::find_if(points, [&](LonLat place) { return !box.covers(place); });
        if (outside == points.end()) return {};
        points.pop_back();
        std::ranges::rotate(points, std::ranges::find_if(points, [&](LonLat place) { return !box.covers(place); }));
        points.push_back(points.front());
    }
    std::vector<Stretch> stretches;
    std::optional<Stretch> open;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const auto part = clipped(points[i - 1], points[i], box);
        if (!part) continue;
        if (!open) {
            open.emplace();
            if (!part->enters) {
                const LonLat side = on_side(std::span(points).subspan(i - 1), box);
                open->led_degrees = led(side, part->a);
                open->open_end = part->a;
                if (open->led_degrees > 0) open->line.push_back(side);
            }
            open->line.push_back(part->a);
        }
        open->line.push_back(part->b);
        if (part->leaves) stretches.push_back(*std::exchange(open, std::nullopt));
    }
    if (open) {
        const std::vector<LonLat> back(points.rbegin(), points.rend());
        const LonLat side = on_side(back, box);
        const double end_led = led(side, open->line.back());
        if (end_led >= open->led_degrees) open->open_end = open->line.back();
        open->led_degrees = std::max(open->led_degrees, end_led);
        if (end_led > 0) open->line.push_back(side);
        stretches.push_back(*std::move(open));
    }
    return stretches;
}

double around_at(LonLat place, const Box& box) {
    const double across = (place.lon - box.west) / (box.east - box.west);
    const double up = (place.lat - box.south) / (box.north - box.south);
    const std::array<double, 4> off{std::abs(up), std::abs(1 - across), std::abs(1 - up), std::abs(across)};
    switch (std::ranges::min_element(off) - off.begin()) {
        case 0:
            return across;
        case 1:
            return 1 + up;
        case 2:
            return 3 - across;
        default:
            return 4 - up;
    }
}

LonLat corner_at(int number, const Box& box) {
    const bool east = number == 1 || number == 2;
    const bool north = number == 2 || number == 3;
    return {east ? box.east : box.west, north ? box.north : box.south};
}

std::vector<model::Line> rings_along(const std::vector<Stretch>& stretches, const Box& box, int& confused) {
    std::vector<Begin> begins;
    std::vector<double> ends;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        begins.push_back({around_at(stretches[i].line.front(), box), i});
        ends.push_back(around_at(stretches[i].line.back(), box));
    }
    std::ranges::sort(begins, {}, [](const Begin& begin) { return std::pair(begin.around, begin.stretch); });
    const auto next_begin = [&](double around) {
        const auto found = std::ranges::lower_bound(begins, around, {}, &Begin::around);
        return found == begins.end() ? begins.front() : *found;
    };
    std::vector<bool> used(stretches.size());
    std::vector<model::Line> rings;
    for (std::size_t first = 0; first < stretches.size(); ++first) {
        if (used[first]) continue;
        model::Line ring;
        std::size_t at = first;
        while (!used[at]) {
            used[at] = true;
            ring.insert(ring.end(), stretches[at].line.begin(), stretches[at].line.end());
            const Begin next = next_begin(ends[at]);
            const double span = std::fmod(next.around - ends[at] + 4, 4.0);
            confused += std::ranges::any_of(ends, [&](double end) {
                const double ahead = std::fmod(end - ends[at] + 4, 4.0);
                return ahead > 0 && ahead < span;
            });
            add_corners(ring, ends[at], next.around, box);
            at = next.stretch;
        }
        ring.push_back(ring.front());
        rings.push_back(std::move(ring));
    }
    return rings;
}

}  // namespace circle15::intake
