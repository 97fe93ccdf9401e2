// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include "core/io/row_fields.hpp"

namespace circle15::io {

/// A number of 0 or more, not necessarily whole; nothing for a blank cell or a missing column. Throws model::InputError:
/// `not_a_number`, `negative_amount`.
[[nodiscard]] std::optional<double> amount_in(const RowFields& fields, const TextRow& row, std::string_view column);

}  // namespace circle15::io
