// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/analysis/ground.hpp"
#include "core/analysis/results.hpp"
#include "core/report/words.hpp"
#include "core/results/tree.hpp"

namespace circle15::report {

/// A published figure beside what the homes add up to.
struct CensusCheck {
    model::CensusFigure figure;
    std::int64_t counted = 0;
};

/// How much of a layer is of which quality: homes in persons, streets in metres, others in pieces.
struct QualityShare {
    std::string layer;
    std::string unit;                 ///< persons, m, count
    std::array<double, 4> amounts{};  ///< by model::Quality
};

/// What is known of one service's facilities on the study's date.
struct SupplyCheck {
    model::RuleId rule;
    std::int64_t facilities = 0;
    std::int64_t serving = 0;
    std::int64_t without_capacity = 0;
    std::int64_t without_hours = 0;
    std::int64_t not_linked = 0;
};

/// What is in a study and what is doubtful about it; what `check` says.
struct Health {
    std::vector<analysis::ComponentRow> components;
    std::vector<CensusCheck> census;
    std::vector<QualityShare> qualities;
    std::vector<SupplyCheck> supply;
    std::int64_t homes_not_linked = 0;
    std::int64_t persons_not_linked = 0;
    std::vector<model::DataIssue> issues;  ///< of reading, of linking, of adding up
};

[[nodiscard]] Health health_of(const analysis::Ground& ground);
[[nodiscard]] Tree health_tree(const model::Study& study, const Health& health);

}  // namespace circle15::report
