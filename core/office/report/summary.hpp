// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/results/answer.hpp"
#include "core/results/manifest.hpp"
#include "core/words/lang.hpp"

namespace circle15::office {

/// One gap and the service that fails there.
struct ServiceGap {
    const analysis::ServiceResult* service = nullptr;
    const analysis::Gap* gap = nullptr;
};

/// What stands first in everything that is handed over.
struct Summary {
    std::string title;      ///< 嵊泗县 15分钟步行可达评估
    std::string day;        ///< 2024-12-29（周日）
    std::string standard;   ///< its name, and what a passing question changed
    std::string scenarios;  ///< names; empty: the study as it is
    std::int64_t persons = 0;
    std::int64_t persons_all = 0;   ///< who live where every service is covered
    std::int64_t persons_none = 0;  ///< where none is known to be
    std::size_t gaps = 0;
    std::size_t data_gaps = 0;              ///< of them, for want of data
    std::array<std::string, 2> paragraphs;  ///< ready to paste: how well people are served; where the gaps are and what to do
};

[[nodiscard]] Summary summary_of(const results::View& view, const results::RunInfo& run, words::Lang lang);

/// The gaps of all services, most person-minutes first; those for want of data are left out.
[[nodiscard]] std::vector<ServiceGap> largest_gaps(const analysis::Analysis& analysis, std::size_t most);

/// The county's row by the standard's own measure; null where a service has none.
[[nodiscard]] const analysis::Coverage* county_coverage(const analysis::ServiceResult& service);

}  // namespace circle15::office
