// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <map>

#include "core/model/service_lists.hpp"
#include "core/network/walk_cost.hpp"
#include "core/office/report/page_data.hpp"
#include "core/results/route_text.hpp"
#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "core/words/clock.hpp"
#include "core/words/day_words.hpp"
#include "core/words/standard_words.hpp"
#include "core/words/term_words.hpp"

namespace circle15::office {

namespace {

using analysis::ServiceResult;
using words::Lang;

/// One character a home, from `0` on: what judge.js reads again.
char flags_of(const analysis::HomeFacts& facts) {
    const int bits = (facts.joined ? 1 : 0) | (facts.list == model::ListState::complete ? 2 : 0) | (facts.on_island ? 4 : 0) |
                     (facts.by_boat ? 8 : 0) | (facts.over_minutes ? 16 : 0);
    return static_cast<char>('0' + bits);
}

template <class Number>
PageJson number_or_null(const std::optional<Number>& number) {
    return number ? PageJson(*number) : PageJson();
}

PageJson minutes_or_null(const std::optional<double>& seconds) {
    return seconds ? PageJson(results::rounded(*seconds / 60, 1)) : PageJson();
}

PageJson clock_or_null(const std::optional<model::DaySeconds>& time) {
    return time ? PageJson(words::leaving_clock(*time)) : PageJson();
}

PageJson boat_row(const results::View& view, std::size_t home, const analysis::BoatVerdict& boat) {
    const auto there = boat.same_day.time_there_s;
    return {home,
            minutes_or_null(boat.day.best_s),
            minutes_or_null(boat.day.median_s),
            minutes_or_null(boat.day.mean_wait_s),
            clock_or_null(boat.day.first_leave_s),
            clock_or_null(boat.day.last_leave_s),
            boat.day.useful_sailings,
            there ? PageJson(results::rounded(static_cast<double>(*there) / 60, 1)) : PageJson(),
            results::route_names(view.routes, boat.routes),
            boat.facility ? PageJson(boat.facility->at()) : PageJson()};
}

/// The facts of all homes for one service on one day.
PageJson fact_set(const results::View& view, std::size_t row, const ServiceResult& service) {
    PageJson walks = PageJson::array();
    PageJson nearest = PageJson::array();
    PageJson boats = PageJson::array();
    PageJson without_place = PageJson::object();
    std::string flags;
    for (std::size_t home = 0; home < service.homes.size(); ++home) {
        const auto& verdict = service.homes[home];
        walks.push_back(verdict.facts.walk_dmm ? PageJson(*verdict.facts.walk_dmm) : PageJson(-1));
        nearest.push_back(verdict.nearest ? PageJson(verdict.nearest->at()) : PageJson(-1));
        flags += flags_of(verdict.facts);
        if (verdict.facts.without_place != 0) without_place[std::to_string(home)] = verdict.facts.without_place;
        if (service.boats.empty()) continue;
        if (const auto* boat = service.boats[home]; boat != nullptr && boat->reached())
            boats.push_back(boat_row(view, home, *boat));
    }
    return {{"service", row}, {"walk", walks}, {"flags", flags}, {"nearest", nearest}, {"without_place", without_place},
            {"boats", boats}};
}

/// Keeps sets, each once.
class FactSets {
public:
    std::size_t keep(PageJson set) {
        const auto [entry, added] = rows_.try_emplace(set.dump(), sets_.size());
        if (added) sets_.push_back(std::move(set));
        return entry->second;
    }
    [[nodiscard]] const PageJson& all() const { return sets_; }

private:
    std::map<std::string, std::size_t> rows_;
    PageJson sets_ = PageJson::array();
};

PageJson day_row(const results::View& view, const analysis::Analysis& analysis, FactSets& sets, Lang lang) {
    const auto& calendar = view.study.calendar;
    PageJson rows = PageJson::array();
    PageJson dates = PageJson::array();
    PageJson open = PageJson::array();
    for (std::size_t row = 0; row < analysis.services.size(); ++row) {
        const auto& service = analysis.services[row];
        rows.push_back(sets.keep(fact_set(view, row, service)));
        dates.push_back(words::day_words(model::day_of(calendar, service.date), lang));
        PageJson serving = PageJson::array();
        for (const auto facility : service.open) serving.push_back(facility.at());
        open.push_back(std::move(serving));
    }
    const auto day = model::day_of(calendar, analysis.date);
    return {{"day", words::day_words(day, lang)},
            {"weekday", std::string(words::word_of_weekday(day.weekday).in(lang))},
            {"sets", rows},
            {"judged", dates},
            {"open", open}};
}

PageJson service_row(const results::View& view, std::size_t row, Lang lang) {
    const auto& service = view.analysis.services[row];
    const auto& rule = view.study.standard.rules[service.rule.at()];
    const auto& measure = service.measures.front();
    PageJson limits = PageJson::array();
    for (int minutes = least_minutes; minutes <= most_minutes; ++minutes)
        limits.push_back(network::flat_dmm_in(minutes * 60.0, measure.speed_m_per_s));
    PageJson bands = PageJson::array();
    for (std::size_t band = 0; band < model::age_bands.size(); ++band) {
        if (rule.group.has(band)) bands.push_back(band);
    }
    const auto symbol = model::symbol_of(view.study.standard, service.rule);
    return {{"id", rule.service},
            {"name", std::string(results::name_of(rule, lang))},
            {"ages", words::ages_in_words(rule.group, lang)},
            {"bands", bands},
            {"minutes", measure.minutes},
            {"minutes_words", results::minutes_text(measure.minutes, lang)},
            {"search_end", results::minutes_text(results::rounded(model::search_end_min(view.study.standard), 1), lang)},
            {"limit", network::flat_dmm_in(measure.minutes * 60, measure.speed_m_per_s)},
            {"limits", limits},
            {"speed", measure.speed_m_per_s},
            {"shape", std::string(model::name_of(symbol.shape))},
            {"colour", model::colour_text(symbol.colour)},
            {"letter", lang == Lang::zh ? symbol.letter_zh : symbol.letter_en}};
}

PageJson home_columns(const model::Study& study, Lang lang) {
    PageJson columns{{"place", PageJson::array()}, {"village", PageJson::array()}, {"island", PageJson::array()},
                     {"name", PageJson::array()},  {"ages", PageJson::array()},    {"quality", PageJson::array()}};
    for (const auto& home : study.homes) {
        columns["place"].push_back(page_point(home.place));
        columns["village"].push_back(home.village.at());
        columns["island"].push_back(home.island.at());
        columns["name"].push_back(home.name.empty() ? home.id : home.name);
        columns["ages"].push_back(home.persons);
        columns["quality"].push_back(std::string(words::word_of(home.quality).in(lang)));
    }
    return columns;
}

}  // namespace

PageJson page_facts(const results::View& view, std::span<const analysis::Analysis> other_days, Lang lang) {
    PageJson services = PageJson::array();
    for (std::size_t row = 0; row < view.analysis.services.size(); ++row) services.push_back(service_row(view, row, lang));
    FactSets sets;
    std::vector<const analysis::Analysis*> all{&view.analysis};
    for (const auto& other : other_days) all.push_back(&other);
    std::ranges::stable_sort(all, {}, &analysis::Analysis::date);
    PageJson days = PageJson::array();
    for (const auto* each : all) days.push_back(day_row(view, *each, sets, lang));
    const auto asked = std::ranges::find(all, &view.analysis) - all.begin();
    PageJson statuses = PageJson::array();
    for (std::size_t status = 0; status < analysis::status_count; ++status)
        statuses.push_back(std::string(words::word_of(static_cast<analysis::Status>(status)).in(lang)));
    PageJson villages = PageJson::array();
    for (const auto& village : view.study.villages) villages.push_back({village.township, village.name});
    PageJson islands = PageJson::array();
    for (const auto& island : view.study.islands) islands.push_back(island.name);
    return {{"least", least_minutes},
            {"most", most_minutes},
            {"boats", view.analysis.boats_known},
            {"statuses", statuses},
            {"services", services},
            {"day", asked},
            {"days", days},
            {"sets", sets.all()},
            {"villages", villages},
            {"islands", islands},
            {"homes", home_columns(view.study, lang)}};
}

}  // namespace circle15::office
