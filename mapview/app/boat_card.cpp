// SPDX-License-Identifier: MIT
#include "mapview/app/boat_card.hpp"

#include <algorithm>

#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "core/words/day_words.hpp"
#include "mapview/app/boat_facts.hpp"
#include "mapview/app/card_facts.hpp"
#include "mapview/app/day_boats.hpp"
#include "mapview/app/qt_text.hpp"

namespace circle15::app {

using words::Lang;

namespace {

QString departure_words(const Finding& finding, const BoatAtPier& boat, Lang lang) {
    return said(lang, u"%1 往 %2", "%1 to %2").arg(clock_text(boat.leaves), stop_name(finding, boat.to));
}

QString way_home_words(const Finding& finding, const BoatAtPier& boat, Lang lang) {
    return said(lang, u"%1 从 %2 开，%3 到", "%1 from %2, lands %3")
        .arg(clock_text(boat.leaves), stop_name(finding, boat.from), clock_text(boat.lands));
}

Fact boat_fact(const Finding& finding, const BoatAtPier& boat, bool with_start, Lang lang) {
    const QString way = with_start ? stop_name(finding, boat.from) + QStringLiteral(" → ") + stop_name(finding, boat.to)
                                   : QStringLiteral("→ ") + stop_name(finding, boat.to);
    return {.label = clock_text(boat.leaves),
            .value = way + said(lang, u"，%1 到", ", lands %1").arg(clock_text(boat.lands)) +
                     (boat.approximate ? said(lang, u"（约）", " (about)") : QString()),
            .action = QStringLiteral("sailing:") + qt(timetable_of(finding).trips[boat.trip.at()].id)};
}

/// Why there is no boat to tell of.
QString no_boats_words(const Finding& finding, Lang lang) {
    if (!finding.study().timetable)
        return finding.analysis.boats_known
                   ? said(lang, u"结果文件夹不含班次；打开研究区可看时刻", "a result folder holds no sailings; open the study")
                   : said(lang, u"研究区没有时刻表", "the study has no timetable");
    if (finding.options.all_suspended || !finding.options.suspended_routes.empty())
        return said(lang, u"停航：当天没有船", "suspended: no boat that day");
    return said(lang, u"当天没有船", "no boat that day");
}

/// Persons by service who have nothing but boats where `belongs`; by the routes of the quickest way where one is given.
template <class Belongs>
FactGroup dependents(const Finding& finding, const QString& heading, const Belongs& belongs, Lang lang) {
    const auto& study = finding.study();
    FactGroup group{.heading = heading, .facts = {}};
    for (std::size_t row = 0; row < finding.analysis.services.size(); ++row) {
        const auto& service = finding.analysis.services[row];
        std::int64_t persons = 0;
        for (std::size_t home = 0; home < study.homes.size(); ++home) {
            const auto* boat = service.boats.empty() ? nullptr : service.boats[home];
            if (boat && boat->reached() && belongs(study.homes[home], *boat))
                persons += model::persons_in(study.homes[home].persons, study.standard.rules[row].group);
        }
        if (persons > 0)
            group.facts.push_back({qt(report::name_of(study.standard.rules[row], lang)), persons_words(persons, lang)});
    }
    if (group.facts.empty())
        group.facts.push_back({said(lang, u"人数", "persons"), said(lang, u"没有人", "nobody"), Tone::faint});
    return group;
}

}  // namespace

const model::Timetable& timetable_of(const Finding& finding) { return *finding.study().timetable; }

QString stop_name(const Finding& finding, model::StopId stop) { return qt(timetable_of(finding).stops[stop.at()].name); }

QString boat_day_words(const Finding& finding, Lang lang) {
    const auto date = finding.options.date.value_or(finding.analysis.date);
    return qt(words::day_words(model::day_of(finding.study().calendar, date), lang));
}

void note_demonstration(const Finding& finding, Explanation& card, Lang lang) {
    if (finding.analysis.demonstration_boats)
        card.groups.push_back(
            {said(lang, u"数据", "Data"),
             {{said(lang, u"时刻表", "timetable"), said(lang, u"示范数据", "made up to demonstrate"), Tone::bad}}});
}

Explanation explain_pier(const Finding& finding, model::PierId id, Lang lang) {
    const auto& study = finding.study();
    const auto& pier = study.piers[id.at()];
    const QString island = pier.island ? qt(study.islands[pier.island->at()].name) : said(lang, u"县外", "outside the county");
    Explanation card{.title = qt(pier.name),
                     .subtitle = said(lang, u"码头", "pier") + QStringLiteral(" · ") + island + QStringLiteral(" · ") +
                                 boat_day_words(finding, lang),
                     .place = pier.place};
    const auto sailings = boats_of_day(finding);
    const auto stops = stops_of(study, id);
    const auto leaving = boats_from(sailings, stops);
    const auto coming = boats_to(sailings, stops);
    if (leaving.empty() && coming.empty()) {
        card.verdict = no_boats_words(finding, lang);
        card.tone = Tone::bad;
    } else if (!leaving.empty()) {
        const auto from = finding.options.window.from;
        const auto next = std::ranges::find_if(leaving, [&](const BoatAtPier& boat) { return boat.leaves >= from; });
        card.verdict = next == leaving.end()
                           ? said(lang, u"%1 以后没有离港班次", "no boat leaves after %1").arg(clock_text(from))
                           : said(lang, u"%1 以后的下一班：%2", "next boat after %1: %2")
                                 .arg(clock_text(from), departure_words(finding, *next, lang));
    }
    FactGroup home{.heading = said(lang, u"回程", "Coming home"), .facts = {}};
    if (!coming.empty())
        home.facts.push_back({said(lang, u"末班回来", "last boat home"), way_home_words(finding, coming.back(), lang)});
    if (!home.facts.empty()) card.groups.push_back(std::move(home));
    if (!leaving.empty()) {
        FactGroup all{
            .heading = said(lang, u"当天离港 %1 班（点击看谁依赖它）", "%1 boats leave that day (click: who depends on it)")
                           .arg(leaving.size()),
            .facts = {}};
        for (const auto& boat : leaving) all.facts.push_back(boat_fact(finding, boat, false, lang));
        card.groups.push_back(std::move(all));
    }
    if (pier.island)
        card.groups.push_back(dependents(
            finding, said(lang, u"%1上只能乘船的人", "Who has nothing but boats on %1").arg(island),
            [&](const model::Home& each, const analysis::BoatVerdict&) { return each.island == *pier.island; }, lang));
    note_demonstration(finding, card, lang);
    return card;
}

Explanation explain_route(const Finding& finding, std::size_t row, Lang lang) {
    const auto& study = finding.study();
    const auto& route = finding.analysis.ferry_routes[row];
    Explanation card{
        .title = qt(route.name),
        .subtitle = said(lang, u"航线", "ferry line") + QStringLiteral(" · ") + boat_day_words(finding, lang),
        .verdict =
            said(lang, u"当天 %1 班", route.sailings == 1 ? "%1 sailing that day" : "%1 sailings that day").arg(route.sailings),
        .lines = {route.line}};
    if (!route.line.empty()) card.place = route.line[route.line.size() / 2];
    std::optional<model::RouteId> id;
    if (study.timetable) {
        FactGroup all{.heading = said(lang, u"班次（点击看谁依赖它）", "Sailings (click: who depends on it)"), .facts = {}};
        for (const auto& sailing : boats_of_day(finding)) {
            if (study.timetable->routes[sailing.route.at()].id != route.id) continue;
            id = sailing.route;
            const auto whole = boat_between(sailing, sailing.calls.front(), sailing.calls.back());
            all.facts.push_back(boat_fact(finding, whole, true, lang));
        }
        card.groups.push_back(std::move(all));
    } else {
        // A result folder knows its routes by the rows of the day's.
        id = model::id_of<model::RouteId>(row);
        card.groups.push_back(
            {said(lang, u"班次", "Sailings"), {{said(lang, u"当天", "that day"), no_boats_words(finding, lang), Tone::faint}}});
    }
    if (id)
        card.groups.push_back(dependents(
            finding, said(lang, u"最快的路要乘这条线的人", "Whose quickest way uses it"),
            [&](const model::Home&, const analysis::BoatVerdict& boat) {
                return std::ranges::find(boat.routes, *id) != boat.routes.end();
            },
            lang));
    note_demonstration(finding, card, lang);
    return card;
}

FactGroup island_boats(const Finding& finding, model::IslandId island, Lang lang) {
    const auto& study = finding.study();
    FactGroup group{.heading = said(lang, u"船", "Boats"), .facts = {}};
    const auto stops = stops_of(study, island);
    if (stops.empty()) return group;
    const auto sailings = boats_of_day(finding);
    const auto leaving = boats_from(sailings, stops);
    const auto coming = boats_to(sailings, stops);
    if (leaving.empty() && coming.empty())
        group.facts.push_back({said(lang, u"当天", "that day"), no_boats_words(finding, lang), Tone::bad});
    if (!leaving.empty()) {
        group.facts.push_back({said(lang, u"首班离岛", "first boat out"), departure_words(finding, leaving.front(), lang)});
        group.facts.push_back({said(lang, u"末班离岛", "last boat out"), departure_words(finding, leaving.back(), lang)});
    }
    if (!coming.empty())
        group.facts.push_back({said(lang, u"末班回岛", "last boat home"), way_home_words(finding, coming.back(), lang)});
    for (std::size_t row = 0; row < study.piers.size(); ++row) {
        if (study.piers[row].island == island)
            group.facts.push_back({said(lang, u"码头", "pier"), qt(study.piers[row].name), Tone::plain, QString(), false,
                                   QStringLiteral("pier:") + qt(study.piers[row].id)});
    }
    return group;
}

}  // namespace circle15::app
