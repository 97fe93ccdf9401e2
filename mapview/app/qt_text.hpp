// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <string_view>

#include "core/report/words.hpp"

namespace circle15::app {

[[nodiscard]] inline QString qt(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// One of two texts by language; what is said with names and figures in it, where QML's own texts go through Qt Linguist.
[[nodiscard]] inline QString said(words::Lang lang, const char16_t* zh, const char* en) {
    return lang == words::Lang::zh ? QString::fromUtf16(zh) : QString::fromUtf8(en);
}

}  // namespace circle15::app
