// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <span>

#include "core/analysis/results.hpp"
#include "core/model/feature.hpp"
#include "core/results/answer.hpp"
#include "core/results/records.hpp"

namespace circle15::results {

// Layers and tables of an answer; their columns stand in records.hpp.

/// Shows the features of homes.geojson one by one: a study may have a million.
void each_home(const View& view, const std::function<void(const model::Feature&)>& see);
/// Every gap as its land polygon, by service and rank.
[[nodiscard]] model::FeatureCollection gap_layer(const View& view);
[[nodiscard]] model::FeatureCollection facility_layer(const View& view);
[[nodiscard]] model::FeatureCollection island_layer(const View& view);
/// Every street as it was walked, one feature between two junctions.
[[nodiscard]] model::FeatureCollection street_layer(const View& view);
/// Per service and minutes the land from which a facility is reached; longer minutes first, so that shorter ones are drawn on
/// top.
[[nodiscard]] model::FeatureCollection area_layer(const View& view);
/// The streets of the same.
[[nodiscard]] model::FeatureCollection area_street_layer(const View& view);
[[nodiscard]] model::FeatureCollection pier_layer(const View& view);
[[nodiscard]] model::FeatureCollection ferry_layer(const View& view);

using SeeRow = std::function<void(const std::vector<model::Value>&)>;

/// A table with rows for every home, shown one by one: a study may have a million. What it is made of must outlive it.
struct LongTable {
    std::string name;
    std::vector<std::string> columns;
    std::function<void(const SeeRow&)> each;
};

/// All of its rows at once.
[[nodiscard]] model::Table held(const LongTable& rows);

/// One row a service and home that needs a boat.
[[nodiscard]] LongTable boat_rows(const View& view);
[[nodiscard]] LongTable accessibility_rows(const View& view);

[[nodiscard]] model::Table coverage_table(const View& view);
/// Rows of the county alone.
[[nodiscard]] model::Table county_coverage_table(const View& view);
[[nodiscard]] model::Table ledger_table(const View& view);
[[nodiscard]] model::Table week_table(const View& view);
/// One row for every ordered pair of islands and outer piers that the timetable calls at; pairs without a connection have
/// `reached` false and no figures.
[[nodiscard]] model::Table island_access_table(const View& view, const analysis::BoatQuery& query,
                                               const analysis::IslandAccessTable& access);
/// The same as lines along the course of the quickest boats; pairs without a connection are left out.
[[nodiscard]] model::FeatureCollection island_access_layer(const View& view, const analysis::BoatQuery& query,
                                                           const analysis::IslandAccessTable& access);
[[nodiscard]] model::Table places_table(const View& view);
[[nodiscard]] model::Table supply_table(const analysis::Ground& ground, const analysis::Analysis& analysis);
[[nodiscard]] model::Table cut_off_table(const View& view);
/// Islands with somebody of the group cut off, in the study's order.
[[nodiscard]] std::vector<CutOffRow> cut_off_by(const model::Study& study, const analysis::ServiceResult& service);
[[nodiscard]] model::Table issue_table(std::span<const model::DataIssue> issues);

}  // namespace circle15::results
