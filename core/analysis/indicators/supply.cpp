// SPDX-License-Identifier: MIT
#include "core/analysis/indicators/supply.hpp"

#include <algorithm>
#include <map>
#include <variant>

#include "core/analysis/coverage.hpp"
#include "core/geometry/measure.hpp"
#include "core/model/open_day.hpp"
#include "core/model/service_lists.hpp"

namespace circle15::analysis {

using model::Study;

namespace {

std::optional<model::IslandId> island_of(const network::LinkResult& link) {
    if (const auto* joined = std::get_if<network::Link>(&link)) return joined->island;
    return std::get<network::NoLink>(link).island;
}

std::string township_of(const Ground& ground, std::size_t row, std::optional<model::IslandId> island) {
    const Study& study = ground.study;
    const auto& facility = study.facilities[row];
    if (!facility.township.empty()) return facility.township;
    const auto village = std::ranges::find(study.villages, facility.village, &model::Village::code);
    if (village != study.villages.end()) return village->township;
    const auto place = ground.projection.to_metres(facility.place);
    std::optional<double> least;
    std::string township;
    for (const auto& home : study.homes) {
        if (home.island != island) continue;
        const double away = geometry::distance_m(place, ground.projection.to_metres(home.place));
        if (least && away >= *least) continue;
        least = away;
        township = study.villages[home.village.at()].township;
    }
    return township;
}

/// The units a facility counts for.
std::vector<Unit> units_of_facility(const Ground& ground, std::size_t row) {
    const Study& study = ground.study;
    const auto island = island_of(ground.facilities[row]);
    std::vector<Unit> units{{UnitKind::county, study.id, study.name_zh}};
    const auto township = township_of(ground, row, island);
    if (!township.empty()) units.push_back({UnitKind::township, township, township});
    if (island) units.push_back({UnitKind::island, study.islands[island->at()].id, study.islands[island->at()].name});
    return units;
}

std::vector<SupplyMeasure> measures_for(const Study& study, std::span<const model::Indicator> indicators) {
    std::vector<SupplyMeasure> measures;
    const auto& rules = study.standard.rules;
    for (std::size_t row = 0; row < rules.size(); ++row) {
        const bool counted = std::ranges::any_of(study.facilities, [&](const model::Facility& facility) {
            return facility.service == rules[row].service && facility.capacity;
        });
        if (counted)
            measures.push_back(
                {.rule = model::id_of<model::RuleId>(row), .group = rules[row].group, .target = rules[row].places_per_1000});
    }
    for (const auto& indicator : indicators) {
        const auto& places = indicator.numerator;
        const auto& persons = indicator.denominator;
        if (!places || !persons || places->word != model::IndicatorWord::capacity ||
            persons->word != model::IndicatorWord::persons)
            continue;
        const auto rule = std::ranges::find(rules, places->service, &model::Rule::service);
        if (rule == rules.end()) continue;
        measures.push_back({.indicator = indicator.id,
                            .rule = model::id_of<model::RuleId>(static_cast<std::size_t>(rule - rules.begin())),
                            .capacity_unit = places->capacity_unit,
                            .group = persons->group,
                            .per_persons = places->times * persons->over / (places->over * persons->times),
                            .target_operator = indicator.target_operator,
                            .target = indicator.target});
    }
    return measures;
}

}  // namespace

Supply supply_per_head(const Ground& ground, model::Date date, std::span<const model::Indicator> indicators) {
    const Study& study = ground.study;
    Supply supply{.measures = measures_for(study, indicators)};
    std::vector<std::vector<Unit>> units(study.facilities.size());
    for (std::size_t row = 0; row < units.size(); ++row) units[row] = units_of_facility(ground, row);

    for (std::size_t number = 0; number < supply.measures.size(); ++number) {
        const auto& measure = supply.measures[number];
        std::map<Unit, SupplyRow> rows;
        for (const auto& home : study.homes) {
            const auto persons = model::persons_in(home.persons, measure.group);
            for (const auto& unit : units_of(study, home)) {
                if (unit.kind == UnitKind::village) continue;
                auto& counted = rows[unit];
                counted.persons += persons;
                counted.indicative = counted.indicative || (persons > 0 && home.quality == model::Quality::modelled);
                const auto list = model::list_in(study, study.standard.rules[measure.rule.at()].service,
                                                 study.villages[home.village.at()].township);
                counted.partial_list = counted.partial_list || list != model::ListState::complete;
            }
        }
        for (std::size_t row = 0; row < units.size(); ++row) {
            const auto& facility = study.facilities[row];
            if (facility.service != study.standard.rules[measure.rule.at()].service || !model::in_operation_on(facility, date))
                continue;
            if (!measure.capacity_unit.empty() && facility.capacity_unit != measure.capacity_unit) continue;
            for (const auto& unit : units[row]) {
                auto& counted = rows[unit];
                ++counted.facilities;
                counted.facilities_left_out += facility.capacity ? 0 : 1;
                counted.places += facility.capacity.value_or(0);
                counted.indicative = counted.indicative || facility.quality == model::Quality::modelled;
            }
        }
        for (auto& [unit, row] : rows) {
            row.measure = number;
            row.unit = unit;
            if (row.persons > 0)
                row.value = static_cast<double>(row.places) * measure.per_persons / static_cast<double>(row.persons);
            if (row.value && measure.target) {
                const bool met = model::is_met(*row.value, measure.target_operator, *measure.target);
                if (met || (row.facilities_left_out == 0 && !row.partial_list)) row.met = met;
            }
            supply.rows.push_back(row);
        }
    }
    return supply;
}

}  // namespace circle15::analysis
