// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace circle15::io {

/// A text in UTF-8 and what it was written in.
struct DecodedText {
    std::string text;      ///< without a byte order mark
    std::string encoding;  ///< UTF-8, UTF-16LE, UTF-16BE or GB18030
};

/// Text of a file in UTF-8 or UTF-16 (with or without mark) or GB18030, which holds GBK and GB2312. Throws model::InputError
/// (`encoding`) where it is none of them.
[[nodiscard]] DecodedText decoded(std::string_view content, const std::string& file);

/// Text in GB18030 as UTF-8; nothing where it is no such text.
[[nodiscard]] std::optional<std::string> from_gb18030(std::string_view text);

}  // namespace circle15::io
