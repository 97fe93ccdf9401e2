// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/analysis/boat_network.hpp"
#include "core/network/ferry_answer.hpp"
#include "core/network/ferry_journey.hpp"
#include "core/network/ferry_return.hpp"

namespace circle15::analysis {

/// What the boats of one day are asked.
struct BoatQuery {
    model::Date date;
    network::DayWindow window;  ///< departures from home that the figures are over
    std::set<std::string> suspended_routes;
    bool all_suspended = false;

    [[nodiscard]] bool suspends() const { return all_suspended || !suspended_routes.empty(); }
};

/// One home's way by boat to one service, beside the 15-minute circle and never mixed into it.
struct BoatVerdict {
    network::BoatAnswer day;
    network::ReturnAnswer same_day;
    std::optional<model::FacilityId> facility;    ///< of the fastest journey of the window
    std::vector<model::RouteId> routes;           ///< its boats, in order
    std::optional<double> days_without_per_year;  ///< expected, by the routes' lost-day shares
    bool demonstration = false;                   ///< the timetable is one made up to demonstrate the program

    [[nodiscard]] bool reached() const { return day.first_leave_s.has_value(); }
    bool operator==(const BoatVerdict&) const = default;
};

/// Boat answers for one service, by HomeId; nothing for homes that are not asked or cannot walk to any stop: most homes, so
/// that only the answers themselves are kept.
class BoatVerdicts {
public:
    BoatVerdicts() = default;
    explicit BoatVerdicts(std::size_t homes) : answers_(homes, none) {}

    /// No home was asked.
    [[nodiscard]] bool empty() const { return answers_.empty(); }
    [[nodiscard]] std::size_t size() const { return answers_.size(); }
    /// Null where there is no answer.
    [[nodiscard]] const BoatVerdict* operator[](std::size_t home) const {
        return answers_[home] == none ? nullptr : &verdicts_[answers_[home]];
    }
    [[nodiscard]] BoatVerdict* operator[](std::size_t home) {
        return answers_[home] == none ? nullptr : &verdicts_[answers_[home]];
    }
    /// For a home that has none yet.
    void put(std::size_t home, BoatVerdict verdict) {
        answers_[home] = static_cast<std::uint32_t>(verdicts_.size());
        verdicts_.push_back(std::move(verdict));
    }
    /// The answer of one more home.
    void push_back(std::optional<BoatVerdict> verdict) {
        answers_.push_back(none);
        if (verdict) put(answers_.size() - 1, *std::move(verdict));
    }
    bool operator==(const BoatVerdicts&) const = default;

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;
    std::vector<std::uint32_t> answers_;  ///< row of `verdicts_` by HomeId
    std::vector<BoatVerdict> verdicts_;   ///< in the order they were put
};

/// One service's boats on one day: the values that the network's profile search keeps references to.
struct ServiceBoats {
    ServiceBoats(const Ground& ground, const BoatNetwork& boats, const model::Rule& rule,
                 const std::vector<network::LinkedFacility>& open, const BoatQuery& query);
    ServiceBoats(const ServiceBoats&) = delete;
    ServiceBoats& operator=(const ServiceBoats&) = delete;

    std::vector<model::FacilityId> rows;  ///< FacilityId of each row of `service`
    network::FerryService service;
    network::FerryDay day;
    network::PierProfiles profiles;
};

/// The boats of a journey, in order.
[[nodiscard]] std::vector<model::RouteId> routes_of(const network::FerryDay& day, const network::FerryJourney& journey);

/// Answers for the homes that `asked` marks.
[[nodiscard]] BoatVerdicts boat_verdicts(const Ground& ground, const BoatNetwork& boats, const model::Rule& rule,
                                         const std::vector<network::LinkedFacility>& open, const BoatQuery& query,
                                         const std::vector<bool>& asked);

/// Which of the homes that `asked` marks get there at all.
[[nodiscard]] std::vector<bool> reached_by_boat(const Ground& ground, const BoatNetwork& boats, const model::Rule& rule,
                                                const std::vector<network::LinkedFacility>& open, const BoatQuery& query,
                                                const std::vector<bool>& asked);

}  // namespace circle15::analysis
