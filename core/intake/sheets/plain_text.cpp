// SPDX-License-Identifier: MIT
#include "core/intake/sheets/plain_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace circle15::intake {

namespace {

// Marks beyond the full-width forms of ASCII.
constexpr auto marks = std::to_array<std::pair<std::string_view, std::string_view>>({{"\u3000", " "},
                                                                                     {"\u00a0", " "},
                                                                                     {"〔", "("},
                                                                                     {"〕", ")"},
                                                                                     {"【", "("},
                                                                                     {"】", ")"},
                                                                                     {"—", "-"},
                                                                                     {"–", "-"},
                                                                                     {"‐", "-"},
                                                                                     {"−", "-"},
                                                                                     {"─", "-"},
                                                                                     {"∶", ":"},
                                                                                     {"～", "-"},
                                                                                     {"〜", "-"},
                                                                                     {"~", "-"}});

/// U+FF01 to U+FF5E are ASCII from ! to ~.
char narrow(std::string_view character) {
    const auto code = (static_cast<unsigned>(static_cast<unsigned char>(character[0]) & 0x0FU) << 12U) |
                      (static_cast<unsigned>(static_cast<unsigned char>(character[1]) & 0x3FU) << 6U) |
                      (static_cast<unsigned char>(character[2]) & 0x3FU);
    return code >= 0xFF01 && code <= 0xFF5E ? static_cast<char>(code - 0xFEE0) : '\0';
}

}  // namespace

std::string plain_word(std::string_view text) { return small_letters(without_blanks(half_width(text))); }

std::size_t character_length(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    return std::min(length, text.size() - at);
}

std::string half_width(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = character_length(text, at);
        const std::string_view character = text.substr(at, length);
        at += length;
        const auto mark = std::ranges::find(marks, character, [](const auto& pair) { return pair.first; });
        if (mark != marks.end()) {
            plain += mark->second;
        } else if (const char ascii = length == 3 ? narrow(character) : '\0'; ascii != '\0') {
            plain += ascii;
        } else {
            plain += character;
        }
    }
    return plain;
}

std::string without_blanks(std::string_view text) {
    std::string kept;
    for (const char c : text) {
        if (c != ' ' && c != '\t' && c != '\n' && c != '\r') kept += c;
    }
    return kept;
}

std::string small_letters(std::string_view text) {
    std::string small(text);
    for (char& c : small) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return small;
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

}  // namespace circle15::intake
