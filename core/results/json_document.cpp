// SPDX-License-Identifier: MIT
#include "core/results/json_document.hpp"

#include <string_view>
#include <variant>

#include "core/io/write_json.hpp"

namespace circle15::results {

namespace {

io::Json json_of(const results::Tree& tree) {
    struct Converter {
        io::Json operator()(const model::Value& value) const { return {value}; }
        io::Json operator()(const results::Tree::Items& items) const {
            io::JsonItems json;
            json.reserve(items.size());
            for (const auto& item : items) json.push_back(json_of(item));
            return {std::move(json)};
        }
        io::Json operator()(const results::Tree::Branches& branches) const {
            io::JsonMembers json;
            json.reserve(branches.size());
            for (const auto& [name, value] : branches) json.emplace_back(name, json_of(value));
            return {std::move(json)};
        }
    };
    return std::visit(Converter{}, tree.node);
}

}  // namespace

std::string json_document(const results::Tree& tree) { return io::write_json(json_of(tree)); }

std::string reason_of(const std::exception& error) {
    const std::string_view text = error.what();
    const auto mark = text.starts_with("[json.exception") ? text.find("] ") : std::string_view::npos;
    return std::string(mark == std::string_view::npos ? text : text.substr(mark + 2));
}

}  // namespace circle15::results
