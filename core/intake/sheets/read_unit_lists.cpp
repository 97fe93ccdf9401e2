// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/geometry/projection.hpp"
#include "core/geometry/region.hpp"
#include "core/intake/sheets/list_places.hpp"
#include "core/intake/sheets/list_reading.hpp"
#include "core/intake/sheets/list_sheets.hpp"
#include "core/intake/sheets/plain_text.hpp"
#include "core/intake/sheets/read_lists.hpp"

namespace circle15::intake {

namespace {

std::string or_nothing(const std::string& value) { return says_nothing(value) ? "" : value; }

/// A list of villages calls them its names or its villages.
std::string village_name(const ListReading& reading) {
    const std::string& village = reading.text("village");
    return says_nothing(village) ? reading.required("name") : village;
}

/// Uses in which nobody lives, by words that stand in them.
bool is_other_use(std::string_view use) {
    static constexpr auto words = std::to_array<std::string_view>({"学校",
                                                                   "教学",
                                                                   "医院",
                                                                   "卫生",
                                                                   "工业",
                                                                   "厂",
                                                                   "仓",
                                                                   "车库",
                                                                   "商业",
                                                                   "办公",
                                                                   "公共",
                                                                   "棚",
                                                                   "附属",
                                                                   "教堂",
                                                                   "寺",
                                                                   "体育",
                                                                   "school",
                                                                   "hospital",
                                                                   "industrial",
                                                                   "warehouse",
                                                                   "garage",
                                                                   "shed",
                                                                   "commercial",
                                                                   "retail",
                                                                   "office",
                                                                   "public",
                                                                   "church",
                                                                   "temple",
                                                                   "hotel",
                                                                   "sport",
                                                                   "service",
                                                                   "roof",
                                                                   "hut",
                                                                   "farm_auxiliary",
                                                                   "civic",
                                                                   "train_station",
                                                                   "transportation"});
    const std::string plain = small_letters(half_width(use));
    return std::ranges::any_of(words, [&](std::string_view word) { return plain.contains(word); });
}

double ground_area_m2(const model::MultiPolygon& land, const geometry::Projection& projection) {
    return land.empty() ? 0 : geometry::Region(projection.to_metres(land)).area_m2();
}

}  // namespace

std::vector<VillageRecord> read_villages(const Plan& plan, const Source& source, Findings& findings) {
    const auto fits = [&](const ListTable& table) {
        return has_column(table, source, "code") || has_column(table, source, "village") || has_column(table, source, "name");
    };
    std::vector<VillageRecord> records;
    for (const ListTable& table : lists_of(plan, source, fits, findings)) {
        ListReading reading(table, source, findings);
        ListPlaces places(table, plan, source);
        reading.each([&] {
            const auto code = reading.cell(reading.columns().has("code") ? "code" : "id", id_in, "id_eaten");
            VillageRecord record{.origin = reading.origin(),
                                 .code = code.value,
                                 .name = village_name(reading),
                                 .township = reading.township(),
                                 .land = places.land(reading),
                                 .quality = reading.quality(),
                                 .source = or_nothing(reading.text("source"))};
            if (record.source.empty()) record.source = source.source;
            record.place = places.point(reading);
            records.push_back(std::move(record));
        });
    }
    return records;
}

std::vector<Building> read_buildings(const Plan& plan, const Source& source, Findings& findings) {
    const geometry::Projection projection(plan.measuring_crs);
    std::vector<Building> buildings;
    for (const ListTable& table :
         lists_of(plan, source, [&](const ListTable& one) { return has_places(one, source); }, findings)) {
        ListReading reading(table, source, findings);
        ListPlaces places(table, plan, source);
        reading.each([&] {
            const auto place = places.point(reading);
            if (!place) throw reading.flaw("building_without_place");
            const auto floors = reading.cell("floors", number_in, "places_unread");
            const auto area = reading.cell("floor_area", number_in, "places_unread");
            const auto dwellings = reading.cell("dwellings", number_in, "places_unread");
            Building building{.origin = reading.origin(),
                              .place = *place,
                              .floor_area_m2 = area.value,
                              .kind = is_other_use(reading.text("building")) ? BuildingKind::other : BuildingKind::dwelling};
            if (building.floor_area_m2 <= 0)
                building.floor_area_m2 = ground_area_m2(places.land(reading), projection) * std::max(1.0, floors.value);
            if (dwellings.became != Became::empty) building.dwellings = std::llround(dwellings.value);
            buildings.push_back(std::move(building));
        });
    }
    return buildings;
}

}  // namespace circle15::intake
