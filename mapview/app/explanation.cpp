// SPDX-License-Identifier: MIT
#include "mapview/app/explanation.hpp"

#include <array>
#include <format>

#include "core/analysis/gaps.hpp"
#include "core/analysis/isochrone.hpp"
#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "core/words/day_words.hpp"
#include "mapview/app/boat_facts.hpp"
#include "mapview/app/qt_text.hpp"
#include "mapview/app/threshold.hpp"

namespace circle15::app {

using analysis::Status;
using words::Lang;

namespace {

QString minutes_words(double minutes, Lang lang) { return qt(results::minutes_text(results::rounded(minutes, 1), lang)); }
QString walk_words(double minutes, bool over, Lang lang) { return qt(results::walk_text(results::rounded(minutes, 1), over, lang)); }
QString persons_words(std::int64_t persons, Lang lang) {
    return said(lang, u"%1 人", "%1 persons").arg(qt(results::grouped(persons)));
}

Tone tone_of(Status status) {
    return status == Status::covered ? Tone::good : status == Status::unknown ? Tone::faint : Tone::bad;
}

/// Ages as planners ask for them.
FactGroup people_group(const model::PersonsByAge& persons, Lang lang) {
    static constexpr std::array<model::AgeGroup, 5> groups{{{0x01U}, {0x02U}, {0x0CU}, {0x10U}, {0xE0U}}};
    FactGroup group{.heading = said(lang, u"人口", "People"),
                    .facts = {{said(lang, u"合计", "all"), persons_words(model::persons_in(persons, model::everybody), lang)}}};
    for (const auto ages : groups) {
        const auto count = model::persons_in(persons, ages);
        if (count > 0) group.facts.push_back({qt(words::ages_in_words(ages, lang)), persons_words(count, lang)});
    }
    return group;
}

QString leg_name(const analysis::TripLeg& leg, bool first, Lang lang) {
    if (leg.link) return first ? said(lang, u"走到路上", "to the street") : said(lang, u"走到门口", "to the door");
    const QString kind = qt(report::word_of(leg.kind).in(lang));
    if (leg.street.empty()) return leg.kind == model::StreetKind::street ? said(lang, u"无名路", "unnamed street") : kind;
    return qt(leg.street);
}

/// The walk leg by leg; long ones have their middle summed up.
FactGroup walk_group(const analysis::Trip& trip, Lang lang) {
    FactGroup group{.heading = said(lang, u"怎么走", "The walk"), .facts = {}};
    constexpr std::size_t most = 7;
    for (std::size_t row = 0; row < trip.legs.size(); ++row) {
        const auto& leg = trip.legs[row];
        if (!leg.link && leg.length_m < 1) continue;  // a corner touched, not a street walked
        if (trip.legs.size() > most && row == most - 2) {
            double metres = 0;
            double minutes = 0;
            for (; row + 2 < trip.legs.size(); ++row) {
                metres += trip.legs[row].length_m;
                minutes += trip.legs[row].minutes;
            }
            group.facts.push_back({said(lang, u"其余路段", "further streets"),
                                   qt(results::distance_text(metres)) + QStringLiteral(" · ") + minutes_words(minutes, lang),
                                   Tone::faint});
        }
        group.facts.push_back({leg_name(trip.legs[row], row == 0, lang),
                               qt(results::distance_text(trip.legs[row].length_m)) + QStringLiteral(" · ") +
                                   minutes_words(trip.legs[row].minutes, lang),
                               leg.link ? Tone::faint : Tone::plain});
    }
    return group;
}

QString verdict_of(const Finding& finding, const analysis::HomeVerdict& verdict, const model::Rule& rule, Lang lang) {
    if (!verdict.minutes)
        return qt(report::word_of(verdict.status).in(lang)) +
               (verdict.cause ? QStringLiteral(" · ") + qt(report::word_of(*verdict.cause).in(lang)) : QString());
    const QString name = verdict.nearest ? qt(finding.study().facilities[verdict.nearest->at()].name) : QString();
    const double over = *verdict.minutes - rule.minutes;
    const QString walk = verdict.facts.over_minutes ? said(lang, u"步行%1", "%1 on foot").arg(walk_words(*verdict.minutes, true, lang))
                                 : said(lang, u"步行 %1 到%2", "%1 on foot to %2").arg(minutes_words(*verdict.minutes, lang), name);
    if (verdict.status == Status::full) return walk + said(lang, u"，但名额已满", ", but no place is left");
    if (verdict.status == Status::covered) return walk + said(lang, u"，在标准以内", ", within the standard");
    const QString beyond =
        over > 0 && !verdict.facts.over_minutes ? said(lang, u"，超出标准 %1", ", %1 beyond the standard").arg(minutes_words(over, lang)) : QString();
    if (verdict.status != Status::unknown) return walk + beyond;
    return walk + beyond + said(lang, u"；设施清单不完整，是否可达未知", "; the list of facilities is not complete: unknown");
}

FactGroup services_group(const Finding& finding, model::HomeId home, Lang lang) {
    const auto& study = finding.study();
    FactGroup group{.heading = said(lang, u"各类服务", "All services"), .facts = {}};
    for (const auto& service : finding.analysis.services) {
        const auto& rule = study.standard.rules[service.rule.at()];
        const auto& verdict = service.homes[home.at()];
        QString value = qt(report::word_of(verdict.status).in(lang));
        if (verdict.minutes)
            value = walk_words(*verdict.minutes, verdict.facts.over_minutes.has_value(), lang) +
                    (verdict.nearest ? QStringLiteral(" · ") + qt(study.facilities[verdict.nearest->at()].name) : QString());
        group.facts.push_back({qt(report::name_of(rule, lang)), value, tone_of(verdict.status)});
    }
    return group;
}

FactGroup data_group(model::Quality quality, const std::string& source, const std::string& date, Lang lang) {
    FactGroup group{.heading = said(lang, u"数据", "Data"),
                    .facts = {{said(lang, u"质量", "quality"), qt(report::word_of(quality).in(lang)),
                               quality == model::Quality::modelled ? Tone::bad : Tone::plain}}};
    if (!source.empty()) group.facts.push_back({said(lang, u"来源", "source"), qt(source), Tone::faint});
    if (!date.empty()) group.facts.push_back({said(lang, u"日期", "date"), qt(date), Tone::faint});
    return group;
}

}  // namespace

Explanation explain_home(const Finding& finding, model::HomeId home_id, std::size_t service_row, Lang lang) {
    const auto& study = finding.study();
    const auto& home = study.homes[home_id.at()];
    const auto& village = study.villages[home.village.at()];
    const auto& service = finding.analysis.services[service_row];
    const auto& rule = study.standard.rules[service_row];
    const auto& verdict = service.homes[home_id.at()];
    Explanation said_of{
        .title = qt(village.name) + QStringLiteral(" · ") + (home.name.empty() ? qt(home.id) : qt(home.name)),
        .subtitle =
            qt(village.township) + QStringLiteral(" ") + qt(study.islands[home.island.at()].name) + QStringLiteral(" · ") +
            said(lang, u"%1 对象 %2 人", "%1: %2 persons of the group")
                .arg(qt(report::name_of(rule, lang)), qt(results::grouped(model::persons_in(home.persons, rule.group)))),
        .verdict = verdict_of(finding, verdict, rule, lang),
        .tone = tone_of(verdict.status),
        .place = home.place};
    analysis::TripQuery query{.from = home.place, .rule = model::id_of<model::RuleId>(service_row), .options = finding.options};
    query.options.date = service.date;
    const bool joined = finding.ground() != nullptr && finding.ground()->home_link(home_id) != nullptr;
    if (joined && verdict.minutes) {
        if (const auto trip = analysis::walk_to_service(*finding.ground(), query)) {
            said_of.groups.push_back(walk_group(*trip, lang));
            for (const auto& leg : trip->legs) said_of.lines.push_back(leg.line);
        }
    }
    if (const auto* boat = service.boats.empty() ? nullptr : service.boats[home_id.at()])
        said_of.groups.push_back(boat_group(*boat, study, lang));
    if (joined && !verdict.minutes) {
        if (auto journey = journey_group(*finding.ground(), query, lang)) said_of.groups.push_back(std::move(*journey));
    }
    if (verdict.link_m)
        said_of.groups.push_back(
            {said(lang, u"接入", "Link"),
             {{said(lang, u"距最近道路", "to the nearest street"), qt(results::distance_text(*verdict.link_m)), Tone::bad}}});
    said_of.groups.push_back(services_group(finding, home_id, lang));
    said_of.groups.push_back(people_group(home.persons, lang));
    said_of.groups.push_back(data_group(home.quality, home.source, home.date, lang));
    said_of.groups.back().facts.push_back(
        {said(lang, u"结论", "verdict"), qt(report::word_of(verdict.stability).in(lang)), Tone::faint});
    return said_of;
}

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
    Explanation said_of{.title = qt(facility.name),
                        .subtitle = qt(report::name_of(rule, lang)) + QStringLiteral(" · ") + qt(facility.township) +
                                    QStringLiteral(" ") + qt(facility.village),
                        .verdict = serves ? said(lang, u"%1 以内就近服务 %2 人", "nearest to %2 persons within %1")
                                                .arg(minutes_words(rule.minutes, lang), qt(results::grouped(covered)))
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
    const QString unit = qt(facility.capacity_unit);
    use.facts.push_back({said(lang, u"能力", "capacity"), facility.capacity
                                                              ? qt(results::grouped(*facility.capacity)) + u' ' + unit
                                                              : said(lang, u"未填报", "not reported")});
    use.facts.push_back({said(lang, u"在用", "in use"), facility.in_use ? qt(results::grouped(*facility.in_use)) + u' ' + unit
                                                                        : said(lang, u"未填报", "not reported")});
    if (facility.capacity && facility.in_use)
        use.facts.push_back({said(lang, u"使用率", "use"), qt(results::percent_text(*facility.in_use, *facility.capacity))});
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
        .verdict = said(lang, u"%1 人走不到，原因：%2", "%1 persons out of reach, cause: %2")
                       .arg(qt(results::grouped(gap.persons)), qt(report::word_of(gap.cause).in(lang))),
        .tone = Tone::bad,
        .outlines = gap.area,
        .place = gap.point};
    FactGroup why{.heading = said(lang, u"为什么", "Why"), .facts = {}};
    if (gap.nearest)
        why.facts.push_back({said(lang, u"最近设施", "nearest facility"), qt(study.facilities[gap.nearest->at()].name)});
    if (gap.walk_minutes)
        why.facts.push_back({said(lang, u"步行（人均）", "walk (mean)"), walk_words(*gap.walk_minutes, gap.over_minutes.has_value(), lang)});
    if (gap.walk_m) why.facts.push_back({said(lang, u"步行距离", "distance"), qt(results::distance_text(*gap.walk_m))});
    if (gap.short_minutes)
        why.facts.push_back(
            {said(lang, u"超出标准", "beyond the standard"), walk_words(*gap.short_minutes, gap.over_minutes.has_value(), lang), Tone::bad});
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

QString home_hint(const Finding& finding, model::HomeId home, std::size_t service, double minutes, Lang lang) {
    const auto& study = finding.study();
    const auto& rule = study.standard.rules[service];
    const auto& verdict = finding.analysis.services[service].homes[home.at()];
    const QString persons = persons_words(model::persons_in(study.homes[home.at()].persons, rule.group), lang);
    const QString status = qt(report::word_of(analysis::status_at(verdict.facts, minutes)).in(lang));
    const QString walk = verdict.minutes ? walk_words(*verdict.minutes, verdict.facts.over_minutes.has_value(), lang)
                                         : said(lang, u"步行不到", "not on foot");
    return qt(study.villages[study.homes[home.at()].village.at()].name) + QStringLiteral(" · ") + persons +
           QStringLiteral("\n") + walk + QStringLiteral(" · ") + status;
}

QVariantMap as_variant(const Explanation& explanation) {
    const auto tone = [](Tone of) { return static_cast<int>(of); };
    QVariantList groups;
    for (const auto& group : explanation.groups) {
        QVariantList facts;
        for (const auto& fact : group.facts) {
            facts.append(QVariantMap{{QStringLiteral("label"), fact.label},
                                     {QStringLiteral("value"), fact.value},
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
