// SPDX-License-Identifier: MIT
#include "core/report/fitness.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <format>
#include <numeric>
#include <utility>

#include "core/report/doubts.hpp"
#include "core/words/flaws.hpp"

namespace circle15::report {

namespace {

struct Judged {
    Fitness fitness = Fitness::fit;
    std::vector<std::string_view> reasons;

    void add(Fitness how, std::string_view reason) {
        fitness = std::max(fitness, how);
        reasons.push_back(reason);
    }
};

const QualityShare& share_of(const Health& health, std::string_view layer) {
    return *std::ranges::find(health.qualities, layer, &QualityShare::layer);
}

double percent_modelled(const QualityShare& share) {
    const double sum = std::accumulate(share.amounts.begin(), share.amounts.end(), 0.0);
    return sum > 0 ? 100 * share.amounts[static_cast<std::size_t>(model::Quality::modelled)] / sum : 0;
}

std::int64_t persons_of(const model::Study& study) {
    std::int64_t persons = 0;
    for (const auto& home : study.homes) persons += model::persons_in(home.persons, model::everybody);
    return persons;
}

/// What every answer on foot rests on.
void judge_ground(const model::Study& study, const Health& health, Judged& judged) {
    const model::Policy& policy = study.standard.policy;
    const auto persons = static_cast<double>(persons_of(study));
    if (static_cast<double>(health.persons_not_linked) * 100 > persons * policy.unfit_not_joined_percent)
        judged.add(Fitness::unfit, "homes_not_joined");
    if (percent_modelled(share_of(health, "homes")) > policy.indicative_modelled_percent)
        judged.add(Fitness::indicative, "homes_modelled");
    if (percent_modelled(share_of(health, "streets")) > policy.indicative_modelled_percent)
        judged.add(Fitness::indicative, "streets_modelled");
}

void judge_list(const model::Study& study, const SupplyCheck& supply, Judged& judged) {
    const auto found = study.inventory.find(study.standard.rules[supply.rule.at()].service);
    if (found == study.inventory.end()) return judged.add(Fitness::unfit, "list_unknown");
    const model::Inventory& list = found->second;
    if (list.none) return;
    if (list.without_rows || supply.facilities == 0) return judged.add(Fitness::unfit, "list_empty");
    if (list.cut) judged.add(Fitness::unfit, "list_cut");
    if (list.partial || !list.partial_in.empty()) judged.add(Fitness::indicative, "list_partial");
    if (list.rejected.rows > 0) judged.add(Fitness::indicative, "rows_rejected");
    if (list.quality == model::Quality::modelled) judged.add(Fitness::indicative, "list_modelled");
}

FitnessRow row_of(std::string question, words::Word asked, Judged judged) {
    return {std::move(question), asked, judged.fitness, std::move(judged.reasons)};
}

/// Whether something that every facility should say is said by all, by some, or by none of them.
Judged judge_said(const Health& health, std::int64_t SupplyCheck::* without, std::string_view reason) {
    std::int64_t facilities = 0;
    std::int64_t silent = 0;
    for (const SupplyCheck& supply : health.supply) {
        facilities += supply.facilities;
        silent += supply.*without;
    }
    Judged judged;
    if (silent > 0) judged.add(silent == facilities ? Fitness::unfit : Fitness::indicative, reason);
    return judged;
}

Judged judge_people(const model::Study& study, const Health& health) {
    Judged judged;
    if (health.census.empty()) judged.add(Fitness::indicative, "no_census");
    for (const CensusCheck& check : health.census) {
        const auto off = static_cast<double>(std::abs(check.counted - check.figure.persons));
        const double much = study.standard.policy.census_off_percent * static_cast<double>(check.figure.persons) / 100;
        if (off < much || off == 0) continue;
        judged.add(Fitness::unfit, "off_census");
        break;
    }
    if (percent_modelled(share_of(health, "homes")) > 0) judged.add(Fitness::indicative, "homes_modelled");
    if (study.homes.empty()) judged.add(Fitness::unfit, "no_census");
    return judged;
}

Judged judge_boats(const model::Study& study) {
    Judged judged;
    if (!study.timetable) {
        judged.add(Fitness::unfit, "no_timetable");
        return judged;
    }
    const auto layer = std::ranges::find(study.layers, "ferries", &model::LayerSource::layer);
    if (layer != study.layers.end() && layer->quality == model::Quality::modelled)
        judged.add(Fitness::indicative, "timetable_modelled");
    return judged;
}

}  // namespace

std::vector<FitnessRow> fitness_of(const model::Study& study, const Health& health) {
    std::vector<FitnessRow> rows;
    for (const SupplyCheck& supply : health.supply) {
        const model::Rule& rule = study.standard.rules[supply.rule.at()];
        Judged judged;
        judge_list(study, supply, judged);
        judge_ground(study, health, judged);
        rows.push_back(
            row_of(rule.service, {rule.name_zh, rule.name_en.empty() ? rule.name_zh : rule.name_en}, std::move(judged)));
    }
    rows.push_back(row_of("capacity", {"能力是否够用", "enough places"},
                          judge_said(health, &SupplyCheck::without_capacity, "no_capacity")));
    rows.push_back(row_of("opening_days", {"某日某时是否开放", "open on a day"},
                          judge_said(health, &SupplyCheck::without_hours, "no_hours")));
    rows.push_back(row_of("boats", {"乘船", "by boat"}, judge_boats(study)));
    rows.push_back(row_of("population", {"人口数", "numbers of people"}, judge_people(study, health)));
    return rows;
}

std::vector<WeightyDoubt> weightiest(const Health& health, std::size_t most) {
    std::vector<WeightyDoubt> doubts;
    const double modelled = share_of(health, "homes").amounts[static_cast<std::size_t>(model::Quality::modelled)];
    if (modelled > 0) doubts.push_back({"homes_modelled", std::llround(modelled), nullptr});
    for (const model::DataIssue& issue : health.issues) {
        const auto persons = persons_touched(issue);
        if (!persons || *persons == 0 || issue.severity == model::Severity::note) continue;
        const auto same = std::ranges::find(doubts, issue.rule, &WeightyDoubt::rule);
        if (same == doubts.end()) {
            doubts.push_back({issue.rule, *persons, &issue});
        } else if (*persons > same->persons) {
            *same = {issue.rule, *persons, &issue};
        }
    }
    std::ranges::stable_sort(doubts, std::greater{}, &WeightyDoubt::persons);
    if (doubts.size() > most) doubts.resize(most);
    return doubts;
}

std::string doubt_text(const WeightyDoubt& doubt, words::Lang lang) {
    return doubt.issue == nullptr ? reason_text(doubt.rule, {}, lang) : words::what_of(*doubt.issue, lang);
}

words::Word fitness_word(Fitness fitness) {
    switch (fitness) {
        case Fitness::fit:
            return {"可用", "fit for use"};
        case Fitness::indicative:
            return {"仅供示意", "indicative only"};
        case Fitness::unfit:
            return {"不可用", "not fit for use"};
    }
    std::unreachable();
}

std::string reason_text(std::string_view reason, const model::Policy& policy, words::Lang lang) {
    struct Reason {
        std::string_view id;
        words::Word word;
        double model::Policy::* percent = nullptr;  ///< stands for # in the word
    };
    static constexpr std::array reasons{
        Reason{"homes_not_joined",
               {"#% 以上人口未接入步行网络", "over # % of the people are joined to no street"},
               &model::Policy::unfit_not_joined_percent},
        Reason{"homes_modelled", {"人口位置为模型推定", "where people live is modelled"}},
        Reason{"streets_modelled",
               {"#% 以上道路为模型推定", "over # % of the streets are modelled"},
               &model::Policy::indicative_modelled_percent},
        Reason{"list_unknown", {"清单是否完整未知", "whether the list is complete is not known"}},
        Reason{"list_empty", {"清单为空", "the list is empty"}},
        Reason{"list_cut", {"清单缺行", "rows of the list are missing"}},
        Reason{"list_partial", {"清单不完整", "the list is partial"}},
        Reason{"rows_rejected", {"清单有行被剔除", "rows of the list were rejected"}},
        Reason{"list_modelled", {"清单为模型推定", "the list is modelled"}},
        Reason{"no_capacity", {"有设施未填能力", "facilities without capacity"}},
        Reason{"no_hours", {"有设施未填开放时间", "facilities without opening hours"}},
        Reason{"no_census", {"没有公布的人口数可核对", "no published figure to hold them against"}},
        Reason{"off_census", {"与公布的人口数不符", "they do not add up to the published figures"}},
        Reason{"no_timetable", {"没有船班时刻表", "there is no timetable"}},
        Reason{"timetable_modelled", {"船班时刻表为示范数据", "the timetable is a demonstration"}}};
    const auto* found = std::ranges::find(reasons, reason, &Reason::id);
    if (found == reasons.end()) return std::string(reason);
    std::string text(found->word.in(lang));
    if (found->percent != nullptr) text.replace(text.find('#'), 1, std::format("{}", policy.*(found->percent)));
    return text;
}

}  // namespace circle15::report
