// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/words/lang.hpp"

namespace circle15::words {

/// A part of a sentence that a flaw names by an id, such as why opening hours cannot be read.
struct Phrase {
    std::string_view id;
    Word words;
};

[[nodiscard]] std::span<const Phrase> phrases();

/// Nothing for an unknown id.
[[nodiscard]] std::optional<Word> phrase(std::string_view id);

}  // namespace circle15::words
