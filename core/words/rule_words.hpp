// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

namespace circle15::words {

/// What a rule of the input forbids and what to do, in Chinese, for rules whose particulars still come as an English sentence.
struct RuleWords {
    std::string_view what;
    std::string_view remedy;
};

/// Nothing for a rule that has no wording.
[[nodiscard]] std::optional<RuleWords> words_of_rule(std::string_view rule);

}  // namespace circle15::words
