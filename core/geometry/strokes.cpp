// SPDX-License-Identifier: MIT
#include "core/geometry/strokes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace circle15::geometry {

namespace {

using model::LineOf;
using model::Metres;

/// One end of a line: its first place or its last.
struct End {
    std::size_t line = 0;
    bool last = false;
};

/// Which way one leaves from the end, of length 1; nowhere for lines without length there.
Metres leaving(const LineOf<Metres>& line, bool last) {
    const Metres from = last ? line.back() : line.front();
    const Metres to = last ? line[line.size() - 2] : line[1];
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    if (length == 0) return {};
    return {(to.x - from.x) / length, (to.y - from.y) / length};
}

/// For each end of each line, the one it goes on with.
using Onward = std::vector<std::array<std::optional<End>, 2>>;

/// Pairs of ends at one place, the straightest first.
void pair_up(const std::vector<LineOf<Metres>>& lines, const std::vector<End>& ends, Onward& onward) {
    std::vector<std::tuple<double, std::size_t, std::size_t>> turns;
    for (std::size_t a = 0; a < ends.size(); ++a) {
        const Metres out = leaving(lines[ends[a].line], ends[a].last);
        for (std::size_t b = a + 1; b < ends.size(); ++b) {
            const Metres back = leaving(lines[ends[b].line], ends[b].last);
            const double turn = out.x * back.x + out.y * back.y;  // -1 straight on, 0 a right angle
            if (turn < 0 && ends[a].line != ends[b].line) turns.emplace_back(turn, a, b);
        }
    }
    std::ranges::sort(turns);
    for (const auto& [turn, a, b] : turns) {
        auto& from = onward[ends[a].line][ends[a].last ? 1 : 0];
        auto& to = onward[ends[b].line][ends[b].last ? 1 : 0];
        if (from || to) continue;
        from = ends[b];
        to = ends[a];
    }
}

Onward onward_of(const std::vector<LineOf<Metres>>& lines) {
    std::map<std::pair<double, double>, std::vector<End>> meeting;
    for (std::size_t line = 0; line < lines.size(); ++line) {
        meeting[{lines[line].front().x, lines[line].front().y}].push_back({.line = line, .last = false});
        meeting[{lines[line].back().x, lines[line].back().y}].push_back({.line = line, .last = true});
    }
    Onward onward(lines.size());
    for (const auto& [place, ends] : meeting) pair_up(lines, ends, onward);
    return onward;
}

void append(LineOf<Metres>& stroke, const LineOf<Metres>& line, bool backwards) {
    const std::ptrdiff_t shared = stroke.empty() ? 0 : 1;
    if (backwards) {
        stroke.insert(stroke.end(), line.rbegin() + shared, line.rend());
    } else {
        stroke.insert(stroke.end(), line.begin() + shared, line.end());
    }
}

}  // namespace

std::vector<LineOf<Metres>> strokes_of(const std::vector<LineOf<Metres>>& lines, std::size_t most_lines) {
    const auto onward = onward_of(lines);
    std::vector<bool> taken(lines.size());
    std::vector<LineOf<Metres>> strokes;
    const auto follow = [&](std::optional<End> start) {
        LineOf<Metres> stroke;
        for (std::size_t count = 0; start && !taken[start->line] && count < most_lines; ++count) {
            taken[start->line] = true;
            append(stroke, lines[start->line], start->last);
            start = onward[start->line][start->last ? 0 : 1];
        }
        strokes.push_back(std::move(stroke));
    };
    // From their ends; what is left then runs in circles or is the rest of a long one.
    for (std::size_t line = 0; line < lines.size(); ++line) {
        if (taken[line]) continue;
        if (!onward[line][0])
            follow(End{.line = line, .last = false});
        else if (!onward[line][1])
            follow(End{.line = line, .last = true});
    }
    for (std::size_t line = 0; line < lines.size(); ++line) {
        if (!taken[line]) follow(End{.line = line, .last = false});
    }
    return strokes;
}

}  // namespace circle15::geometry
