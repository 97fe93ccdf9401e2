// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/model/study.hpp"

namespace circle15::io {

/// Ways in which no population lives, each a doubt of weight about the homes: rows that repeat another row's place and persons
/// and hold at least 1 % of all persons (`homes_repeated`); villages of 300 persons or more at one point, with at least half of
/// all persons (`village_at_one_point`); of 1,000 persons or more in all, more in one of the bands of at most six years than
/// from 15 to 59, as where columns are swapped (`ages_swapped`).
[[nodiscard]] std::vector<model::DataIssue> crowd_doubts(const model::Study& study);

}  // namespace circle15::io
