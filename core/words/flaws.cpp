// SPDX-License-Identifier: MIT
#include "core/words/flaws.hpp"

#include <algorithm>
#include <array>

#include "core/words/flaw_lists.hpp"

namespace circle15::words {

std::span<const std::span<const FlawWords>> all_flaws() {
    static const std::array all{file_flaws(),    table_flaws(), layer_flaws(),    toml_flaws(),   study_flaws(),
                                option_flaws(),  place_flaws(), people_flaws(),   street_flaws(), terrain_flaws(),
                                service_flaws(), boat_flaws(),  scenario_flaws(), siting_flaws(), result_flaws(),
                                map_flaws(),     sheet_flaws(), intake_flaws(),   tile_flaws(),
                                typed_flaws()};
    return all;
}

const FlawWords* words_of_flaw(std::string_view rule) {
    for (const auto& list : all_flaws()) {
        const auto found = std::ranges::find(list, rule, &FlawWords::rule);
        if (found != list.end()) return &*found;
    }
    return nullptr;
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
    return words == nullptr ? issue.rule : filled(words->what.in(lang), issue.particulars, lang);
}

std::string remedy_of(const model::DataIssue& issue, Lang lang) {
    const auto* words = words_of_flaw(issue.rule);
    return words == nullptr ? "" : filled(words->remedy.in(lang), issue.particulars, lang);
}

std::string what_of(const model::InputFlaw& flaw, Lang lang) {
    const auto* words = words_of_flaw(flaw.rule);
    return words == nullptr ? "" : filled(words->what.in(lang), flaw.particulars, lang);
}

std::string remedy_of(const model::InputFlaw& flaw, Lang lang) {
    const auto* words = words_of_flaw(flaw.rule);
    return words == nullptr ? "" : filled(words->remedy.in(lang), flaw.particulars, lang);
}

std::string flaw_text(const model::InputFlaw& flaw, Lang lang) {
    const bool zh = lang == Lang::zh;
    const std::string what = what_of(flaw, lang);
    const std::string remedy = remedy_of(flaw, lang);
    std::string said = shown(flaw.file);
    if (!flaw.place.empty()) said += (said.empty() ? "" : zh ? "，" : ", ") + place_in(flaw.place, lang);
    if (!what.empty()) said += (said.empty() ? "" : zh ? "：" : ": ") + what;
    if (!flaw.rule.empty()) said += (said.empty() ? "[" : " [") + flaw.rule + "]";
    if (!remedy.empty()) said += (zh ? "；" : "; ") + remedy;
    return said;
}

}  // namespace circle15::words
