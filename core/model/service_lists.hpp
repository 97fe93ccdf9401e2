// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/model/study.hpp"

namespace circle15::model {

/// How far the list of a service's facilities can be relied on: `complete`, what is not listed is not there; `partial`, some
/// are known to be missing; `missing`, there is no list, or nobody says how complete it is.
enum class ListState : std::uint8_t { complete, partial, missing };
inline constexpr std::size_t list_state_count = 3;

/// What the study says of a service's list in one township. Whatever asks if a facility may be missing asks here: verdicts,
/// indicators, supply and siting.
[[nodiscard]] ListState list_in(const Study& study, const std::string& service, const std::string& township);

/// The same for the whole study: `complete` only where it is so in every township.
[[nodiscard]] ListState list_of(const Study& study, const std::string& service);

/// The English name of the unit that a service's facilities count their capacity in; the unit itself where the study gives
/// none.
[[nodiscard]] const std::string& capacity_unit_en(const Study& study, const std::string& service, const std::string& unit);

[[nodiscard]] std::string_view name_of(ListState list);

}  // namespace circle15::model
