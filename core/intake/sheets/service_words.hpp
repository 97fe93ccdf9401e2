// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/intake/plan.hpp"
#include "core/model/standard.hpp"

namespace circle15::intake {

/// The services that a category such as 托育机构 or 九年一贯制学校 usually means, by their ids in circle15's standards (a
/// school of nine years is two); nothing for a word that is not in the table (service_words.cpp) or leaves it open (学校,
/// 中学).
[[nodiscard]] std::vector<std::string> services_of_word(std::string_view category);

/// What a standard calls its services, by id and name in both languages: a list that uses these needs no words of a plan.
[[nodiscard]] ServiceWords words_of(const model::Standard& standard);

}  // namespace circle15::intake
