// SPDX-License-Identifier: MIT
#include "core/report/island_access_layer.hpp"

#include "core/report/boat_fields.hpp"
#include "core/report/clock.hpp"
#include "core/report/values.hpp"

namespace circle15::report {

namespace {

using analysis::BoatPlace;
using analysis::IslandAccess;

model::Value minutes_of(std::optional<double> seconds) { return seconds ? one_decimal(*seconds / 60) : model::Value{}; }
model::Value clock(std::optional<model::DaySeconds> time) { return time ? text(leaving_clock(*time)) : model::Value{}; }

model::Properties properties_of(const model::Study& study, const analysis::BoatQuery& query,
                                const analysis::IslandAccessTable& table, const IslandAccess& access) {
    const BoatPlace& from = table.places[access.from];
    const BoatPlace& to = table.places[access.to];
    const auto& day = access.day;
    const auto& back = access.same_day;
    const bool reached = access.reached();
    const auto where_reached = [&](model::Value value) { return reached ? std::move(value) : model::Value{}; };
    return {{"from", from.id},
            {"from_name", text(from.name)},
            {"to", to.id},
            {"to_name", text(to.name)},
            {"from_kind", text(from.island ? "island" : "outer_pier")},
            {"to_kind", text(to.island ? "island" : "outer_pier")},
            {"reached", reached},
            {"sailings", static_cast<std::int64_t>(day.useful_sailings)},
            {"sail_minutes", one_decimal(access.sail_minutes)},
            {"mean_wait_minutes", minutes_of(day.mean_wait_s)},
            {"best_minutes", minutes_of(day.best_s)},
            {"p50_minutes", minutes_of(day.median_s)},
            {"p90_minutes", minutes_of(day.p90_s)},
            {"worst_minutes", minutes_of(day.worst_s)},
            {"reach_percent", where_reached(rounded(day.share * 100, 1))},
            {"first_sailing", clock(access.first_sailing_s)},
            {"last_sailing", clock(access.last_sailing_s)},
            {"same_day_return", where_reached(back.possible())},
            {"ashore_minutes", back.time_there_s ? one_decimal(*back.time_there_s / 60.0) : model::Value{}},
            {"return_percent", where_reached(rounded(back.share * 100, 1))},
            {"days_without_per_year", one_decimal(access.days_without_per_year)},
            {"boats", reached ? count(access.routes.size()) : model::Value{}},
            {"routes", text(route_ids(*study.timetable, access.routes))},
            {"route_names", text(route_names(*study.timetable, access.routes))},
            {"approximate", where_reached(day.approximate)},
            {"demonstration", study.timetable->feed.demonstration},
            {"date", model::text_of(query.date)}};
}

}  // namespace

model::Table island_access_table(const model::Study& study, const analysis::BoatQuery& query,
                                 const analysis::IslandAccessTable& access) {
    model::Table table{.name = "island_access"};
    for (const auto& row : access.rows) {
        auto properties = properties_of(study, query, access, row);
        auto& cells = table.rows.emplace_back();
        for (auto& [name, value] : properties) {
            if (table.rows.size() == 1) table.columns.push_back(name);
            cells.push_back(std::move(value));
        }
    }
    return table;
}

model::FeatureCollection island_access_layer(const model::Study& study, const analysis::BoatQuery& query,
                                             const analysis::IslandAccessTable& access) {
    model::FeatureCollection layer{.name = "island_access"};
    for (const auto& row : access.rows) {
        if (row.reached())
            layer.features.push_back({.geometry = row.course, .properties = properties_of(study, query, access, row)});
    }
    return layer;
}

}  // namespace circle15::report
