// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string_view>

namespace circle15::model {

/// The value of an OSM tag, empty where the object has no such tag.
using TagLookup = std::function<std::string_view(std::string_view key)>;

/// The first row of a table of `key`, `value` that the object's tags fit; `*` fits any value but `no`.
template <class Rules>
const typename Rules::value_type* first_fit(const Rules& rules, const TagLookup& tag) {
    for (const auto& rule : rules) {
        const std::string_view value = tag(rule.key);
        if (value.empty()) continue;
        if (rule.value == value || (rule.value == "*" && value != "no")) return &rule;
    }
    return nullptr;
}

}  // namespace circle15::model
