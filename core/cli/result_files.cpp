// SPDX-License-Identifier: MIT
#include "core/cli/result_files.hpp"

#include "core/analysis/analyze.hpp"
#include "core/analysis/island_access.hpp"
#include "core/cli/interruption.hpp"
#include "core/cli/output_set.hpp"
#include "core/io/file_bytes.hpp"
#include "core/report/accessibility_table.hpp"
#include "core/report/area_layer.hpp"
#include "core/report/boat_layers.hpp"
#include "core/report/coverage_table.hpp"
#include "core/report/cut_off.hpp"
#include "core/report/facility_layer.hpp"
#include "core/report/gap_layer.hpp"
#include "core/report/home_layer.hpp"
#include "core/report/island_access_layer.hpp"
#include "core/report/island_layer.hpp"
#include "core/report/issue_table.hpp"
#include "core/report/ledger_table.hpp"
#include "core/report/places_table.hpp"
#include "core/report/street_layer.hpp"
#include "core/report/supply_table.hpp"
#include "core/report/week_table.hpp"

namespace circle15::cli {

namespace {}  // namespace

std::vector<io::OutputFile> result_files(const analysis::Ground& ground, const analysis::Analysis& analysis,
                                         const report::RunInfo& run) {
    const auto& study = ground.study;
    const auto members = report::short_manifest(study, analysis, run);
    const auto layer = [&](auto make) { return layer_output(members, make); };
    const auto table = [](auto make) { return table_output(make); };
    // The longest to make first, so that threads end together.
    std::vector<Output> outputs{{"homes.geojson", layer([&] { return report::home_layer(study, analysis); })},
                                {"streets.geojson", layer([&] { return report::street_layer(study, analysis); })},
                                {"service_areas.geojson", layer([&] { return report::area_layer(study, analysis); })},
                                {"islands.geojson", layer([&] { return report::island_layer(study, analysis); })},
                                {"gaps.geojson", layer([&] { return report::gap_layer(study, analysis); })},
                                {"facilities.geojson", layer([&] { return report::facility_layer(ground, analysis); })},
                                {"coverage.csv", table([&] { return report::coverage_table(study, analysis); })},
                                {"ledger.csv", table([&] { return report::ledger_table(study, analysis); })},
                                {"issues.csv", table([&] { return report::issue_table(analysis.issues); })}};
    if (run.options.week) outputs.push_back({"coverage_week.csv", table([&] { return report::week_table(study, analysis); })});
    if (run.options.capacity) {
        outputs.push_back({"places.csv", table([&] { return report::places_table(study, analysis); })});
        outputs.push_back({"supply.csv", table([&] { return report::supply_table(ground, analysis); })});
        outputs.push_back({"accessibility.csv", table([&] { return report::accessibility_table(study, analysis); })});
    }
    const auto query = analysis::boat_query(study, run.options);
    const auto access = analysis::island_access(ground, query);
    if (!study.piers.empty()) outputs.push_back({"piers.geojson", layer([&] { return report::pier_layer(ground); })});
    if (study.timetable) {
        outputs.push_back({"ferries.geojson", layer([&] { return report::ferry_layer(analysis); })});
        outputs.push_back({"island_access.geojson", layer([&] { return report::island_access_layer(study, query, access); })});
        outputs.push_back({"island_access.csv", table([&] { return report::island_access_table(study, query, access); })});
        if (query.suspends()) outputs.push_back({"cut_off.csv", table([&] { return report::cut_off_table(study, analysis); })});
    }
    return files_of(outputs, run.options.threads, [&](const std::vector<report::OutputFile>& listed) {
        return report::manifest(study, analysis, run, listed);
    });
}

void write_result(const std::string& folder, const std::vector<io::OutputFile>& files, const io::Replacing& replacing) {
    const FinishFirst finish_first;
    io::write_output_folder(io::path_of(folder), files, replacing);
}

}  // namespace circle15::cli
