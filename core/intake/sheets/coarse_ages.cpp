// SPDX-License-Identifier: MIT
#include "core/intake/sheets/coarse_ages.hpp"

#include <algorithm>
#include <bit>
#include <regex>
#include <string>

#include "core/intake/sheets/plain_text.hpp"
#include "core/model/errors.hpp"

namespace circle15::intake {

namespace {

constexpr int oldest = 200;

/// The bands that make up the ages from..to exactly.
std::optional<model::AgeGroup> bands_between(int from, int to) {
    model::AgeGroup group;
    int next = from;
    for (std::size_t band = 0; band < model::age_bands.size(); ++band) {
        if (model::age_bands[band].from != next || model::age_bands[band].to > to) continue;
        group.bits |= 1U << band;
        next = model::age_bands[band].to + 1;
    }
    const bool exact = group.bits != 0 && next == (to == oldest ? oldest + 1 : to + 1);
    return exact ? std::optional(group) : std::nullopt;
}

std::optional<std::size_t> column_headed(const ListTable& table, const std::string& heading) {
    const auto found = std::ranges::find_if(
        table.headings, [&](const std::string& one) { return one == heading || plain_heading(one) == plain_heading(heading); });
    if (found == table.headings.end()) return std::nullopt;
    return static_cast<std::size_t>(found - table.headings.begin());
}

[[noreturn]] void refuse(const char* rule, std::int64_t persons, std::int64_t of) {
    throw model::InputError({.rule = rule, .particulars = {{"persons", persons}, {"total", of}}});
}

}  // namespace

std::optional<model::AgeGroup> ages_of_heading(std::string_view heading) {
    std::string text = plain_word(heading);
    for (const auto& [what, by] : {std::pair("周岁", "岁"), std::pair("及以上", "以上"), std::pair("及以下", "至下"),
                                   std::pair("_up", "以上"), std::pair("+", "以上"), std::pair("至", "-"), std::pair("_", "-")})
        text = replaced(text, what, by);
    static const std::regex between(R"((?:[^0-9]*[^0-9-])?-?(\d{1,2})(?:岁)?-(\d{1,2})(?:岁)?(?:人口|人口数|人数|人)?)");
    static const std::regex above(R"((?:[^0-9]*[^0-9-])?-?(\d{1,2})(?:岁)?以上(?:人口|人口数|人数|人)?)");
    static const std::regex below(R"((?:[^0-9]*[^0-9-])?-?(\d{1,2})岁(以下|-下)(?:人口|人口数|人数|人)?)");
    std::smatch match;
    if (std::regex_match(text, match, above)) return bands_between(std::stoi(match[1]), oldest);
    if (std::regex_match(text, match, below)) {
        // 15岁以下 leaves out the fifteenth year, 14岁及以下 does not leave out the fourteenth.
        return bands_between(0, std::stoi(match[1]) - (match[2] == "以下" ? 1 : 0));
    }
    if (std::regex_match(text, match, between)) return bands_between(std::stoi(match[1]), std::stoi(match[2]));
    return std::nullopt;
}

std::vector<AgeColumn> coarse_age_columns(const ListTable& table, const Source& source) {
    std::vector<AgeColumn> columns;
    const auto is_coarse = [](const std::optional<model::AgeGroup>& group) { return group && std::popcount(group->bits) > 1; };
    for (const auto& [column, heading] : source.columns) {
        if (!column.starts_with("age_") || heading.empty()) continue;
        const auto group = ages_of_heading(column);
        const auto at = column_headed(table, heading);
        if (is_coarse(group) && at) columns.push_back({*at, *group});
    }
    const auto meanings = meanings_of(table);
    for (std::size_t at = 0; at < table.headings.size(); ++at) {
        const auto group = ages_of_heading(table.headings[at]);
        if (meanings[at] || !is_coarse(group)) continue;
        const bool taken =
            std::ranges::any_of(columns, [&](const AgeColumn& one) { return one.at == at || one.group == *group; });
        if (!taken) columns.push_back({at, *group});
    }
    return columns;
}

std::vector<AgeCount> disjoint_ages(std::vector<AgeCount> counts, std::optional<std::int64_t> total) {
    if (total) counts.push_back({model::everybody, *total});
    std::ranges::stable_sort(counts, {}, [](const AgeCount& one) { return std::popcount(one.group.bits); });
    std::vector<AgeCount> parts;
    for (const AgeCount& one : counts) {
        AgeCount rest = one;
        for (const AgeCount& part : parts) {
            const unsigned common = part.group.bits & one.group.bits;
            if (common == 0) continue;
            if (common != part.group.bits) refuse("ages_overlap", part.persons, one.persons);
            rest.group.bits &= ~common;
            rest.persons -= part.persons;
        }
        if (rest.persons < 0 || (rest.group.bits == 0 && rest.persons > 0))
            refuse("ages_exceed", one.persons - rest.persons, one.persons);
        if (rest.group.bits != 0) parts.push_back(rest);
    }
    unsigned covered = 0;
    std::int64_t persons = 0;
    for (const AgeCount& part : parts) {
        covered |= part.group.bits;
        persons += part.persons;
    }
    if (covered != model::everybody.bits) refuse("ages_missing", persons, total.value_or(persons));
    return parts;
}

}  // namespace circle15::intake
