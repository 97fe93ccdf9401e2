// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "core/analysis/options.hpp"
#include "core/model/study.hpp"
#include "tests/oracle/plain_days.hpp"

namespace circle15::oracle {

/// Seconds on foot between a place and a stop of the timetable.
struct StopWalks {
    std::size_t stop = 0;
    int to_s = 0;
    int from_s = 0;
};

/// A facility as somebody sees it who comes by boat.
struct BoatGoal {
    std::vector<StopWalks> walks;
    PlainHours hours;
    int service_s = 0;
};

/// A day by boat for one home and some facilities.
struct PlainBoatDay {
    bool reached = false;  ///< by somebody who leaves home at midnight or later
    std::optional<int> last_leave_s;
    std::optional<int> best_s;        ///< of departures within the window
    std::optional<int> time_there_s;  ///< longest stay of a day trip
};

/// All boats of one day, searched from one moment at a time, boat by boat, until nothing is reached sooner.
class PlainBoats {
public:
    /// `between` holds the walks from each stop to others of the same streets.
    PlainBoats(const model::Study& study, const analysis::Options& options, model::Date date,
               std::vector<std::vector<StopWalks>> between);

    [[nodiscard]] PlainBoatDay day_of(const std::vector<StopWalks>& home, const std::vector<BoatGoal>& goals,
                                      const network::DayWindow& window) const;

private:
    struct Call {
        std::size_t stop = 0;
        int be_there = 0;
        int ashore = 0;
        bool board = false;
        bool alight = false;
    };
    using Moments = std::vector<std::optional<int>>;  ///< by stop

    void add_trip(const model::Study& study, const model::Trip& trip, int by_s);
    /// When one can be ashore at each stop by boat, leaving the place at `leave_s`.
    [[nodiscard]] Moments ashore(const std::vector<StopWalks>& place, int leave_s) const;
    [[nodiscard]] static std::optional<int> arrival(const Moments& ashore, const std::vector<StopWalks>& place);
    [[nodiscard]] std::optional<int> served(const std::vector<StopWalks>& home, const std::vector<BoatGoal>& goals,
                                            int leave_s) const;
    /// Every moment to leave the place for a boat that it is just in time for.
    [[nodiscard]] std::vector<int> departures(const std::vector<StopWalks>& place) const;

    std::vector<std::vector<Call>> boats_;
    std::vector<std::vector<StopWalks>> between_;
};

}  // namespace circle15::oracle
