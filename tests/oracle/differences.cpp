// SPDX-License-Identifier: MIT
#include "tests/oracle/differences.hpp"

#include <algorithm>
#include <format>
#include <numeric>
#include <set>

#include "tests/oracle/plain_judge.hpp"

namespace circle15::oracle {

using analysis::Cause;
using analysis::Status;

namespace {

template <class Value>
std::string said(const std::optional<Value>& value) {
    return value ? std::format("{}", *value) : "none";
}

/// One service of one town.
class Comparison {
public:
    Comparison(const Town& town, const PlainJudge& judge, const analysis::ServiceResult& service,
               std::vector<std::string>& told)
        : town_(town),
          judge_(judge),
          service_(service),
          rule_(town.study.standard.rules[service.rule.at()]),
          told_(told),
          plain_(judge.judged(rule_, judge.measures(rule_).front(), true)) {}

    void run() {
        if (service_.date != judge_.date_of(rule_)) tell("date", model::text_of(service_.date), "another");
        if (service_.places) compare_places();
        for (std::size_t home = 0; home < plain_.size(); ++home) compare_home(home);
        compare_coverage();
        compare_gaps();
    }

private:
    void tell(std::string_view what, const std::string& is, const std::string& plainly) {
        if (is != plainly) told_.push_back(std::format("{} {} {}, plainly {}", rule_.service, what, is, plainly));
    }
    [[nodiscard]] std::int64_t persons(std::size_t home) const {
        return model::persons_in(town_.study.homes[home].persons, rule_.group);
    }

    void compare_home(std::size_t home) {
        const auto& verdict = service_.homes[home];
        const auto& plain = plain_[home];
        const std::string id = town_.study.homes[home].id;
        Status status = plain.status;
        std::vector<Cause> causes = plain.causes;
        if (verdict.facts.without_place > 0) {
            const auto& township = town_.study.villages[town_.study.homes[home].village.at()].township;
            const bool complete = plain_complete(town_.study, rule_.service, township);
            if (status != Status::covered) tell(id + ": without a place", "in reach", "out of reach");
            status = complete ? Status::full : Status::unknown;
            causes = {complete ? Cause::capacity : Cause::data_missing};
        }
        tell(id + ": status", std::string(name_of(verdict.status)), std::string(name_of(status)));
        tell(id + ": over", std::format("{}", verdict.facts.over_minutes.has_value()), std::format("{}", plain.over));
        tell(id + ": cost", said(verdict.facts.walk_dmm), said(plain.cost));
        tell(id + ": facility", verdict.nearest ? std::format("{}", verdict.nearest->value) : "none", said(plain.facility));
        const bool same_cause = verdict.cause ? std::ranges::find(causes, *verdict.cause) != causes.end() : causes.empty();
        if (!same_cause)
            tell(id + ": cause", verdict.cause ? std::string(name_of(*verdict.cause)) : "none",
                 causes.empty() ? "none" : std::string(name_of(causes.front())));
        tell(id + ": flips", std::format("{}", verdict.flips), std::format("{}", plain.flips));
        if (!plain.asks_boats) return;
        const auto& boat = service_.boats[home];
        tell(id + ": by boat", std::format("{}", boat && boat->reached()), std::format("{}", plain.boat.reached));
        if (!boat) return;
        tell(id + ": last boat", said(boat->day.last_leave_s), said(plain.boat.last_leave_s));
        tell(id + ": fastest", said(boat->day.best_s), said(plain.boat.best_s));
        if (!boat->reached()) return;
        tell(id + ": time there", said(boat->same_day.time_there_s), said(plain.boat.time_there_s));
    }

    void compare_coverage() {
        const auto measures = judge_.measures(rule_);
        for (std::size_t row = 1; row < measures.size(); ++row) {
            const auto verdicts = judge_.judged(rule_, measures[row], false);
            std::int64_t covered = 0;
            for (std::size_t home = 0; home < verdicts.size(); ++home) {
                if (verdicts[home].status == Status::covered)
                    covered += model::persons_in(town_.study.homes[home].persons, measures[row].group);
            }
            const auto county = std::ranges::find_if(service_.coverage, [&](const auto& unit) {
                return unit.measure == row && unit.unit.kind == analysis::UnitKind::county;
            });
            if (county != service_.coverage.end())
                tell(std::format("measure {}: covered", row), std::format("{}", county->covered_persons),
                     std::format("{}", covered));
        }
    }

    /// Everybody not covered is in exactly one gap, of the own village and cause.
    void compare_gaps() {
        std::vector<int> gaps(plain_.size());
        std::int64_t in_gaps = 0;
        for (const auto& gap : service_.gaps) {
            in_gaps += gap.persons;
            for (const auto home : gap.homes) {
                ++gaps[home.at()];
                const bool own =
                    gap.village == town_.study.homes[home.at()].village && gap.cause == service_.homes[home.at()].cause;
                if (!own) tell(town_.study.homes[home.at()].id + ": gap", "of another village or cause", "its own");
            }
        }
        std::int64_t not_covered = 0;
        for (std::size_t home = 0; home < plain_.size(); ++home) {
            const bool short_of = persons(home) > 0 && service_.homes[home].status != Status::covered;
            const auto without = service_.homes[home].facts.without_place;
            if (short_of) not_covered += without > 0 ? without : persons(home);
            tell(town_.study.homes[home].id + ": gaps", std::format("{}", gaps[home]), short_of ? "1" : "0");
        }
        tell("persons in gaps", std::format("{}", in_gaps), std::format("{}", not_covered));
    }

    /// Checks that an assignment is the best there is: as many persons as possible, then the fewest milliseconds.
    void compare_best(std::string_view what, const PlacesAsked& asked, const std::map<model::FacilityId, std::int64_t>& at,
                      std::int64_t placed, const std::vector<std::int64_t>& without) {
        tell(std::format("{} placed", what), std::format("{}", placed), std::format("{}", most_placed(asked)));
        PlacesAsked as_placed = asked;
        for (std::size_t home = 0; home < without.size(); ++home) as_placed.persons[home] -= without[home];
        for (std::size_t row = 0; row < asked.room.size(); ++row) {
            const auto found = at.find(model::id_of<model::FacilityId>(row));
            const std::int64_t taken = found == at.end() ? 0 : found->second;
            if (taken > asked.room[row].value_or(0)) tell(std::format("{} at f{}", what, row), "more", "no more than its room");
            as_placed.room[row] = asked.room[row] ? std::optional(taken) : std::nullopt;
        }
        tell(std::format("{} placed as told", what), std::format("{}", placed), std::format("{}", most_placed(as_placed)));
        tell(std::format("{} milliseconds walked", what), std::format("{}", least_walked_ms(as_placed)),
             std::format("{}", least_walked_ms(asked)));
    }

    void compare_places() {
        const auto& places = *service_.places;
        const auto asked = judge_.places_on_foot(rule_);
        std::vector<std::int64_t> without;
        for (std::size_t home = 0; home < plain_.size(); ++home) {
            without.push_back(service_.homes[home].facts.without_place);
            bool unknown = false;
            for (std::size_t row = 0; row < asked.room.size(); ++row)
                unknown = unknown || (asked.way_ms[home][row] && !asked.room[row]);
            if (unknown) tell(town_.study.homes[home].id + ": without a place", std::format("{}", without.back()), "0");
        }
        const auto all = std::accumulate(asked.persons.begin(), asked.persons.end(), std::int64_t{0});
        const auto full = std::accumulate(without.begin(), without.end(), std::int64_t{0});
        tell("in reach", std::format("{}", places.in_reach), std::format("{}", all));
        tell("without a place", std::format("{}", places.without_place), std::format("{}", full));
        tell("on foot, all", std::format("{}", places.placed + places.without_place + places.unjudged), std::format("{}", all));
        compare_best("on foot", asked, places.placed_at, places.placed, without);
        if (places.by_boat) compare_boat_places(*places.by_boat, asked, places.placed_at);
    }

    void compare_boat_places(const analysis::BoatPlaces& by_boat, const PlacesAsked& on_foot,
                             const std::map<model::FacilityId, std::int64_t>& taken) {
        PlacesAsked asked{.persons = {}, .way_ms = {}, .room = on_foot.room};
        for (const auto& [facility, persons] : taken) {
            if (asked.room[facility.at()]) *asked.room[facility.at()] -= persons;
        }
        std::int64_t boat_only = 0;
        std::int64_t no_day_trip = 0;
        for (std::size_t home = 0; home < plain_.size(); ++home) {
            auto& ways = asked.way_ms.emplace_back(asked.room.size());
            const bool only = plain_[home].asks_boats && service_.homes[home].facts.without_place == 0 && by_boat_only(home);
            bool any = false;
            for (std::size_t row = 0; only && row < ways.size(); ++row) {
                const auto day = judge_.day_trip(rule_, home, row);
                if (day.best_s && day.time_there_s) ways[row] = std::int64_t{*day.best_s} * 1000;
                any = any || ways[row];
            }
            if (only) boat_only += persons(home);
            if (only && !any) no_day_trip += persons(home);
            asked.persons.push_back(any ? persons(home) : 0);
        }
        tell("boat only", std::format("{}", by_boat.boat_only), std::format("{}", boat_only));
        tell("no day trip", std::format("{}", by_boat.no_day_trip), std::format("{}", no_day_trip));
        tell("by boat, all", std::format("{}", by_boat.placed + by_boat.without_place + by_boat.unjudged + by_boat.no_day_trip),
             std::format("{}", boat_only));
        compare_best("by boat", asked, by_boat.placed_at, by_boat.placed, {});
    }

    /// Of homes that a closed facility would serve the cause is another, though they are served by boat alone.
    [[nodiscard]] bool by_boat_only(std::size_t home) const { return plain_[home].status == Status::boat_only; }

    const Town& town_;
    const PlainJudge& judge_;
    const analysis::ServiceResult& service_;
    const model::Rule& rule_;
    std::vector<std::string>& told_;
    std::vector<PlainVerdict> plain_;
};

}  // namespace

std::vector<std::string> differences(const Town& town, const analysis::Analysis& analysis) {
    std::vector<std::string> told;
    const PlainJudge judge(town);
    for (const auto& service : analysis.services) Comparison(town, judge, service, told).run();
    return told;
}

}  // namespace circle15::oracle
