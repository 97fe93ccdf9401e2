// SPDX-License-Identifier: MIT
#include "core/words/lang.hpp"

namespace circle15::words {

std::optional<Lang> lang_named(std::string_view name) {
    if (name == "zh") return Lang::zh;
    if (name == "en") return Lang::en;
    return std::nullopt;
}

Lang lang_of_locale(std::string_view locale) { return locale.starts_with("zh") ? Lang::zh : Lang::en; }

}  // namespace circle15::words
