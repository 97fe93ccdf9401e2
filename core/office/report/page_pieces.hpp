// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace circle15::office {

// Files that a report is made of, taken in when circle15 is built (pieces.cmake).
[[nodiscard]] std::string_view leaflet_js();
[[nodiscard]] std::string_view leaflet_css();
[[nodiscard]] std::string_view page_css();
[[nodiscard]] std::string_view judge_js();
[[nodiscard]] std::string_view symbols_js();
[[nodiscard]] std::string_view map_js();
[[nodiscard]] std::string_view panel_js();

}  // namespace circle15::office
