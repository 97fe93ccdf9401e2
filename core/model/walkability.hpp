// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "core/model/street.hpp"

namespace circle15::model {

/// What the tags of a way say to somebody on foot.
struct Walkability {
    StreetKind kind = StreetKind::street;
    FootDirection direction = FootDirection::both;
};

/// The value of a tag, empty where the way has no such tag.
using TagLookup = std::function<std::string_view(std::string_view key)>;

/// Whether and how a way with these OSM tags can be walked; nothing where it cannot. The rules are one table in the source
/// file: motorways, private or forbidden ways, ferries, building sites and areas of water are out; piers and breakwaters
/// with foot access, steps and platforms are in.
[[nodiscard]] std::optional<Walkability> walkability_of(const TagLookup& tag);

}  // namespace circle15::model
