// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/io/output/output_folder.hpp"
#include "core/model/feature.hpp"
#include "core/report/manifest.hpp"

namespace circle15::cli {

/// A file's content with what the manifest says of it.
struct Written {
    std::string content;
    std::size_t rows = 0;
    std::string sha256;
};

/// A file of a result and how it is made.
struct Output {
    std::string name;
    std::function<Written()> write;
};

/// A GeoJSON layer with the run's foreign members, which must outlive it.
[[nodiscard]] std::function<Written()> layer_output(const model::Properties& members,
                                                    std::function<model::FeatureCollection()> make);
/// A CSV table.
[[nodiscard]] std::function<Written()> table_output(std::function<model::Table()> make);

/// All of them, made on so many threads (the same on any), and last run.json, which `manifest` makes of the list of the others.
[[nodiscard]] std::vector<io::OutputFile> files_of(
    const std::vector<Output>& outputs, unsigned threads,
    const std::function<report::Tree(const std::vector<report::OutputFile>&)>& manifest);

}  // namespace circle15::cli
