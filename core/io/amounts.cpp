// SPDX-License-Identifier: MIT
#include "core/io/amounts.hpp"

#include <charconv>
#include <cmath>
#include <format>

namespace circle15::io {

std::optional<double> amount_in(const RowFields& fields, const TextRow& row, std::string_view column) {
    const std::string& text = fields.text(row, column);
    if (text.empty()) return std::nullopt;
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(number)) {
        throw fields.flaw(row, "amount_not_a_number", {{"column", column}, {"value", text}});
    }
    if (number < 0) throw fields.flaw(row, "negative_amount", {{"column", column}, {"value", text}});
    return number;
}

}  // namespace circle15::io
