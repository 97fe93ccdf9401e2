// SPDX-License-Identifier: MIT
#include "core/io/text_encoding.hpp"

#include <algorithm>
#include <format>

#include "core/model/errors.hpp"

namespace circle15::io {

namespace {

using Byte = unsigned char;

Byte byte_at(std::string_view text, std::size_t i) { return i < text.size() ? static_cast<Byte>(text[i]) : Byte{0}; }
bool continues(Byte b) { return (b & 0xC0U) == 0x80U; }

/// Length of the UTF-8 character at `i`, 0 where there is none.
std::size_t utf8_length(std::string_view text, std::size_t i) {
    const Byte first = byte_at(text, i);
    const Byte second = byte_at(text, i + 1);
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return continues(second) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool overlong = first == 0xE0 && second < 0xA0;
        const bool surrogate = first == 0xED && second > 0x9F;
        return !overlong && !surrogate && continues(second) && continues(byte_at(text, i + 2)) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool overlong = first == 0xF0 && second < 0x90;
        const bool too_high = first == 0xF4 && second > 0x8F;
        return !overlong && !too_high && continues(second) && continues(byte_at(text, i + 2)) && continues(byte_at(text, i + 3))
                   ? 4
                   : 0;
    }
    return 0;
}

bool could_be_gb18030(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const Byte first = byte_at(text, i);
        if (first < 0x80) {
            ++i;
            continue;
        }
        const Byte second = byte_at(text, i + 1);
        if (first == 0x80 || first == 0xFF) return false;
        if (second >= 0x30 && second <= 0x39) {
            const Byte third = byte_at(text, i + 2);
            const Byte fourth = byte_at(text, i + 3);
            if (third < 0x81 || third == 0xFF || fourth < 0x30 || fourth > 0x39) return false;
            i += 4;
        } else if (second >= 0x40 && second != 0x7F && second != 0xFF) {
            i += 2;
        } else {
            return false;
        }
    }
    return true;
}

std::size_t line_of(std::string_view text, std::size_t at) {
    return 1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, at), '\n'));
}

}  // namespace

std::string_view whole_characters(std::string_view text, std::size_t most_bytes) {
    if (text.size() <= most_bytes) return text;
    while (most_bytes > 0 && continues(byte_at(text, most_bytes))) --most_bytes;
    return text.substr(0, most_bytes);
}

std::optional<std::size_t> first_not_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = utf8_length(text, i);
        if (length == 0) return i;
        i += length;
    }
    return std::nullopt;
}

std::string guessed_encoding(std::string_view text) {
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF") || text.contains('\0')) return "UTF-16";
    return could_be_gb18030(text) ? "GB18030 (GBK)" : "";
}

void require_utf8(std::string_view text, const std::string& file) {
    std::optional<std::size_t> flaw = first_not_utf8(text);
    const std::size_t nul = text.find('\0');
    if (!flaw && nul != std::string_view::npos) flaw = nul;
    if (flaw) {
        throw model::InputError({.file = file,
                                 .place = std::format("line {}", line_of(text, *flaw)),
                                 .rule = "encoding",
                                 .particulars = {{"guess", guessed_encoding(text)}}});
    }
    const std::size_t damaged = text.find("\xEF\xBF\xBD");
    if (damaged == std::string_view::npos) return;
    throw model::InputError({.file = file, .place = std::format("line {}", line_of(text, damaged)), .rule = "lost_characters"});
}

}  // namespace circle15::io
