// SPDX-License-Identifier: MIT
#include "tests/network/ferry_oracle.hpp"

#include <algorithm>

namespace circle15::test {

using model::DaySeconds;

namespace {

constexpr long far_s = 10'000'000;

DaySeconds allowed(const std::map<std::string, model::FerryAllowance>& routes, const std::string& route,
                   const std::map<std::string, model::FerryAllowance>& piers, const std::string& pier,
                   std::optional<DaySeconds> model::FerryAllowance::* which, DaySeconds usual) {
    DaySeconds own = -1;
    if (routes.contains(route)) own = std::max(own, (routes.at(route).*which).value_or(-1));
    if (piers.contains(pier)) own = std::max(own, (piers.at(pier).*which).value_or(-1));
    return own >= 0 ? own : usual;
}

}  // namespace

FerryOracle::FerryOracle(const model::Timetable& timetable, const std::vector<model::Sailing>& sailings,
                         std::span<const network::PierFootpath> footpaths, const model::FerryRules& rules)
    : wait_s_(rules.longest_wait_s) {
    const std::size_t stops = timetable.stops.size();
    std::vector<std::vector<long>> walk(stops, std::vector<long>(stops, far_s));
    std::vector<std::vector<long>> least(stops, std::vector<long>(stops, -1));
    for (std::size_t i = 0; i < stops; ++i) walk[i][i] = 0;
    for (const auto& path : footpaths)
        walk[path.from.at()][path.to.at()] = std::min<long>(walk[path.from.at()][path.to.at()], path.walk_s);
    for (const auto& rule : timetable.changes) {
        long& cell = walk[rule.from.at()][rule.to.at()];
        if (!rule.possible) {
            cell = 2 * far_s;
            continue;
        }
        if (cell == far_s) cell = rule.least_s;
        least[rule.from.at()][rule.to.at()] = rule.least_s;
    }
    std::vector<long> shortest_boarding(stops, far_s);
    for (std::size_t s = 0; s < sailings.size(); ++s) {
        const std::string& route = timetable.routes[sailings[s].route.at()].id;
        const auto& calls = sailings[s].calls;
        for (std::size_t i = 0; i < calls.size(); ++i) {
            const std::string& pier = timetable.stops[calls[i].stop.at()].id;
            const DaySeconds boarding =
                allowed(rules.by_route, route, rules.by_pier, pier, &model::FerryAllowance::boarding_s, rules.boarding_s);
            const DaySeconds alighting =
                allowed(rules.by_route, route, rules.by_pier, pier, &model::FerryAllowance::alighting_s, rules.alighting_s);
            nodes_.push_back({.sailing = s,
                              .call = i,
                              .stop = calls[i].stop,
                              .be_there = calls[i].depart - boarding,
                              .depart = calls[i].depart,
                              .arrive = calls[i].arrive,
                              .ashore = calls[i].arrive + alighting,
                              .can_board = calls[i].can_board && i + 1 < calls.size(),
                              .can_alight = calls[i].can_alight && i > 0});
            if (nodes_.back().can_board)
                shortest_boarding[calls[i].stop.at()] = std::min<long>(shortest_boarding[calls[i].stop.at()], boarding);
        }
    }
    changes_.resize(nodes_.size());
    rides_.resize(nodes_.size());
    for (std::size_t a = 0; a < nodes_.size(); ++a) {
        for (std::size_t b = 0; b < nodes_.size(); ++b) {
            const Node& from = nodes_[a];
            const Node& to = nodes_[b];
            if (from.can_board && to.can_alight && from.sailing == to.sailing && from.call < to.call) rides_[a].push_back(b);
            if (!from.can_alight || !to.can_board || walk[from.stop.at()][to.stop.at()] >= far_s) continue;
            long ready = from.ashore + walk[from.stop.at()][to.stop.at()];
            if (least[from.stop.at()][to.stop.at()] >= 0)
                ready = std::max(ready, from.arrive + least[from.stop.at()][to.stop.at()] - shortest_boarding[to.stop.at()]);
            if (ready <= to.be_there && (!wait_s_ || to.be_there - ready <= *wait_s_)) changes_[a].push_back(b);
        }
    }
}

template <class First>
std::vector<std::optional<unsigned>> FerryOracle::landed(First first) const {
    std::vector<std::optional<unsigned>> boats(nodes_.size());
    std::vector<char> boarded(nodes_.size(), 0);
    std::vector<std::size_t> board;
    for (std::size_t n = 0; n < nodes_.size(); ++n)
        if (nodes_[n].can_board && first(nodes_[n])) board.push_back(n);
    for (unsigned count = 1; !board.empty(); ++count) {
        std::vector<std::size_t> next;
        for (const std::size_t n : board) {
            if (boarded[n] != 0) continue;
            boarded[n] = 1;
            for (const std::size_t land : rides_[n]) {
                if (boats[land]) continue;
                boats[land] = count;
                next.insert(next.end(), changes_[land].begin(), changes_[land].end());
            }
        }
        board = std::move(next);
    }
    return boats;
}

std::optional<network::Served> FerryOracle::served(std::span<const network::PierWalk> home,
                                                   const network::FerryService& service, int half_s) const {
    const auto boats = landed([&](const Node& node) {
        return std::ranges::any_of(home, [&](const network::PierWalk& walk) {
            const int there = half_s + 2 * walk.to_pier_s;
            return walk.stop == node.stop && there <= 2 * node.be_there &&
                   (!wait_s_ || 2 * node.be_there - there <= 2 * *wait_s_);
        });
    });
    std::optional<network::Served> best;
    for (std::size_t n = 0; n < nodes_.size(); ++n) {
        if (!boats[n]) continue;
        for (const auto& facility : service.facilities) {
            for (const auto& walk : facility.piers) {
                if (walk.stop != nodes_[n].stop) continue;
                const DaySeconds arrive = nodes_[n].ashore + walk.from_pier_s;
                std::vector<DaySeconds> starts;
                if (!facility.open)
                    starts.push_back(arrive);
                else
                    for (const auto& span : *facility.open)
                        for (const DaySeconds start : {arrive, span.from})
                            if (start >= arrive && start >= span.from && start + service.service_s <= span.to)
                                starts.push_back(start);
                for (const DaySeconds start : starts) {
                    const network::Served found{.at = start, .boats = *boats[n]};
                    if (!best || found < *best) best = found;
                }
            }
        }
    }
    return best;
}

bool FerryOracle::gets_home(const network::FerryFacility& facility, std::span<const network::PierWalk> home, DaySeconds leave,
                            DaySeconds home_by) const {
    const auto boats = landed([&](const Node& node) {
        return std::ranges::any_of(facility.piers, [&](const network::PierWalk& walk) {
            return walk.stop == node.stop && leave + walk.to_pier_s <= node.be_there;
        });
    });
    for (std::size_t n = 0; n < nodes_.size(); ++n)
        for (const auto& walk : home)
            if (boats[n] && walk.stop == nodes_[n].stop && nodes_[n].ashore + walk.from_pier_s <= home_by) return true;
    return false;
}

std::vector<DaySeconds> FerryOracle::arrivals(std::span<const network::PierWalk> home, const network::FerryFacility& facility,
                                              int half_s, bool any_wait_first) const {
    const auto boats = landed([&](const Node& node) {
        return std::ranges::any_of(home, [&](const network::PierWalk& walk) {
            const int there = half_s + 2 * walk.to_pier_s;
            return walk.stop == node.stop && there <= 2 * node.be_there &&
                   (any_wait_first || !wait_s_ || 2 * node.be_there - there <= 2 * *wait_s_);
        });
    });
    std::vector<DaySeconds> found;
    for (std::size_t n = 0; n < nodes_.size(); ++n)
        for (const auto& walk : facility.piers)
            if (boats[n] && walk.stop == nodes_[n].stop) found.push_back(nodes_[n].ashore + walk.from_pier_s);
    return found;
}

std::vector<std::pair<model::StopId, DaySeconds>> FerryOracle::moments() const {
    std::vector<std::pair<model::StopId, DaySeconds>> found;
    for (const Node& node : nodes_)
        if (node.can_board) found.emplace_back(node.stop, node.be_there);
    return found;
}

}  // namespace circle15::test
