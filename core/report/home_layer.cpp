// SPDX-License-Identifier: MIT
#include "core/report/home_layer.hpp"

#include "core/report/boat_fields.hpp"
#include "core/report/values.hpp"

namespace circle15::report {

namespace {

struct ServiceFields {
    explicit ServiceFields(const std::string& service)
        : status(service + "_status"),
          minutes(service + "_minutes"),
          walk(service + "_walk_dmm"),
          list(service + "_list"),
          on_island(service + "_on_island"),
          by_boat(service + "_by_boat"),
          nearest(service + "_nearest"),
          quality(service + "_quality"),
          stability(service + "_stability"),
          cause(service + "_cause"),
          without_place(service + "_without_place"),
          boat_facility(service + "_boat_facility"),
          boat(service + "_boat_") {}
    std::string status;
    std::string minutes;
    std::string walk;
    std::string list;
    std::string on_island;
    std::string by_boat;
    std::string nearest;
    std::string quality;
    std::string stability;
    std::string cause;
    std::string without_place;
    std::string boat_facility;
    std::string boat;
};

/// The boat answer of a home that needs one.
const analysis::BoatVerdict* boat_of(const analysis::ServiceResult& service, std::size_t home) {
    const bool needed = service.homes[home].status == analysis::Status::boat_only && !service.boats.empty();
    return needed ? service.boats[home] : nullptr;
}

}  // namespace

void each_home(const model::Study& study, const analysis::Analysis& analysis,
               const std::function<void(const model::Feature&)>& see) {
    std::vector<ServiceFields> names;
    for (const auto& service : analysis.services) names.emplace_back(study.standard.rules[service.rule.at()].service);

    model::Feature feature;
    for (std::size_t row = 0; row < study.homes.size(); ++row) {
        const auto& home = study.homes[row];
        const auto& village = study.villages[home.village.at()];
        feature.id = home.id;
        feature.geometry = home.place;
        auto& fields = feature.properties;
        fields.clear();
        fields.emplace_back("id", home.id);
        fields.emplace_back("name", text(home.name));
        fields.emplace_back("village", village.name);
        fields.emplace_back("village_code", village.code);
        fields.emplace_back("township", village.township);
        fields.emplace_back("island", study.islands[home.island.at()].id);
        fields.emplace_back("persons", model::persons_in(home.persons, model::everybody));
        fields.emplace_back("dwellings", home.dwellings);
        for (std::size_t band = 0; band < model::age_bands.size(); ++band) {
            fields.emplace_back(model::age_bands[band].column, home.persons[band]);
        }
        fields.emplace_back("quality", text(model::name_of(home.quality)));
        fields.emplace_back("joined", analysis.services.empty() || analysis.services[0].homes[row].facts.joined);
        for (std::size_t service = 0; service < names.size(); ++service) {
            const auto& name = names[service];
            const auto& verdict = analysis.services[service].homes[row];
            fields.emplace_back(name.status, text(analysis::name_of(verdict.status)));
            fields.emplace_back(name.minutes, one_decimal(verdict.minutes));
            fields.emplace_back(name.nearest,
                                verdict.nearest ? text(study.facilities[verdict.nearest->at()].id) : model::Value{});
            fields.emplace_back(name.quality, text(model::name_of(verdict.quality)));
            fields.emplace_back(name.stability, text(analysis::name_of(verdict.stability)));
            fields.emplace_back(name.cause, verdict.cause ? text(analysis::name_of(*verdict.cause)) : model::Value{});
            const auto& facts = verdict.facts;
            fields.emplace_back(name.walk, facts.walk_dmm ? model::Value{std::int64_t{*facts.walk_dmm}} : model::Value{});
            fields.emplace_back(name.list, text(model::name_of(facts.list)));
            if (facts.joined && !facts.walk_dmm) {
                fields.emplace_back(name.on_island, facts.on_island);
                fields.emplace_back(name.by_boat, facts.by_boat);
            }
            if (analysis.services[service].places) fields.emplace_back(name.without_place, verdict.facts.without_place);
            // Left out where the answer is on foot: most homes, and the layer would triple.
            if (const auto* boat = boat_of(analysis.services[service], row)) {
                fields.emplace_back(name.boat_facility,
                                    boat->facility ? text(study.facilities[boat->facility->at()].id) : model::Value{});
                add_boat_fields(&*study.timetable, boat, name.boat, fields);
            }
        }
        see(feature);
    }
}

}  // namespace circle15::report
