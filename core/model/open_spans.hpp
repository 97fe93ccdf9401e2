// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/model/opening_hours.hpp"

namespace circle15::model {

/// The same hours by rising start, stretches that touch or overlap as one.
[[nodiscard]] std::vector<OpenSpan> joined(std::vector<OpenSpan> spans);

}  // namespace circle15::model
