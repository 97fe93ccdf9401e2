// SPDX-License-Identifier: MIT
#include <algorithm>

#include "core/results/facility_name.hpp"
#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "core/words/day_words.hpp"
#include "mapview/app/boat_facts.hpp"
#include "mapview/app/card_facts.hpp"
#include "mapview/app/explanation.hpp"
#include "mapview/app/qt_text.hpp"
#include "mapview/app/threshold.hpp"

namespace circle15::app {

using analysis::Status;
using words::Lang;

namespace {

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
    if (!verdict.minutes())
        return qt(report::word_of(verdict.status).in(lang)) +
               (verdict.cause ? QStringLiteral(" · ") + qt(report::word_of(*verdict.cause).in(lang)) : QString());
    const QString name = verdict.nearest
                             ? qt(results::name_of(finding.study(), finding.study().facilities[verdict.nearest->at()], lang))
                             : QString();
    const double over = *verdict.minutes() - rule.minutes;
    const bool no_end = verdict.facts.over_minutes.has_value();
    const QString walk =
        no_end ? said(lang, u"步行%1", "%1 on foot").arg(walk_words(*verdict.minutes(), true, lang))
               : said(lang, u"步行 %1 到%2", "%1 on foot to %2").arg(minutes_words(*verdict.minutes(), lang), name);
    if (verdict.status == Status::full) return walk + said(lang, u"，但名额已满", ", but no place is left");
    if (verdict.status == Status::covered) return walk + said(lang, u"，在标准以内", ", within the standard");
    const QString beyond = over > 0 && !no_end
                               ? said(lang, u"，超出标准 %1", ", %1 beyond the standard").arg(minutes_words(over, lang))
                               : QString();
    if (verdict.status != Status::unknown) return walk + beyond;
    return walk + beyond + said(lang, u"；设施清单不完整，是否可达未知", "; the list of facilities is not complete: unknown");
}

/// Whether and when a facility is open on the day a service is judged on.
QString open_words(const model::Study& study, const model::Facility& facility, model::Date date, Lang lang) {
    const auto serving = model::serving_on(facility, study.calendar, date);
    if (!model::serves(serving) || !facility.opening_hours) return qt(words::word_of(serving).in(lang));
    const auto spans = model::open_spans_on(*facility.opening_hours, study.calendar, date);
    return said(lang, u"当日 %1", "open %1").arg(qt(words::hours_words(spans, lang)));
}

/// Facilities of the service in the township that do not serve that day, though they are there.
std::int64_t closed_that_day(const model::Study& study, const model::Rule& rule, const std::string& township,
                             model::Date date) {
    return std::ranges::count_if(study.facilities, [&](const model::Facility& facility) {
        const auto serving = model::serving_on(facility, study.calendar, date);
        return facility.service == rule.service && facility.township == township && model::in_operation(serving) &&
               !model::serves(serving);
    });
}

/// The nearest facility and its hours; of a service judged on another day than the one asked, which; and what is closed.
QString service_note(const Finding& finding, const analysis::ServiceResult& service, const model::Home& home,
                     const analysis::HomeVerdict& verdict, Lang lang) {
    const auto& study = finding.study();
    QStringList note;
    if (verdict.nearest) {
        const auto& nearest = study.facilities[verdict.nearest->at()];
        note << qt(results::name_of(study, nearest, lang)) << open_words(study, nearest, service.date, lang);
    }
    if (service.date != finding.analysis.date)
        note << said(lang, u"按 %1 判定", "judged on %1")
                    .arg(qt(words::day_words(model::day_of(study.calendar, service.date), lang)));
    const auto closed = verdict.status == Status::covered
                            ? 0
                            : closed_that_day(study, study.standard.rules[service.rule.at()],
                                              study.villages[home.village.at()].township, service.date);
    if (closed > 0) note << said(lang, u"本乡镇另有 %1 处当日不开放", "%1 more in the township closed that day").arg(closed);
    return note.join(QStringLiteral(" · "));
}

/// Every service at once: minutes, status, the facility and whether it is open; and how many are within their standard.
FactGroup services_group(const Finding& finding, model::HomeId home_id, std::size_t asked, Lang lang) {
    const auto& study = finding.study();
    const auto& home = study.homes[home_id.at()];
    FactGroup group;
    std::size_t covered = 0;
    for (std::size_t row = 0; row < finding.analysis.services.size(); ++row) {
        const auto& service = finding.analysis.services[row];
        const auto& verdict = service.homes[home_id.at()];
        const QString status = qt(report::word_of(verdict.status).in(lang));
        if (verdict.status == Status::covered) ++covered;
        group.facts.push_back(
            {qt(report::name_of(study.standard.rules[row], lang)),
             verdict.minutes()
                 ? walk_words(*verdict.minutes(), verdict.facts.over_minutes.has_value(), lang) + QStringLiteral(" · ") + status
                 : status,
             tone_of(verdict.status), service_note(finding, service, home, verdict, lang), row == asked});
    }
    group.heading = said(lang, u"%1 项服务中的 %2 项在标准以内", "%2 of %1 services within the standard")
                        .arg(finding.analysis.services.size())
                        .arg(covered);
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
        .subtitle = qt(village.township) + QStringLiteral(" ") + qt(study.islands[home.island.at()].name) +
                    QStringLiteral(" · ") +
                    said(lang, u"%1 对象 %2", "%1: %2 of the group")
                        .arg(qt(report::name_of(rule, lang)), persons_words(model::persons_in(home.persons, rule.group), lang)),
        .verdict = verdict_of(finding, verdict, rule, lang),
        .tone = tone_of(verdict.status),
        .place = home.place};
    analysis::TripQuery query{.from = home.place, .rule = model::id_of<model::RuleId>(service_row), .options = finding.options};
    query.options.date = service.date;
    said_of.groups.push_back(services_group(finding, home_id, service_row, lang));
    const bool joined = finding.ground() != nullptr && finding.ground()->home_link(home_id) != nullptr;
    if (joined && verdict.minutes()) {
        if (const auto trip = analysis::walk_to_service(*finding.ground(), query)) {
            said_of.groups.push_back(walk_group(*trip, lang));
            for (const auto& leg : trip->legs) said_of.lines.push_back(leg.line);
        }
    }
    if (const auto* boat = service.boats.empty() ? nullptr : service.boats[home_id.at()])
        said_of.groups.push_back(boat_group(*boat, study, lang));
    if (joined && !verdict.minutes()) {
        if (auto journey = journey_group(*finding.ground(), query, lang)) said_of.groups.push_back(std::move(*journey));
    }
    if (verdict.link_m)
        said_of.groups.push_back(
            {said(lang, u"接入", "Link"),
             {{said(lang, u"距最近道路", "to the nearest street"), qt(results::distance_text(*verdict.link_m)), Tone::bad}}});
    said_of.groups.push_back(people_group(home.persons, lang));
    said_of.groups.push_back(data_group(home.quality, home.source, home.date, lang));
    said_of.groups.back().facts.push_back(
        {said(lang, u"结论", "verdict"), qt(report::word_of(verdict.stability).in(lang)), Tone::faint});
    return said_of;
}

QString home_hint(const Finding& finding, model::HomeId home, std::size_t service, double minutes, Lang lang) {
    const auto& study = finding.study();
    const auto& rule = study.standard.rules[service];
    const auto& verdict = finding.analysis.services[service].homes[home.at()];
    const QString persons = persons_words(model::persons_in(study.homes[home.at()].persons, rule.group), lang);
    const QString status = qt(report::word_of(analysis::status_at(verdict.facts, minutes)).in(lang));
    const QString walk = verdict.minutes() ? walk_words(*verdict.minutes(), verdict.facts.over_minutes.has_value(), lang)
                                           : said(lang, u"步行不到", "not on foot");
    return qt(study.villages[study.homes[home.at()].village.at()].name) + QStringLiteral(" · ") + persons +
           QStringLiteral("\n") + walk + QStringLiteral(" · ") + status;
}

}  // namespace circle15::app
