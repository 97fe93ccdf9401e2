// SPDX-License-Identifier: MIT
#include "core/report/walk_text.hpp"

#include <format>

#include "core/results/facility_name.hpp"
#include "core/results/sentences.hpp"
#include "core/results/values.hpp"

namespace circle15::report {

namespace {

constexpr model::AgeGroup infants{0x01U};
constexpr model::AgeGroup elderly{0xE0U};

model::Value quality_of(const analysis::TripLeg& leg) { return leg.link ? model::Value{} : text(model::name_of(leg.quality)); }

}  // namespace

std::string start_line(const analysis::Start& start, Lang lang) {
    if (start.name.empty() && start.home.empty()) return {};
    const bool zh = lang == Lang::zh;
    if (start.home.empty())
        return zh ? std::format("起点：{}（{}）\n", start.name, start.id) : std::format("From {} ({})\n", start.name, start.id);
    return zh ? std::format("起点：{}（{} 人，以居住点 {} 为代表）\n", start.name, grouped(start.persons), start.home)
              : std::format("From {} ({} persons, home {} standing for them)\n", start.name, grouped(start.persons),
                            start.home);
}

void add_start(const analysis::Start& start, model::Properties& members) {
    if (start.name.empty() && start.home.empty()) return;
    members.emplace_back("from_name", start.name);
    members.emplace_back("from_id", start.id);
    if (start.home.empty()) return;
    members.emplace_back("from_home", start.home);
    members.emplace_back("from_persons", start.persons);
}

std::string name_of(const analysis::TripLeg& leg, bool first, Lang lang) {
    const bool zh = lang == Lang::zh;
    if (leg.link && first) return zh ? "走到路上" : "to the street";
    if (leg.link) return zh ? "走到门口" : "to the door";
    const std::string_view kind = word_of(leg.kind).in(lang);
    if (!leg.street.empty())
        return leg.kind == model::StreetKind::street ? leg.street : std::format("{} ({})", leg.street, kind);
    if (leg.kind == model::StreetKind::street) return zh ? "无名路" : "unnamed street";
    return std::format("{}{}", zh ? "无名" : "unnamed ", kind);
}

std::string isochrone_text(const analysis::IsochroneQuery& query, const analysis::Isochrone& isochrone,
                           const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    std::string text = start_line(query.start, style.lang) +
                       std::format("{}  {:.6f},{:.6f}  {} m/s  {}\n\n",
                                   query.towards ? (zh ? "走到" : "Walking to") : (zh ? "走出" : "Walking from"),
                                   query.from.lon, query.from.lat, query.speed_m_per_s,
                                   zh ? std::format("距步行道 {}", distance_text(isochrone.link.link_m))
                                      : std::format("{} from the street", distance_text(isochrone.link.link_m)));
    std::vector<std::vector<TextCell>> rows;
    for (std::size_t row = 0; row < isochrone.areas.size(); ++row) {
        const auto& ages = isochrone.persons_by_age[row];
        rows.push_back({{minutes_text(isochrone.areas[row].minutes, style.lang), Colour::strong},
                        {grouped(isochrone.persons[row])},
                        {grouped(model::persons_in(ages, infants))},
                        {grouped(model::persons_in(ages, elderly))},
                        {distance_text(isochrone.areas[row].street_m)}});
    }
    return text + terminal_table({{zh ? "以内" : "within", true},
                                  {zh ? "人口" : "persons", true},
                                  {ages_in_words(infants, style.lang), true},
                                  {ages_in_words(elderly, style.lang), true},
                                  {zh ? "道路" : "streets", true}},
                                 rows, style);
}

std::string trip_text(const model::Study& study, const analysis::TripQuery& query, const std::optional<analysis::Trip>& trip,
                      const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    const auto& rule = study.standard.rules[query.rule.at()];
    if (!trip) {
        return start_line(query.start, style.lang) +
               (zh ? std::format("{}：从 {:.6f},{:.6f} 步行到不了任何开放的设施。\n", rule.name_zh, query.from.lon,
                                 query.from.lat)
                   : std::format("{}: no open facility can be reached on foot from {:.6f},{:.6f}.\n", name_of(rule, style.lang),
                                 query.from.lon, query.from.lat));
    }
    const auto& facility = study.facilities[trip->facility.at()];
    const std::string verdict =
        zh ? std::format("{}（阈值 {}）", trip->covered ? "在阈值以内" : "超出阈值", minutes_text(rule.minutes, style.lang))
           : std::format("{} the threshold of {}", trip->covered ? "within" : "beyond", minutes_text(rule.minutes, style.lang));
    std::string text = start_line(query.start, style.lang) +
                       std::format("{}  {} ({})\n{}  {}  {} m/s  {}\n\n", name_of(rule, style.lang),
                                   results::name_of(study, facility, style.lang), facility.id,
                                   minutes_text(trip->minutes, style.lang), distance_text(trip->length_m), rule.speed_m_per_s,
                                   coloured(verdict, trip->covered ? Colour::good : Colour::poor, style));
    std::vector<std::vector<TextCell>> rows;
    for (std::size_t i = 0; i < trip->legs.size(); ++i) {
        const auto& leg = trip->legs[i];
        rows.push_back({{name_of(leg, i == 0, style.lang)},
                        {distance_text(leg.length_m)},
                        {fixed(leg.minutes, 1)},
                        {leg.link ? "" : std::string(word_of(leg.quality).in(style.lang)), Colour::faint}});
    }
    return text + terminal_table({{zh ? "路段" : "leg"},
                                  {zh ? "距离" : "distance", true},
                                  {zh ? "分钟" : "minutes", true},
                                  {zh ? "数据" : "data"}},
                                 rows, style);
}

model::FeatureCollection trip_layer(const model::Study& study, const analysis::TripQuery& query,
                                    const std::optional<analysis::Trip>& trip) {
    const auto& rule = study.standard.rules[query.rule.at()];
    model::FeatureCollection layer{.name = "trip"};
    layer.members = {
        {"service", rule.service},           {"from_lon", rounded(query.from.lon, 7)}, {"from_lat", rounded(query.from.lat, 7)},
        {"threshold_minutes", rule.minutes}, {"speed_m_per_s", rule.speed_m_per_s},    {"reached", trip.has_value()}};
    add_start(query.start, layer.members);
    if (!trip) return layer;
    layer.members.emplace_back("facility", study.facilities[trip->facility.at()].id);
    layer.members.emplace_back("facility_name", text(study.facilities[trip->facility.at()].name));
    layer.members.emplace_back("minutes", one_decimal(trip->minutes));
    layer.members.emplace_back("length_m", one_decimal(trip->length_m));
    layer.members.emplace_back("covered", trip->covered);
    for (std::size_t i = 0; i < trip->legs.size(); ++i) {
        const auto& leg = trip->legs[i];
        layer.features.push_back({.geometry = leg.line,
                                  .properties = {{"leg", count(i + 1)},
                                                 {"link", leg.link},
                                                 {"street", text(leg.street)},
                                                 {"kind", leg.link ? model::Value{} : text(model::name_of(leg.kind))},
                                                 {"length_m", one_decimal(leg.length_m)},
                                                 {"minutes", one_decimal(leg.minutes)},
                                                 {"quality", quality_of(leg)}}});
    }
    return layer;
}

}  // namespace circle15::report
