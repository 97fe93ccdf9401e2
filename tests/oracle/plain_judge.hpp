// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "core/analysis/verdict.hpp"
#include "tests/oracle/plain_boats.hpp"
#include "tests/oracle/plain_days.hpp"
#include "tests/oracle/plain_places.hpp"
#include "tests/oracle/plain_streets.hpp"

namespace circle15::oracle {

/// A group that asks for a service: who, how fast in tenths of a millimetre a second, how far.
struct PlainMeasure {
    model::AgeGroup group;
    Cost speed = 0;
    Cost limit = 0;
    Cost end = 0;  ///< as far as is looked
    bool capped = false;
};

/// What a plain look says of one home and one service.
struct PlainVerdict {
    analysis::Status status = analysis::Status::unknown;
    std::optional<Cost> cost;             ///< to the nearest that counts
    std::optional<std::size_t> facility;  ///< that one, by row
    bool over = false;                    ///< there is one, but farther than is looked
    std::vector<analysis::Cause> causes;  ///< that would do: two where equally cheap ways are of different lengths
    bool flips = false;
    bool asks_boats = false;  ///< on foot nothing is reached, but a street
    PlainBoatDay boat;
};

/// A town's services judged by trying everything, home by home and facility by facility, in plain loops.
class PlainJudge {
public:
    explicit PlainJudge(const Town& town);

    /// The rule's own measure first, then its rings and further groups.
    [[nodiscard]] std::vector<PlainMeasure> measures(const model::Rule& rule) const;
    /// Without a look at places; `boats` asks the timetable where there is one.
    [[nodiscard]] std::vector<PlainVerdict> judged(const model::Rule& rule, const PlainMeasure& measure, bool boats) const;
    /// Persons within the threshold and the facilities they reach, by all rows of facilities.
    [[nodiscard]] PlacesAsked places_on_foot(const model::Rule& rule) const;
    /// The day by boat of one home to one facility.
    [[nodiscard]] PlainBoatDay day_trip(const model::Rule& rule, std::size_t home, std::size_t facility) const;
    [[nodiscard]] model::Date date_of(const model::Rule& rule) const;

private:
    struct FacilityDay {
        bool in_operation = false;
        bool serves = false;
        PlainHours hours;
    };
    /// Worked out once for each date asked.
    [[nodiscard]] const FacilityDay& day_of(std::size_t facility, model::Date date) const;
    struct Reached {
        Cost cost = 0;
        std::size_t facility = 0;
    };
    /// The nearest facility that counts, at `tenths` of the measure's speed and of link legs; at any hour where `any_hour`.
    struct Walk {
        Cost link_tenths = 10;
        Cost speed_tenths = 10;
        bool any_hour = false;
        bool closed_too = false;  ///< also what rests on that very day
    };
    [[nodiscard]] MaybeWay way(const Joined& from, const Joined& to, bool capped, Cost link_tenths) const;
    [[nodiscard]] std::optional<Cost> cost(const model::Rule& rule, const PlainMeasure& measure, const Walk& walk,
                                           std::size_t home, std::size_t facility) const;
    [[nodiscard]] std::optional<Reached> nearest(const model::Rule& rule, const PlainMeasure& measure, const Walk& walk,
                                                 std::size_t home) const;
    void judge_unreached(const model::Rule& rule, std::size_t home, PlainVerdict& verdict) const;
    /// Minutes as far as which places are looked for on foot.
    [[nodiscard]] double end_minutes() const;
    [[nodiscard]] bool slope_alone(const PlainMeasure& measure, const PlainVerdict& verdict, std::size_t home, bool most) const;
    [[nodiscard]] std::vector<StopWalks> stop_walks(const Joined& place, const model::Rule& rule) const;
    [[nodiscard]] std::vector<BoatGoal> goals(const model::Rule& rule, std::optional<std::size_t> only) const;
    [[nodiscard]] PlainBoats boats_of(const model::Rule& rule) const;

    const Town& town_;
    PlainStreets streets_;
    std::vector<Joining> homes_;
    std::vector<Joining> facilities_;
    std::vector<std::optional<Joined>> piers_;
    mutable std::map<std::pair<std::size_t, model::Date>, FacilityDay> days_;
};

}  // namespace circle15::oracle
