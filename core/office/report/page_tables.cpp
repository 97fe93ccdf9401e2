// SPDX-License-Identifier: MIT
#include "core/office/report/page_tables.hpp"

#include <algorithm>
#include <map>

#include "core/analysis/open_count.hpp"
#include "core/office/report/markup.hpp"
#include "core/results/facility_name.hpp"
#include "core/results/open_places.hpp"
#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "core/words/clock.hpp"
#include "core/words/report_words.hpp"
#include "core/words/sentence.hpp"
#include "core/words/term_words.hpp"

namespace circle15::office {

namespace {

using results::grouped;
using words::Lang;
using words::report_word;

constexpr std::size_t gaps_shown = 40;

std::string head(std::string_view id, Lang lang) { return std::string(report_word(id, lang)); }

Cell plain(std::string_view text) { return {.text = std::string(text)}; }

std::string_view service_name(const results::View& view, const analysis::ServiceResult& service, Lang lang) {
    return results::name_of(view.study.standard.rules[service.rule.at()], lang);
}

Cell minutes_cell(const std::optional<double>& minutes, bool over, Lang lang) {
    return number_cell(minutes ? results::walk_text(results::rounded(*minutes, 1), over, lang) : "–");
}

/// Where the map's script finds a gap.
std::size_t row_of(const results::View& view, const results::ServiceGap& item) {
    std::size_t row = 0;
    for (const auto& service : view.analysis.services) {
        if (&service == item.service) break;
        row += service.gaps.size();
    }
    return row + static_cast<std::size_t>(item.gap - item.service->gaps.data());
}

/// Persons of one island who need a boat for a service, with the figures of the worst off of them.
struct IslandBoats {
    std::int64_t persons = 0;
    std::int64_t back = 0;  ///< of them, who can be home again the same day
    std::vector<std::pair<double, std::int64_t>> medians;
    std::uint32_t sailings = 0;
    bool any = false;
};

/// The median over persons; unset where most have none.
std::optional<double> middle(IslandBoats boats) {
    std::ranges::sort(boats.medians);
    std::int64_t seen = 0;
    for (const auto& [minutes, persons] : boats.medians) {
        seen += persons;
        if (2 * seen >= boats.persons) return minutes;
    }
    return std::nullopt;
}

void add_boat(const analysis::BoatVerdict& boat, std::int64_t persons, IslandBoats& sum) {
    sum.sailings = sum.any ? std::min(sum.sailings, boat.day.useful_sailings) : boat.day.useful_sailings;
    sum.any = true;
    sum.persons += persons;
    if (boat.same_day.possible()) sum.back += persons;
    if (boat.day.median_s) sum.medians.emplace_back(*boat.day.median_s / 60, persons);
}

std::map<std::size_t, IslandBoats> boats_by_island(const results::View& view, const analysis::ServiceResult& service) {
    std::map<std::size_t, IslandBoats> islands;
    if (service.boats.empty()) return islands;
    const auto group = view.study.standard.rules[service.rule.at()].group;
    for (std::size_t home = 0; home < view.study.homes.size(); ++home) {
        const auto persons = model::persons_in(view.study.homes[home].persons, group);
        const auto* boat = service.boats[home];
        if (boat != nullptr && boat->reached() && persons > 0)
            add_boat(*boat, persons, islands[view.study.homes[home].island.at()]);
    }
    return islands;
}

}  // namespace

std::string said(std::string_view id, Lang lang, const model::Particulars& particulars) {
    return escaped(words::filled(report_word(id, lang), particulars, lang));
}

std::string gaps_table(const results::View& view, Lang lang) {
    std::size_t all = 0;
    for (const auto& service : view.analysis.services) all += service.gaps.size();
    if (all == 0) return {};
    std::vector<std::vector<Cell>> rows;
    for (const auto& item : results::largest_gaps(view.analysis, gaps_shown)) {
        const auto& gap = *item.gap;
        const auto nearest =
            gap.nearest ? results::name_of(view.study, view.study.facilities[gap.nearest->at()], lang) : std::string("–");
        rows.push_back(
            {number_cell(std::to_string(rows.size() + 1)),
             plain(service_name(view, *item.service, lang)),
             {.text = "<button type=\"button\" class=\"link\" data-show-gap=\"" + std::to_string(row_of(view, item)) + "\">" +
                      escaped(results::place_of(view.study, gap)) + "</button>",
              .markup = true},
             number_cell(grouped(gap.persons)),
             minutes_cell(gap.walk_minutes, gap.over_minutes.has_value(), lang),
             minutes_cell(gap.short_minutes, gap.over_minutes.has_value(), lang),
             plain(words::word_of(gap.cause).in(lang)),
             plain(words::word_of(gap.action).in(lang)),
             plain(nearest),
             plain(words::word_of(gap.stability).in(lang))});
    }
    std::vector<std::string> heads;
    for (const auto* id : {"rank", "service", "place", "persons", "walk", "over", "cause", "action", "nearest", "stability"})
        heads.push_back(head(id, lang));
    return "<p class=\"faint\">" + said("gaps_shown", lang, {{"shown", rows.size()}, {"all", all}}) + "</p>\n" +
           table_markup(heads, rows);
}

std::string ledger_tables(const results::View& view, Lang lang) {
    std::vector<std::string> heads{head("service", lang), head("persons", lang)};
    for (std::size_t status = 0; status < analysis::status_count; ++status)
        heads.emplace_back(words::word_of(static_cast<analysis::Status>(status)).in(lang));
    std::vector<std::vector<Cell>> rows;
    std::int64_t difference = 0;
    for (const auto& service : view.analysis.services) {
        for (const auto& entry : service.ledger) {
            std::int64_t sum = 0;
            for (const auto persons : entry.by_status) sum += persons;
            difference += std::abs(sum - entry.persons);
            if (entry.unit.kind != analysis::UnitKind::county) continue;
            auto& row = rows.emplace_back();
            row = {plain(service_name(view, service, lang)), number_cell(grouped(entry.persons))};
            for (const auto persons : entry.by_status) row.push_back(number_cell(grouped(persons)));
        }
    }
    return table_markup(heads, rows) + "<p class=\"faint\">" + said("ledger_note", lang, {{"difference", difference}}) +
           "</p>\n";
}

std::string facilities_table(const results::View& view, Lang lang) {
    std::vector<std::vector<Cell>> rows;
    for (const auto& service : view.analysis.services) {
        const auto& rule = view.study.standard.rules[service.rule.at()];
        const auto count =
            analysis::open_count(view.study, rule, {.date = service.date, .calendar = view.study.calendar}, view.analysis.at);
        const auto places = results::open_places(view.study, service);
        rows.push_back({plain(service_name(view, service, lang)),
                        number_cell(grouped(static_cast<std::int64_t>(count.facilities))),
                        number_cell(grouped(static_cast<std::int64_t>(count.serving))),
                        number_cell(grouped(static_cast<std::int64_t>(count.hours_unknown))),
                        number_cell(places.places > 0 ? grouped(places.places) + " " + places.unit : "–")});
    }
    return table_markup({head("service", lang), head("facilities", lang), head("serving", lang), head("hours_unknown", lang),
                         head("places", lang)},
                        rows);
}

std::string boats_table(const results::View& view, Lang lang) {
    if (!view.analysis.boats_known) return {};
    std::vector<std::vector<Cell>> rows;
    for (const auto& service : view.analysis.services) {
        for (const auto& [island, boats] : boats_by_island(view, service)) {
            rows.push_back({plain(service_name(view, service, lang)), plain(view.study.islands[island].name),
                            number_cell(grouped(boats.persons)), minutes_cell(middle(boats), false, lang),
                            number_cell(std::to_string(boats.sailings)),
                            number_cell(results::percent_text(boats.back, boats.persons))});
        }
    }
    if (rows.empty()) return {};
    const auto& window = view.analysis.boat_window;
    std::string text =
        "<p class=\"faint\">" +
        said("boat_note", lang, {{"from", words::leaving_clock(window.from)}, {"to", words::leaving_clock(window.to)}});
    if (view.analysis.demonstration_boats) text += " <b>" + said("demonstration", lang) + "</b>";
    return text + "</p>\n" +
           table_markup({head("service", lang), head("unit_island", lang), head("boat_persons", lang),
                         head("boat_median", lang), head("boat_sailings", lang), head("boat_return", lang)},
                        rows);
}

}  // namespace circle15::office
