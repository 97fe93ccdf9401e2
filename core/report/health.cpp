// SPDX-License-Identifier: MIT
#include "core/report/health.hpp"

#include <format>
#include <numeric>

#include "core/analysis/home_doubts.hpp"
#include "core/analysis/inventory.hpp"
#include "core/report/doubts.hpp"
#include "core/report/words.hpp"
#include "core/results/layers.hpp"
#include "core/results/values.hpp"

namespace circle15::report {

namespace {

std::vector<CensusCheck> census_of(const model::Study& study) {
    std::vector<CensusCheck> checks;
    for (const auto& figure : study.census) {
        CensusCheck check{.figure = figure};
        for (const auto& home : study.homes) check.counted += model::persons_in(home.persons, figure.group);
        checks.push_back(std::move(check));
    }
    return checks;
}

std::vector<QualityShare> qualities_of(const analysis::Ground& ground) {
    const auto& study = ground.study;
    QualityShare homes{.layer = "homes", .unit = "persons"};
    for (const auto& home : study.homes) {
        homes.amounts[static_cast<std::size_t>(home.quality)] +=
            static_cast<double>(model::persons_in(home.persons, model::everybody));
    }
    QualityShare facilities{.layer = "facilities", .unit = "count"};
    for (const auto& facility : study.facilities) facilities.amounts[static_cast<std::size_t>(facility.quality)] += 1;
    QualityShare streets{.layer = "streets", .unit = "m"};
    for (const auto& edge : ground.network.edges()) {
        streets.amounts[static_cast<std::size_t>(study.streets.ways[edge.way].quality)] += edge.length_m;
    }
    QualityShare islands{.layer = "islands", .unit = "count"};
    for (const auto& island : study.islands) islands.amounts[static_cast<std::size_t>(island.quality)] += 1;
    QualityShare piers{.layer = "piers", .unit = "count"};
    for (const auto& pier : study.piers) piers.amounts[static_cast<std::size_t>(pier.quality)] += 1;
    return {homes, facilities, streets, islands, piers};
}

std::vector<SupplyCheck> supply_of(const analysis::Ground& ground) {
    const auto& study = ground.study;
    std::vector<SupplyCheck> checks;
    for (std::size_t row = 0; row < study.standard.rules.size(); ++row) {
        SupplyCheck check{.rule = model::id_of<model::RuleId>(row)};
        for (std::size_t i = 0; i < study.facilities.size(); ++i) {
            const auto& facility = study.facilities[i];
            if (facility.service != study.standard.rules[row].service) continue;
            ++check.facilities;
            check.serving += model::serves_on(facility, study.calendar, study.date) ? 1 : 0;
            check.without_capacity += facility.capacity ? 0 : 1;
            check.without_hours += facility.opening_hours ? 0 : 1;
            check.not_linked += ground.facility_link(model::id_of<model::FacilityId>(i)) ? 0 : 1;
        }
        checks.push_back(check);
    }
    return checks;
}

template <class Rows, class FieldsOf>
Tree list_of(const Rows& rows, const FieldsOf& fields_of) {
    Tree::Items items;
    for (const auto& row : rows) items.push_back(tree_of(model::Properties(fields_of(row))));
    return {std::move(items)};
}

model::Properties quality_fields(const QualityShare& share) {
    const double sum = std::accumulate(share.amounts.begin(), share.amounts.end(), 0.0);
    const double modelled = share.amounts[static_cast<std::size_t>(model::Quality::modelled)];
    model::Properties fields{{"layer", share.layer}, {"unit", share.unit}};
    for (std::size_t i = 0; i < share.amounts.size(); ++i) {
        fields.emplace_back(model::name_of(static_cast<model::Quality>(i)), one_decimal(share.amounts[i]));
    }
    fields.emplace_back("modelled_percent", sum > 0 ? one_decimal(100 * modelled / sum) : model::Value{});
    return fields;
}

}  // namespace

Health health_of(const analysis::Ground& ground) {
    const auto& study = ground.study;
    Health health{.components = analysis::components_of(ground),
                  .census = census_of(study),
                  .qualities = qualities_of(ground),
                  .supply = supply_of(ground),
                  .issues = study.issues};
    for (std::size_t row = 0; row < study.homes.size(); ++row) {
        if (ground.home_link(model::id_of<model::HomeId>(row)) != nullptr) continue;
        ++health.homes_not_linked;
        health.persons_not_linked += model::persons_in(study.homes[row].persons, model::everybody);
    }
    for (auto& issue : analysis::ground_doubts(ground)) health.issues.push_back(std::move(issue));
    return health;
}

Tree health_tree(const model::Study& study, const Health& health) {
    const auto layer = [](const model::LayerSource& source) -> model::Properties {
        return {{"layer", source.layer},
                {"file", text(source.file)},
                {"crs", text(source.crs)},
                {"date", text(source.date)},
                {"quality", text(model::name_of(source.quality))},
                {"sha256", text(source.sha256)}};
    };
    const auto rows = [](const model::RowCount& row) -> model::Properties {
        return {{"layer", row.layer},
                {"read", row.read},
                {"used", row.used},
                {"repaired", row.repaired},
                {"rejected", row.rejected}};
    };
    const auto component = [&](const analysis::ComponentRow& row) -> model::Properties {
        return {{"name", row.name},
                {"island", row.island ? text(study.islands[row.island->at()].id) : model::Value{}},
                {"nodes", count(row.nodes)},
                {"edges", count(row.edges)},
                {"length_m", one_decimal(row.length_m)},
                {"homes", row.homes},
                {"persons", row.persons},
                {"facilities", row.facilities},
                {"has_pier", row.has_pier},
                {"lon", rounded(row.somewhere.lon, 7)},
                {"lat", rounded(row.somewhere.lat, 7)}};
    };
    const auto census = [](const CensusCheck& check) -> model::Properties {
        return {{"name", check.figure.name},
                {"name_en", text(check.figure.name_en)},
                {"group", ages_of(check.figure.group)},
                {"published", check.figure.persons},
                {"counted", check.counted},
                {"source", text(check.figure.source)},
                {"date", text(check.figure.date)}};
    };
    const auto supply = [&](const SupplyCheck& check) -> model::Properties {
        return {{"service", study.standard.rules[check.rule.at()].service},
                {"facilities", check.facilities},
                {"serving", check.serving},
                {"without_capacity", check.without_capacity},
                {"without_hours", check.without_hours},
                {"not_linked", check.not_linked}};
    };
    return {Tree::Branches{{"study", tree_of(text(study.id))},
                           {"date", tree_of(text(model::text_of(study.date)))},
                           {"layers", list_of(study.layers, layer)},
                           {"rows", list_of(study.rows, rows)},
                           {"census", list_of(health.census, census)},
                           {"facilities", list_of(health.supply, supply)},
                           {"qualities", list_of(health.qualities, quality_fields)},
                           {"homes_not_linked", tree_of(model::Value{health.homes_not_linked})},
                           {"persons_not_linked", tree_of(model::Value{health.persons_not_linked})},
                           {"components", list_of(health.components, component)},
                           {"doubts", doubts_tree(health.issues)},
                           {"issues", tree_of(issue_table(health.issues))}}};
}

}  // namespace circle15::report
