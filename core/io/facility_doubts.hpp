// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "core/io/text_table.hpp"
#include "core/model/study.hpp"

namespace circle15::io {

/// What is odd about single facilities or pairs of them without making them unusable; `rows[i]` of the file is
/// `study.facilities[i]`.
[[nodiscard]] std::vector<model::DataIssue> facility_doubts(const std::string& file, const std::vector<const TextRow*>& rows,
                                                            const model::Study& study);

}  // namespace circle15::io
