// SPDX-License-Identifier: MIT
#include "core/analysis/coverage.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <stdexcept>
#include <utility>

namespace circle15::analysis {

namespace {

struct Tally {
    Coverage coverage;
    double person_minutes = 0;
    std::map<model::VillageId, std::pair<std::int64_t, std::int64_t>> villages;  ///< persons, of them covered

    /// `village`: the home's own of `villages`; `minutes` its walk's where it has anybody of the group and one.
    void add(const model::Home& home, std::int64_t persons, const HomeVerdict& verdict, std::optional<double> minutes,
             const std::array<std::int64_t, status_count>& by_status, std::pair<std::int64_t, std::int64_t>& village) {
        const auto covered = by_status[static_cast<std::size_t>(Status::covered)];
        coverage.persons += persons;
        coverage.covered_persons += covered;
        coverage.dwellings += home.dwellings;
        if (verdict.status == Status::covered) coverage.covered_dwellings += home.dwellings;
        if (verdict.quality == model::Quality::modelled) coverage.indicative_persons += covered;
        coverage.unknown_persons += by_status[static_cast<std::size_t>(Status::unknown)];
        if (minutes) {
            person_minutes += *minutes * static_cast<double>(persons);
            coverage.walking_persons += persons;
            if (verdict.facts.over_minutes) coverage.over_limit_persons += persons;
            coverage.max_minutes = std::max(coverage.max_minutes.value_or(0), *minutes);
        }
        village.first += persons;
        village.second += covered;
    }

    Coverage finished(double village_covered_percent) {
        for (const auto& [village, persons] : villages) {
            if (persons.first == 0) continue;
            ++coverage.villages;
            if (static_cast<double>(persons.second) * 100 >= village_covered_percent * static_cast<double>(persons.first)) {
                ++coverage.covered_villages;
            }
        }
        if (coverage.walking_persons > 0)
            coverage.mean_minutes = person_minutes / static_cast<double>(coverage.walking_persons);
        return coverage;
    }
};

Unit county_unit(const model::Study& study) { return {UnitKind::county, study.id, study.name_zh}; }

Unit island_unit(const model::Study& study, model::IslandId id) {
    const auto& island = study.islands[id.at()];
    return {UnitKind::island, island.id, island.name};
}

}  // namespace

std::vector<Unit> units_of(const model::Study& study, const model::Home& home) {
    const auto& village = study.villages[home.village.at()];
    return {county_unit(study),
            {UnitKind::township, village.township, village.township},
            island_unit(study, home.island),
            {UnitKind::village, village.code, village.name}};
}

std::vector<Coverage> coverage_of(const model::Study& study, const Measure& measure, std::size_t measure_row,
                                  const std::vector<HomeVerdict>& verdicts) {
    std::map<Unit, Tally> tallies;
    // Homes of one village on one island count towards the same units, which have names to be compared.
    struct Own {
        Tally* tally;
        std::pair<std::int64_t, std::int64_t>* village;
    };
    std::map<std::pair<model::VillageId, model::IslandId>, std::vector<Own>> tallies_of;
    const std::pair<const std::pair<model::VillageId, model::IslandId>, std::vector<Own>>* own = nullptr;
    for (std::size_t row = 0; row < verdicts.size(); ++row) {
        const auto& home = study.homes[row];
        const auto persons = model::persons_in(home.persons, measure.group);
        const std::pair place{home.village, home.island};
        if (own == nullptr || own->first != place) {
            const auto [found, fresh] = tallies_of.try_emplace(place);
            if (fresh) {
                for (const auto& unit : units_of(study, home)) {
                    Tally& tally = tallies[unit];
                    found->second.push_back({&tally, &tally.villages[home.village]});
                }
            }
            own = &*found;
        }
        const auto minutes = persons > 0 ? verdicts[row].minutes() : std::nullopt;
        const auto by_status = persons_by_status(verdicts[row], persons);
        for (const auto& [tally, village] : own->second) tally->add(home, persons, verdicts[row], minutes, by_status, *village);
    }
    std::vector<Coverage> coverage;
    for (auto& [unit, tally] : tallies) {
        tally.coverage.unit = unit;
        tally.coverage.measure = measure_row;
        coverage.push_back(tally.finished(study.standard.policy.village_covered_percent));
    }
    return coverage;
}

const Coverage* county_coverage(const std::vector<Coverage>& coverage) {
    const auto county = std::ranges::find_if(
        coverage, [](const Coverage& one) { return one.measure == 0 && one.unit.kind == UnitKind::county; });
    return county == coverage.end() ? nullptr : &*county;
}

std::vector<LedgerRow> ledger_of(const model::Study& study, model::AgeGroup group, const std::vector<HomeVerdict>& verdicts) {
    LedgerRow county{.unit = county_unit(study)};
    std::map<model::IslandId, LedgerRow> islands;
    std::int64_t everyone = 0;
    for (std::size_t row = 0; row < verdicts.size(); ++row) {
        const auto& home = study.homes[row];
        const auto persons = model::persons_in(home.persons, group);
        const auto by_status = persons_by_status(verdicts[row], persons);
        everyone += persons;
        auto& island = islands[home.island];
        for (LedgerRow* ledger : {&county, &island}) {
            ledger->persons += persons;
            for (std::size_t status = 0; status < status_count; ++status) ledger->by_status[status] += by_status[status];
            ++ledger->homes;
        }
    }
    std::vector<LedgerRow> rows{county};
    std::int64_t by_island = 0;
    for (auto& [id, row] : islands) {
        row.unit = island_unit(study, id);
        rows.push_back(row);
        by_island += row.persons;
    }
    for (const auto& row : rows) {
        std::int64_t sum = 0;
        for (const auto persons : row.by_status) sum += persons;
        if (sum != row.persons) throw std::logic_error("ledger of " + row.unit.name + " does not add up");
    }
    if (county.persons != everyone || by_island != everyone)
        throw std::logic_error("the islands' ledgers do not add up to the county's");
    return rows;
}

}  // namespace circle15::analysis
