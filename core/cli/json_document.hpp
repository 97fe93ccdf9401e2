// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/report/tree.hpp"

namespace circle15::cli {

/// The tree as a JSON document.
[[nodiscard]] std::string json_document(const report::Tree& tree);

}  // namespace circle15::cli
