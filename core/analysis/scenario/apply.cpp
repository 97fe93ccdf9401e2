// SPDX-License-Identifier: MIT
#include "core/analysis/scenario/apply.hpp"

#include <algorithm>
#include <format>

#include "core/analysis/scenario/facility_edits.hpp"
#include "core/analysis/scenario/people_edits.hpp"
#include "core/analysis/scenario/sailing_edits.hpp"

namespace circle15::analysis {

using model::ChangeStandard;
using model::Rule;
using model::Study;

namespace {

void require_positive(std::optional<double> value, const char* field, const EditPlace& at) {
    if (value && !(*value > 0)) throw at.flaw("standard_above_0", {{"field", field}, {"value", *value}});
}

void make_edit(Study& study, const ChangeStandard& change, const EditPlace& at) {
    const auto rule = std::ranges::find(study.standard.rules, change.service, &Rule::service);
    if (rule == study.standard.rules.end()) {
        throw at.flaw("standard_service", {{"service", change.service}});
    }
    require_positive(change.minutes, "minutes", at);
    require_positive(change.speed_m_per_s, "speed_m_per_s", at);
    require_positive(change.service_minutes, "service_minutes", at);
    if (change.viable_persons && *change.viable_persons < 0) {
        throw at.flaw("viable_persons", {{"value", *change.viable_persons}});
    }
    if (change.target_percent && *change.target_percent && !(**change.target_percent >= 0 && **change.target_percent <= 100)) {
        throw at.flaw("target_percent", {{"value", **change.target_percent}});
    }
    if (change.places_per_1000) require_positive(*change.places_per_1000, "places_per_1000", at);
    const Rule before = *rule;
    rule->minutes = change.minutes.value_or(rule->minutes);
    rule->speed_m_per_s = change.speed_m_per_s.value_or(rule->speed_m_per_s);
    rule->capped_downhill = change.capped_downhill.value_or(rule->capped_downhill);
    rule->service_minutes = change.service_minutes.value_or(rule->service_minutes);
    rule->viable_persons = change.viable_persons.value_or(rule->viable_persons);
    rule->target_percent = change.target_percent.value_or(rule->target_percent);
    rule->places_per_1000 = change.places_per_1000.value_or(rule->places_per_1000);
    if (*rule == before) throw at.no_effect("same_standard", {{"service", change.service}});
}

std::optional<ChangeStandard> back_to(const Rule& before, const Rule& after) {
    if (before == after) return std::nullopt;
    ChangeStandard change{.service = before.service};
    if (before.minutes != after.minutes) change.minutes = before.minutes;
    if (before.speed_m_per_s != after.speed_m_per_s) change.speed_m_per_s = before.speed_m_per_s;
    if (before.capped_downhill != after.capped_downhill) change.capped_downhill = before.capped_downhill;
    if (before.service_minutes != after.service_minutes) change.service_minutes = before.service_minutes;
    if (before.viable_persons != after.viable_persons) change.viable_persons = before.viable_persons;
    if (before.target_percent != after.target_percent) change.target_percent.emplace(before.target_percent);
    if (before.places_per_1000 != after.places_per_1000) change.places_per_1000.emplace(before.places_per_1000);
    return change;
}

/// Rows of facilities both studies have, by id and in the same order, from the first on.
std::size_t common_facilities(const Study& a, const Study& b) {
    const auto differs = std::ranges::mismatch(a.facilities, b.facilities, {}, &model::Facility::id, &model::Facility::id);
    return static_cast<std::size_t>(differs.in1 - a.facilities.begin());
}

}  // namespace

Study apply(const Study& study, const model::Scenario& scenario) {
    Study edited = study;
    for (const auto& edit : scenario.edits) {
        std::visit([&](const auto& what) { make_edit(edited, what, EditPlace{edit}); }, edit.what);
    }
    if (!scenario.sailings.empty()) {
        if (!study.timetable) {
            throw edit_flaw(scenario.sailings.front(), "nothing_to_sail");
        }
        edited.timetable = apply_to_timetable(*study.timetable, scenario);
    }
    return edited;
}

model::Scenario inverse_of(const Study& study, const model::Scenario& scenario) {
    const Study edited = apply(study, scenario);
    model::Scenario inverse{.name_zh = "撤销：" + scenario.name_zh,
                            .name_en = "undo: " + scenario.name_en,
                            .description = scenario.description,
                            .description_en = scenario.description_en,
                            .source = scenario.source};
    const auto add = [&](model::StudyEdit what) {
        inverse.edits.push_back({.what = std::move(what), .file = "", .place = ""});
    };
    const std::size_t common = common_facilities(study, edited);
    for (std::size_t row = edited.facilities.size(); row-- > common;) add(model::RemoveFacility{edited.facilities[row].id});
    for (std::size_t row = 0; row < common; ++row) {
        if (study.facilities[row] != edited.facilities[row]) add(model::RestoreFacility{study.facilities[row]});
    }
    for (std::size_t row = common; row < study.facilities.size(); ++row) {
        add(model::OpenFacility{.id = study.facilities[row].id, .created = study.facilities[row]});
    }
    for (std::size_t row = 0; row < study.homes.size(); ++row) {
        const auto& home = study.homes[row];
        if (home.persons != edited.homes[row].persons) add(model::SetPeople{.home = home.id, .persons = home.persons});
    }
    for (std::size_t row = 0; row < study.standard.rules.size(); ++row) {
        if (auto change = back_to(study.standard.rules[row], edited.standard.rules[row])) add(*std::move(change));
    }
    if (!scenario.sailings.empty()) {
        const model::RestoreTimetable back{.timetable = std::make_shared<const model::Timetable>(*study.timetable)};
        inverse.sailings.push_back({.what = back, .file = "", .place = ""});
    }
    return inverse;
}

}  // namespace circle15::analysis
