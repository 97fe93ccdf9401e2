// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/model/age_bands.hpp"

namespace circle15::intake {

/// Persons in each age band before they are whole persons.
using ShareByAge = std::array<double, model::age_bands.size()>;

/// `total` shared out in proportion to the weights: each share is rounded down, and what is left goes to the largest
/// remainders, the first of equals. Sums to `total` exactly. Throws std::logic_error for a negative total or weights without a
/// sum.
[[nodiscard]] std::vector<std::int64_t> largest_remainder(std::int64_t total, std::span<const double> weights);

/// Whole persons for every row and age band that add up exactly to `row_sums` and `band_sums`, as near to `wanted` as these
/// allow: each row is rounded with what earlier rows left over of each band, and what then is missing in one band and over in
/// another is exchanged where it hurts least (sum of squared differences). Nobody goes where `wanted` has nobody, unless the
/// sums leave no other way. Throws std::logic_error where the two kinds of sums differ.
[[nodiscard]] std::vector<model::PersonsByAge> controlled_rounding(std::span<const ShareByAge> wanted,
                                                                   std::span<const std::int64_t> row_sums,
                                                                   const model::PersonsByAge& band_sums);

}  // namespace circle15::intake
