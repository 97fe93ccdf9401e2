// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <type_traits>
#include <variant>

// libstdc++ (14) takes a variant of small and of its own types for one that always holds a value, and so destroys a text or a
// list that was never made where there is no memory left to copy it: the program ended by a signal instead of saying so. With
// this alternative among the others it asks first.
#ifdef __GLIBCXX__
template <>
struct std::__detail::__variant::_Never_valueless_alt<std::monostate> : std::false_type {};
#endif

namespace circle15::model {

/// A cell of a table, a property of a feature, a fact of a flaw; monostate is "no value" (JSON null, empty CSV cell).
using Value = std::variant<std::monostate, bool, std::int64_t, double, std::string>;

}  // namespace circle15::model
