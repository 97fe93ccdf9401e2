// SPDX-License-Identifier: MIT
#include "core/words/sentence.hpp"

#include <algorithm>
#include <charconv>
#include <format>

#include "core/model/utf8.hpp"
#include "core/words/phrases.hpp"

namespace circle15::words {

namespace {

/// Longest text from a file that a message repeats, in bytes; lists of what could be written instead may be longer.
constexpr std::size_t longest_value = 120;
constexpr std::size_t longest_list = 600;

bool is_control(unsigned char c) { return c < 0x20 || c == 0x7f; }

std::string cut_to(std::string_view text, std::size_t longest) {
    std::string kept = plain(text);
    if (kept.size() <= longest) return kept;
    std::size_t end = longest;
    while (end > 0 && !model::begins_character(kept[end])) --end;
    return kept.substr(0, end) + "…";
}

std::string value_text(const model::Particular& particular, std::string_view form) {
    const bool is_list = particular.name == "known" || particular.name == "candidates" || particular.name == "reason";
    if (const auto* text = std::get_if<std::string>(&particular.value))
        return cut_to(*text, is_list ? longest_list : longest_value);
    if (const auto* whole = std::get_if<std::int64_t>(&particular.value)) return std::to_string(*whole);
    const double number = std::get<double>(particular.value);
    if (form == "g") return std::format("{}", number);
    int decimals = 0;
    std::from_chars(form.data(), form.data() + form.size(), decimals);
    return std::format("{:.{}f}", number, decimals);
}

/// The bracket that closes the one at `open`.
std::size_t close_of(std::string_view sentence, std::size_t open) {
    int depth = 0;
    for (std::size_t at = open; at < sentence.size(); ++at) {
        depth += sentence[at] == '{' ? 1 : sentence[at] == '}' ? -1 : 0;
        if (depth == 0) return at;
    }
    return sentence.size();
}

/// The bar between two wordings, outside of brackets.
std::size_t bar_in(std::string_view text) {
    int depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        depth += text[at] == '{' ? 1 : text[at] == '}' ? -1 : 0;
        if (depth == 0 && text[at] == '|') return at;
    }
    return text.size();
}

std::string put_in(std::string_view name, const model::Particulars& particulars, Lang lang) {
    const auto named = [&](std::string_view wanted) {
        return std::ranges::find(particulars, wanted, &model::Particular::name);
    };
    if (name.starts_with('?')) {
        const auto bar = name.find('|');
        const std::string_view both = name.substr(std::min(bar, name.size() - 1) + 1);
        const auto middle = bar_in(both);
        const auto found = named(name.substr(1, bar - 1));
        const auto* text = found == particulars.end() ? nullptr : std::get_if<std::string>(&found->value);
        const bool there = found != particulars.end() && (text == nullptr || !text->empty());
        return filled(there ? both.substr(0, middle) : both.substr(std::min(middle + 1, both.size())), particulars, lang);
    }
    if (name.starts_with('@')) {
        const auto found = named(name.substr(1));
        if (found == particulars.end()) return {};
        const auto* id = std::get_if<std::string>(&found->value);
        const auto known = id == nullptr ? std::nullopt : phrase(*id);
        return known ? filled(known->in(lang), particulars, lang) : value_text(*found, {});
    }
    const auto colon = std::min(name.find(':'), name.size());
    const auto found = named(name.substr(0, colon));
    return found == particulars.end() ? std::string() : value_text(*found, name.substr(std::min(colon + 1, name.size())));
}

}  // namespace

std::string plain(std::string_view text) {
    std::string kept;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        // U+0080 to U+009F, which terminals obey as well.
        const bool two_bytes = c == 0xc2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xa0;
        kept += is_control(c) || two_bytes ? ' ' : text[i];
        if (two_bytes) ++i;
    }
    return kept;
}

std::string shown(std::string_view text) { return cut_to(text, longest_value); }

std::string filled(std::string_view sentence, const model::Particulars& particulars, Lang lang) {
    std::string text;
    while (!sentence.empty()) {
        const auto open = std::min(sentence.find('{'), sentence.size());
        text += sentence.substr(0, open);
        if (open == sentence.size()) break;
        const auto close = close_of(sentence, open);
        text += put_in(sentence.substr(open + 1, close - open - 1), particulars, lang);
        sentence = sentence.substr(std::min(close + 1, sentence.size()));
    }
    return text;
}

}  // namespace circle15::words
