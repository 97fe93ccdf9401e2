// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace circle15::model {

/// A position in one kind of table; positions of different kinds cannot be mixed.
template <class Kind>
struct Index {
    std::uint32_t value = 0;

    [[nodiscard]] constexpr std::size_t at() const { return value; }
    constexpr auto operator<=>(const Index&) const = default;
};

using HomeId = Index<struct HomeKind>;            ///< row of Study::homes
using FacilityId = Index<struct FacilityKind>;    ///< row of Study::facilities
using IslandId = Index<struct IslandKind>;        ///< row of Study::islands
using VillageId = Index<struct VillageKind>;      ///< row of Study::villages
using PierId = Index<struct PierKind>;            ///< row of Study::piers
using RuleId = Index<struct RuleKind>;            ///< row of Standard::rules
using NodeId = Index<struct NodeKind>;            ///< junction or end of the street network
using EdgeId = Index<struct EdgeKind>;            ///< stretch of street between two nodes, walked either way
using ComponentId = Index<struct ComponentKind>;  ///< connected part of the street network

/// The id of row `i` of a table.
template <class Id>
constexpr Id id_of(std::size_t i) {
    return Id{static_cast<std::uint32_t>(i)};
}

}  // namespace circle15::model

template <class Kind>
struct std::hash<circle15::model::Index<Kind>> {
    std::size_t operator()(circle15::model::Index<Kind> id) const noexcept { return std::hash<std::uint32_t>{}(id.value); }
};
