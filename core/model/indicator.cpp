// SPDX-License-Identifier: MIT
#include "core/model/indicator.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <format>
#include <utility>

#include "core/model/errors.hpp"
#include "core/model/parsed.hpp"

namespace circle15::model {

namespace {

constexpr std::array<std::pair<std::string_view, IndicatorWord>, 5> words{{{"capacity", IndicatorWord::capacity},
                                                                           {"in_use", IndicatorWord::in_use},
                                                                           {"facilities", IndicatorWord::facilities},
                                                                           {"covered", IndicatorWord::covered},
                                                                           {"persons", IndicatorWord::persons}}};

constexpr std::array<std::pair<std::string_view, TargetOperator>, 5> operators{{{">=", TargetOperator::at_least},
                                                                                {">", TargetOperator::more_than},
                                                                                {"<=", TargetOperator::at_most},
                                                                                {"<", TargetOperator::less_than},
                                                                                {"=", TargetOperator::equal}}};

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

[[noreturn]] void refuse(std::string_view text, std::string_view why, std::string_view word = {}) {
    throw InputError({.rule = "indicator_term", .particulars = {{"text", text}, {"why", why}, {"word", word}}});
}

/// The bands from one age to another, where both are bounds of bands.
std::optional<AgeGroup> bands_between(int from, std::optional<int> to) {
    AgeGroup group;
    bool starts = false;
    bool ends = false;
    for (std::size_t band = 0; band < age_bands.size(); ++band) {
        const bool last = band + 1 == age_bands.size();
        if (age_bands[band].from < from || (to && !last && age_bands[band].to > *to) || (to && last)) continue;
        group.bits |= 1U << band;
        starts = starts || age_bands[band].from == from;
        ends = ends || (to ? age_bands[band].to == *to : last);
    }
    return starts && ends ? std::optional(group) : std::nullopt;
}

void read_word(std::string_view name, std::string_view in_brackets, std::string_view text, IndicatorTerm& term) {
    const auto* known = std::ranges::find(words, name, &std::pair<std::string_view, IndicatorWord>::first);
    if (known == words.end()) refuse(text, "term_unknown_word", name);
    term.word = known->second;
    const auto comma = in_brackets.find(',');
    const std::string_view what = trimmed(in_brackets.substr(0, comma));
    const std::string_view unit = comma == std::string_view::npos ? std::string_view{} : trimmed(in_brackets.substr(comma + 1));
    if (what.empty()) refuse(text, "term_empty_brackets");
    const bool may_have_unit = term.word == IndicatorWord::capacity || term.word == IndicatorWord::in_use;
    if (!unit.empty() && !may_have_unit) refuse(text, "term_no_unit");
    term.capacity_unit = unit;
    if (term.word != IndicatorWord::persons) {
        term.service = what;
        return;
    }
    const auto group = age_group_named(what);
    if (!group) refuse(text, "term_no_group", what);
    term.group = *group;
}

}  // namespace

std::optional<AgeGroup> age_group_named(std::string_view name) {
    if (name == "all") return everybody;
    for (std::size_t band = 0; band < age_bands.size(); ++band) {
        if (age_bands[band].column == name) return AgeGroup{1U << band};
    }
    if (name.ends_with('+')) {
        const auto from = parsed<int>(name.substr(0, name.size() - 1));
        return from ? bands_between(*from, std::nullopt) : std::nullopt;
    }
    const auto dash = name.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    const auto from = parsed<int>(name.substr(0, dash));
    const auto to = parsed<int>(name.substr(dash + 1));
    return from && to ? bands_between(*from, to) : std::nullopt;
}

IndicatorTerm parse_indicator_term(std::string_view text) {
    IndicatorTerm term{.text = std::string(trimmed(text))};
    const auto open = text.find('(');
    std::string_view rest = text;
    if (open != std::string_view::npos) {
        const auto close = text.find(')', open);
        if (close == std::string_view::npos) refuse(text, "term_open_bracket");
        read_word(trimmed(text.substr(0, open)), text.substr(open + 1, close - open - 1), text, term);
        rest = text.substr(close + 1);
    } else {
        const auto end = text.find_first_of("*/");
        const auto number = parsed<double>(trimmed(text.substr(0, end)));
        if (!number) refuse(text, "term_neither");
        term.times = *number;
        rest = end == std::string_view::npos ? std::string_view{} : text.substr(end);
    }
    while (!trimmed(rest).empty()) {
        rest = trimmed(rest);
        const char sign = rest.front();
        const auto end = rest.find_first_of("*/", 1);
        const auto number = parsed<double>(trimmed(rest.substr(1, end == std::string_view::npos ? end : end - 1)));
        if ((sign != '*' && sign != '/') || !number) refuse(text, "term_no_factor", rest);
        (sign == '*' ? term.times : term.over) *= *number;
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end);
    }
    for (const double factor : {term.times, term.over}) {
        if (!std::isfinite(factor) || factor <= 0) refuse(text, "term_not_above_0");
    }
    return term;
}

std::optional<TargetOperator> target_operator_named(std::string_view sign) {
    for (const auto& [known, target_operator] : operators) {
        if (known == sign) return target_operator;
    }
    return std::nullopt;
}

std::string_view name_of(TargetOperator target_operator) {
    for (const auto& [sign, known] : operators) {
        if (known == target_operator) return sign;
    }
    std::unreachable();
}

bool is_met(double value, TargetOperator target_operator, double target) {
    switch (target_operator) {
        case TargetOperator::at_least:
            return value >= target;
        case TargetOperator::more_than:
            return value > target;
        case TargetOperator::at_most:
            return value <= target;
        case TargetOperator::less_than:
            return value < target;
        case TargetOperator::equal:
            return value == target;
    }
    std::unreachable();
}

}  // namespace circle15::model
