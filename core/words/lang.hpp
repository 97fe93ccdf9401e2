// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

namespace circle15::words {

/// The reader's language.
enum class Lang { zh, en };

/// `zh` or `en`; nothing for any other name.
[[nodiscard]] std::optional<Lang> lang_named(std::string_view name);
/// What a locale name such as `zh_CN.UTF-8` asks for; English unless it starts with `zh`.
[[nodiscard]] Lang lang_of_locale(std::string_view locale);

/// One word or sentence in both languages.
struct Word {
    std::string_view zh;
    std::string_view en;
    [[nodiscard]] constexpr std::string_view in(Lang lang) const { return lang == Lang::zh ? zh : en; }
};

}  // namespace circle15::words
