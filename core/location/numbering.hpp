// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <ranges>
#include <vector>

#include "core/model/index.hpp"
#include "core/model/location_problem.hpp"

namespace circle15::location {

// A numbering each, beside the rows of the problem (model::DemandId, model::SiteId).
using TableDemand = model::Index<struct TableDemandKind>;  ///< of a Table, by rising id
using TableSite = model::Index<struct TableSiteKind>;      ///< of a Table, by rising id
using GroupId = model::Index<struct GroupKind>;            ///< an island whose sites are counted, of Limits
using CandidateId = model::Index<struct CandidateKind>;    ///< of Limits and Savings; of a ServedModel, sites that stay follow
using RowId = model::Index<struct SavingsRowKind>;         ///< of Savings: demand that saves alike
using PairId = model::Index<struct PairKind>;              ///< of a Table: a demand point and a site it may go to
using SlotId = model::Index<struct SlotKind>;              ///< of Savings: a candidate and a row that saves at it

/// The ids of a numbering from `first` on, before `end`.
template <class Id>
[[nodiscard]] constexpr auto ids(std::size_t first, std::size_t end) {
    return std::views::iota(static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(end)) |
           std::views::transform([](std::uint32_t value) { return Id{value}; });
}

/// The first `count` ids of a numbering.
template <class Id>
[[nodiscard]] constexpr auto ids(std::size_t count) {
    return ids<Id>(0, count);
}

/// Values by the ids of one numbering, which no others reach.
template <class Id, class T>
class By : public std::vector<T> {
public:
    using std::vector<T>::vector;

    [[nodiscard]] decltype(auto) operator[](Id id) { return std::vector<T>::operator[](id.at()); }
    [[nodiscard]] decltype(auto) operator[](Id id) const { return std::vector<T>::operator[](id.at()); }
    [[nodiscard]] auto ids() const { return location::ids<Id>(this->size()); }
};

}  // namespace circle15::location
