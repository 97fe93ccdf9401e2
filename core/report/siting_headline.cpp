// SPDX-License-Identifier: MIT
#include "core/report/siting_headline.hpp"

#include <cmath>
#include <format>
#include <utility>

#include "core/report/siting_words.hpp"
#include "core/results/sentences.hpp"
#include "core/results/values.hpp"

namespace circle15::report {

namespace {

using analysis::siting::Effect;
using analysis::siting::StudySiting;
using location::Objective;
using location::Proof;

std::string covered_text(std::int64_t covered, std::int64_t persons, Lang lang) {
    return lang == Lang::zh ? std::format("{} 人（{}）", grouped(covered), percent_text(covered, persons))
                            : std::format("{} ({})", grouped(covered), percent_text(covered, persons));
}

/// What the proof is worth: nothing better exists, or nothing better than so much.
std::string proof_text(const StudySiting& siting, Lang lang) {
    const bool zh = lang == Lang::zh;
    const auto& answer = siting.answer;
    if (answer.proof == Proof::optimal)
        return zh ? "最优（已证明）：候选点中没有更好的选法。" : "Optimal (proven): no choice among the candidates is better.";
    const std::string bound = value_text(siting, answer.bound, lang);
    std::string text =
        zh ? std::format("未证明最优：任何选法都不会好过 {}（差距至多 {:.2f}%）。", bound, 100 * answer.gap)
           : std::format("Not proven optimal: no choice is better than {} (gap at most {:.2f}%).", bound, 100 * answer.gap);
    if (!answer.reach_proven)
        text += zh ? "能否让更多人够得着也未证明。" : " Whether more persons could be reached is not proven either.";
    return text;
}

/// How the group fares before and after, by the measure all objectives share.
std::string coverage_text(const analysis::Ground& ground, const StudySiting& siting, Lang lang) {
    const auto& rule = ground.study.standard.rules[siting.query.rule.at()];
    const auto& before = siting.before;
    const auto& after = siting.after;
    const auto group = ages_in_words(rule.group, lang);
    const auto minutes = minutes_text(siting.threshold_minutes, lang);
    const auto was = covered_text(before.covered, siting.persons, lang);
    const auto is = covered_text(after.covered, siting.persons, lang);
    const auto gained = after.covered - before.covered;
    if (lang == Lang::zh) {
        return std::format("{} {} 人，步行 {}内可达者由 {}到 {}，{} {} 人。", group, grouped(siting.persons), minutes, was, is,
                           gained < 0 ? "减少" : "增加", grouped(std::abs(gained)));
    }
    return std::format("Of {} persons ({}), {} could walk there within {}, now {}: {}{}.", grouped(siting.persons), group, was,
                       minutes, is, gained < 0 ? "-" : "+", grouped(std::abs(gained)));
}

std::string walks_text(const StudySiting& siting, Lang lang) {
    const double longest = siting.longest_walk_minutes;
    const auto after = grouped(siting.after.walking);
    const auto before = grouped(siting.before.walking);
    const auto& both = siting.walks;
    const auto mean = fixed(both.mean_minutes_after, 1);
    const auto mean_before = fixed(both.mean_minutes_before, 1);
    const auto worst = fixed(both.worst_minutes_after, 1);
    const auto worst_before = fixed(both.worst_minutes_before, 1);
    if (lang == Lang::zh) {
        return std::format(
            "步行 {:.0f} 分钟内可达 {} 人（原 {}）；前后都走得到的 {} 人，平均 {} 分钟（原 {}），最远 {} 分钟（原 {}）。\n",
            longest, after, before, grouped(both.persons), mean, mean_before, worst, worst_before);
    }
    return std::format(
        "Within {:.0f} min on foot: {} persons (were {}). The {} who walk before and after: {} min on average (was {}), {} at "
        "most (was {}).\n",
        longest, after, before, grouped(both.persons), mean, mean_before, worst, worst_before);
}

/// A new site may serve people who have a facility already that the list does not know.
std::string doubt_text(const StudySiting& siting, const TextStyle& style) {
    if (siting.gained_in_doubt == 0) return {};
    const auto persons = grouped(siting.gained_in_doubt);
    const auto text =
        style.lang == Lang::zh
            ? std::format("新增覆盖的人中有 {} 人现状未知：设施清单不完整，可能已有设施。先核实数据，再定选址。", persons)
            : std::format(
                  "Of those newly covered, {} are unknown as things stand: the list of facilities is not complete and "
                  "may lack one near them. Verify the data before you build.",
                  persons);
    return coloured(text, Colour::poor, style) + "\n";
}

std::string served_text(const StudySiting& siting, Lang lang) {
    const auto before = grouped(std::llround(siting.answer.before.persons));
    const auto after = grouped(std::llround(siting.answer.after.persons));
    return lang == Lang::zh ? std::format("按能力计，够得着且有位可用的由 {} 人到 {} 人。\n", before, after)
                            : std::format("Counting places, {} persons found one within reach, now {}.\n", before, after);
}

/// Walks to where persons have a place, which need not be the nearest.
std::string assigned_text(const StudySiting& siting, Lang lang) {
    const auto mean = [](const location::Outcome& outcome) {
        return fixed(outcome.persons > 0 ? std::optional(outcome.person_cost / outcome.persons / 60) : std::nullopt, 1);
    };
    const auto& before = siting.answer.before;
    const auto& after = siting.answer.after;
    const auto persons = [](const location::Outcome& outcome) { return grouped(std::llround(outcome.persons)); };
    return lang == Lang::zh
               ? std::format("按能力分配：{} 人有位（原 {}），平均步行 {} 分钟（原 {}），最远 {} 分钟（原 {}）。\n",
                             persons(after), persons(before), mean(after), mean(before), fixed(after.worst_cost / 60, 1),
                             fixed(before.worst_cost / 60, 1))
               : std::format(
                     "Assigned within capacities: {} persons have a place (had {}), {} min on average (was {}), {} at most "
                     "(was {}).\n",
                     persons(after), persons(before), mean(after), mean(before), fixed(after.worst_cost / 60, 1),
                     fixed(before.worst_cost / 60, 1));
}

std::string fewest_text(const StudySiting& siting, Lang lang) {
    const auto sites = siting.answer.steps.size();
    return lang == Lang::zh ? std::format("凡能覆盖者全部覆盖，需新增 {} 处。\n", sites)
                            : std::format("Covering all who can be covered takes {} new sites.\n", sites);
}

}  // namespace

std::string value_text(const StudySiting& siting, double value, Lang lang) {
    const bool zh = lang == Lang::zh;
    switch (siting.query.objective) {
        case Objective::most_covered:
        case Objective::most_served:
            return grouped(std::llround(value)) + (zh ? " 人" : " persons");
        case Objective::fewest_sites:
            return grouped(std::llround(value)) + (zh ? " 处" : " sites");
        case Objective::least_person_cost:
            return grouped(std::llround(value / 60)) + (zh ? " 人·分钟" : " person-minutes");
        case Objective::least_worst:
            return fixed(value / 60, 1) + (zh ? " 分钟" : " min");
    }
    std::unreachable();
}

std::string headline(const analysis::Ground& ground, const StudySiting& siting, const TextStyle& style) {
    const Colour colour = siting.answer.proof == Proof::optimal ? Colour::good : Colour::fair;
    std::string text =
        coloured(proof_text(siting, style.lang), colour, style) + "\n" + coverage_text(ground, siting, style.lang) + "\n";
    switch (siting.query.objective) {
        case Objective::most_covered:
            break;
        case Objective::fewest_sites:
            text += fewest_text(siting, style.lang);
            break;
        case Objective::least_person_cost:
            text += siting.request.capacities ? assigned_text(siting, style.lang) : walks_text(siting, style.lang);
            break;
        case Objective::least_worst:
            text += walks_text(siting, style.lang);
            break;
        case Objective::most_served:
            text += served_text(siting, style.lang);
            break;
    }
    return text + doubt_text(siting, style);
}

}  // namespace circle15::report
