// SPDX-License-Identifier: MIT
#include "core/location/answer.hpp"

#include <utility>

namespace circle15::location {

std::string_view name_of(Proof proof) {
    switch (proof) {
        case Proof::optimal:
            return "optimal";
        case Proof::within_gap:
            return "within_gap";
        case Proof::infeasible:
            return "infeasible";
        case Proof::unsettled:
            return "unsettled";
    }
    std::unreachable();
}

std::string_view name_of(Unreachable why) {
    switch (why) {
        case Unreachable::no_site_on_island:
            return "no_site_on_island";
        case Unreachable::beyond_threshold:
            return "beyond_threshold";
    }
    std::unreachable();
}

std::string_view name_of(ClashKind kind) {
    switch (kind) {
        case ClashKind::island_lacks_sites:
            return "island_lacks_sites";
        case ClashKind::minimums_exceed_sites:
            return "minimums_exceed_sites";
        case ClashKind::minimums_exceed_budget:
            return "minimums_exceed_budget";
        case ClashKind::too_few_sites:
            return "too_few_sites";
        case ClashKind::too_small_budget:
            return "too_small_budget";
        case ClashKind::sites_and_budget:
            return "sites_and_budget";
    }
    std::unreachable();
}

}  // namespace circle15::location
