// SPDX-License-Identifier: MIT
#include "core/intake/assembly.hpp"

#include <algorithm>
#include <format>
#include <limits>
#include <map>
#include <set>

#include "core/intake/facility_lists.hpp"
#include "core/intake/land/bridges.hpp"
#include "core/intake/people/village_finder.hpp"
#include "core/model/errors.hpp"
#include "core/words/phrases.hpp"

namespace circle15::intake {

namespace {

constexpr double anywhere_m = std::numeric_limits<double>::max();

model::MultiPolygon whole_box(const Box& box) {
    return {{.shell = {{box.west, box.south},
                       {box.east, box.south},
                       {box.east, box.north},
                       {box.west, box.north},
                       {box.west, box.south}},
             .holes = {}}};
}

/// Land, named and joined; the whole box where nothing says where there is water.
void set_land(Gathered& gathered, const StudyArea& area, MadeStudy& made) {
    if (gathered.bodies.empty()) {
        gathered.bodies = bodies_of(whole_box(area.with_margin()), area.projection());
        for (LandBody& body : gathered.bodies) {
            body.quality = model::Quality::approximate;
            body.source = words::phrase("one_land")->zh;
        }
        made.land_origin.add(std::string(words::phrase("one_land")->zh), "", "", model::Quality::approximate);
    }
    made.bodies = std::move(gathered.bodies);
    const auto streets = sampled_places(made.streets);
    name_bodies(made.bodies, gathered.island_names, streets, made.plan.id, made.plan.name_zh, area.projection());
    join_by_bridges(made.bodies, made.streets, area.projection(), "streets.osm", made.findings);
}

/// Every village has a code, a township and a place in the table; without any, the whole place is one.
void set_villages(std::vector<VillageRecord>& villages, const StudyArea& area, MadeStudy& made) {
    const Box& box = area.with_margin();
    if (villages.empty()) {
        villages.push_back({.code = made.plan.id,
                            .name = made.plan.name_zh,
                            .township = made.plan.name_zh,
                            .place = model::LonLat{(box.west + box.east) / 2, (box.south + box.north) / 2},
                            .quality = model::Quality::approximate,
                            .source = made.plan.file});
        made.village_origin.add(made.plan.file, "", "", model::Quality::approximate);
    }
    for (VillageRecord& village : villages) {
        if (village.code.empty()) village.code = village.name;
        if (village.township.empty()) village.township = made.plan.name_zh;
    }
}

/// Names on a map are no list of units: those where nobody was put are left out.
void leave_out_empty_places(std::vector<VillageRecord>& villages, const MadeStudy& made) {
    const auto is_mapped = [&](const VillageRecord& village) {
        return std::ranges::any_of(made.plan.sources, [&](const Source& source) {
            return source.role == Role::osm && source.file == village.origin.file;
        });
    };
    std::set<std::string> lived_in;
    for (const HomeRecord& home : made.homes) lived_in.insert(home.village);
    std::erase_if(villages,
                  [&](const VillageRecord& village) { return is_mapped(village) && !lived_in.contains(village.code); });
}

/// Bodies that are joined are of one tier: `big` where most people live, `small` where others do, else `islet`.
void set_tiers(const std::vector<std::int64_t>& persons, std::vector<LandBody>& bodies) {
    std::map<std::string, std::int64_t> of_island;
    const auto island_of = [](const LandBody& body) { return body.joined_to.empty() ? body.id : body.joined_to; };
    for (std::size_t i = 0; i < bodies.size(); ++i) of_island[island_of(bodies[i])] += persons[i];
    std::int64_t most = 0;
    for (const auto& [island, count] : of_island) most = std::max(most, count);
    for (LandBody& body : bodies) {
        const std::int64_t count = of_island[island_of(body)];
        if (count > 0) body.tier = count == most ? model::IslandTier::big : model::IslandTier::small;
    }
}

/// The body each home stands on, and what each body then is.
void set_islands(const StudyArea& area, MadeStudy& made) {
    const LandIndex index(made.bodies, area.projection());
    std::vector<std::int64_t> persons(made.bodies.size());
    std::map<std::string, std::map<std::size_t, std::int64_t>> bodies_of_village;
    const auto body_at = [&](model::LonLat place) {
        return index.nearest(area.projection().to_metres(place), anywhere_m).value_or(0);
    };
    for (const HomeRecord& home : made.homes) {
        const std::size_t body = body_at(home.place);
        made.home_islands.push_back(made.bodies[body].id);
        persons[body] += model::persons_in(home.persons, model::everybody);
        ++bodies_of_village[home.village][body];
    }
    set_tiers(persons, made.bodies);
    for (const VillageRecord& village : made.villages) {
        const auto homes = bodies_of_village.find(village.code);
        std::size_t body = 0;
        if (homes != bodies_of_village.end()) {
            body = std::ranges::max_element(homes->second, {}, [](const auto& one) { return one.second; })->first;
        } else if (village.place) {
            body = body_at(*village.place);
        }
        made.village_islands.push_back(made.bodies[body].id);
    }
    for (const model::Pier& pier : made.piers) {
        const auto body = index.nearest(area.projection().to_metres(pier.place), 1'000);
        made.pier_islands.push_back(body && !pier.outer ? made.bodies[*body].id : std::string{});
    }
}

void set_facility_villages(const StudyArea& area, MadeStudy& made) {
    const VillageFinder finder(made.villages, area.projection());
    for (FacilityRecord& record : made.facilities) {
        model::Facility& facility = record.facility;
        if (!facility.township.empty() && !facility.village.empty()) continue;
        const auto village = finder.at(area.projection().to_metres(facility.place));
        if (!village) continue;
        if (facility.township.empty()) facility.township = made.villages[*village].township;
        if (facility.village.empty()) facility.village = made.villages[*village].name;
    }
}

/// Where boats sail there is water, and an extract without a coast does not show it.
void doubt_missing_coast(MadeStudy& made) {
    if (made.piers.empty() || !std::ranges::contains(made.findings.issues, "no_coast", &model::DataIssue::rule)) return;
    made.findings.issues.push_back({.file = made.plan.file,
                                    .place = {},
                                    .rule = "boats_without_coast",
                                    .severity = model::Severity::doubt,
                                    .grave = true,
                                    .particulars = {{"piers", std::ssize(made.piers)}}});
}

}  // namespace

void assemble(Gathered gathered, const StudyArea& area, MadeStudy& made) {
    made.streets = merged(std::move(gathered.streets));
    if (made.streets.ways.empty())
        throw model::InputError({.file = made.plan.file, .place = "[area]", .rule = "no_streets_near"});
    set_land(gathered, area, made);
    doubt_missing_coast(made);
    set_villages(gathered.dwellings.villages, area, made);
    made.homes = spread_people(made.plan, gathered.dwellings, made.findings);
    if (made.homes.empty()) throw model::InputError({.file = made.plan.file, .place = "[people]", .rule = "no_people"});
    for (const HomeRecord& home : made.homes)
        made.home_origin.quality = model::worse_of(made.home_origin.quality, home.quality);
    if (!made.home_origin.given) {
        made.home_origin.add(made.plan.people.source.empty() ? made.plan.file : made.plan.people.source, "",
                             model::text_of(made.plan.date), made.plan.people.quality);
    }
    leave_out_empty_places(gathered.dwellings.villages, made);
    made.villages = std::move(gathered.dwellings.villages);
    made.lists = list_states(gathered.lists, made.standard.standard);
    leave_out_elsewhere(area, made.villages, gathered.listed, made.findings);
    note_lacking(made.villages, made);
    made.facilities = one_list(std::move(gathered.listed), std::move(gathered.mapped), made, area.projection());
    if (!made.facility_origin.given) made.facility_origin.add(made.plan.file, "", "", model::Quality::mapped);
    set_facility_villages(area, made);
    set_islands(area, made);
}

}  // namespace circle15::intake
