// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "core/words/lang.hpp"

namespace circle15::words {

/// Weekly opening hours as files have them (`Mo-Fr 07:30-11:30,13:30-16:30; PH off`), as people read them:
/// 周一至周五 07:30-11:30、13:30-16:30；节假日休息. In English as they are. What is no day stays as it is.
[[nodiscard]] std::string opening_words(std::string_view hours, Lang lang);

}  // namespace circle15::words
