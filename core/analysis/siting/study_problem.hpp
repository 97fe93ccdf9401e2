// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/ground.hpp"
#include "core/analysis/open_walks.hpp"
#include "core/analysis/options.hpp"
#include "core/location/problem.hpp"
#include "core/model/candidate.hpp"

namespace circle15::analysis::siting {

using location::DemandId;
using location::Objective;
using location::Pair;
using location::Problem;
using location::Site;
using location::SiteId;

/// Where new facilities may stand: the ends of every street people live at, every street node, the study's named buildings
/// (facilities of other services, and planned or closed ones of this), or a list.
enum class CandidateSource { dwellings, streets, buildings, listed };

/// What is asked of a study. Walks are at the rule's speed and slope.
struct StudyQuery {
    model::RuleId rule;
    model::Date date;  ///< which facilities exist
    /// When people set out, as in analysis::Options: only what is open when they get there counts; unset: at any hour.
    std::optional<model::DaySeconds> at;
    Objective objective = Objective::most_covered;
    CandidateSource source = CandidateSource::dwellings;
    std::vector<model::Candidate> listed;
    std::optional<double> minutes;  ///< the threshold; unset: the rule's
    std::optional<double>
        new_capacity;  ///< persons a candidate without one has room for; unset: the median of those that exist
    WalkRule walk = WalkRule::to_facility;  ///< there, back, or the worse of both
    unsigned threads = 0;
};

/// A site as a place on the ground.
struct SitePlace {
    std::string name;  ///< may be empty
    model::LonLat place;
    network::Link link;
    std::optional<model::FacilityId> facility;  ///< one of the study's for this service, existing, planned or closed
    std::optional<model::FacilityId> building;  ///< one of another service, whose building it is
    model::Quality quality = model::Quality::mapped;
    HoursThatDay hours;  ///< where the query gives a clock time
};

/// A study put as a location problem: demand is every home with somebody of the rule's group, costs are whole seconds of
/// walking.
struct StudyProblem {
    Problem problem;
    std::vector<SitePlace> places;     ///< by SiteId
    std::vector<model::HomeId> homes;  ///< by DemandId
    /// How far pairs go, inclusive; compared before seconds are rounded. Objectives that weigh walks look to the policy's
    /// `unreached_minutes`, or to the threshold where that is more; a longer walk counts as much (least person-cost) or not at
    /// all (least worst).
    double minutes = 0;
    std::optional<double> new_capacity;   ///< used for candidates without one
    std::string new_hours;                ///< opening hours of new sites: the commonest of those that exist; empty: not known
    std::vector<std::string> not_joined;  ///< candidates and facilities too far from any street, by id
};

[[nodiscard]] std::string_view name_of(CandidateSource source);
[[nodiscard]] std::optional<CandidateSource> candidate_source_named(std::string_view name);

/// Pairs by one bounded search a site. Throws model::InputError: `no_candidates`, `no_capacity`, `duplicate_id`,
/// `sites_closed_then`.
[[nodiscard]] StudyProblem study_problem(const Ground& ground, const StudyQuery& query);

/// How the people of the rule walk here, on the way there.
[[nodiscard]] network::Walker walker_of(const Ground& ground, const model::Rule& rule);

/// What every home's walk to the nearest of `sites` costs, to the nearest that is open then where the query gives a clock time.
[[nodiscard]] WalkCosts walks_to(const Ground& ground, const StudyQuery& query, const StudyProblem& stated,
                                 const std::vector<SiteId>& sites, network::FlatDmm limit);

/// The walks to one site, found by the search for a nearest facility instead: what a certificate is checked against. By demand;
/// nothing where the site is out of reach.
[[nodiscard]] std::vector<std::optional<double>> walks_checked(const Ground& ground, const StudyQuery& query,
                                                               const StudyProblem& stated, SiteId site);

}  // namespace circle15::analysis::siting
