// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/output/output_folder.hpp"
#include "core/report/comparison.hpp"

namespace circle15::cli {

/// Everything `compare` writes: changes.csv, flips.geojson, gap_changes.csv, gap_changes.geojson and, last, run.json; made when
/// they are written.
[[nodiscard]] io::ResultSet comparison_files(const report::Compared& compared);

}  // namespace circle15::cli
