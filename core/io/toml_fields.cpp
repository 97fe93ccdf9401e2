// SPDX-License-Identifier: MIT
#include "core/io/toml_fields.hpp"

#include <algorithm>
#include <cmath>
#include <format>
#include <toml++/toml.hpp>

#include "core/io/control_characters.hpp"
#include "core/io/nearest_word.hpp"
#include "core/io/text_encoding.hpp"

namespace circle15::io {

namespace {

using model::InputError;

std::string place_of(const toml::source_position& position) {
    return std::format("line {}, column {}", position.line, position.column);
}

/// A key of more parts is no key of a study; the parser would make as many tables, one in the other, and taking those down
/// again needs more stack than there is.
constexpr std::size_t most_key_parts = 20;

/// Where a string ends that starts at `at`, behind its closing marks; the end of the text where none closes it.
std::size_t behind_string(std::string_view text, std::size_t at) {
    const char mark = text[at];
    const bool several_lines = text.substr(at, 3) == std::string(3, mark);
    const std::string close(several_lines ? 3 : 1, mark);
    for (at += close.size(); at < text.size(); ++at) {
        if (mark == '"' && text[at] == '\\') {
            ++at;
        } else if (!several_lines && text[at] == '\n') {
            return at;
        } else if (text.substr(at, close.size()) == close) {
            at += close.size();
            // A string of several lines may end with one or two marks of its own.
            for (int own = 0; several_lines && own < 2 && at < text.size() && text[at] == mark; ++own) ++at;
            return at;
        }
    }
    return text.size();
}

/// Parts of the longest dotted key: 3 in `a."b".c = 1`. A number counts as one.
std::size_t most_parts_in(std::string_view text) {
    std::size_t most = 0;
    std::size_t dots = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (c == '"' || c == '\'') {
            at = behind_string(text, at);
            continue;
        }
        if (c == '#') {
            at = std::min(text.find('\n', at), text.size());
            continue;
        }
        const bool in_key = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
                            c == '-' || c == ' ' || c == '\t';
        if (c == '.') {
            most = std::max(most, ++dots + 1);
        } else if (!in_key) {
            dots = 0;
        }
        ++at;
    }
    return most;
}

std::shared_ptr<const toml::table> parsed(std::string_view content, const std::string& file) {
    require_utf8(content, file);
    if (const std::size_t parts = most_parts_in(content); parts > most_key_parts) {
        throw InputError({.file = file, .rule = "key_too_deep", .particulars = {{"parts", parts}, {"most", most_key_parts}}});
    }
    try {
        return std::make_shared<const toml::table>(toml::parse(content, file));
    } catch (const toml::parse_error& error) {
        throw InputError({.file = file,
                          .place = place_of(error.source().begin),
                          .rule = "unreadable_toml",
                          .particulars = {{"reason", std::string{error.description()}}}});
    }
}

}  // namespace

struct TomlFields::Tree {
    std::shared_ptr<const toml::table> root;  ///< owns the table
    const toml::table* table;

    [[nodiscard]] const toml::node* find(std::string_view key) const { return table->get(key); }
};

TomlFields TomlFields::parse(std::string_view content, const std::string& file) {
    auto root = parsed(content, file);
    const toml::table* table = root.get();
    return {std::make_shared<const Tree>(std::move(root), table), file, ""};
}

TomlFields::TomlFields(std::shared_ptr<const Tree> tree, std::string file, std::string name)
    : tree_(std::move(tree)), file_(std::move(file)), name_(std::move(name)) {}

bool TomlFields::has(std::string_view key) const { return asked(key).find(key) != nullptr; }
TomlPosition TomlFields::position() const { return {tree_->table->source().begin.line, tree_->table->source().begin.column}; }

std::vector<std::string> TomlFields::keys() const {
    std::vector<std::string> keys;
    for (const auto& [key, node] : *tree_->table) keys.emplace_back(key.str());
    return keys;
}

const TomlFields::Tree& TomlFields::need(std::string_view key) const {
    if (asked(key).find(key) != nullptr) return *tree_;
    throw flaw(key, "missing_key", {{"key", key}, {"table", name_}});
}

const TomlFields::Tree& TomlFields::asked(std::string_view key) const {
    asked_.emplace(key);
    return *tree_;
}

std::string TomlFields::text(std::string_view key) const {
    const auto value = need(key).find(key)->value_exact<std::string>();
    if (!value) throw flaw(key, "not_text", {{"key", key}});
    if (value->empty()) throw flaw(key, "empty_key", {{"key", key}});
    return without_control_characters(*value);
}

std::string TomlFields::text_or(std::string_view key, std::string otherwise) const {
    const toml::node* node = asked(key).find(key);
    if (node == nullptr) return otherwise;
    const auto value = node->value_exact<std::string>();
    if (!value) throw flaw(key, "not_text", {{"key", key}});
    return without_control_characters(*value);
}

std::string TomlFields::prose(std::string_view key) const {
    const toml::node* node = asked(key).find(key);
    if (node == nullptr) return {};
    const auto value = node->value_exact<std::string>();
    if (!value) throw flaw(key, "not_text", {{"key", key}});
    std::string lines;
    for (std::size_t from = 0;;) {
        const auto end = value->find('\n', from);
        lines += without_control_characters(std::string_view(*value).substr(from, end - from));
        if (end == std::string::npos) return lines;
        lines += '\n';
        from = end + 1;
    }
}

std::optional<double> TomlFields::number_if(std::string_view key, Range range) const {
    const toml::node* node = asked(key).find(key);
    if (node == nullptr) return std::nullopt;
    if (!node->is_number()) throw flaw(key, "key_not_a_number", {{"key", key}});
    const auto value = node->value<double>();
    if (!value || !std::isfinite(*value) || *value < range.low || *value > range.high) {
        throw flaw(key, "out_of_range", {{"key", key}, {"value", value.value_or(0)}, {"low", range.low}, {"high", range.high}});
    }
    return value;
}

double TomlFields::number(std::string_view key, Range range) const {
    static_cast<void>(need(key));
    return *number_if(key, range);
}

std::optional<std::int64_t> TomlFields::whole_if(std::string_view key, Range range) const {
    const auto number = number_if(key, range);
    if (!number) return std::nullopt;
    const auto value = tree_->find(key)->value_exact<std::int64_t>();
    if (!value) throw flaw(key, "key_not_whole", {{"key", key}});
    return value;
}

bool TomlFields::flag(std::string_view key) const {
    const toml::node* node = asked(key).find(key);
    if (node == nullptr) return false;
    const auto value = node->value_exact<bool>();
    if (!value) throw flaw(key, "key_not_a_flag", {{"key", key}});
    return *value;
}

std::vector<double> TomlFields::numbers(std::string_view key, Range range) const {
    std::vector<double> list;
    const toml::node* node = asked(key).find(key);
    if (node == nullptr) return list;
    const toml::array* array = node->as_array();
    if (array == nullptr) throw flaw(key, "key_not_numbers", {{"key", key}});
    for (const toml::node& item : *array) {
        const auto value = item.is_number() ? item.value<double>() : std::nullopt;
        if (!value || !(*value >= range.low && *value <= range.high)) {
            throw flaw(key, "numbers_out_of_range", {{"key", key}, {"low", range.low}, {"high", range.high}});
        }
        list.push_back(*value);
    }
    return list;
}

std::vector<std::string> TomlFields::texts(std::string_view key) const {
    std::vector<std::string> list;
    const toml::node* node = asked(key).find(key);
    if (node == nullptr) return list;
    const toml::array* array = node->as_array();
    const auto refuse = [&] { return flaw(key, "key_not_texts", {{"key", key}}); };
    if (array == nullptr) throw refuse();
    for (const toml::node& item : *array) {
        const auto value = item.value_exact<std::string>();
        if (!value) throw refuse();
        list.push_back(*value);
    }
    return list;
}

std::vector<std::vector<std::string>> TomlFields::text_rows(std::string_view key) const {
    std::vector<std::vector<std::string>> rows;
    const auto refuse = [&] { return flaw(key, "key_not_rows", {{"key", key}}); };
    const toml::array* array = need(key).find(key)->as_array();
    if (array == nullptr) throw refuse();
    for (const toml::node& item : *array) {
        const toml::array* inner = item.as_array();
        if (inner == nullptr) throw refuse();
        auto& row = rows.emplace_back();
        for (const toml::node& cell : *inner) {
            const auto value = cell.value_exact<std::string>();
            if (!value) throw refuse();
            row.push_back(*value);
        }
    }
    return rows;
}

model::Quality TomlFields::quality(std::string_view key) const {
    const std::string name = text(key);
    const auto quality = model::quality_named(name);
    if (!quality) {
        throw flaw(key, "unknown_quality", {{"value", name}});
    }
    return *quality;
}

std::vector<TomlFields> TomlFields::tables(std::string_view key) const {
    std::vector<TomlFields> found;
    const toml::node* node = asked(key).find(key);
    if (node == nullptr) return found;
    const std::string inner = name_.empty() ? std::string{key} : std::format("{}.{}", name_.substr(1, name_.size() - 2), key);
    const std::string name = std::format("[{}]", inner);
    const auto refuse = [&] { return flaw(key, "key_not_a_table", {{"key", key}, {"table", name}}); };
    const auto add = [&](const toml::table& table) {
        found.push_back({std::make_shared<const Tree>(tree_->root, &table), file_, name});
    };
    if (const toml::table* one = node->as_table()) {
        add(*one);
    } else if (const toml::array* several = node->as_array()) {
        for (const toml::node& item : *several) {
            if (!item.is_table()) throw refuse();
            add(*item.as_table());
        }
    } else {
        throw refuse();
    }
    return found;
}

std::vector<std::pair<std::string, TomlFields>> TomlFields::named_tables(std::string_view key) const {
    std::vector<std::pair<std::string, TomlFields>> found;
    for (const TomlFields& outer : tables(key)) {
        for (const std::string& name : outer.keys()) {
            for (TomlFields& inner : outer.tables(name)) found.emplace_back(name, std::move(inner));
        }
    }
    return found;
}

void TomlFields::refuse_unknown_keys() const {
    for (const auto& [key, node] : *tree_->table) {
        if (asked_.contains(key.str())) continue;
        const std::vector<std::string> known{asked_.begin(), asked_.end()};
        throw InputError({.file = file_,
                          .place = place_of(key.source().begin),
                          .rule = "unknown_key",
                          .particulars = and_meant({{"key", key.str()}, {"table", name_}}, key.str(), known)});
    }
}

std::string TomlFields::place(std::string_view key) const {
    const toml::node* node = tree_->find(key);
    return place_of(node != nullptr ? node->source().begin : tree_->table->source().begin);
}

InputError TomlFields::flaw(std::string_view key, std::string rule, model::Particulars particulars) const {
    return InputError({.file = file_, .place = place(key), .rule = std::move(rule), .particulars = std::move(particulars)});
}

}  // namespace circle15::io
