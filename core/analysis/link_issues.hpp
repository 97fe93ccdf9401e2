// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "core/analysis/ground.hpp"
#include "core/model/data_issue.hpp"

namespace circle15::analysis {

/// What joining the study to its streets brought to light: homes, facilities and piers that are not joined, lie in the sea or
/// on another island than they say, and whether reading a facility as GCJ-02 or BD-09 would put it ashore; in order of layer
/// and row. Then what is said of whole layers: layer_shifts, slope_issues.
[[nodiscard]] std::vector<model::DataIssue> link_issues(const Ground& ground);

/// What every analysis asks first. Throws model::InputError (rule `island_without_streets`) for the first home with people on
/// an island that has no street, and whatever require_streets_where_boats_call throws.
void require_streets(const Ground& ground);

/// Throws model::InputError (rule `stop_far_from_street`) where boats call at a pier on an island of the study farther than 500
/// m from every street of it. Piers on no land of the study are those of other counties, which have no streets here.
void require_streets_where_boats_call(const Ground& ground);

/// The file a layer was read from, as study.toml names it; the layer's name where it names none.
[[nodiscard]] std::string file_of_layer(const model::Study& study, const std::string& layer);

}  // namespace circle15::analysis
