// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace circle15::io {

/// How far packed street files may inflate; OpenStreetMap's XML shrinks to a tenth or a twentieth.
struct InflationLimits {
    std::uint64_t total_bytes = 16ULL << 30U;
    std::uint64_t ratio = 60;
};

/// Throws model::InputError (rule `inflates_without_end`) for gzip or bzip2 content that grows beyond the limits, found by
/// inflating it piece by piece and keeping nothing. What is damaged is left to the reader proper.
void require_bounded_inflation(std::string_view content, const std::string& file, const InflationLimits& limits = {});

}  // namespace circle15::io
