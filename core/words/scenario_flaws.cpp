// SPDX-License-Identifier: MIT
#include "core/words/flaw_lists.hpp"

namespace circle15::words {

std::span<const FlawWords> scenario_flaws() { return {}; }

}  // namespace circle15::words
