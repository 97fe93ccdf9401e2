// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string_view>

namespace circle15::io {

/// Takes the bytes of a file piece by piece, in order, so that no file need be held whole.
using Sink = std::function<void(std::string_view)>;

}  // namespace circle15::io
