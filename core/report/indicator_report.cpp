// SPDX-License-Identifier: MIT
#include "core/report/indicator_report.hpp"

#include "core/report/doubts.hpp"

namespace circle15::report {

Tree indicator_tree(const IndicatorReport& report) {
    Tree::Branches branches;
    for (const auto& [name, value] : short_manifest(report.study, report.analysis, report.run))
        branches.push_back({name, tree_of(value)});
    branches.push_back({"year", tree_of(std::int64_t{report.told.year})});
    const Answer answer(report.study, report.analysis);
    branches.push_back({"indicators", tree_of(indicator_table(answer.view(), report.told))});
    branches.push_back({"doubts", doubts_tree(report.analysis.issues)});
    return {std::move(branches)};
}

}  // namespace circle15::report
