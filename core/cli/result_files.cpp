// SPDX-License-Identifier: MIT
#include "core/cli/result_files.hpp"

#include <utility>

#include "core/analysis/analyze.hpp"
#include "core/analysis/island_access.hpp"
#include "core/analysis/parallel.hpp"
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

namespace {

/// Ends the writing, everything staged taken away again; the signal that asks for it then ends the program.
struct Interrupted {};

}  // namespace

io::ResultSet result_files(const analysis::Ground& ground, const analysis::Analysis& analysis, const report::RunInfo& run) {
    const auto& study = ground.study;
    const auto members = report::short_manifest(study, analysis, run);
    const auto layer = [&](const char* name, auto make) { return layer_file(name, members, make); };
    const auto each_home = [&study, &analysis](const auto& see) { report::each_home(study, analysis, see); };
    // The longest to make first, so that threads end together.
    std::vector<io::ResultFile> files{
        layer_file("homes.geojson", members, "homes", each_home),
        layer("streets.geojson", [&study, &analysis] { return report::street_layer(study, analysis); }),
        layer("service_areas.geojson", [&study, &analysis] { return report::area_layer(study, analysis); }),
        layer("islands.geojson", [&study, &analysis] { return report::island_layer(study, analysis); }),
        layer("gaps.geojson", [&study, &analysis] { return report::gap_layer(study, analysis); }),
        layer("facilities.geojson", [&ground, &analysis] { return report::facility_layer(ground, analysis); }),
        table_file("coverage.csv", [&study, &analysis] { return report::coverage_table(study, analysis); }),
        table_file("ledger.csv", [&study, &analysis] { return report::ledger_table(study, analysis); }),
        table_file("issues.csv", [&analysis] { return report::issue_table(analysis.issues); })};
    if (run.options.week)
        files.push_back(table_file("coverage_week.csv", [&study, &analysis] { return report::week_table(study, analysis); }));
    if (run.options.capacity) {
        files.push_back(table_file("places.csv", [&study, &analysis] { return report::places_table(study, analysis); }));
        files.push_back(table_file("supply.csv", [&ground, &analysis] { return report::supply_table(ground, analysis); }));
        files.push_back(
            table_file("accessibility.csv", [&study, &analysis] { return report::accessibility_table(study, analysis); }));
    }
    const auto query = analysis::boat_query(study, run.options);
    const auto access = analysis::island_access(ground, query);
    if (!study.piers.empty()) files.push_back(layer("piers.geojson", [&ground] { return report::pier_layer(ground); }));
    if (study.timetable) {
        files.push_back(layer("ferries.geojson", [&analysis] { return report::ferry_layer(analysis); }));
        files.push_back(layer("island_access.geojson",
                              [&study, query, access] { return report::island_access_layer(study, query, access); }));
        files.push_back(table_file("island_access.csv",
                                   [&study, query, access] { return report::island_access_table(study, query, access); }));
        if (query.suspends())
            files.push_back(table_file("cut_off.csv", [&study, &analysis] { return report::cut_off_table(study, analysis); }));
    }
    return result_set(std::move(files), [&study, &analysis, &run](const std::vector<report::OutputFile>& listed) {
        return report::manifest(study, analysis, run, listed);
    });
}

std::size_t write_result(const std::string& folder, io::ResultSet result, unsigned threads, const io::Replacing& replacing) {
    const FinishFirst finish_first;
    for (io::ResultFile& file : result.files) {
        file.write = [write = std::move(file.write), &finish_first](const io::Sink& sink) {
            return write([&](std::string_view piece) {
                if (finish_first.asked_to_end()) throw Interrupted{};
                sink(piece);
            });
        };
    }
    try {
        io::write_output_folder(io::path_of(folder), result, replacing,
                                [&](std::size_t count, const auto& task) { analysis::in_parallel(count, threads, task); });
    } catch (const Interrupted&) {  // all is cleared away; the program ends with finish_first
    }
    return result.files.size() + 1;
}

}  // namespace circle15::cli
