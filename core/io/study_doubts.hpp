// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/model/study.hpp"

namespace circle15::io {

/// What a study that reads well still leaves in doubt, seen from all its layers together: lists of facilities that are not
/// complete (list_doubts, list_row_doubts), people the homes lack (census_doubts, people_doubts) or hold in no likely way
/// (crowd_doubts), places that are all too coarse (place_doubts), and rules of the standard that nobody walks by
/// (standard_doubts).
[[nodiscard]] std::vector<model::DataIssue> study_doubts(const model::Study& study);

/// A doubt of weight for every service whose list is not complete, with the persons whose answer hangs on it:
/// `service_without_facilities`, `list_completeness_unknown`, `list_partial`.
[[nodiscard]] std::vector<model::DataIssue> list_doubts(const model::Study& study);

/// Lists that cannot be what they say, each of weight: not as many rows as the study says there are (`list_length`), or
/// complete with rows of which none is in use, be it planned or closed (`none_in_use`).
[[nodiscard]] std::vector<model::DataIssue> list_row_doubts(const model::Study& study);

/// Published figures that the homes do not add up to (`census_sum`), of weight from one per cent on; a lighter one where there
/// is no figure to hold them against (`no_census`).
[[nodiscard]] std::vector<model::DataIssue> census_doubts(const model::Study& study);

/// Townships and villages of the study where no home has a person (`township_without_people`, `village_without_people`): the
/// homes' file may have been cut.
[[nodiscard]] std::vector<model::DataIssue> people_doubts(const model::Study& study);

}  // namespace circle15::io
