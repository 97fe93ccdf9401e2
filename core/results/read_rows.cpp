// SPDX-License-Identifier: MIT
#include "core/results/read_rows.hpp"

#include <utility>

#include "core/model/parsed.hpp"

namespace circle15::results {

namespace {

template <class Number>
model::Value number_of(const std::string& cell) {
    const auto number = model::parsed<Number>(cell);
    if (!number) throw bad_result({}, "no_number", {{"value", cell}});
    return *number;
}

}  // namespace

model::Value value_in(const Column& column, const json& member) {
    if (member.is_null() && column.presence == maybe) return {};
    switch (column.kind) {
        case Kind::text:
            if (member.is_string()) return member.get<std::string>();
            throw bad_result({}, "member_no_text", {{"value", column.name}});
        case Kind::flag:
            if (member.is_boolean()) return member.get<bool>();
            throw bad_result({}, "no_flag", {{"value", column.name}});
        case Kind::whole:
            if (member.is_number_integer()) return member.get<std::int64_t>();
            throw bad_result({}, "no_whole_number", {{"value", column.name}});
        case Kind::number:
            if (member.is_number()) return member.get<double>();
            throw bad_result({}, "no_number", {{"value", column.name}});
    }
    std::unreachable();
}

model::Value value_in(const Column& column, const std::string& cell) {
    if (cell.empty() && column.kind != Kind::text) return {};
    switch (column.kind) {
        case Kind::text:
            return cell.empty() ? model::Value{} : model::Value{cell};
        case Kind::flag:
            return cell == "true";
        case Kind::whole:
            return number_of<std::int64_t>(cell);
        case Kind::number:
            return number_of<double>(cell);
    }
    std::unreachable();
}

model::InputError in_file(const model::InputError& error, const std::string& file) {
    auto flaw = error.flaw();
    if (flaw.file.empty()) flaw.file = file;
    return model::InputError{std::move(flaw)};
}

}  // namespace circle15::results
