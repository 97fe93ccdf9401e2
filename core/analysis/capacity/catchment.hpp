// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/analysis/capacity/reach.hpp"

namespace circle15::analysis::capacity {

/// What a floating catchment is computed from: persons by home, places by facility, and the pairs within reach.
struct Catchment {
    std::vector<double> persons;
    std::vector<double> places;
    std::vector<Reach> reach;
};

/// The weight of pairs farther than the step before and at most `up_to_minutes`.
struct CatchmentStep {
    double up_to_minutes = 0;
    double weight = 1;
};

/// Places per person: what each home has access to, and what each facility offers those who come to it.
struct PlacesPerPerson {
    std::vector<double> by_home;                     ///< 0 where no facility is in reach
    std::vector<std::optional<double>> by_facility;  ///< unset where nobody is in reach
};

/// 2SFCA (Luo & Wang 2003); the threshold is inclusive. Throws model::InputError on values that cannot be used.
[[nodiscard]] PlacesPerPerson two_step(const Catchment& catchment, double threshold_minutes);

/// E2SFCA (Luo & Qi 2009): the steps, ascending, weigh persons and places alike; beyond the last step nothing counts.
[[nodiscard]] PlacesPerPerson enhanced_two_step(const Catchment& catchment, std::span<const CatchmentStep> steps);

/// M2SFCA (Delamater 2013): distance also loses places, so the sum of persons times access falls short of the places.
[[nodiscard]] PlacesPerPerson modified_two_step(const Catchment& catchment, std::span<const CatchmentStep> steps);

}  // namespace circle15::analysis::capacity
