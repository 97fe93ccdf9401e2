// SPDX-License-Identifier: MIT
#include "core/report/comparison.hpp"

#include <set>
#include <tuple>

namespace circle15::report {

std::string side_name(const std::vector<ScenarioFile>& scenarios, Lang lang) {
    if (scenarios.empty()) return lang == Lang::zh ? "现状" : "the study as it is";
    return names_of(scenarios, lang);
}

std::vector<model::DataIssue> new_issues(const Compared& compared) {
    // The same doubt about the same place, only with other figures, is not a new one.
    const auto key_of = [](const model::DataIssue& issue) {
        return std::tie(issue.rule, issue.file, issue.place, issue.field);
    };
    std::set<std::tuple<std::string, std::string, std::string, std::string>> known;
    for (const auto& issue : compared.before.analysis.issues) known.insert(key_of(issue));
    std::vector<model::DataIssue> issues;
    for (const auto& issue : compared.after.analysis.issues) {
        if (!known.contains(key_of(issue))) issues.push_back(issue);
    }
    return issues;
}

}  // namespace circle15::report
