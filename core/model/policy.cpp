// SPDX-License-Identifier: MIT
#include "core/model/policy.hpp"

#include <array>

namespace circle15::model {

namespace {

constexpr auto keys = std::to_array<PolicyKey>({
    {"unreached_minutes", &Policy::unreached_minutes, "min", 1, 600},
    {"few_persons", &Policy::few_persons, "persons", 0, 1'000'000},
    {"village_covered_percent", &Policy::village_covered_percent, "%", 0, 100},
    {"borderline_percent", &Policy::borderline_percent, "%", 0, 50},
    {"slopes_counted_percent", &Policy::slopes_counted_percent, "%", 1, 100},
    {"capped_up_to_age", &Policy::capped_up_to_age, "years", 0, 120},
    {"capped_from_age", &Policy::capped_from_age, "years", 0, 120},
    {"change_speed_m_per_s", &Policy::change_speed_m_per_s, "m/s", 0.3, 3},
    {"catchment_near_percent", &Policy::catchment_near_percent, "%", 1, 99},
    {"catchment_middle_percent", &Policy::catchment_middle_percent, "%", 1, 99},
    {"catchment_near_weight", &Policy::catchment_near_weight, "", 0, 1},
    {"catchment_middle_weight", &Policy::catchment_middle_weight, "", 0, 1},
    {"catchment_far_weight", &Policy::catchment_far_weight, "", 0, 1},
    {"nearly_as_good_percent", &Policy::nearly_as_good_percent, "%", 0, 50},
    {"unfit_not_joined_percent", &Policy::unfit_not_joined_percent, "%", 0, 100},
    {"indicative_modelled_percent", &Policy::indicative_modelled_percent, "%", 0, 100},
    {"census_off_percent", &Policy::census_off_percent, "%", 0, 100},
    {"grave_not_joined_percent", &Policy::grave_not_joined_percent, "%", 0, 100},
    {"grave_water_m", &Policy::grave_water_m, "m", 0, 100'000},
    {"stop_from_pier_m", &Policy::stop_from_pier_m, "m", 0, 100'000},
});

}  // namespace

std::span<const PolicyKey> policy_keys() { return keys; }

PolicyOrder disorder_in(const Policy& policy) {
    if (policy.capped_up_to_age >= policy.capped_from_age) return {"capped_up_to_age", "capped_from_age"};
    if (policy.catchment_near_percent >= policy.catchment_middle_percent)
        return {"catchment_near_percent", "catchment_middle_percent"};
    return {};
}

}  // namespace circle15::model
