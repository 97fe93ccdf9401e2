// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "core/analysis/analyze.hpp"
#include "tests/oracle/town.hpp"

namespace circle15::oracle {

/// Where the analysis of a town and a plain look at it disagree, a line each: `clinic h3: status too_far, plainly covered`.
[[nodiscard]] std::vector<std::string> differences(const Town& town, const analysis::Analysis& analysis);

/// Where analyses of a town and of the same town told otherwise disagree: rows in another order, ids renamed, a home split in
/// two, other numbers of threads; and where a longer threshold or a facility more takes coverage from somebody, or a facility
/// that is closed is not as good as none.
[[nodiscard]] std::vector<std::string> broken_rules(const Town& town, const analysis::Analysis& analysis);

}  // namespace circle15::oracle
