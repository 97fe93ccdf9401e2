// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string>

#include "core/results/answer.hpp"
#include "core/results/headline.hpp"
#include "core/results/manifest.hpp"
#include "core/words/lang.hpp"

namespace circle15::office {

/// What stands first in everything that is handed over.
struct Summary {
    std::string title;      ///< 嵊泗县 15分钟步行可达评估
    std::string headline;   ///< what is found, in a line
    std::string day;        ///< 2024-12-29（周日）
    std::string standard;   ///< its name, and what a passing question changed
    std::string scenarios;  ///< names; empty: the study as it is
    results::Together people;
    results::GapCount gaps;
    std::array<std::string, 2> paragraphs;  ///< ready to paste: how well people are served; where the gaps are and what to do
};

[[nodiscard]] Summary summary_of(const results::View& view, const results::RunInfo& run, words::Lang lang);

}  // namespace circle15::office
