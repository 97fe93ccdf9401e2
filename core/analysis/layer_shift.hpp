// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/analysis/ground.hpp"
#include "core/model/data_issue.hpp"

namespace circle15::analysis {

/// Whole layers whose coordinates are off by one common shift, each a grave doubt with direction, distance and how many rows
/// agree: homes, facilities and piers, and the rows of one service or one source among them, from 8 rows on. Witnesses are
/// land, streets and the homes of the village a facility names. Asked are whether the rows fit better read as GCJ-02 or BD-09
/// (`layer_shift_gcj02`, `layer_shift_bd09`), whether rows declared so fit better left as they are (`layer_shift_declared`)
/// and, for rows that fit badly, whether some other shift of 200 (of 40 rows and more 120) to 1,500 m brings them home
/// (`layer_shift`). A layer that is off by less, or row by row, is not found.
[[nodiscard]] std::vector<model::DataIssue> layer_shifts(const Ground& ground);

}  // namespace circle15::analysis
