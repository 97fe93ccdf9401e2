// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/model/feature.hpp"

namespace circle15::io {

struct Json;
using JsonItems = std::vector<Json>;
using JsonMembers = std::vector<std::pair<std::string, Json>>;  ///< in the order they are written

/// A JSON value that keeps the order of its members: the run's manifest, `--json` output.
struct Json {
    std::variant<model::Value, JsonItems, JsonMembers> value;

    Json() = default;
    Json(model::Value plain) : value(std::move(plain)) {}
    Json(std::string text) : value(model::Value{std::move(text)}) {}
    Json(const char* text) : value(model::Value{std::string{text}}) {}
    Json(bool flag) : value(model::Value{flag}) {}
    Json(std::int64_t number) : value(model::Value{number}) {}
    Json(double number) : value(model::Value{number}) {}
    Json(JsonItems items) : value(std::move(items)) {}
    Json(JsonMembers members) : value(std::move(members)) {}
};

/// Two blanks of indent, one member a line, a line break at the end. Throws std::runtime_error for NaN, infinity and text that
/// is not UTF-8.
[[nodiscard]] std::string write_json(const Json& json);

}  // namespace circle15::io
