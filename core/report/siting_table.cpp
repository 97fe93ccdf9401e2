// SPDX-License-Identifier: MIT
#include "core/report/siting_table.hpp"

#include <algorithm>
#include <cmath>
#include <format>
#include <map>

#include "core/report/siting_words.hpp"
#include "core/results/values.hpp"

namespace circle15::report {

namespace {

using analysis::siting::StudySiting;
using location::Objective;
using location::Proof;
using location::SiteId;

/// Persons each of the sites reaches, whoever else does.
std::map<SiteId, double> persons_in_reach(const StudySiting& siting) {
    std::map<SiteId, double> persons;
    for (const auto& pair : siting.stated.problem.pairs)
        persons[pair.site] += siting.stated.problem.demand[pair.demand.at()].persons;
    return persons;
}

/// Rows of one answer; the sites that are looked at are those opened and those that could stand in for one.
class SchemeRows {
public:
    SchemeRows(const analysis::Ground& ground, const StudySiting& siting, model::Table& table)
        : ground_(ground), siting_(siting), table_(table), reach_(persons_in_reach(siting)) {
        std::vector<SiteId> sites;
        for (const auto& step : siting.answer.steps) sites.push_back(step.site);
        for (const auto& runner : siting.answer.substitutes) sites.push_back(runner.opens.front());
        const auto metres = analysis::siting::metres_to_existing(ground, siting.stated, sites);
        for (std::size_t i = 0; i < sites.size(); ++i) metres_.emplace(sites[i], metres[i]);
    }

    void add() {
        for (std::size_t i = 0; i < siting_.answer.steps.size(); ++i) {
            const auto after = siting_.persons_by_step[i + 1];
            add_row(siting_.answer.steps[i].site, after - siting_.persons_by_step[i], after, static_cast<std::int64_t>(i + 1),
                    "");
        }
        if (!counts_persons()) return;
        for (const auto& runner : siting_.answer.substitutes) {
            add_row(runner.opens.front(), std::nullopt, std::llround(runner.value), std::nullopt,
                    std::format("instead of {}", siting_.stated.problem.sites[runner.closes.front().at()].id));
        }
    }

private:
    [[nodiscard]] bool counts_persons() const {
        return siting_.query.objective == Objective::most_covered || siting_.query.objective == Objective::most_served;
    }

    void add_row(SiteId site, std::optional<std::int64_t> gained, std::int64_t reached, std::optional<std::int64_t> rank,
                 const std::string& note) {
        const auto& row = siting_.stated.problem.sites[site.at()];
        const auto& place = siting_.stated.places[site.at()];
        const auto persons = static_cast<double>(siting_.persons);
        const double in_reach = reach_.contains(site) ? reach_.at(site) : 0;
        const auto& island = ground_.study.islands[place.link.island.at()];
        const auto points = gained && persons > 0 ? std::optional(100 * static_cast<double>(*gained) / persons) : std::nullopt;
        const auto ratio = row.capacity && in_reach > 0 ? std::optional(*row.capacity / in_reach) : std::nullopt;
        table_.rows.push_back(
            {text(location::name_of(siting_.query.objective)), text(row.id),
             text(place.name.empty() ? place_of(ground_, place) : place.name), text(island.name), rounded(place.place.lon, 7),
             rounded(place.place.lat, 7), text(availability_name(siting_, site)), whole(gained), decimal(points, 2),
             whole(siting_.persons - reached), one_decimal(metres_.at(site)), decimal(row.capacity, 0), decimal(ratio, 3),
             whole(rank), text(location::name_of(siting_.answer.proof)),
             text(model::name_of(siting_.modelled_persons > 0 ? model::Quality::modelled : place.quality)), text(note)});
    }

    const analysis::Ground& ground_;
    const StudySiting& siting_;
    model::Table& table_;
    std::map<SiteId, double> reach_;
    std::map<SiteId, std::optional<double>> metres_;
};

}  // namespace

model::Table siting_table(const analysis::Ground& ground, const std::vector<StudySiting>& sitings) {
    model::Table table{.name = "siting",
                       .columns = {"scheme", "candidate", "place", "island", "lon", "lat", "availability", "persons_gained",
                                   "coverage_gain_points", "persons_still_uncovered", "nearest_same_service_m", "capacity",
                                   "places_per_person", "rank", "proof", "quality", "note"}};
    for (const auto& siting : sitings) SchemeRows(ground, siting, table).add();
    return table;
}

}  // namespace circle15::report
