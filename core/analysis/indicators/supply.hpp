// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/analysis/ground.hpp"
#include "core/analysis/results.hpp"
#include "core/model/indicator.hpp"

namespace circle15::analysis {

/// Places of a service per so many persons of a group: of the standard's target group, or as an indicator defines it.
struct SupplyMeasure {
    std::string indicator;  ///< id; empty: the standard's group, per 1,000, against the places it says 1,000 persons need
    model::RuleId rule;
    std::string capacity_unit;  ///< only facilities that count in this unit; empty: any
    model::AgeGroup group;
    double per_persons = 1000;
    model::TargetOperator target_operator = model::TargetOperator::at_least;
    std::optional<double> target;
};

/// Supply per head in one unit.
struct SupplyRow {
    std::size_t measure = 0;               ///< row of Supply::measures
    Unit unit;                             ///< the county, a township or an island
    std::int64_t facilities = 0;           ///< in operation, closed that day or not
    std::int64_t facilities_left_out = 0;  ///< of them, without a capacity
    std::int64_t places = 0;
    std::int64_t persons = 0;
    bool partial_list = false;    ///< the list of such facilities is known to be incomplete somewhere in the unit
    bool indicative = false;      ///< some of these persons or places are modelled
    std::optional<double> value;  ///< places per `per_persons`; nothing where nobody of the group lives
    std::optional<bool> met;      ///< of a measure with a target; unset where only what is missing in the data fails it
};

struct Supply {
    std::vector<SupplyMeasure>
        measures;  ///< one a service with a capacity somewhere, then the indicators that divide places by persons
    std::vector<SupplyRow> rows;  ///< by measure, then by unit
};

/// Supply per head by county, township and island on `date`. A facility counts for the township its row names, or that of the
/// nearest home on its island, and for the island it is joined to.
[[nodiscard]] Supply supply_per_head(const Ground& ground, model::Date date, std::span<const model::Indicator> indicators);

}  // namespace circle15::analysis
