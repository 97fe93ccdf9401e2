// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace circle15::model {

/// Where a number of the policy comes from.
struct PolicySource {
    std::string source;
    std::string source_en;  ///< empty: the source itself
    std::string mark;       ///< [S] [2] [M] [D] of core/analysis/METHODS.md
    bool operator==(const PolicySource&) const = default;
};

/// Numbers that decide a verdict, cause, action, rank or weight and are no single service's (METHODS.md 11). They stand in
/// `[policy]` of standard.toml; what that leaves out is as here.
struct Policy {
    double unreached_minutes = 60;        ///< what a person counts with who cannot walk there at all
    double few_persons = 10;              ///< below so many of the group, moving off a small island is a fair answer
    double village_covered_percent = 50;  ///< of its group, from which a village counts as covered
    double borderline_percent = 10;       ///< of speed or link legs; a verdict that flips with it is borderline
    double slopes_counted_percent = 90;   ///< of streets and of walks, from which slopes count
    double capped_up_to_age = 5;          ///< a further group none older walks with a carer, never faster than on the flat
    double capped_from_age = 60;          ///< and neither does one none younger
    double change_speed_m_per_s = 1;      ///< from pier to pier of an island, to change boats
    double catchment_near_percent = 33.3333333333;    ///< of the threshold: first step of E2SFCA and M2SFCA
    double catchment_middle_percent = 66.6666666667;  ///< second step; the third ends at the threshold
    double catchment_near_weight = 1;
    double catchment_middle_weight = 0.68;
    double catchment_far_weight = 0.22;
    double nearly_as_good_percent = 1;        ///< of a siting's value: other choices told beside it
    double unfit_not_joined_percent = 10;     ///< of the persons; with more of them on no street nothing on foot is fit for use
    double indicative_modelled_percent = 50;  ///< of homes or streets; with more of them modelled all is indicative
    double census_off_percent = 1;            ///< from which numbers of people are unfit, and the doubt is grave
    double grave_not_joined_percent = 1;      ///< of the persons; from which homes on no street are a grave doubt
    double grave_water_m = 200;               ///< a street over more water is a grave doubt
    double stop_from_pier_m = 500;            ///< a boat's stop farther from its pier is a grave doubt

    std::map<std::string, PolicySource, std::less<>> sources;  ///< of the numbers that the standard gives, by key
    bool operator==(const Policy&) const = default;
};

/// One number of the policy as standard.toml and results name it.
struct PolicyKey {
    std::string_view key;
    double Policy::* of = nullptr;
    std::string_view unit;  ///< `min`, `persons`, `%`, ...; empty: none
    double low = 0;         ///< sensible values, inclusive
    double high = 0;
};

/// In the order they are written.
[[nodiscard]] std::span<const PolicyKey> policy_keys();

/// Two numbers of which the first must be less.
struct PolicyOrder {
    std::string_view less;
    std::string_view more;
};
/// The first pair in the wrong order, both names empty where there is none.
[[nodiscard]] PolicyOrder disorder_in(const Policy& policy);

}  // namespace circle15::model
