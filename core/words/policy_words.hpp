// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "core/model/policy.hpp"
#include "core/words/lang.hpp"

namespace circle15::words {

/// What a number of the policy decides. Throws std::out_of_range for a key that is none.
[[nodiscard]] Word policy_meaning(std::string_view key);

/// Where a number comes from that the standard does not set.
[[nodiscard]] Word policy_default_source();

}  // namespace circle15::words
