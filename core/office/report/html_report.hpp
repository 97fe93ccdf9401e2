// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/analysis/ground.hpp"
#include "core/analysis/options.hpp"
#include "core/results/answer.hpp"
#include "core/results/manifest.hpp"
#include "core/words/lang.hpp"

namespace circle15::office {

/// Tables of the workbook that stand on the page as well, as markup; empty where the study has none.
struct MoreTables {
    std::string indicators;
    std::string access;  ///< from island to island
};

/// report.html: one page that needs no network and no other file: headline, two paragraphs to paste, tables, charts, a map to
/// ask, method and sources. `other_days` are analyses of the same study on further dates, for the map's choice of days. Its
/// content-security policy lets nothing in or out but the page's own scripts and styles, by their hashes.
[[nodiscard]] std::string html_report(const results::View& view, const results::RunInfo& run, words::Lang lang,
                                      std::span<const analysis::Analysis> other_days = {}, const MoreTables& more = {});

/// The other six days of the week of the date asked, Monday to Sunday, without areas.
[[nodiscard]] std::vector<analysis::Analysis> other_days_of_week(const analysis::Ground& ground,
                                                                 const analysis::Options& options);

}  // namespace circle15::office
