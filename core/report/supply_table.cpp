// SPDX-License-Identifier: MIT
#include "core/report/supply_table.hpp"

#include "core/analysis/indicators/supply.hpp"
#include "core/model/service_lists.hpp"
#include "core/report/values.hpp"
#include "core/report/words.hpp"

namespace circle15::report {

model::Table supply_table(const analysis::Ground& ground, const analysis::Analysis& analysis) {
    const auto& study = ground.study;
    model::Table table{.name = "supply",
                       .columns = {"service",
                                   "service_zh",
                                   "indicator",
                                   "group",
                                   "unit_kind",
                                   "unit_code",
                                   "unit",
                                   "facilities",
                                   "facilities_without_capacity",
                                   "partial_list",
                                   "places",
                                   "capacity_unit",
                                   "capacity_unit_en",
                                   "persons",
                                   "per_persons",
                                   "value",
                                   "target_operator",
                                   "target",
                                   "met",
                                   "indicative"}};
    const auto supply = analysis::supply_per_head(ground, analysis.date, study.indicators);
    for (const auto& row : supply.rows) {
        const auto& measure = supply.measures[row.measure];
        const auto& rule = study.standard.rules[measure.rule.at()];
        table.rows.push_back({rule.service,
                              text(rule.name_zh),
                              text(measure.indicator),
                              ages_of(measure.group),
                              text(analysis::name_of(row.unit.kind)),
                              row.unit.code,
                              row.unit.name,
                              row.facilities,
                              row.facilities_left_out,
                              row.partial_list,
                              row.places,
                              text(measure.capacity_unit),
                              text(model::capacity_unit_en(study, rule.service, measure.capacity_unit)),
                              row.persons,
                              measure.per_persons,
                              decimal(row.value, 2),
                              measure.target ? text(model::name_of(measure.target_operator)) : model::Value{},
                              measure.target ? model::Value{*measure.target} : model::Value{},
                              row.met ? model::Value{*row.met} : model::Value{},
                              row.indicative});
    }
    return table;
}

}  // namespace circle15::report
