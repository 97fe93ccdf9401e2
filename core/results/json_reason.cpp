// SPDX-License-Identifier: MIT
#include "core/results/json_reason.hpp"

#include <string_view>

namespace circle15::results {

std::string reason_of(const std::exception& error) {
    const std::string_view text = error.what();
    const auto mark = text.starts_with("[json.exception") ? text.find("] ") : std::string_view::npos;
    return std::string(mark == std::string_view::npos ? text : text.substr(mark + 2));
}

}  // namespace circle15::results
