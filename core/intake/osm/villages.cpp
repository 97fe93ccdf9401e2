// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <format>
#include <string_view>

#include "core/geometry/measure.hpp"
#include "core/intake/osm/mapped_things.hpp"

namespace circle15::intake {

namespace {

struct PlaceKind {
    std::string_view value;  ///< of `place`
    int rank;                ///< higher kinds hold lower ones
};

constexpr auto kinds = std::to_array<PlaceKind>({{"city", 4},
                                                 {"town", 3},
                                                 {"borough", 3},
                                                 {"suburb", 2},
                                                 {"village", 2},
                                                 {"quarter", 1},
                                                 {"neighbourhood", 1},
                                                 {"hamlet", 1},
                                                 {"isolated_dwelling", 1}});
/// A township is of this rank or higher.
constexpr int township_rank = 3;

struct Place {
    std::string id;
    std::string name;
    int rank = 0;
    model::LonLat at;
    model::Metres metres;
};

int rank_of(std::string_view value) {
    const auto kind = std::ranges::find(kinds, value, &PlaceKind::value);
    return kind == kinds.end() ? 0 : kind->rank;
}

}  // namespace

std::vector<VillageRecord> mapped_villages(const io::OsmCut& cut, const Source& source, const StudyArea& area) {
    std::vector<Place> places;
    const auto wanted = [](const io::OsmTags& tags) { return rank_of(tags.value("place")) > 0 && !tags.value("name").empty(); };
    each_thing(cut, area.projection(), wanted, [&](const MappedThing& thing) {
        if (!area.is_near(thing.place)) return;
        const std::string name(thing.tags->value("name"));
        // An outline and its label are one place.
        if (std::ranges::contains(places, name, &Place::name)) return;
        places.push_back({.id = thing.id,
                          .name = name,
                          .rank = rank_of(thing.tags->value("place")),
                          .at = thing.place,
                          .metres = area.projection().to_metres(thing.place)});
    });
    std::vector<VillageRecord> villages;
    for (const Place& place : places) {
        if (place.rank >= township_rank && places.size() > 1) continue;
        const Place* township = nullptr;
        for (const Place& other : places) {
            if (other.rank < township_rank) continue;
            const auto off = [&](const Place& one) { return geometry::distance_m(one.metres, place.metres); };
            if (township == nullptr || off(other) < off(*township)) township = &other;
        }
        std::string code = place.id;
        std::ranges::replace(code, ' ', '-');
        villages.push_back({.origin = {.file = source.file, .place = place.id},
                            .code = std::move(code),
                            .name = place.name,
                            .township = township == nullptr ? std::string{} : township->name,
                            .place = place.at,
                            .land = {},
                            .quality = source.quality,
                            .source = std::format("OpenStreetMap {}", place.id)});
    }
    return villages;
}

}  // namespace circle15::intake
