// SPDX-License-Identifier: MIT
#include "core/cli/comparison_files.hpp"

#include "core/cli/output_set.hpp"
#include "core/report/comparison_layer.hpp"
#include "core/report/comparison_table.hpp"

namespace circle15::cli {

std::vector<io::OutputFile> comparison_files(const report::Compared& compared) {
    const auto& after = compared.after;
    const auto members = report::short_manifest(after.study, after.analysis, compared.run);
    const std::vector<Output> outputs{
        {"changes.csv", table_output([&] { return report::change_table(compared); })},
        {"flips.geojson", layer_output(members, [&] { return report::flip_layer(compared); })},
        {"gap_changes.csv", table_output([&] { return report::gap_change_table(compared); })},
        {"gap_changes.geojson", layer_output(members, [&] { return report::gap_change_layer(compared); })}};
    return files_of(outputs, compared.run.options.threads, [&](const std::vector<report::OutputFile>& listed) {
        return report::manifest(after.study, after.analysis, compared.run, listed);
    });
}

}  // namespace circle15::cli
