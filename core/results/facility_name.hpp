// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/model/study.hpp"
#include "core/words/lang.hpp"

namespace circle15::results {

/// Whether a facility has no name of its own: none at all, or the id of a map's object that import wrote in its place, such as
/// `node 4298815640`.
[[nodiscard]] bool is_unnamed(const model::Facility& facility);

/// A facility's name as people read it: `unnamed clinic (node 4298815640)` where it has none of its own. Files keep what was
/// written.
[[nodiscard]] std::string name_of(const model::Study& study, const model::Facility& facility, words::Lang lang);

}  // namespace circle15::results
