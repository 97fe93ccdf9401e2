// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string_view>

namespace circle15::model {

/// Who says whether people on foot may pass, on a way and at a barrier alike.
struct AccessRule {
    std::string_view key;
    std::string_view value;
    bool may_pass;
};

// Of people on foot themselves.
inline constexpr auto foot_rules = std::to_array<AccessRule>({
    {"foot", "yes", true},
    {"foot", "designated", true},
    {"foot", "permissive", true},
    {"foot", "official", true},
    {"foot", "destination", true},
    {"foot", "no", false},
    {"foot", "private", false},
    {"foot", "military", false},
});

// Of everybody.
inline constexpr auto access_rules = std::to_array<AccessRule>({
    {"access", "no", false},
    {"access", "private", false},
    {"access", "military", false},
    {"access", "agricultural", false},
    {"access", "forestry", false},
});

}  // namespace circle15::model
