// SPDX-License-Identifier: MIT
#include "core/words/flaws.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <format>

#include "core/words/flaw_lists.hpp"
#include "core/words/rule_words.hpp"

namespace circle15::words {

namespace {

/// Longest text from a file that a message repeats, in bytes.
constexpr std::size_t longest_value = 120;

/// Without control characters, and cut between two characters where it is too long for a line.
std::string shown(const std::string& text) {
    std::string kept;
    for (const char c : text) kept += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
    if (kept.size() <= longest_value) return kept;
    std::size_t end = longest_value;
    while (end > 0 && (static_cast<unsigned char>(kept[end]) & 0xc0U) == 0x80U) --end;
    return kept.substr(0, end) + "…";
}

std::string value_text(const model::Particular& particular, int decimals) {
    if (const auto* text = std::get_if<std::string>(&particular.value)) return shown(*text);
    if (const auto* whole = std::get_if<std::int64_t>(&particular.value)) return std::to_string(*whole);
    return std::format("{:.{}f}", std::get<double>(particular.value), decimals);
}

const auto& lists() {
    static const std::array all{file_flaws(), place_flaws(),    street_flaws(), terrain_flaws(), service_flaws(),
                                boat_flaws(), scenario_flaws(), result_flaws(), people_flaws()};
    return all;
}

}  // namespace

const FlawWords* words_of_flaw(std::string_view rule) {
    for (const auto& list : lists()) {
        const auto found = std::ranges::find(list, rule, &FlawWords::rule);
        if (found != list.end()) return &*found;
    }
    return nullptr;
}

std::string filled(std::string_view sentence, const model::Particulars& particulars) {
    std::string text;
    while (!sentence.empty()) {
        const auto open = sentence.find('{');
        text += sentence.substr(0, open);
        if (open == std::string_view::npos) break;
        const auto close = sentence.find('}', open);
        std::string_view name = sentence.substr(open + 1, close - open - 1);
        int decimals = 0;
        if (const auto colon = name.find(':'); colon != std::string_view::npos) {
            std::from_chars(name.data() + colon + 1, name.data() + name.size(), decimals);
            name = name.substr(0, colon);
        }
        const auto found = std::ranges::find(particulars, name, &model::Particular::name);
        if (found != particulars.end()) text += value_text(*found, decimals);
        sentence = sentence.substr(close + 1);
    }
    return text;
}

std::string place_in(const std::string& place, Lang lang) {
    if (lang == Lang::en) return shown(place);
    // Each word with a number behind it, and what stands around the number in Chinese.
    struct Counted {
        std::string_view word;
        std::string_view before;
        std::string_view after;
    };
    static constexpr std::array counted{Counted{"line ", "第 ", " 行"},   Counted{"row ", "第 ", " 行"},
                                        Counted{"column ", "第 ", " 列"}, Counted{"feature ", "第 ", " 个要素"},
                                        Counted{"way ", "道路 ", ""},     Counted{"node ", "节点 ", ""}};
    std::string said;
    for (std::size_t at = 0; at < place.size();) {
        const std::string_view rest = std::string_view(place).substr(at);
        const auto found = std::ranges::find_if(counted, [&](const Counted& one) { return rest.starts_with(one.word); });
        const auto digits_at = found == counted.end() ? 0 : found->word.size();
        const auto end =
            found == counted.end() ? digits_at : std::min(rest.find_first_not_of("-0123456789", digits_at), rest.size());
        if (end > digits_at) {
            if (said.ends_with(", ")) said.resize(said.size() - 2);
            said.append(found->before).append(rest.substr(digits_at, end - digits_at)).append(found->after);
            at += end;
        } else {
            said += place[at++];
        }
    }
    return shown(said);
}

std::string what_of(const model::DataIssue& issue, Lang lang) {
    const auto* words = words_of_flaw(issue.rule);
    return words == nullptr ? (lang == Lang::zh ? issue.what_zh : issue.what_en)
                            : filled(words->what.in(lang), issue.particulars);
}

std::string remedy_of(const model::DataIssue& issue, Lang lang) {
    const auto* words = words_of_flaw(issue.rule);
    return words == nullptr ? (lang == Lang::zh ? issue.remedy_zh : issue.remedy_en)
                            : filled(words->remedy.in(lang), issue.particulars);
}

std::string flaw_text(const model::InputFlaw& flaw, Lang lang) {
    const bool zh = lang == Lang::zh;
    std::string what = shown(flaw.what);
    std::string remedy = flaw.remedy;
    std::string particulars;
    if (const auto* words = words_of_flaw(flaw.rule)) {
        what = filled(words->what.in(lang), flaw.particulars);
        remedy = filled(words->remedy.in(lang), flaw.particulars);
    } else if (const auto known = zh ? words_of_rule(flaw.rule) : std::nullopt) {
        particulars = "（" + what + "）";
        what = known->what;
        remedy = known->remedy;
    }
    std::string said = shown(flaw.file);
    if (!flaw.place.empty()) said += (said.empty() ? "" : zh ? "，" : ", ") + place_in(flaw.place, lang);
    if (!what.empty()) said += (said.empty() ? "" : zh ? "：" : ": ") + what;
    if (!flaw.rule.empty()) said += (said.empty() ? "[" : " [") + flaw.rule + "]";
    if (!remedy.empty()) said += (zh ? "；" : "; ") + remedy;
    return said + (particulars.empty() ? "" : "。" + particulars);
}

}  // namespace circle15::words
