// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "core/intake/osm/chains.hpp"
#include "core/intake/osm/mapped_things.hpp"

namespace circle15::intake {

namespace {

// Buildings nobody lives in, by their value of `building`.
constexpr auto no_dwellings = std::to_array<std::string_view>(
    {"barn",           "bridge",        "bunker",     "carport",      "cathedral",    "chapel",        "church",
     "civic",          "college",       "commercial", "construction", "container",    "cowshed",       "farm_auxiliary",
     "fire_station",   "garage",        "garages",    "government",   "grandstand",   "greenhouse",    "hangar",
     "hospital",       "hotel",         "industrial", "kindergarten", "kiosk",        "manufacture",   "mosque",
     "office",         "parking",       "pavilion",   "public",       "religious",    "retail",        "riding_hall",
     "roof",           "ruins",         "school",     "service",      "shed",         "silo",          "slurry_tank",
     "sports_hall",    "sports_centre", "stable",     "stadium",      "storage_tank", "sty",           "supermarket",
     "synagogue",      "tank",          "temple",     "tent",         "toilets",      "train_station", "transformer_tower",
     "transportation", "university",    "warehouse",  "water_tower"});

// A building that is one of these as a whole is no dwelling, whatever its value of `building`.
constexpr auto other_uses =
    std::to_array<std::string_view>({"amenity", "healthcare", "leisure", "man_made", "military", "aeroway", "power",
                                     "public_transport", "railway", "office", "tourism"});

constexpr int most_storeys = 130;

std::optional<int> storeys_of(const io::OsmTags& tags) {
    const std::string_view text = tags.value("building:levels");
    double storeys = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), storeys);
    if (error != std::errc{} || storeys < 1 || storeys > most_storeys) return std::nullopt;
    return static_cast<int>(storeys);
}

double square_metres(const model::MultiPolygon& land, const geometry::Projection& projection) {
    double twice = 0;
    for (const model::Polygon& polygon : land) {
        const auto ring_m2 = [&](const model::Line& ring) {
            const auto metres = projection.to_metres(ring);
            double sum = 0;
            for (std::size_t i = 1; i < metres.size(); ++i) {
                sum += (metres[i - 1].x - metres[0].x) * (metres[i].y - metres[0].y) -
                       (metres[i].x - metres[0].x) * (metres[i - 1].y - metres[0].y);
            }
            return std::abs(sum);
        };
        twice += ring_m2(polygon.shell);
        for (const model::Line& hole : polygon.holes) twice -= ring_m2(hole);
    }
    return std::max(0.0, twice / 2);
}

BuildingKind kind_of(const io::OsmTags& tags) {
    const bool other = std::ranges::contains(no_dwellings, tags.value("building")) ||
                       std::ranges::any_of(other_uses, [&](std::string_view key) { return !tags.value(key).empty(); });
    return other ? BuildingKind::other : BuildingKind::dwelling;
}

}  // namespace

std::vector<Building> mapped_buildings(const io::OsmCut& cut, const Source& source, const StudyArea& area, Findings& findings) {
    std::vector<Building> buildings;
    model::RowCount count{.layer = source.file + " buildings"};
    std::int64_t without_storeys = 0;
    const auto wanted = [](const io::OsmTags& tags) {
        const std::string_view value = tags.value("building");
        return !value.empty() && value != "no";
    };
    each_thing(cut, area.projection(), wanted, [&](const MappedThing& thing) {
        if (thing.land.empty() || !area.holds(thing.place)) return;
        ++count.read;
        ++count.used;
        const auto storeys = storeys_of(*thing.tags);
        const BuildingKind kind = kind_of(*thing.tags);
        without_storeys += kind == BuildingKind::dwelling && !storeys;
        buildings.push_back({.origin = {.file = source.file, .place = thing.id},
                             .place = thing.place,
                             .floor_area_m2 = square_metres(thing.land, area.projection()) * storeys.value_or(1),
                             .dwellings = std::nullopt,
                             .kind = kind});
    });
    findings.rows.push_back(std::move(count));
    if (without_storeys > 0) {
        const auto dwellings = std::ranges::count(buildings, BuildingKind::dwelling, &Building::kind);
        findings.issues.push_back({.file = source.file,
                                   .place = {},
                                   .field = "building:levels",
                                   .value = {},
                                   .rule = "storeys_not_mapped",
                                   .severity = model::Severity::note,
                                   .particulars = {{"buildings", without_storeys}, {"all", dwellings}}});
    }
    return buildings;
}

}  // namespace circle15::intake
