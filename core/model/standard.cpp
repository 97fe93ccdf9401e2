// SPDX-License-Identifier: MIT
#include "core/model/standard.hpp"

#include <algorithm>

namespace circle15::model {

double search_end_min(const Standard& standard) {
    double longest = 0;
    for (const Rule& rule : standard.rules) {
        longest = std::max(longest, rule.minutes);
        for (const Ring& ring : rule.rings)
            longest = std::max(longest, ring.minutes.value_or(ring.metres.value_or(0) / rule.speed_m_per_s / 60));
    }
    return std::max(standard.search_max_min, longest * borderline_more(standard.policy));
}

double fastest_m_per_s(const Rule& rule) {
    double fastest = rule.speed_m_per_s;
    for (const ExtraGroup& extra : rule.extra_groups) fastest = std::max(fastest, extra.speed_m_per_s);
    return fastest;
}

double fastest_m_per_s(const Standard& standard) {
    double fastest = 0;
    for (const Rule& rule : standard.rules) fastest = std::max(fastest, fastest_m_per_s(rule));
    return fastest;
}

}  // namespace circle15::model
