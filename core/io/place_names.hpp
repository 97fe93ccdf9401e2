// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/study.hpp"

namespace circle15::io {

enum class PlaceKind { home, facility, village, township, island };

/// Which places an answer may be beside villages, townships and islands.
struct PlaceKinds {
    bool homes = false;
    bool facilities = false;
};

/// A place of a study that somebody named.
struct NamedPlace {
    PlaceKind kind = PlaceKind::home;
    std::string id;                    ///< of a township its name
    std::string name;                  ///< empty where a home has none
    std::vector<model::HomeId> homes;  ///< of a village, township or island those in it; else empty
    model::LonLat place;               ///< of a home or facility
};

/// The place that is meant: by its id or code, by its exact name, by the initials or the syllables of its pinyin, or by a part
/// of its name that no other place has. Units come before facilities, and these before homes, at each of these steps.
/// Throws model::InputError: `unknown_place` (with a near name, if there is one), `ambiguous_place` (with the candidates).
[[nodiscard]] NamedPlace place_named(std::string_view text, const model::Study& study, const PlaceKinds& kinds);

/// The home that stands for several: the one nearest to the point that halves their persons from west to east and from south to
/// north; of equally near ones the first by id. Homes without persons stand for nobody. Nothing where nobody lives in them.
[[nodiscard]] std::optional<model::HomeId> representative_home(const std::vector<model::HomeId>& homes,
                                                               const model::Study& study);

}  // namespace circle15::io
