// SPDX-License-Identifier: MIT
#include "mapview/app/explanation.hpp"

#include "core/analysis/gaps.hpp"
#include "core/analysis/isochrone.hpp"
#include "core/results/facility_name.hpp"
#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "core/words/day_words.hpp"
#include "mapview/app/boat_facts.hpp"
#include "mapview/app/card_facts.hpp"
#include "mapview/app/places.hpp"
#include "mapview/app/qt_text.hpp"
#include "mapview/app/threshold.hpp"

namespace circle15::app {

using analysis::Status;
using words::Lang;

QString facility_status(const Finding& finding, const model::Facility& facility, Lang lang) {
    if (is_proposal(finding, facility.id) && facility.status == model::FacilityStatus::open)
        return said(lang, u"方案", "proposed");
    return qt(report::word_of(facility.status).in(lang));
}

Explanation explain_facility(const Finding& finding, model::FacilityId id, Lang lang) {
    const auto& study = finding.study();
    const auto& facility = study.facilities[id.at()];
    std::size_t row = 0;
    while (row + 1 < study.standard.rules.size() && study.standard.rules[row].service != facility.service) ++row;
    const auto& rule = study.standard.rules[row];
    std::int64_t covered = 0;
    std::int64_t nearest = 0;
    const auto& homes = finding.analysis.services[row].homes;
    for (std::size_t home = 0; home < homes.size(); ++home) {
        if (homes[home].nearest != id) continue;
        const auto persons = model::persons_in(study.homes[home].persons, rule.group);
        nearest += persons;
        if (homes[home].status == Status::covered) covered += persons;
    }
    const model::Date date = finding.analysis.services[row].date;
    const auto serving = model::serving_on(facility, study.calendar, date);
    const bool serves = model::serves(serving);
    Explanation said_of{.title = qt(results::name_of(study, facility, lang)),
                        .subtitle = qt(report::name_of(rule, lang)) + QStringLiteral(" · ") + qt(facility.township) +
                                    QStringLiteral(" ") + qt(facility.village),
                        .verdict = serves ? said(lang, u"%1以内就近服务 %2", "nearest to %2 within %1")
                                                .arg(minutes_words(rule.minutes, lang), persons_words(covered, lang))
                                          : said(lang, u"%1 不提供服务：%2", "does not serve on %1: %2")
                                                .arg(qt(words::day_words(model::day_of(study.calendar, date), lang)),
                                                     qt(report::word_of(serving).in(lang))),
                        .tone = serves ? Tone::good : Tone::bad,
                        .place = facility.place};
    FactGroup reach{.heading = said(lang, u"谁能走到", "Who reaches it"), .facts = {}};
    reach.facts.push_back({said(lang, u"以它为最近", "nearest to"), persons_words(nearest, lang)});
    reach.facts.push_back({said(lang, u"其中标准以内", "within the standard"), persons_words(covered, lang)});
    if (finding.ground() && finding.ground()->facility_link(id)) {
        const auto area = analysis::isochrone(*finding.ground(), {.from = facility.place,
                                                                  .speed_m_per_s = rule.speed_m_per_s,
                                                                  .capped_downhill = rule.capped_downhill,
                                                                  .minutes = {rule.minutes},
                                                                  .towards = true});
        reach.facts.push_back({said(lang, u"范围内对象人数", "group within its area"),
                               persons_words(model::persons_in(area.persons_by_age.front(), rule.group), lang)});
        reach.facts.push_back(
            {said(lang, u"可达道路", "streets within"), qt(results::distance_text(area.areas.front().street_m))});
        said_of.outlines = area.areas.front().land;
    }
    said_of.groups.push_back(std::move(reach));
    FactGroup use{.heading = said(lang, u"能力与使用", "Capacity and use"), .facts = {}};
    const QString unit = unit_of(study, facility, lang);
    use.facts.push_back({said(lang, u"能力", "capacity"), facility.capacity
                                                              ? qt(results::grouped(*facility.capacity)) + u' ' + unit
                                                              : said(lang, u"未填报", "not reported")});
    use.facts.push_back({said(lang, u"在用", "in use"), facility.in_use ? qt(results::grouped(*facility.in_use)) + u' ' + unit
                                                                        : said(lang, u"未填报", "not reported")});
    if (facility.capacity && facility.in_use)
        use.facts.push_back({said(lang, u"使用率", "use"), qt(results::percent_text(*facility.in_use, *facility.capacity))});
    if (const auto places = places_at(finding, row); places.contains(id)) {
        const auto& at = places.at(id);
        use.facts.push_back(
            {said(lang, u"可供", "places for"), at.room ? persons_words(*at.room, lang) : said(lang, u"未知", "not known")});
        use.facts.push_back({said(lang, u"占用", "users"), persons_words(at.placed, lang)});
        use.facts.push_back({said(lang, u"就近而无名额", "nearest, without a place"), persons_words(at.without, lang),
                             at.without > 0 ? Tone::bad : Tone::good});
    }
    use.facts.push_back({said(lang, u"状态", "status"), facility_status(finding, facility, lang)});
    if (!facility.opening_hours_text.empty())
        use.facts.push_back({said(lang, u"开放时间", "opening hours"), qt(facility.opening_hours_text)});
    if (!facility.lead_agency.empty()) use.facts.push_back({said(lang, u"主管部门", "agency"), qt(facility.lead_agency)});
    said_of.groups.push_back(std::move(use));
    said_of.groups.push_back(data_group(facility.quality, facility.source, facility.date, lang));
    return said_of;
}

Explanation explain_gap(const Finding& finding, std::size_t service, std::size_t row, Lang lang) {
    const auto& study = finding.study();
    const auto& gap = finding.analysis.services[service].gaps[row];
    const auto* boat = analysis::boat_of(finding.analysis.services[service], gap);
    const auto& rule = study.standard.rules[service];
    Explanation said_of{
        .title = said(lang, u"缺口 %1 · %2", "Gap %1 · %2").arg(QString::number(gap.rank), qt(report::place_of(study, gap))),
        .subtitle = qt(report::name_of(rule, lang)) + QStringLiteral(" · ") +
                    said(lang, u"建议：%1", "suggested: %1").arg(qt(report::word_of(gap.action).in(lang))),
        .verdict = (gap.cause == model::Cause::data_missing
                        ? said(lang, u"%1不能判断，原因：%2", "of %1 nothing can be said, cause: %2")
                        : said(lang, u"%1走不到，原因：%2", "%1 out of reach, cause: %2"))
                       .arg(persons_words(gap.persons, lang), qt(report::word_of(gap.cause).in(lang))),
        .tone = gap.cause == model::Cause::data_missing ? Tone::faint : Tone::bad,
        .outlines = gap.area,
        .place = gap.point};
    FactGroup why{.heading = said(lang, u"为什么", "Why"), .facts = {}};
    if (gap.nearest)
        why.facts.push_back({said(lang, u"最近设施", "nearest facility"),
                             qt(results::name_of(study, study.facilities[gap.nearest->at()], lang))});
    if (gap.walk_minutes)
        why.facts.push_back(
            {said(lang, u"步行（人均）", "walk (mean)"), walk_words(*gap.walk_minutes, gap.over_minutes.has_value(), lang)});
    if (gap.walk_m) why.facts.push_back({said(lang, u"步行距离", "distance"), qt(results::distance_text(*gap.walk_m))});
    if (gap.short_minutes)
        why.facts.push_back({said(lang, u"超出标准", "beyond the standard"),
                             walk_words(*gap.short_minutes, gap.over_minutes.has_value(), lang), Tone::bad});
    if (gap.link_m)
        why.facts.push_back(
            {said(lang, u"距最近道路", "to the nearest street"), qt(results::distance_text(*gap.link_m)), Tone::bad});
    why.facts.push_back({said(lang, u"建议", "suggested action"), qt(report::word_of(gap.action).in(lang)), Tone::good});
    why.facts.push_back({said(lang, u"居住点", "homes"), QString::number(gap.homes.size())});
    why.facts.push_back(
        {said(lang, u"人·分钟", "person-minutes"), qt(results::grouped(static_cast<std::int64_t>(gap.person_minutes)))});
    said_of.groups.push_back(std::move(why));
    if (boat != nullptr) said_of.groups.push_back(boat_group(*boat, study, lang));
    said_of.groups.push_back(people_group(gap.persons_by_age, lang));
    said_of.groups.push_back(data_group(gap.quality, {}, {}, lang));
    said_of.groups.back().facts.push_back(
        {said(lang, u"结论", "verdict"), qt(report::word_of(gap.stability).in(lang)), Tone::faint});
    return said_of;
}

QVariantMap as_variant(const Explanation& explanation) {
    const auto tone = [](Tone of) { return static_cast<int>(of); };
    QVariantList groups;
    for (const auto& group : explanation.groups) {
        QVariantList facts;
        for (const auto& fact : group.facts) {
            facts.append(QVariantMap{{QStringLiteral("label"), fact.label},
                                     {QStringLiteral("value"), fact.value},
                                     {QStringLiteral("note"), fact.note},
                                     {QStringLiteral("strong"), fact.strong},
                                     {QStringLiteral("action"), fact.action},
                                     {QStringLiteral("tone"), tone(fact.tone)}});
        }
        groups.append(QVariantMap{{QStringLiteral("heading"), group.heading}, {QStringLiteral("facts"), facts}});
    }
    return {{QStringLiteral("title"), explanation.title},
            {QStringLiteral("subtitle"), explanation.subtitle},
            {QStringLiteral("verdict"), explanation.verdict},
            {QStringLiteral("tone"), tone(explanation.tone)},
            {QStringLiteral("groups"), groups}};
}

}  // namespace circle15::app
