// SPDX-License-Identifier: MIT
#include "core/report/analysis_tree.hpp"

#include <utility>

#include "core/report/boat_text.hpp"
#include "core/report/cut_off.hpp"
#include "core/report/doubts.hpp"
#include "core/results/layers.hpp"
#include "core/results/open_places.hpp"
#include "core/results/opening.hpp"
#include "core/results/rows.hpp"
#include "core/results/values.hpp"

namespace circle15::report {

Tree analysis_tree(const model::Study& study, const analysis::Analysis& analysis, const RunInfo& run) {
    const results::Answer answer(study, analysis);
    const auto view = answer.view();
    Tree::Branches branches;
    for (const auto& [name, value] : short_manifest(study, analysis, run)) branches.push_back({name, tree_of(value)});
    branches.push_back({"day", day_tree(model::day_of(study.calendar, analysis.date))});
    branches.push_back({"open", tree_of(open_table(study, analysis))});
    branches.push_back({"modelled_persons_percent", tree_of(decimal(modelled_persons_percent(study), 1))});
    branches.push_back({"coverage", tree_of(county_coverage_table(view))});
    if (!analysis.week.empty()) branches.push_back({"coverage_week", tree_of(week_table(view))});
    branches.push_back({"ledger", tree_of(ledger_table(view))});
    if (run.options.capacity) branches.push_back({"places", tree_of(places_table(view))});
    if (analysis.boats_known) {
        branches.push_back({"boats", boat_tree(study, analysis)});
        if (run.options.all_suspended || !run.options.suspended_routes.empty())
            branches.push_back({"cut_off", tree_of(cut_off_table(view))});
    }
    Tree::Items gaps;
    results::RowMaker<analysis::Gap> columns(results::gap_fields(results::shape_of(view)));
    for (const auto& service : analysis.services) {
        for (const auto& gap : service.gaps)
            gaps.push_back(tree_of(columns.of({.of = view, .value = gap, .service = &service})));
    }
    branches.push_back({"gaps", {std::move(gaps)}});
    branches.push_back({"doubts", doubts_tree(analysis.issues)});
    return {std::move(branches)};
}

}  // namespace circle15::report
