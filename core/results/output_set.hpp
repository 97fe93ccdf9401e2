// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/io/output/output_folder.hpp"
#include "core/model/feature.hpp"
#include "core/results/layers.hpp"
#include "core/results/manifest.hpp"

namespace circle15::results {

/// A GeoJSON layer with the run's foreign members.
[[nodiscard]] io::ResultFile layer_file(std::string name, model::Properties members,
                                        std::function<model::FeatureCollection()> make);
/// The same for a layer too large to be held: `each` shows its features one by one.
[[nodiscard]] io::ResultFile layer_file(std::string name, model::Properties members, std::string title,
                                        std::function<void(const std::function<void(const model::Feature&)>&)> each);
/// A CSV table.
[[nodiscard]] io::ResultFile table_file(std::string name, std::function<model::Table()> make);
/// The same row by row.
[[nodiscard]] io::ResultFile long_table_file(std::string name, std::function<LongTable()> make);

/// Files with the run.json that `manifest` makes of the list of them.
[[nodiscard]] io::ResultSet result_set(std::vector<io::ResultFile> files,
                                       std::function<results::Tree(const std::vector<results::OutputFile>&)> manifest);

}  // namespace circle15::results
