// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/model/timetable_rules.hpp"
#include "core/model/timetable_sailings.hpp"

namespace circle15::network {

using model::DaySeconds;
using model::StopId;

/// Walking from one pier to another on the same island; each direction is given on its own.
struct PierFootpath {
    StopId from;
    StopId to;
    DaySeconds walk_s = 0;
};

/// One boat from one call to the next; `sailing` and `call` are rows of FerryDay::sailings() and of that sailing's calls.
struct Passage {
    std::uint32_t sailing = 0;
    std::uint32_t call = 0;
    StopId from;
    StopId to;
    DaySeconds be_there = 0;  ///< latest moment to be at `from`, boarding allowance included
    DaySeconds depart = 0;
    DaySeconds arrive = 0;
    DaySeconds ashore = 0;  ///< when one walks on at `to`, alighting allowance included
    bool can_board = true;
    bool can_alight = true;
};

/// A way to change boats: walking to `stop` (0 s at the same pier).
struct PierChange {
    StopId stop;
    DaySeconds walk_s = 0;
    std::optional<DaySeconds> least_s;  ///< from landing until one must be at `stop`

    /// When somebody who came by `passage` can be at the other pier.
    [[nodiscard]] DaySeconds ready(const Passage& passage) const {
        const DaySeconds walked = passage.ashore + walk_s;
        return least_s && passage.arrive + *least_s > walked ? passage.arrive + *least_s : walked;
    }
};

/// All sailings of one day as passages in the order a backward scan needs them, with the changes between piers. Footpaths are
/// walked one at a time: two of them in a row are a walk that is longer than any that was searched. A minimum transfer time of
/// the timetable counts from landing to departure; where routes differ in their boarding allowance at a pier, it is met for the
/// shortest one. Where the timetable names a transfer between piers without a footpath, its time stands for the walk. Throws
/// InputError (rule `backward_times`) for a sailing that does not move forward in time. Keeps no reference to its arguments.
class FerryDay {
public:
    FerryDay(const model::Timetable& timetable, std::vector<model::Sailing> sailings, std::span<const PierFootpath> footpaths,
             const model::FerryRules& rules);

    [[nodiscard]] std::size_t stop_count() const { return change_starts_.size() - 1; }
    [[nodiscard]] const std::vector<model::Sailing>& sailings() const { return sailings_; }
    /// By departure, latest first.
    [[nodiscard]] const std::vector<Passage>& passages() const { return passages_; }
    /// The passage that leaves the sailing's call `call`; not for its last.
    [[nodiscard]] const Passage& passage(std::uint32_t sailing, std::uint32_t call) const;
    [[nodiscard]] std::span<const PierChange> changes(StopId stop) const;
    [[nodiscard]] std::optional<DaySeconds> longest_wait_s() const { return longest_wait_s_; }

private:
    std::vector<model::Sailing> sailings_;
    std::vector<Passage> passages_;
    std::vector<std::uint32_t> passage_starts_;  ///< by sailing, into passage_rows_
    std::vector<std::uint32_t> passage_rows_;    ///< rows of passages_ by sailing and call
    std::vector<std::uint32_t> change_starts_;
    std::vector<PierChange> changes_;
    std::optional<DaySeconds> longest_wait_s_;
};

}  // namespace circle15::network
