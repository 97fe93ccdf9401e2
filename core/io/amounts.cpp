// SPDX-License-Identifier: MIT
#include "core/io/amounts.hpp"

#include <cmath>
#include <format>

#include "core/model/parsed.hpp"

namespace circle15::io {

namespace {

/// Beyond it neither sums nor the solver can tell one amount from the next.
constexpr double most_amount = 1e12;

}  // namespace

std::optional<double> amount_in(const RowFields& fields, const TextRow& row, std::string_view column) {
    const std::string& text = fields.text(row, column);
    if (text.empty()) return std::nullopt;
    const auto number = model::parsed<double>(text);
    if (!number || !std::isfinite(*number))
        throw fields.flaw(row, "amount_not_a_number", {{"column", column}, {"value", text}});
    if (*number < 0) throw fields.flaw(row, "negative_amount", {{"column", column}, {"value", text}});
    if (*number > most_amount)
        throw fields.flaw(row, "too_large", {{"column", column}, {"value", text}, {"most", most_amount}});
    return number;
}

}  // namespace circle15::io
