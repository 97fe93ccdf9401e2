// SPDX-License-Identifier: MIT
#pragma once

#include <format>
#include <string>

#include "core/results/tree.hpp"

namespace circle15::report_test {

/// A tree on one line: values bare, nothing as -, lists in [], branches as {name: value}.
inline std::string text_of(const results::Tree& tree) {
    struct Shown {
        std::string operator()(const model::Value& value) const {
            struct Bare {
                std::string operator()(std::monostate) const { return "-"; }
                std::string operator()(bool flag) const { return flag ? "yes" : "no"; }
                std::string operator()(std::int64_t number) const { return std::to_string(number); }
                std::string operator()(double number) const { return std::format("{:.7g}", number); }
                std::string operator()(const std::string& text) const { return text; }
            };
            return std::visit(Bare{}, value);
        }
        std::string operator()(const results::Tree::Items& items) const {
            std::string all;
            for (const auto& item : items) all += (all.empty() ? "" : ", ") + text_of(item);
            return "[" + all + "]";
        }
        std::string operator()(const results::Tree::Branches& branches) const {
            std::string all;
            for (const auto& branch : branches) all += (all.empty() ? "" : ", ") + branch.name + ": " + text_of(branch.value);
            return "{" + all + "}";
        }
    };
    return std::visit(Shown{}, tree.node);
}

/// The branch of that name, as text.
inline std::string branch_of(const results::Tree& tree, std::string_view name) {
    for (const auto& branch : std::get<results::Tree::Branches>(tree.node)) {
        if (branch.name == name) return text_of(branch.value);
    }
    throw std::out_of_range("no branch " + std::string(name));
}

}  // namespace circle15::report_test
