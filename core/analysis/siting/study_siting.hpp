// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/analysis/siting/study_problem.hpp"
#include "core/location/answer.hpp"

namespace circle15::analysis::siting {

using location::Answer;
using location::Request;

/// Why nobody reaches a home: its streets are unknown, its island has neither a facility nor a candidate, or all of them are
/// too far.
enum class OutOfReach { not_joined, no_site_on_island, beyond_limit };

/// Persons of one island whom no existing facility and no candidate can reach, for one reason.
struct OutOfReachRow {
    model::IslandId island;
    OutOfReach why = OutOfReach::beyond_limit;
    std::int64_t persons = 0;
    std::size_t homes = 0;
    bool operator==(const OutOfReachRow&) const = default;
};

/// What a set of open sites means for the group, whatever it was chosen for; counted by one search for the nearest of them.
struct Effect {
    std::int64_t covered = 0;             ///< within the threshold
    std::int64_t walking = 0;             ///< within `longest_walk_minutes`
    std::optional<double> mean_minutes;   ///< of those walking
    std::optional<double> worst_minutes;  ///< of those walking
};

/// The walks of those who walk to an open site before and after alike, so that nobody is left out by losing or winning one.
struct WalksCompared {
    std::int64_t persons = 0;
    std::optional<double> mean_minutes_before;
    std::optional<double> mean_minutes_after;
    std::optional<double> worst_minutes_before;
    std::optional<double> worst_minutes_after;
};

/// One siting on a study: what was asked, how it was put, and the answer with what it means.
struct StudySiting {
    StudyQuery query;
    Request request;
    StudyProblem stated;
    Answer answer;
    double threshold_minutes = 0;       ///< that `covered` is counted by
    double longest_walk_minutes = 0;    ///< that `walking` is counted by: the policy's `unreached_minutes`
    std::int64_t persons = 0;           ///< of the rule's group
    std::int64_t modelled_persons = 0;  ///< of them, in homes of modelled quality
    Effect before;
    Effect after;
    WalksCompared walks;
    std::int64_t gained_in_doubt = 0;  ///< of those newly covered, who may have an unlisted facility already: `unknown` before
    std::vector<std::int64_t>
        persons_by_step;  ///< before any step, then after each: with a place where capacities count, else covered
    std::vector<OutOfReachRow> out_of_reach;  ///< by island
};

/// States, solves and counts. Throws model::InputError as study_problem and solve do.
[[nodiscard]] StudySiting site_study(const Ground& ground, const StudyQuery& query, const Request& request);

/// The sites that are open in the answer, by rising row.
[[nodiscard]] std::vector<SiteId> open_sites(const StudySiting& siting);

/// The village of the home nearest to a place, as the crow flies, on its island; nothing where nobody lives there.
[[nodiscard]] std::optional<model::VillageId> village_near(const Ground& ground, const SitePlace& place);

/// Metres to walk from each of `sites` to the nearest facility that exists; nothing where none is reached on foot.
[[nodiscard]] std::vector<std::optional<double>> metres_to_existing(const Ground& ground, const StudyProblem& stated,
                                                                    const std::vector<SiteId>& sites);

}  // namespace circle15::analysis::siting
