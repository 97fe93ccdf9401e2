// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/analysis/results.hpp"
#include "core/model/study.hpp"

namespace circle15::analysis {

/// Gives the gaps of one service, sorted by rank, their ids: service, village code and a place key,
/// `clinic-330922100001-wtw6z`.
///
/// The place key is a geohash: the cell of 4 km x 5 km where most homes of the village stand, of those cells the gap has homes
/// in. Where several gaps of a village would have the same one, the one of most persons keeps it and the others get a character
/// more, as often as needed. It knows neither home ids nor cause, rank or persons of single homes, so that a gap which an edit
/// or another year lets shrink or grow keeps its id as long as it stays the largest one there. No two gaps have the same id.
/// Villages are named on `threads`, in_parallel()'s.
void name_gaps(const model::Study& study, const model::Rule& rule, std::vector<Gap>& gaps, unsigned threads = 1);

}  // namespace circle15::analysis
