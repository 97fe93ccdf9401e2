// SPDX-License-Identifier: MIT
#include "core/io/text_encoding.hpp"

#include <algorithm>
#include <array>
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

char32_t character_at(std::string_view text, std::size_t i, std::size_t length) {
    constexpr std::array<unsigned, 5> first_bits{0, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t code = byte_at(text, i) & first_bits[length];
    for (std::size_t more = 1; more < length; ++more) code = (code << 6U) | (byte_at(text, i + more) & 0x3FU);
    return code;
}

bool is_blank_kind(char32_t code) { return code == 0x09 || code == 0x0A || code == 0x0D || code == 0x2028 || code == 0x2029; }

/// Controls of ASCII and Latin-1, marks of writing direction, byte order marks and what XML calls no character.
bool means_nothing(char32_t code) {
    return code < 0x20 || (code >= 0x7F && code <= 0x9F) || code == 0x200E || code == 0x200F ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF ||
           (code & 0xFFFEU) == 0xFFFE;
}

}  // namespace

std::string cleaned(std::string text) {
    if (first_not_utf8(text)) return text;
    std::string kept;
    bool changed = false;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = utf8_length(text, i);
        const char32_t code = character_at(text, i, length);
        const bool blank = is_blank_kind(code);
        if (blank) kept += ' ';
        if (!blank && !means_nothing(code)) kept.append(text, i, length);
        changed = changed || blank || means_nothing(code);
        i += length;
    }
    return changed ? kept : text;
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
    return could_be_gb18030(text) ? "GB18030 (GBK)" : "an unknown encoding";
}

void require_utf8(std::string_view text, const std::string& file) {
    std::optional<std::size_t> flaw = first_not_utf8(text);
    const std::size_t nul = text.find('\0');
    if (!flaw && nul != std::string_view::npos) flaw = nul;
    if (flaw) {
        throw model::InputError({.file = file,
                                 .place = std::format("line {}", line_of(text, *flaw)),
                                 .rule = "encoding",
                                 .what = std::format("the text is not UTF-8, it looks like {}", guessed_encoding(text)),
                                 .remedy = "save it as UTF-8 (in Excel: \"CSV UTF-8\")"});
    }
    const std::size_t damaged = text.find("\xEF\xBF\xBD");
    if (damaged == std::string_view::npos) return;
    throw model::InputError({.file = file,
                             .place = std::format("line {}", line_of(text, damaged)),
                             .rule = "encoding",
                             .what = "characters were lost when this text was converted (U+FFFD)",
                             .remedy = "save it again as UTF-8 from the original"});
}

}  // namespace circle15::io
