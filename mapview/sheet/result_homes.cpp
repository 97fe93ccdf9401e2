// SPDX-License-Identifier: MIT
#include "mapview/sheet/result_homes.hpp"

#include "mapview/sheet/result_boats.hpp"

namespace circle15::sheet {

namespace {

bool flag_in(const json& fields, const std::string& name) {
    const auto found = fields.find(name);
    return found != fields.end() && found->is_boolean() && found->get<bool>();
}

analysis::HomeFacts facts_of(const json& fields, const std::string& service, double speed_m_per_s) {
    analysis::HomeFacts facts{.joined = fields.at("joined").get<bool>(), .speed_m_per_s = speed_m_per_s};
    if (const json& walk = fields.at(service + "_walk_dmm"); !walk.is_null()) facts.walk_dmm = walk.get<network::FlatDmm>();
    facts.list = named<model::ListState>(text_in(fields, service + "_list"), model::list_state_count,
                                         [](auto value) { return model::name_of(value); });
    facts.on_island = flag_in(fields, service + "_on_island");
    facts.by_boat = flag_in(fields, service + "_by_boat");
    facts.without_place = whole_in(fields, service + "_without_place");
    return facts;
}

/// The status follows from the facts, as it did when they were written.
analysis::HomeVerdict verdict_of(const json& fields, const model::Rule& rule, const Rows& rows) {
    const auto& service = rule.service;
    analysis::HomeVerdict verdict{.facts = facts_of(fields, service, rule.speed_m_per_s)};
    verdict.status = analysis::status_at(verdict.facts, rule.minutes);
    if (const auto written = text_in(fields, service + "_status"); written != analysis::name_of(verdict.status))
        throw bad_result("homes.geojson", "status_not_from_facts",
                         {{"home", text_in(fields, "id")}, {"status", written}, {"service", service}});
    verdict.minutes = analysis::minutes_of(verdict.facts);
    if (const auto nearest = text_in(fields, service + "_nearest"); !nearest.empty())
        verdict.nearest = Rows::at(rows.facilities, nearest, "facility");
    if (const auto cause = text_in(fields, service + "_cause"); !cause.empty()) {
        verdict.cause =
            named<analysis::Cause>(cause, analysis::cause_count, [](auto value) { return analysis::name_of(value); });
    }
    verdict.stability = named<analysis::Stability>(text_in(fields, service + "_stability"), 3,
                                                   [](auto value) { return analysis::name_of(value); });
    verdict.quality = quality_in(fields, service + "_quality");
    return verdict;
}

}  // namespace

void read_homes(const json& features, OpenedResult& result, Rows& rows) {
    auto& study = result.study;
    for (const auto& feature : features) {
        const json& fields = feature.at("properties");
        const auto island = Rows::at(rows.islands, text_in(fields, "island"), "island");
        const std::string code = text_in(fields, "village_code");
        const auto [village, added] = rows.villages.try_emplace(code, model::id_of<model::VillageId>(study.villages.size()));
        if (added) study.villages.push_back({code, text_in(fields, "village"), text_in(fields, "township"), island});
        model::Home home{.id = text_in(fields, "id"),
                         .name = text_in(fields, "name"),
                         .village = village->second,
                         .island = island,
                         .place = point_of(feature.at("geometry").at("coordinates")),
                         .dwellings = whole_in(fields, "dwellings"),
                         .quality = quality_in(fields, "quality")};
        for (std::size_t band = 0; band < model::age_bands.size(); ++band)
            home.persons[band] = whole_in(fields, model::age_bands[band].column);
        for (auto& service : result.analysis.services) {
            const auto& rule = study.standard.rules[service.rule.at()];
            service.homes.push_back(verdict_of(fields, rule, rows));
            service.boats.push_back(boat_verdict_of(fields, rule.service + "_boat_", rows.facilities));
        }
        rows.homes.emplace(home.id, model::id_of<model::HomeId>(study.homes.size()));
        study.homes.push_back(std::move(home));
    }
}

}  // namespace circle15::sheet
