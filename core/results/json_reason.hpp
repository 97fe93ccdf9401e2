// SPDX-License-Identifier: MIT
#pragma once

#include <exception>
#include <string>

namespace circle15::results {

/// What a JSON document that could not be read suffers from: the message of the library without the mark it puts before it.
[[nodiscard]] std::string reason_of(const std::exception& error);

}  // namespace circle15::results
