// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/report/comparison.hpp"
#include "core/report/terminal_table.hpp"
#include "core/report/words.hpp"

namespace circle15::report {

// The tables that `compare` prints, of some services; empty where there is nothing to tell. Long ones end with how many rows
// are left out.
using ServiceChanges = std::span<const analysis::ServiceChange* const>;

[[nodiscard]] std::string service_rows(const Compared& compared, ServiceChanges services, const TextStyle& style);
/// Townships and islands whose covered persons, people or walks change.
[[nodiscard]] std::string unit_rows(const Compared& compared, ServiceChanges services, const TextStyle& style);
/// Homes by the status they leave and the one they come to.
[[nodiscard]] std::string flip_rows(const Compared& compared, ServiceChanges services, const TextStyle& style);
[[nodiscard]] std::string gap_rows(const Compared& compared, ServiceChanges services, const TextStyle& style);
[[nodiscard]] std::string boat_rows(const Compared& compared, ServiceChanges services, const TextStyle& style);

}  // namespace circle15::report
