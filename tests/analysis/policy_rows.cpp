// SPDX-License-Identifier: MIT
#include "tests/analysis/policy_rows.hpp"

#include <format>

namespace circle15::test {

namespace {

analysis::ServiceResult first_service(const model::Study& study, analysis::Options options) {
    options.areas = false;
    options.threads = 1;
    return analysis::analyze(study, options).services.front();
}

}  // namespace

Rows rows_of_homes(const model::Study& study, const analysis::ServiceResult& service) {
    Rows rows;
    for (std::size_t row = 0; row < service.homes.size(); ++row) {
        const auto& verdict = service.homes[row];
        rows.push_back(std::format("{} {} {} {} {}", study.homes[row].id, name_of(verdict.status),
                                   verdict.minutes() ? std::format("{:.1f}", *verdict.minutes()) : "-",
                                   verdict.cause ? name_of(*verdict.cause) : "-", name_of(verdict.stability)));
        if (verdict.flips && verdict.stability != analysis::Stability::borderline) rows.back() += " flips";
    }
    return rows;
}

Rows home_rows(const model::Study& study, analysis::Options options) {
    return rows_of_homes(study, first_service(study, std::move(options)));
}

Rows gap_rows(const model::Study& study, analysis::Options options) {
    const auto service = first_service(study, std::move(options));
    Rows rows;
    for (const auto& gap : service.gaps) {
        rows.push_back(std::format("{} {} {} {}, {} persons, {:.1f}:", gap.rank, study.villages[gap.village.at()].code,
                                   name_of(gap.cause), name_of(gap.action), gap.persons, gap.person_minutes));
        for (const auto home : gap.homes) rows.back() += " " + study.homes[home.at()].id;
    }
    return rows;
}

Rows measure_rows(const model::Study& study) {
    const auto service = first_service(study, {});
    Rows rows;
    for (const auto& row : service.coverage) {
        if (row.unit.kind != analysis::UnitKind::county) continue;
        rows.push_back(std::format("{} {} of {}", service.measures[row.measure].name, row.covered_persons, row.persons));
    }
    return rows;
}

void in_village(AsciiTown& town, const std::string& code, const std::string& township) {
    auto& home = town.study.homes.back();
    home.village = model::id_of<model::VillageId>(town.study.villages.size());
    town.study.villages.push_back({.code = code, .name = code, .township = township, .island = home.island});
}

model::PersonsByAge adults(std::int64_t persons) {
    model::PersonsByAge by_age{};
    by_age[4] = persons;
    return by_age;
}

}  // namespace circle15::test
