// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "core/analysis/siting/study_problem.hpp"

namespace circle15::analysis::siting {

/// A candidate on its way to a site.
struct CandidateSite {
    Site site;
    SitePlace place;
};

/// The candidates of a query that can be joined to a street, by rising id; ids of those that cannot go to `not_joined`. Street
/// nodes are named by their place, "LON,LAT" with seven decimals. Nodes on piers and bridges, off any land, are no candidates.
[[nodiscard]] std::vector<CandidateSite> candidate_sites(const Ground& ground, const StudyQuery& query,
                                                         std::vector<std::string>& not_joined);

}  // namespace circle15::analysis::siting
