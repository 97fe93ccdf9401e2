// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/network/ferry_profile.hpp"
#include "core/network/ferry_return.hpp"

namespace circle15::test {

/// Answers by brute force: every call of every boat is a node of a time-expanded graph, searched forward from one moment at a
/// time, boat by boat. Shares no code with the profile search; reads the timetable and the rules itself. Times before and after
/// a departure are compared in half seconds, so that a moment between two seconds can be asked for.
class FerryOracle {
public:
    FerryOracle(const model::Timetable& timetable, const std::vector<model::Sailing>& sailings,
                std::span<const network::PierFootpath> footpaths, const model::FerryRules& rules);

    /// Served soonest, then with fewest boats, leaving home `half_s` half seconds after midnight.
    [[nodiscard]] std::optional<network::Served> served(std::span<const network::PierWalk> home,
                                                        const network::FerryService& service, int half_s) const;

    /// Whether home is reached by `home_by`, leaving the facility at `leave`.
    [[nodiscard]] bool gets_home(const network::FerryFacility& facility, std::span<const network::PierWalk> home,
                                 model::DaySeconds leave, model::DaySeconds home_by) const;

    /// Every arrival at the facility after leaving home at `half_s`; `any_wait_first` lets people leave later.
    [[nodiscard]] std::vector<model::DaySeconds> arrivals(std::span<const network::PierWalk> home,
                                                          const network::FerryFacility& facility, int half_s,
                                                          bool any_wait_first) const;

    /// Every moment that matters: be there at a pier, by boat boarded.
    [[nodiscard]] std::vector<std::pair<model::StopId, model::DaySeconds>> moments() const;

private:
    struct Node {
        std::size_t sailing = 0;
        std::size_t call = 0;
        model::StopId stop;
        model::DaySeconds be_there = 0;
        model::DaySeconds depart = 0;
        model::DaySeconds arrive = 0;
        model::DaySeconds ashore = 0;
        bool can_board = false;
        bool can_alight = false;
    };

    /// Fewest boats with which each node is landed at, after boarding one of the nodes that `first` allows.
    template <class First>
    [[nodiscard]] std::vector<std::optional<unsigned>> landed(First first) const;

    std::vector<Node> nodes_;
    std::vector<std::vector<std::size_t>> changes_;  ///< by node landed at: nodes then boarded
    std::vector<std::vector<std::size_t>> rides_;    ///< by node boarded: nodes then landed at
    std::optional<model::DaySeconds> wait_s_;
};

}  // namespace circle15::test
