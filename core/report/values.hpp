// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/model/feature.hpp"
#include "core/model/index.hpp"

namespace circle15::report {

/// Rounded half away from zero to so many decimals; what is printed is what is written.
[[nodiscard]] double rounded(double value, int decimals);

/// Per cent with one decimal, nothing of nothing. Only all of the whole is 100 and only none of it is 0: 9,999 of 10,000
/// is 99.9.
[[nodiscard]] std::optional<double> percent_of(std::int64_t part, std::int64_t whole);

/// Of a share from 0 to 1, rounded down, so that no share reads as more than it is; only none of it is 0.
[[nodiscard]] std::optional<double> percent_of_share(std::optional<double> share);

// Cells and properties; what is unset or empty has no value.
[[nodiscard]] model::Value text(std::string_view text);
[[nodiscard]] model::Value whole(std::optional<std::int64_t> number);
[[nodiscard]] model::Value count(std::size_t number);
[[nodiscard]] model::Value decimal(std::optional<double> number, int decimals);
/// Minutes and metres have one decimal outside.
[[nodiscard]] model::Value one_decimal(std::optional<double> number);

/// 66,903
[[nodiscard]] std::string grouped(std::int64_t number);
/// 62.4, without a sign for nothing: "-" where unset.
[[nodiscard]] std::string fixed(std::optional<double> number, int decimals);

}  // namespace circle15::report
