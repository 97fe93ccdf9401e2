// SPDX-License-Identifier: MIT
#include "core/report/siting_table.hpp"

#include <algorithm>
#include <cmath>
#include <format>
#include <map>

#include "core/report/siting_words.hpp"
#include "core/results/rows.hpp"
#include "core/results/site_record.hpp"

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
    SchemeRows(const analysis::Ground& ground, const StudySiting& siting, std::vector<SiteRow>& rows)
        : ground_(ground), siting_(siting), rows_(rows), reach_(persons_in_reach(siting)) {
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
        rows_.push_back(
            {.scheme = std::string(location::name_of(siting_.query.objective)),
             .candidate = row.id,
             .place = place.name.empty() ? place_of(ground_, place) : place.name,
             .island = island.name,
             .at = place.place,
             .availability = std::string(availability_name(siting_, site)),
             .persons_gained = gained,
             .coverage_gain_points = points,
             .persons_still_uncovered = siting_.persons - reached,
             .nearest_same_service_m = metres_.at(site),
             .capacity = row.capacity,
             .places_per_person = ratio,
             .rank = rank,
             .proof = std::string(location::name_of(siting_.answer.proof)),
             .quality = std::string(model::name_of(siting_.modelled_persons > 0 ? model::Quality::modelled : place.quality)),
             .note = note});
    }

    const analysis::Ground& ground_;
    const StudySiting& siting_;
    std::vector<SiteRow>& rows_;
    std::map<SiteId, double> reach_;
    std::map<SiteId, std::optional<double>> metres_;
};

}  // namespace

model::Table siting_table(const analysis::Ground& ground, const std::vector<StudySiting>& sitings) {
    std::vector<SiteRow> sites;
    for (const auto& siting : sitings) SchemeRows(ground, siting, sites).add();
    static const Opened nothing{};  // a row says all by itself
    const auto view = nothing.view();
    const RowMaker<SiteRow> rows(site_fields());
    auto table = rows.empty_table("siting");
    for (const auto& site : sites) table.rows.push_back(rows.cells_of({.of = view, .value = site}));
    return table;
}

}  // namespace circle15::report
