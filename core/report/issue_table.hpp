// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "core/model/data_issue.hpp"
#include "core/model/feature.hpp"

namespace circle15::report {

/// issues.csv: what was repaired, rejected or is doubtful, in both languages, so that the file does not depend on the reader's.
[[nodiscard]] model::Table issue_table(std::span<const model::DataIssue> issues);

}  // namespace circle15::report
