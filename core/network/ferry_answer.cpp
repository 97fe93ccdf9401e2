// SPDX-License-Identifier: MIT
#include "core/network/ferry_answer.hpp"

#include <algorithm>
#include <limits>
#include <queue>
#include <stdexcept>
#include <tuple>

namespace circle15::network {

namespace {

constexpr DaySeconds long_ago = std::numeric_limits<DaySeconds>::min() / 2;

bool better(const HomeStep& a, const HomeStep& b) {
    return std::tuple(a.boarding.served, -a.leave_by, a.walk.to_pier_s, a.walk.stop) <
           std::tuple(b.boarding.served, -b.leave_by, b.walk.to_pier_s, b.walk.stop);
}

/// Keeps the steps nobody does better than by leaving as late or later.
void keep_front(std::vector<HomeStep>& steps) {
    std::size_t kept = 0;
    for (const HomeStep& step : steps) {
        if (kept > 0 && steps[kept - 1].boarding.served <= step.boarding.served) continue;
        if (kept > 0) steps[kept - 1].after = step.leave_by;
        steps[kept++] = step;
    }
    steps.resize(kept);
    if (kept > 0) steps.back().after = long_ago;
}

/// The best step at every moment where each is good only for `wait_s` before its `leave_by`.
std::vector<HomeStep> best_within_wait(const std::vector<HomeStep>& all, DaySeconds wait_s) {
    std::vector<DaySeconds> cuts;
    for (const HomeStep& step : all) {
        cuts.push_back(step.leave_by);
        cuts.push_back(step.leave_by - wait_s);
    }
    std::ranges::sort(cuts, std::ranges::greater{});
    const auto repeated = std::ranges::unique(cuts);
    cuts.erase(repeated.begin(), repeated.end());
    const auto worse = [&](std::size_t a, std::size_t b) { return better(all[b], all[a]); };
    std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(worse)> open(worse);
    std::vector<HomeStep> best;
    std::size_t next = 0;
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
        while (next < all.size() && all[next].leave_by >= cuts[i]) open.push(next++);
        while (!open.empty() && all[open.top()].leave_by - wait_s >= cuts[i]) open.pop();
        if (open.empty()) continue;
        const HomeStep& top = all[open.top()];
        const bool same = !best.empty() && best.back().after == cuts[i] &&
                          best.back().boarding.sailing == top.boarding.sailing &&
                          best.back().boarding.call == top.boarding.call && best.back().walk.stop == top.walk.stop;
        if (same) {
            best.back().after = cuts[i + 1];
            continue;
        }
        best.push_back(top);
        best.back().after = cuts[i + 1];
        best.back().leave_by = cuts[i];
    }
    return best;
}

/// The least duration that `part` of `whole_s` seconds of departures stay within; nothing where fewer ever arrive. Each step
/// spreads its durations evenly from one of `starts` to one of `ends`, both ascending.
std::optional<double> quantile(const std::vector<std::int64_t>& starts, const std::vector<std::int64_t>& ends, double part,
                               std::int64_t whole_s) {
    const double wanted = part * static_cast<double>(whole_s);
    std::size_t s = 0;
    std::size_t e = 0;
    std::int64_t open = 0;
    std::int64_t seen = 0;
    std::int64_t at = starts.empty() ? 0 : starts.front();
    while (e < ends.size()) {
        const std::int64_t next = s < starts.size() ? std::min(starts[s], ends[e]) : ends[e];
        const std::int64_t gain = open * (next - at);
        if (open > 0 && static_cast<double>(seen + gain) >= wanted)
            return static_cast<double>(at) + (wanted - static_cast<double>(seen)) / static_cast<double>(open);
        seen += gain;
        at = next;
        while (s < starts.size() && starts[s] == at) ++open, ++s;
        while (e < ends.size() && ends[e] == at) --open, ++e;
    }
    return std::nullopt;
}

}  // namespace

std::vector<HomeStep> steps_from(const PierProfiles& profiles, std::span<const PierWalk> home) {
    std::vector<HomeStep> steps;
    for (const PierWalk& walk : home)
        for (const Boarding& boarding : profiles.boardings(walk.stop))
            steps.push_back(
                {.after = long_ago, .leave_by = boarding.be_there - walk.to_pier_s, .walk = walk, .boarding = boarding});
    std::ranges::sort(steps, [](const HomeStep& a, const HomeStep& b) {
        return a.leave_by != b.leave_by ? a.leave_by > b.leave_by : better(a, b);
    });
    if (const auto wait_s = profiles.day().longest_wait_s()) return best_within_wait(steps, *wait_s);
    keep_front(steps);
    return steps;
}

BoatAnswer boat_answer(std::span<const HomeStep> steps, const DayWindow& window) {
    if (window.to <= window.from) throw std::invalid_argument("a window of departures must have a length");
    BoatAnswer answer;
    std::vector<std::int64_t> starts;
    std::vector<std::int64_t> ends;
    std::vector<std::uint32_t> first_boats;
    const std::int64_t whole_s = window.to - window.from;
    std::int64_t reached_s = 0;
    double duration_sum = 0;
    double wait_sum = 0;
    for (const HomeStep& step : steps) {
        if (step.leave_by >= 0) {
            first_boats.push_back(step.boarding.sailing);
            if (!answer.last_leave_s) answer.last_leave_s = step.leave_by;
            answer.first_leave_s = step.leave_by;
            answer.approximate = answer.approximate || step.boarding.approximate;
        }
        const std::int64_t from = std::max(step.after, window.from);
        const std::int64_t to = std::min(step.leave_by, window.to);
        if (from >= to) continue;
        const std::int64_t shortest = step.boarding.served.at - to;
        const std::int64_t longest = step.boarding.served.at - from;
        starts.push_back(shortest);
        ends.push_back(longest);
        const auto seconds = static_cast<double>(to - from);
        reached_s += to - from;
        duration_sum += seconds * static_cast<double>(shortest + longest) / 2;
        const std::int64_t leaves = step.boarding.be_there - step.walk.to_pier_s;
        wait_sum += seconds * static_cast<double>(leaves - to + leaves - from) / 2;
        if (!answer.best_s || static_cast<double>(shortest) < *answer.best_s) {
            answer.best_s = static_cast<double>(shortest);
            answer.boats = step.boarding.served.boats;
            answer.facility = step.boarding.facility;
        }
    }
    std::ranges::sort(first_boats);
    const auto repeated = std::ranges::unique(first_boats);
    answer.useful_sailings = static_cast<std::uint32_t>(first_boats.size() - repeated.size());
    if (reached_s == 0) return answer;
    if (reached_s == whole_s) answer.worst_s = static_cast<double>(std::ranges::max(ends));
    std::ranges::sort(starts);
    std::ranges::sort(ends);
    answer.median_s = quantile(starts, ends, 0.5, whole_s);
    answer.p90_s = quantile(starts, ends, 0.9, whole_s);
    answer.share = static_cast<double>(reached_s) / static_cast<double>(whole_s);
    answer.mean_s = duration_sum / static_cast<double>(reached_s);
    answer.mean_wait_s = wait_sum / static_cast<double>(reached_s);
    return answer;
}

BoatAnswer boat_answer(const PierProfiles& profiles, std::span<const PierWalk> home, const DayWindow& window) {
    return boat_answer(steps_from(profiles, home), window);
}

}  // namespace circle15::network
