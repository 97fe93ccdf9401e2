// SPDX-License-Identifier: MIT
#include "mapview/app/threshold.hpp"

namespace circle15::app {

analysis::Status status_at(const analysis::HomeVerdict& verdict, double minutes) {
    if (!verdict.minutes) return verdict.status;
    if (*verdict.minutes > minutes) return analysis::Status::too_far;
    return verdict.status == analysis::Status::full ? analysis::Status::full : analysis::Status::covered;
}

CoverageAt coverage_at(const Finding& finding, std::size_t service, double minutes) {
    const auto& study = finding.study();
    const auto& result = finding.analysis.services[service];
    const auto& rule = study.standard.rules[result.rule.at()];
    CoverageAt coverage;
    for (std::size_t row = 0; row < result.homes.size(); ++row) {
        const auto persons = model::persons_in(study.homes[row].persons, rule.group);
        // At the rule's own threshold the verdict itself counts, which is judged in finer units than minutes.
        const auto status = minutes == rule.minutes ? result.homes[row].status : status_at(result.homes[row], minutes);
        coverage.by_status[static_cast<std::size_t>(status)] += persons;
        coverage.persons += persons;
    }
    return coverage;
}

}  // namespace circle15::app
