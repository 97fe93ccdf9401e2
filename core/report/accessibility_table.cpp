// SPDX-License-Identifier: MIT
#include "core/report/accessibility_table.hpp"

#include "core/report/values.hpp"

namespace circle15::report {

namespace {

constexpr int decimals = 3;

model::Value per_1000(double places_per_person) { return decimal(places_per_person * 1000, decimals); }

}  // namespace

model::Table accessibility_table(const model::Study& study, const analysis::Analysis& analysis) {
    model::Table table{
        .name = "accessibility",
        .columns = {"service", "home", "village", "village_code", "township", "island", "persons", "status", "without_place",
                    "two_step_per_1000", "enhanced_two_step_per_1000", "modified_two_step_per_1000"}};
    for (const auto& service : analysis.services) {
        if (!service.places) continue;
        const auto& rule = study.standard.rules[service.rule.at()];
        for (std::size_t row = 0; row < study.homes.size(); ++row) {
            const auto& home = study.homes[row];
            const auto& village = study.villages[home.village.at()];
            const auto persons = model::persons_in(home.persons, rule.group);
            if (persons == 0) continue;
            table.rows.push_back({rule.service, home.id, village.name, village.code, village.township,
                                  study.islands[home.island.at()].id, persons,
                                  text(analysis::name_of(service.homes[row].status)), service.homes[row].facts.without_place,
                                  per_1000(service.places->two_step[row]), per_1000(service.places->enhanced_two_step[row]),
                                  per_1000(service.places->modified_two_step[row])});
        }
    }
    return table;
}

}  // namespace circle15::report
