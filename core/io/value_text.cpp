// SPDX-License-Identifier: MIT
#include "core/io/value_text.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <stdexcept>

#include "core/io/text_encoding.hpp"

namespace circle15::io {

namespace {

template <class Number>
void append_digits(std::string& out, Number value) {
    std::array<char, 40> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    out.append(text.data(), end);
}

void require_finite(double value) {
    if (!std::isfinite(value)) throw std::runtime_error("a number to be written is not finite");
}

void append_control(std::string& out, char c) {
    switch (c) {
        case '"':
            out += "\\\"";
            return;
        case '\\':
            out += "\\\\";
            return;
        case '\n':
            out += "\\n";
            return;
        case '\r':
            out += "\\r";
            return;
        case '\t':
            out += "\\t";
            return;
        default:
            break;
    }
    const auto code = static_cast<unsigned char>(c);
    out += "\\u00";
    out += "0123456789abcdef"[code >> 4U];
    out += "0123456789abcdef"[code & 0xFU];
}

}  // namespace

void append_number(std::string& out, double value) {
    require_finite(value);
    append_digits(out, value == 0 ? 0.0 : value);  // no -0
}

void append_number(std::string& out, std::int64_t value) { append_digits(out, value); }

void append_degrees(std::string& out, double degrees) {
    require_finite(degrees);
    if (std::abs(degrees) > 1e6) throw std::runtime_error("a coordinate to be written is not in degrees");
    constexpr std::int64_t unit = 10'000'000;
    std::int64_t scaled = std::llround(degrees * static_cast<double>(unit));
    if (scaled < 0) {
        out += '-';
        scaled = -scaled;
    }
    append_digits(out, scaled / unit);
    std::int64_t rest = scaled % unit;
    if (rest == 0) return;
    std::array<char, 8> decimals{'.', '0', '0', '0', '0', '0', '0', '0'};
    for (std::size_t i = 7; i >= 1; --i, rest /= 10) decimals[i] = static_cast<char>('0' + rest % 10);
    std::size_t length = decimals.size();
    while (decimals[length - 1] == '0') --length;
    out.append(decimals.data(), length);
}

void append_json_string(std::string& out, std::string_view text) {
    out += '"';
    std::size_t start = 0;
    bool is_ascii = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80) is_ascii = false;
        if (byte >= 0x20 && c != '"' && c != '\\') continue;
        out.append(text, start, i - start);
        append_control(out, c);
        start = i + 1;
    }
    if (!is_ascii && first_not_utf8(text)) throw std::runtime_error("a text to be written is not UTF-8");
    out.append(text, start, text.size() - start);
    out += '"';
}

void append_json(std::string& out, const model::Value& value) {
    struct Writer {
        std::string& out;
        void operator()(std::monostate) const { out += "null"; }
        void operator()(bool flag) const { out += flag ? "true" : "false"; }
        void operator()(std::int64_t number) const { append_number(out, number); }
        void operator()(double number) const { append_number(out, number); }
        void operator()(const std::string& text) const { append_json_string(out, text); }
    };
    std::visit(Writer{out}, value);
}

}  // namespace circle15::io
