// SPDX-License-Identifier: MIT
#include "core/network/ferry_scan.hpp"

#include <algorithm>
#include <ranges>

namespace circle15::network {

namespace {

constexpr std::size_t rows_between_looks = 512;

/// What is known of being in time at a pier for a boat that serves: the latest moment, and all of them where waits are limited.
class Chances {
public:
    Chances(std::size_t stops, std::optional<DaySeconds> wait_s) : wait_s_(wait_s), latest_(stops), all_(wait_s ? stops : 0) {}

    void add(StopId stop, DaySeconds moment) {
        std::optional<DaySeconds>& latest = latest_[stop.at()];
        latest = latest ? std::max(*latest, moment) : moment;
        if (!wait_s_) return;
        std::vector<DaySeconds>& here = all_[stop.at()];
        here.insert(std::ranges::lower_bound(here, moment, std::ranges::greater{}), moment);
    }
    [[nodiscard]] bool caught(StopId stop, DaySeconds ready) const {
        const std::optional<DaySeconds> latest = latest_[stop.at()];
        if (!latest || *latest < ready) return false;
        if (!wait_s_) return true;
        const std::vector<DaySeconds>& here = all_[stop.at()];
        const auto late = std::ranges::partition_point(here, [&](DaySeconds moment) { return moment >= ready; });
        return *(late - 1) - ready <= *wait_s_;
    }
    /// Whether boats that depart at `depart` or sooner can add nothing.
    [[nodiscard]] bool settled(std::span<const StopId> stops, DaySeconds depart) const {
        return !wait_s_ &&
               std::ranges::all_of(stops, [&](StopId stop) { return latest_[stop.at()] && *latest_[stop.at()] >= depart; });
    }
    [[nodiscard]] std::vector<DaySeconds> moments(StopId stop) const {
        if (wait_s_) return all_[stop.at()];
        return latest_[stop.at()] ? std::vector{*latest_[stop.at()]} : std::vector<DaySeconds>();
    }

private:
    std::optional<DaySeconds> wait_s_;
    std::vector<std::optional<DaySeconds>> latest_;
    std::vector<std::vector<DaySeconds>> all_;
};

}  // namespace

std::vector<std::vector<DaySeconds>> chances_before(const FerryDay& day,
                                                    std::span<const std::optional<DaySeconds>> latest_ashore,
                                                    std::span<const StopId> wanted) {
    Chances chances(day.stop_count(), day.longest_wait_s());
    std::vector<char> aboard(day.sailings().size(), 0);
    std::size_t row = 0;
    for (const Passage& passage : day.passages()) {
        if (++row % rows_between_looks == 0 && chances.settled(wanted, passage.depart)) break;
        char& stay = aboard[passage.sailing];
        if (stay == 0 && passage.can_alight) {
            const std::optional<DaySeconds> latest = latest_ashore[passage.to.at()];
            const bool good = (latest && passage.ashore <= *latest) ||
                              std::ranges::any_of(day.changes(passage.to), [&](const PierChange& change) {
                                  return chances.caught(change.stop, change.ready(passage));
                              });
            if (good) stay = 1;
        }
        if (stay != 0 && passage.can_board) chances.add(passage.from, passage.be_there);
    }
    std::vector<std::vector<DaySeconds>> found;
    found.reserve(wanted.size());
    for (const StopId stop : wanted) found.push_back(chances.moments(stop));
    return found;
}

std::vector<std::optional<DaySeconds>> first_ashore_from(const FerryDay& day, std::span<const PierWalk> home,
                                                         DaySeconds leave_from) {
    const std::optional<DaySeconds> wait_s = day.longest_wait_s();
    std::vector<std::optional<DaySeconds>> from_home(day.stop_count());
    for (const PierWalk& walk : home) from_home[walk.stop.at()] = leave_from + walk.to_pier_s;
    // Moments of being ready at a pier after a boat: the earliest, and all of them where waits are limited.
    std::vector<std::optional<DaySeconds>> ready(day.stop_count());
    std::vector<std::vector<DaySeconds>> all_ready(wait_s ? day.stop_count() : 0);
    const auto boards = [&](StopId stop, DaySeconds be_there) {
        if (from_home[stop.at()] && *from_home[stop.at()] <= be_there) return true;
        if (!ready[stop.at()] || *ready[stop.at()] > be_there) return false;
        return !wait_s || std::ranges::any_of(all_ready[stop.at()], [&](DaySeconds moment) {
            return moment <= be_there && be_there - moment <= *wait_s;
        });
    };
    std::vector<std::optional<DaySeconds>> first(day.stop_count());
    std::vector<char> aboard(day.sailings().size(), 0);
    std::size_t row = 0;
    for (const Passage& passage : day.passages() | std::views::reverse) {
        // Nobody lands before departing, so once every stop is reached sooner than that nothing changes any more.
        if (++row % rows_between_looks == 0 &&
            std::ranges::all_of(first, [&](const auto& landed) { return landed && *landed <= passage.depart; }))
            break;
        char& stay = aboard[passage.sailing];
        if (stay == 0 && passage.can_board && boards(passage.from, passage.be_there)) stay = 1;
        if (stay == 0 || !passage.can_alight) continue;
        std::optional<DaySeconds>& landed = first[passage.to.at()];
        landed = landed ? std::min(*landed, passage.ashore) : passage.ashore;
        for (const PierChange& change : day.changes(passage.to)) {
            std::optional<DaySeconds>& there = ready[change.stop.at()];
            const DaySeconds moment = change.ready(passage);
            there = there ? std::min(*there, moment) : moment;
            if (wait_s) all_ready[change.stop.at()].push_back(moment);
        }
    }
    return first;
}

}  // namespace circle15::network
