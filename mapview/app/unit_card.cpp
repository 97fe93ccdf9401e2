// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "mapview/app/boat_card.hpp"
#include "mapview/app/card_facts.hpp"
#include "mapview/app/qt_text.hpp"
#include "mapview/app/units.hpp"

namespace circle15::app {

using words::Lang;

namespace {

/// Shares of every service by its standard, that of the one asked at the threshold asked.
FactGroup shares_group(const Finding& finding, const UnitAsked& unit, std::size_t asked, double minutes, Lang lang) {
    const auto& rules = finding.study().standard.rules;
    FactGroup group{.heading = said(lang, u"各类服务：覆盖率 · 未覆盖人数", "All services: share covered · not covered"),
                    .facts = {}};
    for (std::size_t row = 0; row < rules.size(); ++row) {
        const auto sums = sums_of(finding, unit, row, row == asked ? minutes : rules[row].minutes);
        const QString name = qt(report::name_of(rules[row], lang));
        if (sums.coverage.persons == 0) {
            group.facts.push_back({name, said(lang, u"无对象人口", "nobody of the group"), Tone::faint});
            continue;
        }
        group.facts.push_back({name,
                               qt(results::percent_text(sums.coverage.covered(), sums.coverage.persons)) +
                                   QStringLiteral(" · ") + persons_words(sums.uncovered(), lang),
                               sums.uncovered() > 0 ? Tone::plain : Tone::good,
                               {},
                               row == asked});
    }
    return group;
}

FactGroup without_group(const UnitSums& sums, model::AgeGroup group_of_rule, Lang lang) {
    FactGroup group{.heading = said(lang, u"未覆盖的人", "Who is not covered"), .facts = {}};
    for (const auto status : {analysis::Status::too_far, analysis::Status::boat_only, analysis::Status::full,
                              analysis::Status::no_access, analysis::Status::unknown}) {
        const auto persons = sums.coverage.by_status[static_cast<std::size_t>(status)];
        if (persons > 0)
            group.facts.push_back({qt(report::word_of(status).in(lang)), persons_words(persons, lang), tone_of(status)});
    }
    for (const auto ages : ages_told(group_of_rule)) {
        const auto persons = model::persons_in(sums.without, ages);
        if (persons > 0) group.facts.push_back({qt(words::ages_in_words(ages, lang)), persons_words(persons, lang)});
    }
    return group;
}

/// The largest gaps there, and the land of all of them.
FactGroup gaps_group(const Finding& finding, const UnitAsked& unit, std::size_t service, model::MultiPolygon& land, Lang lang) {
    constexpr std::size_t most = 5;
    const auto& study = finding.study();
    FactGroup group{.heading = said(lang, u"缺口", "Gaps"), .facts = {}};
    for (const auto& gap : finding.analysis.services[service].gaps) {
        if (!lives_in(study, study.homes[gap.middle.at()], unit)) continue;
        land.insert(land.end(), gap.area.begin(), gap.area.end());
        if (group.facts.size() < most)
            group.facts.push_back(
                {said(lang, u"缺口 %1", "Gap %1").arg(gap.rank),
                 persons_words(gap.persons, lang) + QStringLiteral(" · ") + qt(report::word_of(gap.cause).in(lang)),
                 Tone::plain, qt(report::place_of(study, gap)), false, QStringLiteral("gap:") + qt(gap.id)});
    }
    return group;
}

/// How many are out of reach; those of whom nothing can be said are none of them.
QString verdict_of(const UnitSums& sums, Lang lang) {
    const auto unknown = sums.coverage.unknown();
    const auto out = said(lang, u"对象 %1中 %2 人走不到（覆盖率 %3）", "%2 of %1 out of reach (%3 covered)")
                         .arg(persons_words(sums.coverage.persons, lang), qt(results::grouped(sums.coverage.out_of_reach())),
                              qt(results::percent_text(sums.coverage.covered(), sums.coverage.persons)));
    if (unknown == 0) return out;
    return out + said(lang, u"，另有 %1数据不足", "; of %1 nothing can be said").arg(persons_words(unknown, lang));
}

}  // namespace

Explanation explain_unit(const Finding& finding, const UnitAsked& unit, std::size_t service, double minutes, Lang lang) {
    const auto& study = finding.study();
    const auto& rule = study.standard.rules[service];
    const auto sums = sums_of(finding, unit, service, minutes);
    model::PersonsByAge everybody{};
    for (const auto& home : study.homes) {
        if (!lives_in(study, home, unit)) continue;
        for (std::size_t band = 0; band < everybody.size(); ++band) everybody[band] += home.persons[band];
    }
    const bool anybody = sums.coverage.persons > 0;
    Explanation card{.title = name_of(study, unit),
                     .subtitle = qt(report::word_of(unit.kind).in(lang)) + QStringLiteral(" · ") +
                                 qt(report::name_of(rule, lang)) + QStringLiteral(" · ") + minutes_words(minutes, lang),
                     .verdict = anybody ? verdict_of(sums, lang)
                                        : said(lang, u"没有这项服务的对象人口", "nobody of this service's group lives here"),
                     .tone = !anybody                           ? Tone::faint
                             : sums.coverage.out_of_reach() > 0 ? Tone::bad
                             : sums.uncovered() > 0             ? Tone::faint
                                                                : Tone::good,
                     .place = sums.place()};
    card.groups.push_back(shares_group(finding, unit, service, minutes, lang));
    if (sums.uncovered() > 0) card.groups.push_back(without_group(sums, rule.group, lang));
    auto gaps = gaps_group(finding, unit, service, card.outlines, lang);
    if (!gaps.facts.empty()) card.groups.push_back(std::move(gaps));
    const auto island = std::ranges::find(study.islands, unit.code, &model::Island::id);
    if (unit.kind == model::UnitKind::island && island != study.islands.end()) {
        const auto row = static_cast<std::size_t>(island - study.islands.begin());
        auto boats = island_boats(finding, model::id_of<model::IslandId>(row), lang);
        if (!boats.facts.empty()) card.groups.push_back(std::move(boats));
    }
    card.groups.push_back(people_group(everybody, lang));
    return card;
}

}  // namespace circle15::app
