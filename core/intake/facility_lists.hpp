// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/geometry/projection.hpp"
#include "core/intake/area.hpp"
#include "core/intake/study/made_study.hpp"

namespace circle15::intake {

/// How complete the list of each service is, in the standard's order: as complete as the most complete of its lists. Services
/// without a list are left out.
[[nodiscard]] std::vector<ListState> list_states(const std::vector<std::pair<std::string, Source>>& lists,
                                                 const model::Standard& standard);

/// Leaves out listed facilities outside the area and its margin, as a list of a whole city has them: counted by file
/// (`facilities_elsewhere`; grave where nothing of the file is near, and the list then lacks them all). One whose township is
/// the study's own is not elsewhere, but its place is wrong
/// (`facility_far_off`), and its list lacks it.
void leave_out_elsewhere(const StudyArea& area, const std::vector<VillageRecord>& villages, std::vector<FacilityRecord>& listed,
                         Findings& findings);

/// Lists that are said to be complete, or taken so, lack the rows that could not be used: they are partial in the townships of
/// these rows, or everywhere where one names none that is known. Told as a grave `list_lacks_rows`, a service each.
void note_lacking(const std::vector<VillageRecord>& villages, MadeStudy& made);

/// The facilities of lists and those mapped besides. A mapped one is left out where a list of its service is complete, or has
/// one within 50 m (told as `facility_listed_too`, counted by service). Ids are made where there are none and made different
/// where two are the same; in the order of the standard's services, then as they came.
[[nodiscard]] std::vector<FacilityRecord> one_list(std::vector<FacilityRecord> listed, std::vector<FacilityRecord> mapped,
                                                   MadeStudy& made, const geometry::Projection& projection);

}  // namespace circle15::intake
