// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/model/feature.hpp"

namespace circle15::results {

struct Tree;
struct Branch;

/// A value, a list or named branches in the order they are written: what a JSON document says, without its brackets.
struct Tree {
    using Items = std::vector<Tree>;
    using Branches = std::vector<Branch>;
    std::variant<model::Value, Items, Branches> node;
};

struct Branch {
    std::string name;
    Tree value;
};

[[nodiscard]] Tree tree_of(model::Value value);
[[nodiscard]] Tree tree_of(const model::Properties& properties);
/// A list of rows, each with its cells by column.
[[nodiscard]] Tree tree_of(const model::Table& table);

}  // namespace circle15::results
