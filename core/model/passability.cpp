// SPDX-License-Identifier: MIT
#include "core/model/passability.hpp"

#include <array>

#include "core/model/access_rules.hpp"

namespace circle15::model {

namespace {

/// What a barrier does to somebody on foot: lets everyone by, lets by whom its access tags let by, or stops all but those
/// whom a `foot` tag lets in.
enum class Barrier { open, by_access, closed };

struct BarrierRule {
    std::string_view key;
    std::string_view value;
    Barrier barrier;
};

// What stands there. The first row that fits decides; what fits none is no barrier.
constexpr auto barrier_rules = std::to_array<BarrierRule>({
    // Made to let people on foot by: `access=no` on one of these speaks of vehicles.
    {"barrier", "bollard", Barrier::open},
    {"barrier", "block", Barrier::open},
    {"barrier", "jersey_barrier", Barrier::open},
    {"barrier", "planter", Barrier::open},
    {"barrier", "kerb", Barrier::open},
    {"barrier", "chain", Barrier::open},
    {"barrier", "rope", Barrier::open},
    {"barrier", "log", Barrier::open},
    {"barrier", "bump_gate", Barrier::open},
    {"barrier", "cattle_grid", Barrier::open},
    {"barrier", "cycle_barrier", Barrier::open},
    {"barrier", "motorcycle_barrier", Barrier::open},
    {"barrier", "stile", Barrier::open},
    {"barrier", "kissing_gate", Barrier::open},
    {"barrier", "horse_stile", Barrier::open},
    {"barrier", "entrance", Barrier::open},
    {"barrier", "height_restrictor", Barrier::open},
    // Opened for some, shut to others.
    {"barrier", "gate", Barrier::by_access},
    {"barrier", "lift_gate", Barrier::by_access},
    {"barrier", "swing_gate", Barrier::by_access},
    {"barrier", "sliding_gate", Barrier::by_access},
    {"barrier", "hampshire_gate", Barrier::by_access},
    {"barrier", "wicket_gate", Barrier::by_access},
    {"barrier", "turnstile", Barrier::by_access},
    {"barrier", "full-height_turnstile", Barrier::by_access},
    {"barrier", "sally_port", Barrier::by_access},
    {"barrier", "door", Barrier::by_access},
    {"barrier", "border_control", Barrier::by_access},
    {"barrier", "checkpoint", Barrier::by_access},
    {"barrier", "toll_booth", Barrier::by_access},
    // No way through.
    {"barrier", "wall", Barrier::closed},
    {"barrier", "city_wall", Barrier::closed},
    {"barrier", "retaining_wall", Barrier::closed},
    {"barrier", "fence", Barrier::closed},
    {"barrier", "hedge", Barrier::closed},
    {"barrier", "guard_rail", Barrier::closed},
    {"barrier", "ditch", Barrier::closed},
    {"barrier", "*", Barrier::by_access},
});

}  // namespace

bool bars_the_way(const TagLookup& tag) {
    const BarrierRule* barrier = first_fit(barrier_rules, tag);
    if (barrier == nullptr) return false;
    if (const AccessRule* foot = first_fit(foot_rules, tag)) return !foot->may_pass;
    // `foot` speaks to every barrier, the others only to those by access.
    if (barrier->barrier != Barrier::by_access) return barrier->barrier == Barrier::closed;
    const AccessRule* access = first_fit(access_rules, tag);
    return access != nullptr ? !access->may_pass : tag("locked") == "yes";
}

}  // namespace circle15::model
