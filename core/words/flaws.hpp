// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/data_issue.hpp"
#include "core/model/errors.hpp"
#include "core/words/lang.hpp"
#include "core/words/sentence.hpp"

namespace circle15::words {

/// The sentences of one rule, with places for particulars (core/words/sentence.hpp).
struct FlawWords {
    std::string_view rule;
    Word what;
    Word remedy;
};

/// Nothing for a rule that has no sentence.
[[nodiscard]] const FlawWords* words_of_flaw(std::string_view rule);

/// "row 12" as 第 12 行 to Chinese readers; places of other kinds stay as they are.
[[nodiscard]] std::string place_in(const std::string& place, Lang lang);

/// What is wrong and what to do, in the reader's language, without file and place.
[[nodiscard]] std::string what_of(const model::DataIssue& issue, Lang lang);
[[nodiscard]] std::string remedy_of(const model::DataIssue& issue, Lang lang);

/// The same of a flaw.
[[nodiscard]] std::string what_of(const model::InputFlaw& flaw, Lang lang);
[[nodiscard]] std::string remedy_of(const model::InputFlaw& flaw, Lang lang);

/// A flaw in one line: file, place, what, rule and remedy in the reader's language.
[[nodiscard]] std::string flaw_text(const model::InputFlaw& flaw, Lang lang);

}  // namespace circle15::words
