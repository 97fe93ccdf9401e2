// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/report/health.hpp"
#include "core/report/terminal_table.hpp"
#include "core/report/words.hpp"

namespace circle15::report {

/// What `check` prints: layers, census, facilities, shares of quality, every component of the streets, every doubt with its
/// remedy.
[[nodiscard]] std::string health_text(const model::Study& study, const Health& health, const TextStyle& style);

}  // namespace circle15::report
