// SPDX-License-Identifier: MIT
#include "core/report/gap_layer.hpp"

#include <algorithm>

#include "core/analysis/capacity/places.hpp"
#include "core/report/boat_fields.hpp"
#include "core/report/values.hpp"
#include "core/report/words.hpp"

namespace circle15::report {

namespace {

std::string home_ids_of(const model::Study& study, const analysis::Gap& gap) {
    std::vector<std::string_view> ids;
    ids.reserve(gap.homes.size());
    for (const auto home : gap.homes) ids.push_back(study.homes[home.at()].id);
    std::ranges::sort(ids);
    std::string joined;
    for (const auto id : ids) joined.append(joined.empty() ? "" : " ").append(id);
    return joined;
}

/// Whether a boat is needed, and the boat answer of the representative home; only for studies with a timetable.
void add_boat(const model::Study& study, const analysis::Gap& gap, model::Properties& fields) {
    if (!study.timetable) return;
    const bool needed = gap.cause == analysis::Cause::across_water;
    const auto* boat = needed && gap.boat && gap.boat->reached() ? &*gap.boat : nullptr;
    const auto* facility = boat != nullptr && boat->facility ? &study.facilities[boat->facility->at()] : nullptr;
    fields.emplace_back("boat_needed", needed);
    fields.emplace_back("boat_facility", facility != nullptr ? text(facility->id) : model::Value{});
    fields.emplace_back("boat_facility_name", facility != nullptr ? text(facility->name) : model::Value{});
    fields.emplace_back("boat_route_names",
                        boat != nullptr ? text(route_names(*study.timetable, boat->routes)) : model::Value{});
    add_boat_fields(&*study.timetable, boat, "boat_", fields);
}

}  // namespace

std::string data_date_of(const model::Study& study, const analysis::Analysis& analysis) {
    std::string latest;
    for (const auto& layer : study.layers) {
        const bool counts = layer.layer == "homes" || layer.layer == "facilities";
        if (counts && model::date_from(layer.date)) latest = std::max(latest, layer.date);
    }
    return latest.empty() ? model::text_of(analysis.date) : latest;
}

model::Properties gap_properties(const model::Study& study, const analysis::Analysis& analysis,
                                 const analysis::ServiceResult& service, const analysis::Gap& gap) {
    const auto& rule = study.standard.rules[service.rule.at()];
    const auto& village = study.villages[gap.village.at()];
    const auto& island = study.islands[gap.island.at()];
    const auto* nearest = gap.nearest ? &study.facilities[gap.nearest->at()] : nullptr;
    model::Properties fields;
    fields.reserve(72);
    fields.emplace_back("id", gap.id);
    fields.emplace_back("rank", count(gap.rank));
    fields.emplace_back("service", rule.service);
    fields.emplace_back("service_zh", rule.name_zh);
    fields.emplace_back("group", ages_of(rule.group));
    fields.emplace_back("township", village.township);
    fields.emplace_back("village", village.name);
    fields.emplace_back("village_code", village.code);
    fields.emplace_back("island", island.id);
    fields.emplace_back("island_name", island.name);
    fields.emplace_back("tier", text(name_of(island.tier)));
    fields.emplace_back("persons", gap.persons);
    for (std::size_t band = 0; band < model::age_bands.size(); ++band) {
        fields.emplace_back(model::age_bands[band].column, gap.persons_by_age[band]);
    }
    fields.emplace_back("cause", text(analysis::name_of(gap.cause)));
    fields.emplace_back("cause_zh", text(word_of(gap.cause).zh));
    fields.emplace_back("action", text(analysis::name_of(gap.action)));
    fields.emplace_back("action_zh", text(word_of(gap.action).zh));
    fields.emplace_back("walk_minutes", one_decimal(gap.walk_minutes));
    fields.emplace_back("short_minutes", one_decimal(gap.short_minutes));
    fields.emplace_back("walk_m", one_decimal(gap.walk_m));
    fields.emplace_back("link_m", one_decimal(gap.link_m));
    fields.emplace_back("person_minutes", one_decimal(gap.person_minutes));
    // All gaps of a run have the same fields, those of services without places too.
    const bool places = std::ranges::any_of(analysis.services, [](const auto& other) { return other.places.has_value(); });
    if (places) {
        const bool full = service.places && gap.cause == analysis::Cause::capacity;
        fields.emplace_back("places_short",
                            full ? model::Value{analysis::places_for(gap.persons, *rule.places_per_1000)} : model::Value{});
    }
    fields.emplace_back("nearest_id", nearest ? text(nearest->id) : model::Value{});
    fields.emplace_back("nearest_name", nearest ? text(nearest->name) : model::Value{});
    add_boat(study, gap, fields);
    fields.emplace_back("threshold_minutes", rule.minutes);
    fields.emplace_back("speed_m_per_s", rule.speed_m_per_s);
    fields.emplace_back("standard_source", text(rule.source));
    fields.emplace_back("lead_agency", text(rule.lead_agency));
    fields.emplace_back("homes", count(gap.homes.size()));
    fields.emplace_back("home_ids", home_ids_of(study, gap));
    fields.emplace_back("quality", text(model::name_of(gap.quality)));
    fields.emplace_back("stability", text(analysis::name_of(gap.stability)));
    fields.emplace_back("date", model::text_of(analysis.date));
    fields.emplace_back("data_date", data_date_of(study, analysis));
    fields.emplace_back("lon", rounded(gap.point.lon, 7));
    fields.emplace_back("lat", rounded(gap.point.lat, 7));
    return fields;
}

model::FeatureCollection gap_layer(const model::Study& study, const analysis::Analysis& analysis) {
    model::FeatureCollection layer{.name = "gaps"};
    for (const auto& service : analysis.services) {
        for (const auto& gap : service.gaps) {
            layer.features.push_back(
                {.id = gap.id, .geometry = gap.area, .properties = gap_properties(study, analysis, service, gap)});
        }
    }
    return layer;
}

}  // namespace circle15::report
