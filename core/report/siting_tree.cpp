// SPDX-License-Identifier: MIT
#include <cmath>

#include "core/report/siting_table.hpp"
#include "core/report/siting_words.hpp"
#include "core/results/values.hpp"

namespace circle15::report {

namespace {

using analysis::siting::Effect;
using analysis::siting::StudySiting;
using location::Answer;
using location::Problem;
using location::RunnerUp;
using location::SiteId;

Tree ids_tree(const Problem& problem, const std::vector<SiteId>& sites) {
    Tree::Items ids;
    for (const auto site : sites) ids.push_back(tree_of(text(problem.sites[site.at()].id)));
    return {std::move(ids)};
}

Tree runner_tree(const Problem& problem, const RunnerUp& runner) {
    return {Tree::Branches{{"closes", ids_tree(problem, runner.closes)},
                           {"opens", ids_tree(problem, runner.opens)},
                           {"value", tree_of(model::Value{runner.value})}}};
}

Tree runners_tree(const Problem& problem, const Answer& answer) {
    Tree::Items runners;
    for (const auto& runner : answer.substitutes) runners.push_back(runner_tree(problem, runner));
    return {std::move(runners)};
}

Tree effect_tree(const Effect& effect) {
    return tree_of(model::Properties{{"covered_persons", effect.covered},
                                     {"persons_within_an_hour", effect.walking},
                                     {"mean_minutes", one_decimal(effect.mean_minutes)},
                                     {"max_minutes", one_decimal(effect.worst_minutes)}});
}

bool counts_capacities(const location::Request& request) {
    return request.capacities || request.objective == location::Objective::most_served;
}

/// Of the objective where that is a sum of costs, else of the costs of those reached before.
double saved_by(const location::Request& request, const location::Step& step) {
    return request.objective == location::Objective::least_person_cost ? step.value_saved : step.person_cost_saved;
}

Tree::Branches proof_branches(const Problem& problem, const location::Request& request, const Answer& answer) {
    Tree::Branches branches{{"objective", tree_of(text(location::name_of(request.objective)))},
                            {"proof", tree_of(text(location::name_of(answer.proof)))},
                            {"value", tree_of(model::Value{answer.value})},
                            {"bound", tree_of(model::Value{answer.bound})},
                            {"gap_percent", tree_of(decimal(100 * answer.gap, 4))},
                            {"reach_proven", tree_of(model::Value{answer.reach_proven})},
                            {"runners_up", runners_tree(problem, answer)}};
    branches.push_back({"second_best", answer.second_best ? runner_tree(problem, *answer.second_best) : Tree{}});
    branches.push_back({"closed", ids_tree(problem, answer.closed)});
    return branches;
}

Tree steps_tree(const analysis::Ground& ground, const StudySiting& siting) {
    Tree::Items sites;
    for (std::size_t i = 0; i < siting.answer.steps.size(); ++i) {
        const auto& step = siting.answer.steps[i];
        const auto after = siting.persons_by_step[i + 1];
        const auto& place = siting.stated.places[step.site.at()];
        const auto& site = siting.stated.problem.sites[step.site.at()];
        sites.push_back(tree_of(model::Properties{{"candidate", text(site.id)},
                                                  {"name", text(place.name)},
                                                  {"place", text(place_of(ground, place))},
                                                  {"island", text(site.island)},
                                                  {"lon", rounded(place.place.lon, 7)},
                                                  {"lat", rounded(place.place.lat, 7)},
                                                  {"availability", text(availability_name(siting, step.site))},
                                                  {"persons_added", whole(after - siting.persons_by_step[i])},
                                                  {"person_minutes_saved", one_decimal(saved_by(siting.request, step) / 60)},
                                                  {"persons_after", whole(after)},
                                                  {"capacity", decimal(site.capacity, 0)},
                                                  {"quality", text(model::name_of(place.quality))}}));
    }
    return {std::move(sites)};
}

Tree out_of_reach_tree(const analysis::Ground& ground, const StudySiting& siting) {
    Tree::Items rows;
    for (const auto& row : siting.out_of_reach) {
        const auto& island = ground.study.islands[row.island.at()];
        rows.push_back(tree_of(model::Properties{{"island", island.id},
                                                 {"island_name", text(island.name)},
                                                 {"persons", row.persons},
                                                 {"homes", count(row.homes)},
                                                 {"why", text(name_of(row.why))}}));
    }
    return {std::move(rows)};
}

}  // namespace

Tree siting_tree(const analysis::Ground& ground, const StudySiting& siting) {
    auto branches = proof_branches(siting.stated.problem, siting.request, siting.answer);
    std::size_t existing = 0;
    for (const auto& site : siting.stated.problem.sites) existing += site.existing ? 1U : 0U;
    branches.push_back({"walk", tree_of(text(name_of(siting.query.walk)))});
    branches.push_back({"capacities", tree_of(model::Value{counts_capacities(siting.request)})});
    branches.push_back({"threshold_minutes", tree_of(decimal(siting.threshold_minutes, 2))});
    branches.push_back({"limit_minutes", tree_of(decimal(siting.stated.minutes, 2))});
    branches.push_back({"candidates", tree_of(count(siting.stated.problem.sites.size() - existing))});
    branches.push_back({"existing_facilities", tree_of(count(existing))});
    branches.push_back({"group_persons", tree_of(model::Value{siting.persons})});
    branches.push_back({"persons_in_modelled_homes", tree_of(model::Value{siting.modelled_persons})});
    branches.push_back({"before", effect_tree(siting.before)});
    branches.push_back({"after", effect_tree(siting.after)});
    const auto& walks = siting.walks;
    branches.push_back({"walking_before_and_after",
                        tree_of(model::Properties{{"persons", walks.persons},
                                                  {"mean_minutes_before", one_decimal(walks.mean_minutes_before)},
                                                  {"mean_minutes_after", one_decimal(walks.mean_minutes_after)},
                                                  {"max_minutes_before", one_decimal(walks.worst_minutes_before)},
                                                  {"max_minutes_after", one_decimal(walks.worst_minutes_after)}})});
    branches.push_back({"gained_persons_in_doubt", tree_of(model::Value{siting.gained_in_doubt})});
    branches.push_back({"sites", steps_tree(ground, siting)});
    branches.push_back({"out_of_reach", out_of_reach_tree(ground, siting)});
    return {std::move(branches)};
}

Tree matrix_siting_tree(const Problem& problem, const location::Request& request, const Answer& answer, std::string_view unit) {
    auto branches = proof_branches(problem, request, answer);
    branches.push_back({"unit", tree_of(text(unit))});
    branches.push_back({"capacities", tree_of(model::Value{counts_capacities(request)})});
    Tree::Items sites;
    for (const auto& step : answer.steps) {
        sites.push_back(tree_of(model::Properties{{"candidate", text(problem.sites[step.site.at()].id)},
                                                  {"weight_added", step.persons},
                                                  {"cost_saved", saved_by(request, step)},
                                                  {"weight_after", step.after.persons}}));
    }
    branches.push_back({"sites", {std::move(sites)}});
    Tree::Items unreachable;
    for (const auto& demand : answer.unreachable) unreachable.push_back(tree_of(text(problem.demand[demand.demand.at()].id)));
    branches.push_back({"out_of_reach", {std::move(unreachable)}});
    return {std::move(branches)};
}

}  // namespace circle15::report
