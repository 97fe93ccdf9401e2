// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/ferry_routes.hpp"
#include "core/analysis/indicators/supply.hpp"
#include "core/analysis/island_access.hpp"
#include "core/analysis/results.hpp"
#include "core/model/pier.hpp"
#include "core/model/study.hpp"
#include "core/results/field.hpp"
#include "core/results/shape.hpp"

namespace circle15::results {

/// One pair of islands or outer piers.
struct AccessRow {
    const analysis::BoatPlace& from;
    const analysis::BoatPlace& to;
    const analysis::IslandAccess& way;
    model::Date date;
};

/// One unit's supply by one measure.
struct SupplyRecord {
    const analysis::SupplyMeasure& measure;
    const analysis::SupplyRow& supply;
};

/// One island that loses a service to the suspended boats.
struct CutOffRow {
    model::IslandId island;
    std::int64_t persons = 0;  ///< of the target group
    std::int64_t homes = 0;
};

// The records of a result folder, each column told once: its name, kind, unit and words, how it is got and how it is set
// again. Writers, the folder's reader, `circle15 schema`, the table in README and the window's lists all ask these.

/// homes.geojson: homes with, flat, one set of columns a service (`clinic_status`, ...).
[[nodiscard]] Fields<model::Home> home_fields(const Shape& shape);
/// boats.csv: how each home that only a boat serves gets to a service; one row a service and home.
[[nodiscard]] Fields<analysis::BoatVerdict> boat_fields();
/// gaps.geojson (服务缺口清单).
[[nodiscard]] Fields<analysis::Gap> gap_fields(const Shape& shape);
/// facilities.geojson (设施资源台账).
[[nodiscard]] Fields<model::Facility> facility_fields(const Shape& shape);
/// islands.geojson with, flat, the ledger of each service.
[[nodiscard]] Fields<model::Island> island_fields(const Shape& shape);
/// streets.geojson.
[[nodiscard]] Fields<analysis::StreetRow> street_fields();
/// service_areas.geojson (land) and service_streets.geojson (streets).
[[nodiscard]] Fields<analysis::ServiceArea> area_fields();
/// piers.geojson.
[[nodiscard]] Fields<model::Pier> pier_fields();
/// ferries.geojson.
[[nodiscard]] Fields<analysis::FerryRouteRow> ferry_fields();
/// coverage.csv (覆盖统计表).
[[nodiscard]] Fields<analysis::Coverage> coverage_fields();
/// ledger.csv (人口台账).
[[nodiscard]] Fields<analysis::LedgerRow> ledger_fields();
/// coverage_week.csv.
[[nodiscard]] Fields<analysis::WeekRow> week_fields();
/// issues.csv (数据质量表).
[[nodiscard]] Fields<model::DataIssue> issue_fields();

/// island_access.csv and .geojson (岛际可达表).
[[nodiscard]] Fields<AccessRow> access_fields();
/// places.csv: a row a service whose places were judged.
[[nodiscard]] Fields<analysis::ServicePlaces> places_fields(const Shape& shape);
/// supply.csv: supply per head beside its targets.
[[nodiscard]] Fields<SupplyRecord> supply_fields();
/// accessibility.csv: floating catchments of every home with somebody of the group, by service.
[[nodiscard]] Fields<model::Home> accessibility_fields();
/// cut_off.csv: who is served by boat but for the suspended routes.
[[nodiscard]] Fields<CutOffRow> cut_off_fields();
/// run.json: a row a service and measure; the rule's own first.
[[nodiscard]] Fields<analysis::Measure> rule_fields();
/// One number of the policy.
struct PolicyRow {
    std::string key;
    double value = 0;
    model::PolicySource from;
};

/// Every number of the policy, in the order of model::policy_keys(); what the standard leaves out as circle15 sets it.
[[nodiscard]] std::vector<PolicyRow> policy_rows(const model::Policy& policy);
/// Sets a number that was read; nothing where its key is not known.
void set_policy(const PolicyRow& row, model::Policy& policy);
/// run.json: what else decides (判定参数), a row a number.
[[nodiscard]] Fields<PolicyRow> policy_fields();
/// run.json: the layers of the study (数据来源).
[[nodiscard]] Fields<model::LayerSource> source_fields();
/// run.json: the study itself.
[[nodiscard]] Fields<model::Study> study_fields();

/// The latest date of the homes and facilities layers (数据截止日期); the run's date where they have none.
[[nodiscard]] std::string data_date_of(const model::Study& study, const analysis::Analysis& analysis);

/// The mark of a measure's source ([S], [2], ...).
[[nodiscard]] std::string_view mark_of(const model::Rule& rule, std::size_t measure);

}  // namespace circle15::results
