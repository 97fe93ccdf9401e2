// SPDX-License-Identifier: MIT
#include "core/words/rule_words.hpp"

#include <algorithm>

#include "core/words/flaw_lists.hpp"

namespace circle15::words {

namespace {

/// Where the bracket that opens at `open` closes; the end where it never does.
std::size_t close_of(std::string_view sentence, std::size_t open) {
    int depth = 0;
    for (std::size_t at = open; at < sentence.size(); ++at) {
        if (sentence[at] == '{') ++depth;
        if (sentence[at] == '}' && --depth == 0) return at;
    }
    return sentence.size();
}

/// The first of two wordings: what stands before the bar that is in no bracket.
std::string_view first_wording(std::string_view both) {
    int depth = 0;
    for (std::size_t at = 0; at < both.size(); ++at) {
        if (both[at] == '{') ++depth;
        if (both[at] == '}') --depth;
        if (both[at] == '|' && depth == 0) return both.substr(0, at);
    }
    return both;
}

std::string shape_of_part(std::string_view part) {
    if (part.starts_with('?')) {
        const auto bar = part.find('|');
        return bar == std::string_view::npos ? "" : sentence_shape(first_wording(part.substr(bar + 1)));
    }
    if (part.starts_with('@')) part.remove_prefix(1);
    return "‹" + std::string(part.substr(0, part.find(':'))) + "›";
}

}  // namespace

std::string sentence_shape(std::string_view sentence) {
    std::string shape;
    while (!sentence.empty()) {
        const auto open = std::min(sentence.find('{'), sentence.size());
        shape += sentence.substr(0, open);
        if (open == sentence.size()) break;
        const auto close = close_of(sentence, open);
        shape += shape_of_part(sentence.substr(open + 1, close - open - 1));
        sentence = sentence.substr(std::min(close + 1, sentence.size()));
    }
    return shape;
}

std::vector<std::string> all_rules() {
    std::vector<std::string> rules;
    for (const auto& list : all_flaws()) {
        for (const FlawWords& one : list) rules.emplace_back(one.rule);
    }
    std::ranges::sort(rules);
    return rules;
}

}  // namespace circle15::words
