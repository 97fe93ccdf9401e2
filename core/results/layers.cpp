// SPDX-License-Identifier: MIT
#include "core/results/layers.hpp"

#include <ranges>

#include "core/results/records.hpp"
#include "core/results/rows.hpp"

namespace circle15::results {

namespace {

/// Every record of `values` as a feature; `id` and `geometry` of it.
template <class T>
model::FeatureCollection layer_of(const char* name, const View& view, Fields<T> fields, const std::vector<T>& values, auto id,
                                  auto geometry) {
    model::FeatureCollection layer{.name = name};
    layer.features.reserve(values.size());
    RowMaker<T> rows(std::move(fields));
    for (std::size_t row = 0; row < values.size(); ++row) {
        const T& value = values[row];
        layer.features.push_back({id(value), geometry(value), rows.of({.of = view, .value = value, .index = row})});
    }
    return layer;
}

template <class T>
std::string own_id(const T& value) {
    return value.id;
}

template <class T>
std::string no_id(const T&) {
    return {};
}

/// The rows that every service has, those `wanted`.
template <class T>
model::Table table_of(const char* name, const View& view, Fields<T> fields, std::vector<T> analysis::ServiceResult::* of,
                      auto wanted) {
    const RowMaker<T> rows(std::move(fields));
    auto table = rows.empty_table(name);
    for (const auto& service : view.analysis.services) {
        for (const T& value : service.*of) {
            if (wanted(value)) table.rows.push_back(rows.cells_of({.of = view, .value = value, .service = &service}));
        }
    }
    return table;
}

constexpr auto all = [](const auto&) { return true; };

/// Nothing reached is no feature.
template <class Geometry>
model::FeatureCollection areas_as(const char* name, const View& view, Geometry analysis::ServiceArea::* shape) {
    model::FeatureCollection layer{.name = name};
    RowMaker<analysis::ServiceArea> rows(area_fields());
    for (const auto& service : view.analysis.services) {
        for (const auto& area : service.areas | std::views::reverse) {
            if (!(area.*shape).empty())
                layer.features.push_back({{}, area.*shape, rows.of({.of = view, .value = area, .service = &service})});
        }
    }
    return layer;
}

}  // namespace

void each_home(const View& view, const std::function<void(const model::Feature&)>& see) {
    RowMaker<model::Home> rows(home_fields(shape_of(view)));
    model::Feature feature;
    for (std::size_t row = 0; row < view.study.homes.size(); ++row) {
        const auto& home = view.study.homes[row];
        feature.id = home.id;
        feature.geometry = home.place;
        feature.properties = rows.of({.of = view, .value = home, .index = row});
        see(feature);
    }
}

model::FeatureCollection gap_layer(const View& view) {
    model::FeatureCollection layer{.name = "gaps"};
    RowMaker<analysis::Gap> rows(gap_fields(shape_of(view)));
    for (const auto& service : view.analysis.services) {
        for (const auto& gap : service.gaps)
            layer.features.push_back({gap.id, gap.area, rows.of({.of = view, .value = gap, .service = &service})});
    }
    return layer;
}

model::FeatureCollection facility_layer(const View& view) {
    return layer_of("facilities", view, facility_fields(shape_of(view)), view.study.facilities, own_id<model::Facility>,
                    [](const model::Facility& facility) { return facility.place; });
}

model::FeatureCollection island_layer(const View& view) {
    return layer_of("islands", view, island_fields(shape_of(view)), view.study.islands, own_id<model::Island>,
                    [](const model::Island& island) { return island.land; });
}

model::FeatureCollection street_layer(const View& view) {
    return layer_of("streets", view, street_fields(), *view.analysis.streets, no_id<analysis::StreetRow>,
                    [](const analysis::StreetRow& street) { return street.line; });
}

model::FeatureCollection area_layer(const View& view) { return areas_as("service_areas", view, &analysis::ServiceArea::land); }

model::FeatureCollection area_street_layer(const View& view) {
    return areas_as("service_streets", view, &analysis::ServiceArea::streets);
}

model::FeatureCollection pier_layer(const View& view) {
    return layer_of("piers", view, pier_fields(), view.study.piers, own_id<model::Pier>,
                    [](const model::Pier& pier) { return pier.place; });
}

model::FeatureCollection ferry_layer(const View& view) {
    return layer_of("ferries", view, ferry_fields(), view.analysis.ferry_routes, own_id<analysis::FerryRouteRow>,
                    [](const analysis::FerryRouteRow& route) { return route.line; });
}

model::Table coverage_table(const View& view) {
    return table_of("coverage", view, coverage_fields(), &analysis::ServiceResult::coverage, all);
}

model::Table county_coverage_table(const View& view) {
    return table_of("coverage", view, coverage_fields(), &analysis::ServiceResult::coverage,
                    [](const analysis::Coverage& row) { return row.unit.kind == analysis::UnitKind::county; });
}

model::Table ledger_table(const View& view) {
    return table_of("ledger", view, ledger_fields(), &analysis::ServiceResult::ledger, all);
}

model::Table week_table(const View& view) {
    const RowMaker<analysis::WeekRow> rows(week_fields());
    auto table = rows.empty_table("coverage_week");
    for (std::size_t row = 0; row < view.analysis.week.size(); ++row)
        table.rows.push_back(rows.cells_of({.of = view, .value = view.analysis.week[row], .index = row}));
    return table;
}

model::Table places_table(const View& view) {
    const RowMaker<analysis::ServicePlaces> rows(places_fields(shape_of(view)));
    auto table = rows.empty_table("places");
    for (const auto& service : view.analysis.services) {
        if (service.places) table.rows.push_back(rows.cells_of({.of = view, .value = *service.places, .service = &service}));
    }
    return table;
}

model::Table supply_table(const analysis::Ground& ground, const analysis::Analysis& analysis) {
    const Answer answer(ground.study, analysis);
    const auto view = answer.view();
    const RowMaker<SupplyRecord> rows(supply_fields());
    auto table = rows.empty_table("supply");
    const auto supply = analysis::supply_per_head(ground, analysis.date, ground.study.indicators);
    for (const auto& row : supply.rows)
        table.rows.push_back(rows.cells_of({.of = view, .value = {.measure = supply.measures[row.measure], .supply = row}}));
    return table;
}

LongTable accessibility_rows(const View& view) {
    const RowMaker<model::Home> rows(accessibility_fields());
    return {"accessibility", rows.names(), [view, rows](const SeeRow& see) {
                for (const auto& service : view.analysis.services) {
                    if (!service.places) continue;
                    const auto group = view.study.standard.rules[service.rule.at()].group;
                    for (std::size_t row = 0; row < view.study.homes.size(); ++row) {
                        const auto& home = view.study.homes[row];
                        if (model::persons_in(home.persons, group) > 0)
                            see(rows.cells_of({.of = view, .value = home, .index = row, .service = &service}));
                    }
                }
            }};
}

model::Table held(const LongTable& rows) {
    model::Table table{.name = rows.name, .columns = rows.columns};
    rows.each([&](const std::vector<model::Value>& row) { table.rows.push_back(row); });
    return table;
}

model::Table issue_table(std::span<const model::DataIssue> issues) {
    static const Opened nothing{};  // doubts speak of rows, not of answers
    const View view = nothing.view();
    const RowMaker<model::DataIssue> rows(issue_fields());
    auto table = rows.empty_table("issues");
    for (const auto& issue : issues) table.rows.push_back(rows.cells_of({.of = view, .value = issue}));
    return table;
}

}  // namespace circle15::results
