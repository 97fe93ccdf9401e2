// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>

#include "core/results/layers.hpp"
#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "mapview/app/boat_card.hpp"
#include "mapview/app/boat_facts.hpp"
#include "mapview/app/card_facts.hpp"
#include "mapview/app/qt_text.hpp"

namespace circle15::app {

using words::Lang;

namespace {

QString persons_and(const QString& zh_or_en, std::int64_t persons, Lang lang) {
    return zh_or_en.arg(persons_words(persons, lang));
}

}  // namespace

std::vector<BoatLoss> losses_without(const Finding& finding, const std::string& trip, const model::Progress& progress) {
    model::CancelSailings cancel;
    cancel.trip = trip;
    auto scenario = std::make_shared<model::Scenario>();
    scenario->sailings.push_back({cancel, {}, {}});
    const auto without = with_edits(finding, scenario, progress);
    const auto& study = finding.study();
    std::map<std::pair<model::RuleId, model::IslandId>, BoatLoss> losses;
    for (std::size_t row = 0; row < finding.analysis.services.size(); ++row) {
        const auto& before = finding.analysis.services[row].boats;
        const auto& after = without->analysis.services[row].boats;
        for (std::size_t home = 0; home < before.size(); ++home) {
            const auto* had = before[home];
            const auto* has = after.empty() ? nullptr : after[home];
            const auto persons = model::persons_in(study.homes[home].persons, study.standard.rules[row].group);
            if (!had || !had->reached() || persons == 0 || (has && *has == *had)) continue;
            const auto rule = model::id_of<model::RuleId>(row);
            const auto island = study.homes[home].island;
            auto& loss = losses.try_emplace({rule, island}, BoatLoss{.rule = rule, .island = island}).first->second;
            if (!has || !has->reached())
                loss.cut_off += persons;
            else if (had->same_day.possible() && !has->same_day.possible())
                loss.no_return += persons;
            else if (has->day.useful_sailings < had->day.useful_sailings)
                loss.fewer += persons;
        }
    }
    std::vector<BoatLoss> rows;
    for (const auto& [key, loss] : losses) {
        if (loss.cut_off + loss.no_return + loss.fewer > 0) rows.push_back(loss);
    }
    return rows;
}

Explanation explain_sailing(const Finding& finding, model::TripId id, const std::vector<BoatLoss>* losses, Lang lang) {
    const auto& study = finding.study();
    const auto& trip = timetable_of(finding).trips[id.at()];
    Explanation card{.title = clock_text(trip.calls.front().depart) + u' ' + stop_name(finding, trip.calls.front().stop) +
                              QStringLiteral(" → ") + stop_name(finding, trip.calls.back().stop),
                     .subtitle = qt(timetable_of(finding).routes[trip.route.at()].name) + QStringLiteral(" · ") +
                                 boat_day_words(finding, lang),
                     .place = timetable_of(finding).stops[trip.calls.front().stop.at()].place};
    if (!losses) {
        card.verdict = said(lang, u"正在计算谁依赖这一班…", "working out who depends on this boat…");
    } else if (losses->empty()) {
        card.verdict = said(lang, u"没有人依赖这一班：少了它，谁都不受影响", "Nobody depends on this boat");
        card.tone = Tone::good;
    } else {
        const bool cut = std::ranges::any_of(*losses, [](const BoatLoss& loss) { return loss.cut_off > 0; });
        const bool back = std::ranges::any_of(*losses, [](const BoatLoss& loss) { return loss.no_return > 0; });
        card.verdict = cut    ? said(lang, u"没有这一班，有人再也到不了", "Without this boat some reach the service no more")
                       : back ? said(lang, u"没有这一班，有人当天回不来", "Without this boat some are not home the same day")
                              : said(lang, u"没有这一班，有人的班次减少", "Without this boat some have fewer boats");
        card.tone = cut || back ? Tone::bad : Tone::plain;
    }
    for (std::size_t row = 0; losses && row < study.standard.rules.size(); ++row) {
        FactGroup group{.heading = qt(report::name_of(study.standard.rules[row], lang)), .facts = {}};
        for (const auto& loss : *losses) {
            if (loss.rule.at() != row) continue;
            QStringList what;
            if (loss.cut_off > 0) what << persons_and(said(lang, u"%1再也到不了", "%1 cut off"), loss.cut_off, lang);
            if (loss.no_return > 0)
                what << persons_and(said(lang, u"%1当天回不来", "%1 not home the same day"), loss.no_return, lang);
            if (loss.fewer > 0) what << persons_and(said(lang, u"%1班次减少", "%1 with fewer boats"), loss.fewer, lang);
            const auto& island = study.islands[loss.island.at()];
            group.facts.push_back({qt(island.name), what.join(said(lang, u"，", ", ")),
                                   loss.cut_off + loss.no_return > 0 ? Tone::bad : Tone::plain, QString(), false,
                                   QStringLiteral("island:") + qt(island.id)});
        }
        if (!group.facts.empty()) card.groups.push_back(std::move(group));
    }
    FactGroup stops{.heading = said(lang, u"停靠", "Calls"), .facts = {}};
    for (const auto& call : trip.calls) stops.facts.push_back({clock_text(call.depart), stop_name(finding, call.stop)});
    card.groups.push_back(std::move(stops));
    note_demonstration(finding, card, lang);
    return card;
}

QString suspension_line(const Finding& finding, std::size_t service, Lang lang) {
    const auto& options = finding.options;
    if (!options.all_suspended && options.suspended_routes.empty()) return {};
    const QString what =
        options.all_suspended
            ? said(lang, u"全部停航", "No boats sail")
            : said(lang, u"停航 %1 条航线", options.suspended_routes.size() == 1 ? "%1 route suspended" : "%1 routes suspended")
                  .arg(options.suspended_routes.size());
    const auto& study = finding.study();
    const QString name = qt(report::name_of(study.standard.rules[service], lang));
    const auto islands = results::cut_off_by(study, finding.analysis.services[service]);
    if (islands.empty()) return what + said(lang, u"：没有人因此断了%1", ": nobody loses %1").arg(name);
    std::int64_t persons = 0;
    for (const auto& island : islands) persons += island.persons;
    const auto& worst = *std::ranges::max_element(islands, {}, &results::CutOffRow::persons);
    return what + said(lang, u"：%1断了%2，%3在%4", ": %1 cut off from %2, %3 of them on %4")
                      .arg(persons_words(persons, lang), name,
                           lang == Lang::zh ? persons_words(worst.persons, lang) : qt(results::grouped(worst.persons)),
                           qt(study.islands[worst.island.at()].name));
}

}  // namespace circle15::app
