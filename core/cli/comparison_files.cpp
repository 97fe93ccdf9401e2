// SPDX-License-Identifier: MIT
#include "core/cli/comparison_files.hpp"

#include <utility>

#include "core/cli/output_set.hpp"
#include "core/report/comparison_layer.hpp"
#include "core/report/comparison_table.hpp"

namespace circle15::cli {

io::ResultSet comparison_files(const report::Compared& compared) {
    const auto& after = compared.after;
    const auto members = report::short_manifest(after.study, after.analysis, compared.run);
    std::vector<io::ResultFile> files{
        table_file("changes.csv", [&compared] { return report::change_table(compared); }),
        layer_file("flips.geojson", members, [&compared] { return report::flip_layer(compared); }),
        table_file("gap_changes.csv", [&compared] { return report::gap_change_table(compared); }),
        layer_file("gap_changes.geojson", members, [&compared] { return report::gap_change_layer(compared); })};
    return result_set(std::move(files), [&compared](const std::vector<report::OutputFile>& listed) {
        return report::manifest(compared.after.study, compared.after.analysis, compared.run, listed);
    });
}

}  // namespace circle15::cli
