// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/analysis/ground.hpp"
#include "core/analysis/results.hpp"
#include "core/io/output/output_folder.hpp"
#include "core/results/indicators.hpp"
#include "core/results/manifest.hpp"
#include "core/words/lang.hpp"

namespace circle15::office {

/// A run whose answer is handed over to people without this program. What it refers to must outlive the files.
struct Delivery {
    const analysis::Ground& ground;
    const analysis::Analysis& analysis;
    const results::RunInfo& run;
    words::Lang lang = words::Lang::zh;
    results::IndicatorYear indicators;  ///< of the year that counts; none where the study has none
};

/// The files that `analyze --deliver` writes beside the layers, in one language; made when they are written, with the same
/// bytes every time.
[[nodiscard]] std::vector<io::ResultFile> deliverables(const Delivery& delivery);

}  // namespace circle15::office
