// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/tree.hpp"

namespace circle15::results {

using model::Branch;
using model::Tree;

[[nodiscard]] Tree tree_of(model::Value value);
[[nodiscard]] Tree tree_of(const model::Properties& properties);
/// A list of rows, each with its cells by column.
[[nodiscard]] Tree tree_of(const model::Table& table);

}  // namespace circle15::results
