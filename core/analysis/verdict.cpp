// SPDX-License-Identifier: MIT
#include "core/analysis/verdict.hpp"

#include <utility>

#include "core/analysis/results.hpp"

namespace circle15::analysis {

std::array<std::int64_t, status_count> persons_by_status(const HomeVerdict& verdict, std::int64_t persons) {
    std::array<std::int64_t, status_count> counted{};
    const bool full = verdict.status == Status::full;
    if (full) counted[static_cast<std::size_t>(Status::covered)] = persons - verdict.without_place;
    counted[static_cast<std::size_t>(verdict.status)] += full ? verdict.without_place : persons;
    return counted;
}

std::string_view name_of(Status status) {
    switch (status) {
        case Status::covered:
            return "covered";
        case Status::too_far:
            return "too_far";
        case Status::boat_only:
            return "boat_only";
        case Status::no_access:
            return "no_access";
        case Status::full:
            return "full";
        case Status::unknown:
            return "unknown";
    }
    std::unreachable();
}

std::string_view name_of(Stability stability) {
    switch (stability) {
        case Stability::certain:
            return "certain";
        case Stability::borderline:
            return "borderline";
        case Stability::indicative:
            return "indicative";
    }
    std::unreachable();
}

std::string_view name_of(Cause cause) {
    switch (cause) {
        case Cause::no_facility:
            return "no_facility";
        case Cause::distance:
            return "distance";
        case Cause::slope:
            return "slope";
        case Cause::across_water:
            return "across_water";
        case Cause::capacity:
            return "capacity";
        case Cause::data_missing:
            return "data_missing";
        case Cause::closed:
            return "closed";
    }
    std::unreachable();
}

std::string_view name_of(Action action) {
    switch (action) {
        case Action::build:
            return "build";
        case Action::expand:
            return "expand";
        case Action::mobile_service:
            return "mobile_service";
        case Action::meal_delivery:
            return "meal_delivery";
        case Action::adjust_sailings:
            return "adjust_sailings";
        case Action::relocate:
            return "relocate";
        case Action::verify_data:
            return "verify_data";
        case Action::extend_hours:
            return "extend_hours";
    }
    std::unreachable();
}

std::string_view name_of(UnitKind kind) {
    switch (kind) {
        case UnitKind::county:
            return "county";
        case UnitKind::township:
            return "township";
        case UnitKind::island:
            return "island";
        case UnitKind::village:
            return "village";
    }
    std::unreachable();
}

}  // namespace circle15::analysis
