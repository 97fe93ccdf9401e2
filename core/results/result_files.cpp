// SPDX-License-Identifier: MIT
#include "core/results/result_files.hpp"

#include <memory>
#include <utility>

#include "core/analysis/analyze.hpp"
#include "core/analysis/island_access.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/output/interruption.hpp"
#include "core/model/parallel.hpp"
#include "core/results/layers.hpp"
#include "core/results/output_set.hpp"

namespace circle15::results {

namespace {

/// Ends the writing, everything staged taken away again; the signal that asks for it then ends the program.
struct Interrupted {};

}  // namespace

io::ResultSet result_files(const analysis::Ground& ground, const analysis::Analysis& analysis, const RunInfo& run) {
    const auto& study = ground.study;
    const auto answer = std::make_shared<const Answer>(ground, analysis);
    const auto members = short_manifest(study, analysis, run);
    std::vector<io::ResultFile> files;
    const auto layer = [&](const char* name, auto make) {
        files.push_back(layer_file(name, members, [answer, make] { return make(answer->view()); }));
    };
    const auto table = [&](const char* name, auto make) {
        files.push_back(table_file(name, [answer, make] { return make(answer->view()); }));
    };
    const auto long_table = [&](const char* name, auto make) {
        files.push_back(long_table_file(name, [answer, make] { return make(answer->view()); }));
    };
    // The longest to make first, so that threads end together.
    files.push_back(
        layer_file("homes.geojson", members, "homes", [answer](const auto& see) { each_home(answer->view(), see); }));
    layer("streets.geojson", street_layer);
    layer("service_areas.geojson", area_layer);
    layer("service_streets.geojson", area_street_layer);
    layer("islands.geojson", island_layer);
    layer("gaps.geojson", gap_layer);
    layer("facilities.geojson", facility_layer);
    table("coverage.csv", coverage_table);
    table("ledger.csv", ledger_table);
    files.push_back(table_file("issues.csv", [&analysis] { return issue_table(analysis.issues); }));
    if (run.options.week) table("coverage_week.csv", week_table);
    if (run.options.capacity) {
        table("places.csv", places_table);
        files.push_back(table_file("supply.csv", [&ground, &analysis] { return supply_table(ground, analysis); }));
        long_table("accessibility.csv", accessibility_rows);
    }
    if (!study.piers.empty()) layer("piers.geojson", pier_layer);
    if (study.timetable) {
        const auto query = analysis::boat_query(study, run.options);
        const auto access = analysis::island_access(ground, query);
        layer("ferries.geojson", ferry_layer);
        long_table("boats.csv", boat_rows);
        layer("island_access.geojson", [query, access](const View& view) { return island_access_layer(view, query, access); });
        table("island_access.csv", [query, access](const View& view) { return island_access_table(view, query, access); });
        if (query.suspends()) table("cut_off.csv", cut_off_table);
    }
    return result_set(std::move(files), [&study, &analysis, &run](const std::vector<OutputFile>& listed) {
        return manifest(study, analysis, run, listed);
    });
}

std::size_t write_result(const std::string& folder, io::ResultSet result, unsigned threads, const io::Replacing& replacing) {
    const io::FinishFirst finish_first;
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
                                [&](std::size_t count, const auto& task) { model::in_parallel(count, threads, task); });
    } catch (const Interrupted&) {  // all is cleared away; the program ends with finish_first
    }
    return result.files.size() + 1;
}

}  // namespace circle15::results
