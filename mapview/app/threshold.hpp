// SPDX-License-Identifier: MIT
#pragma once

#include "mapview/app/finding.hpp"

namespace circle15::app {

using analysis::CoverageAt;

/// No search: the facts of every home are known, and analysis::status_at judges them.
[[nodiscard]] CoverageAt coverage_at(const Finding& finding, std::size_t service, double minutes);

}  // namespace circle15::app
