// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/model/flaw.hpp"

namespace circle15::io {

/// Letters to insert, drop or change to turn one word into the other (Levenshtein distance, over bytes).
[[nodiscard]] std::size_t letters_apart(std::string_view a, std::string_view b);

/// The known word that was probably meant: at most a third of its letters away, the first of equals.
[[nodiscard]] std::optional<std::string> nearest_word(std::string_view word, std::span<const std::string> known);

/// With `near`, the known word that was probably meant, where there is one.
[[nodiscard]] model::Particulars and_near(model::Particulars particulars, std::string_view word,
                                          std::span<const std::string> known);

/// With `near`, or with `known`, the list of them all, where nothing is near.
[[nodiscard]] model::Particulars and_meant(model::Particulars particulars, std::string_view word,
                                           std::span<const std::string> known);

}  // namespace circle15::io
