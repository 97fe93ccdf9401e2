// SPDX-License-Identifier: MIT
#include "core/cli/result_files.hpp"

#include <functional>
#include <ranges>

#include "core/analysis/analyze.hpp"
#include "core/analysis/island_access.hpp"
#include "core/analysis/parallel.hpp"
#include "core/cli/interruption.hpp"
#include "core/cli/json_document.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/sha256.hpp"
#include "core/io/write_csv.hpp"
#include "core/io/write_geojson.hpp"
#include "core/model/errors.hpp"
#include "core/report/area_layer.hpp"
#include "core/report/coverage_table.hpp"
#include "core/report/cut_off.hpp"
#include "core/report/facility_layer.hpp"
#include "core/report/gap_layer.hpp"
#include "core/report/health.hpp"
#include "core/report/home_layer.hpp"
#include "core/report/island_access_layer.hpp"
#include "core/report/island_layer.hpp"
#include "core/report/issue_table.hpp"
#include "core/report/ledger_table.hpp"
#include "core/report/street_layer.hpp"

namespace circle15::cli {

namespace fs = std::filesystem;

namespace {

struct Written {
    std::string content;
    std::size_t rows = 0;
    std::string sha256;
};

struct Output {
    std::string name;
    std::function<Written()> write;
};

Written written(std::string content, std::size_t rows) {
    Written file{.content = std::move(content), .rows = rows};
    file.sha256 = io::sha256_of(file.content);
    return file;
}

model::Table issues_of(const model::Study& study, const analysis::Analysis& analysis) {
    auto issues = analysis.issues;
    for (auto& issue : report::census_issues(study)) issues.push_back(std::move(issue));
    return report::issue_table(issues);
}

/// Folders made on the way to an output, taken away again unless it was written.
class ParentFolders {
public:
    explicit ParentFolders(const fs::path& folder) {
        std::vector<fs::path> missing;
        for (fs::path parent = fs::absolute(folder).lexically_normal().parent_path(); !fs::exists(parent);
             parent = parent.parent_path())
            missing.push_back(parent);
        for (const auto& parent : missing | std::views::reverse) {
            std::error_code error;
            fs::create_directory(parent, error);
            if (error) {
                remove();
                throw model::InputError({.file = folder.string(),
                                         .rule = "unwritable_output",
                                         .what = "the folder " + parent.string() + " cannot be made (" + error.message() + ")",
                                         .remedy = "name a folder you may write to with -o"});
            }
            made_.push_back(parent);
        }
    }
    ~ParentFolders() { remove(); }
    ParentFolders(const ParentFolders&) = delete;
    ParentFolders& operator=(const ParentFolders&) = delete;

    void keep() { made_.clear(); }

private:
    void remove() {
        for (const auto& folder : made_ | std::views::reverse) {
            std::error_code in_use;  // somebody else has put something there: it stays
            fs::remove(folder, in_use);
        }
    }

    std::vector<fs::path> made_;
};

}  // namespace

std::vector<io::OutputFile> result_files(const analysis::Ground& ground, const analysis::Analysis& analysis,
                                         const report::RunInfo& run) {
    const auto& study = ground.study;
    const auto members = report::short_manifest(study, analysis, run);
    const auto layer = [&](auto make) {
        return [&members, make] {
            model::FeatureCollection features = make();
            features.members = members;
            return written(io::write_geojson(features), features.features.size());
        };
    };
    const auto table = [](auto make) {
        return [make] {
            const model::Table rows = make();
            return written(io::write_csv(rows), rows.rows.size());
        };
    };
    // The longest to make first, so that threads end together.
    std::vector<Output> outputs{{"homes.geojson", layer([&] { return report::home_layer(study, analysis); })},
                                {"streets.geojson", layer([&] { return report::street_layer(study, analysis); })},
                                {"service_areas.geojson", layer([&] { return report::area_layer(study, analysis); })},
                                {"islands.geojson", layer([&] { return report::island_layer(study, analysis); })},
                                {"gaps.geojson", layer([&] { return report::gap_layer(study, analysis); })},
                                {"facilities.geojson", layer([&] { return report::facility_layer(ground, analysis); })},
                                {"coverage.csv", table([&] { return report::coverage_table(study, analysis); })},
                                {"ledger.csv", table([&] { return report::ledger_table(study, analysis); })},
                                {"issues.csv", table([&] { return issues_of(study, analysis); })}};
    const auto query = analysis::boat_query(study, run.options);
    const auto access = analysis::island_access(ground, query);
    if (study.timetable) {
        outputs.push_back({"island_access.geojson", layer([&] { return report::island_access_layer(study, query, access); })});
        outputs.push_back({"island_access.csv", table([&] { return report::island_access_table(study, query, access); })});
        if (query.suspends()) outputs.push_back({"cut_off.csv", table([&] { return report::cut_off_table(study, analysis); })});
    }
    std::vector<Written> made(outputs.size());
    analysis::in_parallel(outputs.size(), run.options.threads, [&](std::size_t row) { made[row] = outputs[row].write(); });

    std::vector<io::OutputFile> files;
    std::vector<report::OutputFile> listed;
    for (std::size_t row = 0; row < outputs.size(); ++row) {
        listed.push_back({.file = outputs[row].name,
                          .bytes = static_cast<std::int64_t>(made[row].content.size()),
                          .sha256 = made[row].sha256,
                          .rows = static_cast<std::int64_t>(made[row].rows)});
        files.push_back({.name = outputs[row].name, .content = std::move(made[row].content)});
    }
    files.push_back({.name = "run.json", .content = json_document(report::manifest(study, analysis, run, listed))});
    return files;
}

void write_result(const std::string& folder, const std::vector<io::OutputFile>& files) {
    const FinishFirst finish_first;
    const fs::path path = io::path_of(folder);
    ParentFolders parents(path);
    io::write_output_folder(path, files);
    parents.keep();
}

}  // namespace circle15::cli
