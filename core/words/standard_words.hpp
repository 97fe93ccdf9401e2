// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/model/standard.hpp"
#include "core/words/lang.hpp"

namespace circle15::words {

/// A name of the data that has an English form beside the Chinese one; where that is empty, the Chinese serves all.
[[nodiscard]] const std::string& in_data(const std::string& zh, const std::string& en, Lang lang);

/// The ages of a group: `0-2`, `60+`, `0-2, 60+`, or all.
[[nodiscard]] std::string ages_in(model::AgeGroup group, Lang lang);

/// The ages of a group for files: `0-2`, `60+`, `all`; parts that do not touch are joined by a comma.
[[nodiscard]] std::string ages_of(model::AgeGroup group);
/// The same for people: 0-2岁, 60岁+, 全体.
[[nodiscard]] std::string ages_in_words(model::AgeGroup group, Lang lang);

/// What a passing question asks instead of the standard: "12 minutes, 60+; not the standard's figures"; empty where there is
/// none.
[[nodiscard]] std::string passing_words(const model::Standard& standard, Lang lang);

/// The standard's name, with what a passing question changed.
[[nodiscard]] std::string standard_name(const model::Standard& standard, Lang lang);

}  // namespace circle15::words
