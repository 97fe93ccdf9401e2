// SPDX-License-Identifier: MIT
#include "core/report/places_text.hpp"

#include <format>

#include "core/analysis/capacity/places.hpp"
#include "core/results/answer.hpp"
#include "core/results/layers.hpp"
#include "core/results/open_places.hpp"
#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "core/words/standard_words.hpp"

namespace circle15::report {

namespace {

/// A number that should be nought.
TextCell lacking(std::int64_t number) { return {grouped(number), number > 0 ? Colour::poor : Colour::plain}; }

/// Who of those that only a boat serves takes what those on foot leave.
std::string boat_places_text(const model::Study& study, const analysis::Analysis& analysis, const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    std::vector<std::vector<TextCell>> rows;
    for (const auto& service : analysis.services) {
        if (!service.places || !service.places->by_boat || service.places->by_boat->boat_only == 0) continue;
        const auto& rule = study.standard.rules[service.rule.at()];
        const auto& boat = *service.places->by_boat;
        const auto short_of = analysis::places_for(boat.without_place, *rule.places_per_1000);
        rows.push_back({{std::string(name_of(rule, style.lang)), Colour::strong},
                        {grouped(boat.boat_only)},
                        {grouped(boat.placed)},
                        lacking(boat.without_place),
                        lacking(short_of),
                        lacking(boat.no_day_trip),
                        {grouped(boat.unjudged), Colour::faint}});
    }
    if (rows.empty()) return zh ? "没有须乘船者需要这些位子。\n" : "Nobody who needs a boat is in need of these places.\n";
    return (zh ? "须乘船者：步行者之后余下的位子，当日能往返才算（状态仍为须乘船）\n"
               : "By boat: the places left after those on foot, for a day trip only (the status stays boat_only)\n") +
           terminal_table({{zh ? "服务" : "service"},
                           {zh ? "须乘船" : "boat only", true},
                           {zh ? "有位" : "placed", true},
                           {zh ? "无位" : "without", true},
                           {zh ? "缺位" : "places short", true},
                           {zh ? "当日不能往返" : "no day trip", true},
                           {zh ? "能力不详" : "not known", true}},
                          rows, style);
}

}  // namespace

std::string places_text(const model::Study& study, const analysis::Analysis& analysis, const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    std::vector<std::vector<TextCell>> rows;
    for (const auto& service : analysis.services) {
        if (!service.places) continue;
        const auto& rule = study.standard.rules[service.rule.at()];
        const auto& places = *service.places;
        const auto supply = open_places(study, service);
        const auto short_of = analysis::places_for(places.without_place, *rule.places_per_1000);
        rows.push_back({{std::string(name_of(rule, style.lang)), Colour::strong},
                        {fixed(rule.places_per_1000, *rule.places_per_1000 < 100 ? 1 : 0)},
                        {grouped(supply.places)},
                        {grouped(places.in_reach)},
                        {grouped(places.placed)},
                        lacking(places.without_place),
                        lacking(short_of),
                        {words::in_data(supply.unit, supply.unit_en, style.lang), Colour::faint},
                        {grouped(places.unjudged), Colour::faint}});
    }
    if (rows.empty()) return {};
    return (zh ? "阈值以内的位子（标准给出每千人位数的服务）\n"
               : "Places within reach, where the standard says how many 1,000 persons need\n") +
           terminal_table({{zh ? "服务" : "service"},
                           {zh ? "每千人需" : "per 1,000", true},
                           {zh ? "现有" : "places", true},
                           {zh ? "可达人口" : "in reach", true},
                           {zh ? "有位" : "placed", true},
                           {zh ? "无位" : "without", true},
                           {zh ? "缺位" : "places short", true},
                           {""},
                           {zh ? "能力不详" : "not known", true}},
                          rows, style) +
           (results::places_by_boat(analysis) ? "\n" + boat_places_text(study, analysis, style) : "");
}

}  // namespace circle15::report
