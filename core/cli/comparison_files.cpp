// SPDX-License-Identifier: MIT
#include "core/cli/comparison_files.hpp"

#include <utility>

#include "core/report/comparison_layer.hpp"
#include "core/report/comparison_table.hpp"
#include "core/results/output_set.hpp"

namespace circle15::cli {

io::ResultSet comparison_files(const report::Compared& compared) {
    const auto& after = compared.after;
    const auto members = results::short_manifest(after.study, after.analysis, compared.run);
    std::vector<io::ResultFile> files{
        results::table_file("changes.csv", [&compared] { return report::change_table(compared); }),
        results::layer_file("flips.geojson", members, [&compared] { return report::flip_layer(compared); }),
        results::table_file("gap_changes.csv", [&compared] { return report::gap_change_table(compared); }),
        results::layer_file("gap_changes.geojson", members, [&compared] { return report::gap_change_layer(compared); })};
    return results::result_set(std::move(files), [&compared](const std::vector<results::OutputFile>& listed) {
        return results::manifest(compared.after.study, compared.after.analysis, compared.run, listed);
    });
}

}  // namespace circle15::cli
