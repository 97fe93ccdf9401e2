// SPDX-License-Identifier: MIT
#include "mapview/app/threshold.hpp"

namespace circle15::app {

CoverageAt coverage_at(const Finding& finding, std::size_t service, double minutes) {
    const auto& study = finding.study();
    const auto& result = finding.analysis.services[service];
    const auto& rule = study.standard.rules[result.rule.at()];
    CoverageAt coverage;
    for (std::size_t row = 0; row < result.homes.size(); ++row)
        coverage.add(result.homes[row].facts, minutes, model::persons_in(study.homes[row].persons, rule.group));
    return coverage;
}

}  // namespace circle15::app
