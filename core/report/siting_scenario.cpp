// SPDX-License-Identifier: MIT
#include "core/report/siting_scenario.hpp"

#include <algorithm>
#include <cmath>
#include <format>
#include <map>

#include "core/report/open_text.hpp"
#include "core/report/siting_headline.hpp"
#include "core/report/siting_words.hpp"
#include "core/results/sentences.hpp"
#include "core/results/values.hpp"

namespace circle15::report {

namespace {

using analysis::siting::StudySiting;

/// Of the service's facilities that exist: the commonest unit, the first by alphabet of equals.
std::string commonest_unit(const model::Study& study, const StudySiting& siting) {
    std::map<std::string, std::size_t> counts;
    for (std::size_t row = 0; row < siting.stated.places.size(); ++row) {
        if (!siting.stated.problem.sites[row].existing || !siting.stated.places[row].facility) continue;
        ++counts[study.facilities[siting.stated.places[row].facility->at()].capacity_unit];
    }
    const auto most = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
    return most == counts.end() ? std::string{} : most->first;
}

std::string free_id(const model::Study& study, const std::string& service, std::size_t& number) {
    while (true) {
        std::string id = std::format("{}-new-{}", service, ++number);
        if (!std::ranges::contains(study.facilities, id, &model::Facility::id)) return id;
    }
}

model::Facility facility_at(const analysis::Ground& ground, const StudySiting& siting, location::SiteId site, std::string id) {
    const auto& study = ground.study;
    const auto& rule = study.standard.rules[siting.query.rule.at()];
    const auto& place = siting.stated.places[site.at()];
    const auto& row = siting.stated.problem.sites[site.at()];
    const auto village = analysis::siting::village_near(ground, place);
    const std::string near = village ? study.villages[village->at()].name : study.islands[place.link.island.at()].name;
    model::Facility facility{
        .id = std::move(id),
        .name = place.name.empty() ? std::format("{}{}(选址)", near, name_of(rule, Lang::zh)) : place.name + "(选址)",
        .service = rule.service,
        .place = place.place,
        .given_crs = "EPSG:4326",
        .quality = model::worse_of(place.quality, model::Quality::approximate)};
    if (row.capacity) {
        facility.capacity = std::llround(*row.capacity);
        facility.capacity_unit = commonest_unit(study, siting);
    }
    facility.opening_hours_text = siting.stated.new_hours;
    if (!facility.opening_hours_text.empty()) facility.opening_hours = model::parse_opening_hours(facility.opening_hours_text);
    facility.township = village ? study.villages[village->at()].township : "";
    facility.village = near;
    facility.lead_agency = rule.lead_agency;
    facility.source = "circle15 site;能力与开放时间取同类设施,为假设";
    facility.date = model::text_of(siting.query.date);
    if (siting.modelled_persons > 0) facility.quality = model::Quality::modelled;
    return facility;
}

std::string description_of(const StudySiting& siting, Lang lang) {
    const bool zh = lang == Lang::zh;
    const auto objective = word_of(siting.query.objective).in(lang);
    const auto minutes = minutes_text(siting.threshold_minutes, lang);
    std::string setting_out;
    if (siting.query.at)
        setting_out = zh ? setting_out_words(*siting.query.at, lang) + "," : ", " + setting_out_words(*siting.query.at, lang);
    const double gap = 100 * siting.answer.gap;
    const auto before = siting.before.covered;
    const auto after = siting.after.covered;
    std::string proof = zh ? "在候选点中已证明最优" : "proven to be the best among the candidates";
    if (siting.answer.proof != location::Proof::optimal)
        proof = zh ? std::format("未证明最优,差距至多 {:.2f}%", gap)
                   : std::format("not proven, at most {:.2f}% from the best", gap);
    std::string text = zh ? std::format("目标:{};{}。{}{}内步行可达由 {} 人到 {} 人(共 {} 人)。", objective, proof, setting_out,
                                        minutes, before, after, siting.persons)
                          : std::format("Objective: {}; {}. {} of {} persons within {} on foot{}, {} before.", objective, proof,
                                        after, siting.persons, minutes, setting_out, before);
    if (siting.modelled_persons > 0)
        text += zh ? "人口与道路含模型数据,结果为示意,定点前须实地核实。"
                   : " People and streets are modelled in part: indicative, look at the places before deciding.";
    return text;
}

}  // namespace

model::Scenario siting_scenario(const analysis::Ground& ground, const StudySiting& siting) {
    const auto& rule = ground.study.standard.rules[siting.query.rule.at()];
    const auto& answer = siting.answer;
    model::Scenario scenario{
        .name_zh = std::format("新增{}{}处", name_of(rule, Lang::zh), answer.steps.size()),
        .name_en = std::format("{}: {} new", name_of(rule, Lang::en), answer.steps.size()),
        .description = description_of(siting, Lang::zh),
        .description_en = description_of(siting, Lang::en),
        .source =
            std::format("circle15 site, {}", ground.study.standard.name.empty() ? rule.source : ground.study.standard.name)};
    std::size_t number = 0;
    for (const auto& step : answer.steps) {
        const auto& row = siting.stated.problem.sites[step.site.at()];
        const auto& place = siting.stated.places[step.site.at()];
        if (row.existing) continue;
        if (place.facility) {
            scenario.edits.push_back({.what = model::OpenFacility{.id = ground.study.facilities[place.facility->at()].id}});
            continue;
        }
        auto facility = facility_at(ground, siting, step.site, free_id(ground.study, rule.service, number));
        const std::string id = facility.id;
        scenario.edits.push_back({.what = model::OpenFacility{.id = id, .created = std::move(facility)}});
    }
    for (const auto site : answer.closed)
        scenario.edits.push_back({.what = model::CloseFacility{.id = siting.stated.problem.sites[site.at()].id}});
    return scenario;
}

}  // namespace circle15::report
