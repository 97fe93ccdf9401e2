// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "core/model/street.hpp"
#include "core/model/tags.hpp"

namespace circle15::model {

/// What the tags of a way say to somebody on foot.
struct Walkability {
    StreetKind kind = StreetKind::street;
    FootDirection direction = FootDirection::both;
    bool square = false;     ///< an area that is walked across where its outline is closed
    bool sheltered = false;  ///< underground or indoors
    bool by_rule = false;    ///< a cycleway that says nothing of people on foot: the study's rule decides
    bool carried = false;    ///< something bears it over water
};

/// Whether and how a way with these OSM tags can be walked; nothing where it cannot. The rules are tables in the source
/// file: motorways, private or forbidden ways, ferries, building sites and areas of water are out; piers and breakwaters
/// with foot access, steps and platforms are in.
[[nodiscard]] std::optional<Walkability> walkability_of(const TagLookup& tag);

/// Whether a street of this kind, or whose tags say so, is borne over water.
[[nodiscard]] constexpr bool bears_over_water(StreetKind kind, bool carried) {
    return carried || kind == StreetKind::bridge || kind == StreetKind::pier || kind == StreetKind::tunnel;
}

}  // namespace circle15::model
