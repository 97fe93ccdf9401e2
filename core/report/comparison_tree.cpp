// SPDX-License-Identifier: MIT
#include "core/report/comparison_tree.hpp"

#include "core/report/comparison_layer.hpp"
#include "core/report/comparison_table.hpp"
#include "core/report/doubts.hpp"
#include "core/results/layers.hpp"
#include "core/results/opening.hpp"
#include "core/results/values.hpp"

namespace circle15::report {

Tree comparison_tree(const Compared& compared) {
    Tree::Branches branches;
    for (const auto& [name, value] : short_manifest(compared.after.study, compared.after.analysis, compared.run)) {
        branches.push_back({name, tree_of(value)});
    }
    branches.push_back({"day", day_tree(model::day_of(compared.after.study.calendar, compared.after.analysis.date))});
    branches.push_back({"open", tree_of(open_table(compared.after.study, compared.after.analysis))});
    branches.push_back({"worse", tree_of(compared.comparison.worse)});
    Tree::Items services;
    for (const auto& service : compared.comparison.services) {
        services.push_back(
            tree_of(model::Properties{{"service", compared.after.study.standard.rules[service.rule.at()].service},
                                      {"worse", service.worse},
                                      {"homes_that_flip", count(service.flips.size())},
                                      {"homes_that_lost", service.homes_that_lost},
                                      {"gap_changes", count(service.gaps.size())}}));
    }
    Tree::Items flips;
    for (const auto& flip : flip_layer(compared).features) flips.push_back(tree_of(flip.properties));
    branches.push_back({"services", {std::move(services)}});
    branches.push_back({"units", tree_of(changed_units_table(compared))});
    branches.push_back({"flips", {std::move(flips)}});
    branches.push_back({"gap_changes", tree_of(gap_change_table(compared))});
    if (compared.after.analysis.boats_known) branches.push_back({"boats", tree_of(boat_change_table(compared))});
    branches.push_back({"new_issues", tree_of(issue_table(new_issues(compared)))});
    branches.push_back({"doubts", doubts_tree(compared.after.analysis.issues)});
    return {std::move(branches)};
}

}  // namespace circle15::report
