// SPDX-License-Identifier: MIT
#include "core/cli/output_set.hpp"

#include <utility>

#include "core/analysis/parallel.hpp"
#include "core/cli/json_document.hpp"
#include "core/io/sha256.hpp"
#include "core/io/write_csv.hpp"
#include "core/io/write_geojson.hpp"

namespace circle15::cli {

namespace {

Written written(std::string content, std::size_t rows) {
    Written file{.content = std::move(content), .rows = rows};
    file.sha256 = io::sha256_of(file.content);
    return file;
}

}  // namespace

std::function<Written()> layer_output(const model::Properties& members, std::function<model::FeatureCollection()> make) {
    return [&members, make = std::move(make)] {
        model::FeatureCollection features = make();
        features.members = members;
        return written(io::write_geojson(features), features.features.size());
    };
}

std::function<Written()> table_output(std::function<model::Table()> make) {
    return [make = std::move(make)] {
        const model::Table rows = make();
        return written(io::write_csv(rows), rows.rows.size());
    };
}

std::vector<io::OutputFile> files_of(const std::vector<Output>& outputs, unsigned threads,
                                     const std::function<report::Tree(const std::vector<report::OutputFile>&)>& manifest) {
    std::vector<Written> made(outputs.size());
    analysis::in_parallel(outputs.size(), threads, [&](std::size_t row) { made[row] = outputs[row].write(); });
    std::vector<io::OutputFile> files;
    std::vector<report::OutputFile> listed;
    for (std::size_t row = 0; row < outputs.size(); ++row) {
        listed.push_back({.file = outputs[row].name,
                          .bytes = static_cast<std::int64_t>(made[row].content.size()),
                          .sha256 = made[row].sha256,
                          .rows = static_cast<std::int64_t>(made[row].rows)});
        files.push_back({.name = outputs[row].name, .content = std::move(made[row].content)});
    }
    files.push_back({.name = "run.json", .content = json_document(manifest(listed))});
    return files;
}

}  // namespace circle15::cli
