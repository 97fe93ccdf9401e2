// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/standard.hpp"

namespace circle15::intake {

/// A standard as the study's own file, with the rules it needs.
struct StandardText {
    model::Standard standard;
    std::string text;
};

/// The text of a standard.toml without the `[[rule]]` tables of other services than these, comments and all else kept. Throws
/// model::InputError as io::parse_standard_toml, and `unknown_service` for one the standard has no rule for.
[[nodiscard]] StandardText standard_for(std::string_view text, const std::string& file,
                                        const std::vector<std::string>& services);

}  // namespace circle15::intake
