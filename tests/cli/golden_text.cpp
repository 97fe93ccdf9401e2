// SPDX-License-Identifier: MIT
#include "tests/cli/golden_text.hpp"

#include <algorithm>
#include <format>
#include <span>
#include <vector>

namespace circle15::cli_test {

namespace {

constexpr std::size_t most_lines = 12;

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string shown(char sign, std::span<const std::string_view> lines) {
    std::string text;
    for (const auto line : lines.first(std::min(lines.size(), most_lines))) text += std::format("{} {}\n", sign, line);
    if (lines.size() > most_lines) text += std::format("{} ... {} lines more\n", sign, lines.size() - most_lines);
    return text;
}

}  // namespace

std::string laid_out(std::string_view json) {
    std::string text;
    bool quoted = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        text += json[i];
        if (quoted && json[i] == '\\' && i + 1 < json.size()) {
            text += json[++i];
        } else if (json[i] == '"') {
            quoted = !quoted;
        } else if (!quoted && json[i] == ',' && i + 1 < json.size() && json[i + 1] == '"') {
            text += "\n  ";
        }
    }
    return text;
}

std::string difference_between(std::string_view golden, std::string_view now) {
    const auto was = lines_of(golden);
    const auto is = lines_of(now);
    const auto shorter = std::min(was.size(), is.size());
    std::size_t before = 0;
    while (before < shorter && was[before] == is[before]) ++before;
    std::size_t after = 0;
    while (after < shorter - before && was[was.size() - 1 - after] == is[is.size() - 1 - after]) ++after;
    if (before == was.size() && before == is.size()) return "the same lines, but for the end of the last one\n";
    const auto part = [&](const auto& lines) { return std::span(lines).subspan(before, lines.size() - before - after); };
    return std::format("from line {}\n", before + 1) + shown('-', part(was)) + shown('+', part(is));
}

}  // namespace circle15::cli_test
