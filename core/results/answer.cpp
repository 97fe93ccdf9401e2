// SPDX-License-Identifier: MIT
#include "core/results/answer.hpp"

#include <algorithm>
#include <string_view>
#include <variant>

#include "core/results/values.hpp"

namespace circle15::results {

namespace {

template <class Id>
Id found(const std::map<std::string, Id>& ids, const std::string& id, const char* kind) {
    const auto entry = ids.find(id);
    if (entry == ids.end()) throw bad_result({}, "nothing_named", {{"kind", kind}, {"value", id}});
    return entry->second;
}

std::optional<model::IslandId> island_of(const network::LinkResult& result) {
    if (const auto* link = std::get_if<network::Link>(&result)) return link->island;
    return std::get<network::NoLink>(result).island;
}

void add_users(const model::Study& study, const analysis::ServiceResult& service, std::vector<FacilitySite>& sites) {
    const auto group = study.standard.rules[service.rule.at()].group;
    for (std::size_t row = 0; row < service.homes.size(); ++row) {
        const auto& verdict = service.homes[row];
        if (verdict.status != analysis::Status::covered || !verdict.nearest) continue;
        sites[verdict.nearest->at()].persons_nearest += model::persons_in(study.homes[row].persons, group);
    }
}

void add_places(const analysis::ServicePlaces& places, bool boats_asked, std::vector<FacilitySite>& sites) {
    for (const auto& [facility, room] : places.room) {
        auto& site = sites[facility.at()];
        site.persons_room = room;
        if (!room) continue;
        const auto placed = places.placed_at.find(facility);
        site.persons_placed = placed == places.placed_at.end() ? 0 : placed->second;
        if (!boats_asked) continue;
        site.persons_by_boat = 0;
        if (!places.by_boat) continue;
        const auto by_boat = places.by_boat->placed_at.find(facility);
        if (by_boat != places.by_boat->placed_at.end()) site.persons_by_boat = by_boat->second;
    }
}

}  // namespace

bool places_judged(const analysis::Analysis& analysis) {
    return std::ranges::any_of(analysis.services, [](const auto& service) { return service.places.has_value(); });
}

bool places_by_boat(const analysis::Analysis& analysis) {
    return std::ranges::any_of(analysis.services,
                               [](const auto& service) { return service.places && service.places->by_boat; });
}

std::vector<IslandUse> use_of_islands(const model::Study& study, const analysis::Analysis& analysis) {
    std::vector<IslandUse> islands(study.islands.size());
    for (const auto& home : study.homes) {
        auto& island = islands[home.island.at()];
        island.persons += model::persons_in(home.persons, model::everybody);
        ++island.homes;
    }
    std::map<std::string_view, std::size_t> rows;
    for (std::size_t row = 0; row < islands.size(); ++row) {
        rows.emplace(study.islands[row].id, row);
        islands[row].ledger.resize(analysis.services.size());
    }
    for (std::size_t service = 0; service < analysis.services.size(); ++service) {
        for (const auto& ledger : analysis.services[service].ledger) {
            if (ledger.unit.kind != analysis::UnitKind::island) continue;
            const auto row = rows.find(ledger.unit.code);
            if (row == rows.end()) throw bad_result({}, "nothing_named", {{"kind", "island"}, {"value", ledger.unit.code}});
            islands[row->second].ledger[service] = ledger;
        }
    }
    return islands;
}

Answer::Answer(const model::Study& study, const analysis::Analysis& analysis)
    : study_(study), analysis_(analysis), islands_(use_of_islands(study, analysis)) {
    if (!study.timetable) return;
    for (const auto& route : study.timetable->routes) routes_.push_back({route.id, route.name});
}

Answer::Answer(const analysis::Ground& ground, const analysis::Analysis& analysis) : Answer(ground.study, analysis) {
    facilities_.resize(study_.facilities.size());
    for (std::size_t row = 0; row < facilities_.size(); ++row) {
        facilities_[row].island = island_of(ground.facilities[row]);
        if (const auto* link = ground.facility_link(model::id_of<model::FacilityId>(row)))
            facilities_[row].link_m = link->link_m;
    }
    const bool boats_asked = places_by_boat(analysis);
    for (const auto& service : analysis.services) {
        add_users(study_, service, facilities_);
        if (service.places) add_places(*service.places, boats_asked, facilities_);
    }
    piers_.resize(study_.piers.size());
    for (std::size_t row = 0; row < piers_.size(); ++row) {
        if (const auto* link = std::get_if<network::Link>(&ground.piers[row]))
            piers_[row] = {.island = link->island, .link_m = link->link_m};
    }
}

model::IslandId Reading::island(const std::string& id) const { return found(islands_, id, "island"); }
model::FacilityId Reading::facility(const std::string& id) const { return found(facilities_, id, "facility"); }
model::HomeId Reading::home(const std::string& id) const { return found(homes_, id, "home"); }
model::RouteId Reading::route(const std::string& id) const { return found(routes_, id, "route"); }

model::VillageId Reading::village(const std::string& code) {
    const auto [entry, added] = villages_.try_emplace(code, model::id_of<model::VillageId>(out.study.villages.size()));
    if (added) out.study.villages.push_back({.code = code});
    return entry->second;
}

std::size_t Reading::component(const std::string& name) {
    auto& components = out.analysis.components;
    const auto known = std::ranges::find(components, name, &analysis::ComponentRow::name);
    const auto at = static_cast<std::size_t>(known - components.begin());
    if (known == components.end()) components.push_back({.name = name});
    return at;
}

analysis::ServiceResult& Reading::service(const std::string& name) {
    auto& services = out.analysis.services;
    for (std::size_t row = 0; row < services.size(); ++row) {
        if (out.study.standard.rules[services[row].rule.at()].service == name) return services.edit(row);
    }
    throw bad_result({}, "nothing_named", {{"kind", "service"}, {"value", name}});
}

void Reading::learn_island(const std::string& id) { islands_.emplace(id, model::id_of<model::IslandId>(islands_.size())); }
void Reading::learn_facility(const std::string& id) {
    facilities_.emplace(id, model::id_of<model::FacilityId>(facilities_.size()));
}
void Reading::learn_home(const std::string& id) { homes_.emplace(id, model::id_of<model::HomeId>(homes_.size())); }
void Reading::learn_route(const std::string& id) { routes_.emplace(id, model::id_of<model::RouteId>(routes_.size())); }

}  // namespace circle15::results
