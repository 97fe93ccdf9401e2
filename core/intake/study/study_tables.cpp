// SPDX-License-Identifier: MIT
#include "core/intake/study/study_tables.hpp"

#include <cmath>

namespace circle15::intake {

namespace {

using model::Value;

/// Degrees to 1e-7, a centimetre.
Value degrees(double value) { return std::round(value * 1e7) / 1e7; }

Value text(std::string_view value) { return value.empty() ? Value{} : Value{std::string(value)}; }

template <class Number>
Value number(const std::optional<Number>& value) {
    return value ? Value{*value} : Value{};
}

Value date(const std::optional<model::Date>& value) { return value ? Value{model::text_of(*value)} : Value{}; }

}  // namespace

model::Table homes_table(const MadeStudy& made) {
    model::Table table{.name = "homes", .columns = {"id", "name", "village", "township", "island", "lon", "lat", "dwellings"}};
    for (const model::AgeBand& band : model::age_bands) table.columns.emplace_back(band.column);
    table.columns.insert(table.columns.end(), {"source", "quality", "date"});
    for (std::size_t i = 0; i < made.homes.size(); ++i) {
        const HomeRecord& home = made.homes[i];
        std::vector<Value> row{home.id,
                               text(home.name),
                               text(home.village),
                               text(home.township),
                               text(made.home_islands[i]),
                               degrees(home.place.lon),
                               degrees(home.place.lat),
                               home.dwellings};
        for (const std::int64_t persons : home.persons) row.emplace_back(persons);
        row.insert(row.end(), {text(home.source), text(model::name_of(home.quality)), text(home.date)});
        table.rows.push_back(std::move(row));
    }
    return table;
}

model::Table facilities_table(const MadeStudy& made) {
    model::Table table{.name = "facilities", .columns = {"id",      "name",        "service",       "lon",      "lat",
                                                         "crs",     "capacity",    "capacity_unit", "in_use",   "opening_hours",
                                                         "status",  "opened",      "closed",        "township", "village",
                                                         "address", "lead_agency", "source",        "date",     "quality"}};
    for (const FacilityRecord& record : made.facilities) {
        const model::Facility& one = record.facility;
        // Written in WGS84, whatever the list came in.
        table.rows.push_back({one.id,
                              text(one.name),
                              text(one.service),
                              degrees(one.place.lon),
                              degrees(one.place.lat),
                              "EPSG:4326",
                              number(one.capacity),
                              text(one.capacity_unit),
                              number(one.in_use),
                              text(one.opening_hours_text),
                              text(model::name_of(one.status)),
                              date(one.opened),
                              date(one.closed),
                              text(one.township),
                              text(one.village),
                              text(one.address),
                              text(one.lead_agency),
                              text(one.source),
                              text(one.date),
                              text(model::name_of(one.quality))});
    }
    return table;
}

model::Table villages_table(const MadeStudy& made) {
    model::Table table{.name = "villages", .columns = {"code", "name", "township", "island", "quality", "source"}};
    for (std::size_t i = 0; i < made.villages.size(); ++i) {
        const VillageRecord& village = made.villages[i];
        table.rows.push_back({text(village.code), text(village.name), text(village.township), text(made.village_islands[i]),
                              text(model::name_of(village.quality)), text(village.source)});
    }
    return table;
}

model::Table piers_table(const MadeStudy& made) {
    model::Table table{.name = "piers", .columns = {"id", "name", "island", "outer", "lon", "lat", "source", "quality"}};
    for (std::size_t i = 0; i < made.piers.size(); ++i) {
        const model::Pier& pier = made.piers[i];
        table.rows.push_back({text(pier.id), text(pier.name), text(made.pier_islands[i]), pier.outer ? Value{"yes"} : Value{},
                              degrees(pier.place.lon), degrees(pier.place.lat), text(made.feed_origin.source),
                              text(model::name_of(pier.quality))});
    }
    return table;
}

model::FeatureCollection islands_layer(const MadeStudy& made) {
    model::FeatureCollection layer{.name = "islands"};
    for (const LandBody& body : made.bodies) {
        layer.features.push_back({.id = {},
                                  .geometry = body.land,
                                  .properties = {{"id", body.id},
                                                 {"name", body.name},
                                                 {"tier", std::string(model::name_of(body.tier))},
                                                 {"township", Value{}},
                                                 {"joined_to", text(body.joined_to)},
                                                 {"quality", std::string(model::name_of(body.quality))},
                                                 {"source", text(body.source)}}});
    }
    return layer;
}

}  // namespace circle15::intake
