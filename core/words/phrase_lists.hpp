// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "core/words/phrases.hpp"

// The phrases by their subject; an id stands in one list only.
namespace circle15::words {

[[nodiscard]] std::span<const Phrase> upkeep_phrases();  ///< lists that are handed out, compared and signed

}  // namespace circle15::words
