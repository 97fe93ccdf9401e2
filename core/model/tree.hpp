// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/model/feature.hpp"

namespace circle15::model {

struct Branch;

/// A value, a list or named branches in the order they are written: what a JSON document says, without its brackets.
struct Tree {
    using Items = std::vector<Tree>;
    using Branches = std::vector<Branch>;
    std::variant<Value, Items, Branches> node;

    // Defined below, where a branch is known: what a variant holds must be whole to be made or destroyed.
    Tree();
    Tree(Value value);
    Tree(std::string text);
    Tree(const char* text);
    Tree(bool flag);
    Tree(std::int64_t number);
    Tree(double number);
    Tree(Items items);
    Tree(Branches branches);
};

struct Branch {
    std::string name;
    Tree value;
};

inline Tree::Tree() = default;
inline Tree::Tree(Value value) : node(std::move(value)) {}
inline Tree::Tree(std::string text) : node(Value{std::move(text)}) {}
inline Tree::Tree(const char* text) : node(Value{std::string{text}}) {}
inline Tree::Tree(bool flag) : node(Value{flag}) {}
inline Tree::Tree(std::int64_t number) : node(Value{number}) {}
inline Tree::Tree(double number) : node(Value{number}) {}
inline Tree::Tree(Items items) : node(std::move(items)) {}
inline Tree::Tree(Branches branches) : node(std::move(branches)) {}

}  // namespace circle15::model
