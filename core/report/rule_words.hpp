// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/errors.hpp"
#include "core/report/words.hpp"

namespace circle15::report {

/// What a rule of the input forbids and what to do, in Chinese; the particulars are in the flaw itself.
struct RuleWords {
    std::string_view what;
    std::string_view remedy;
};

/// Nothing for a rule that has no wording.
[[nodiscard]] std::optional<RuleWords> words_of_rule(std::string_view rule);

/// "row 12" as 第 12 行; places of other kinds stay as they are.
[[nodiscard]] std::string place_in_chinese(const std::string& place);

/// A flaw in one line: file, place, rule and remedy in the reader's language, then the value found. In English it is what the
/// error itself says; so it is in Chinese for rules without a wording.
[[nodiscard]] std::string flaw_text(const model::InputFlaw& flaw, Lang lang);

}  // namespace circle15::report
