// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/office/report/summary.hpp"
#include "core/results/answer.hpp"
#include "core/results/manifest.hpp"
#include "core/words/lang.hpp"

namespace circle15::office {

// The page's sections as markup, each without its heading; empty where there is nothing to tell.

/// Bars of coverage by service, and by day where the run asked for the week.
[[nodiscard]] std::string coverage_charts(const results::View& view, words::Lang lang);
/// Coverage by township and service.
[[nodiscard]] std::string township_table(const results::View& view, words::Lang lang);
[[nodiscard]] std::string gaps_table(const results::View& view, words::Lang lang);
[[nodiscard]] std::string ledger_tables(const results::View& view, words::Lang lang);
[[nodiscard]] std::string facilities_table(const results::View& view, words::Lang lang);
[[nodiscard]] std::string boats_table(const results::View& view, words::Lang lang);
[[nodiscard]] std::string method_text(const results::View& view, words::Lang lang);
[[nodiscard]] std::string sources_text(const results::View& view, const results::RunInfo& run, words::Lang lang);

/// A sentence of the report with its particulars, ready to stand in markup.
[[nodiscard]] std::string said(std::string_view id, words::Lang lang, const model::Particulars& particulars = {});

}  // namespace circle15::office
