// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace circle15::cli_test {

/// JSON with each further field of an object on a line of its own, so that a difference reads well. Two spaces begin an added
/// line and no line of the program's own, so no two texts come out the same.
[[nodiscard]] std::string laid_out(std::string_view json);

/// The lines between the first and the last that differ, `-` those of `golden`, `+` those of `now`, at most twelve of each.
[[nodiscard]] std::string difference_between(std::string_view golden, std::string_view now);

}  // namespace circle15::cli_test
