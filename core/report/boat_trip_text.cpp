// SPDX-License-Identifier: MIT
#include "core/report/boat_trip_text.hpp"

#include <format>
#include <utility>

#include "core/report/walk_text.hpp"
#include "core/results/facility_name.hpp"
#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "core/words/clock.hpp"

namespace circle15::report {

using analysis::BoatLeg;
using network::FerryLegKind;

namespace {

/// A pier at the street has no way to it worth a line.
constexpr double shortest_link_m = 0.5;

Word word_of(FerryLegKind kind) {
    switch (kind) {
        case FerryLegKind::walk:
            return {"步行", "walk"};
        case FerryLegKind::wait:
            return {"候船", "wait"};
        case FerryLegKind::board:
            return {"检票登船", "boarding"};
        case FerryLegKind::sail:
            return {"航行", "sail"};
        case FerryLegKind::alight:
            return {"下船", "alight"};
        case FerryLegKind::opening:
            return {"等开门", "until it opens"};
    }
    std::unreachable();
}

std::string minutes(model::DaySeconds seconds, Lang lang) { return minutes_text(seconds / 60.0, lang); }

std::string where(const BoatLeg& leg, const std::string& facility, const TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    const bool walks = leg.kind == FerryLegKind::walk;
    const std::string home = zh ? "出发地" : "start";
    if (leg.kind == FerryLegKind::opening) return facility;
    if (!walks && leg.kind != FerryLegKind::sail) return leg.from;
    const std::string from = leg.from.empty() ? home : leg.from;
    return from + (style.unicode ? " → " : " -> ") + (leg.to.empty() ? facility : leg.to);
}

/// The leg, and below a walk its streets.
void add_rows(const BoatLeg& leg, const std::string& facility, bool last, const TextStyle& style,
              std::vector<std::vector<TextCell>>& rows) {
    const Lang lang = style.lang;
    rows.push_back({{leaving_words(leg.from_s, lang)},
                    {last ? arriving_words(leg.to_s, lang) : leaving_words(leg.to_s, lang)},
                    {fixed((leg.to_s - leg.from_s) / 60.0, 1)},
                    {std::string(word_of(leg.kind).in(lang)), leg.kind == FerryLegKind::sail ? Colour::strong : Colour::plain},
                    {where(leg, facility, style)},
                    {leg.kind == FerryLegKind::sail ? leg.route : "", Colour::faint}});
    for (std::size_t i = 0; i < leg.streets.size(); ++i) {
        const auto& street = leg.streets[i];
        if (street.link && street.length_m < shortest_link_m) continue;
        const bool to_pier = street.link && i > 0 && !leg.to.empty();
        const std::string name = to_pier ? (lang == Lang::zh ? "走到码头" : "to the pier") : name_of(street, i == 0, lang);
        rows.push_back({{},
                        {},
                        {fixed(street.minutes, 1), Colour::faint},
                        {},
                        {"  " + name, Colour::faint},
                        {distance_text(street.length_m), Colour::faint}});
    }
}

/// For files: the named streets of a walk in walking order.
std::string street_names(const BoatLeg& leg) {
    std::string names;
    std::string last;
    for (const auto& street : leg.streets) {
        if (street.street.empty() || street.street == last) continue;
        names += (names.empty() ? "" : "; ") + street.street;
        last = street.street;
    }
    return names;
}

std::string missed_line(const analysis::BoatTime& time, const analysis::MissedBoat& missed, Lang lang) {
    const bool zh = lang == Lang::zh;
    const std::string boat =
        zh ? std::format("{} {} 开（{}）", missed.pier, leaving_words(missed.departs_s, lang), missed.route)
           : std::format("{} from {} ({})", leaving_words(missed.departs_s, lang), missed.pier, missed.route);
    if (time.leave) {
        return zh ? std::format("前一班赶不上：{}，须 {} 前出门，早 {}。\n", boat, leaving_words(missed.leave_by_s, lang),
                                minutes(missed.by_s, lang))
                  : std::format("The boat before leaves too early by {}: {}, for which one leaves by {}.\n",
                                minutes(missed.by_s, lang), boat, leaving_words(missed.leave_by_s, lang));
    }
    return zh ? std::format("后一班太晚：{}，{} 才能办理，晚 {}。\n", boat, arriving_words(missed.served_s, lang),
                            minutes(missed.by_s, lang))
              : std::format("The boat after comes too late by {}: {}, served from {} on.\n", minutes(missed.by_s, lang), boat,
                            arriving_words(missed.served_s, lang));
}

std::string warning(const model::Study& study, const TextStyle& style) {
    if (!study.timetable->feed.demonstration) return {};
    return coloured(style.lang == Lang::zh ? "示范时刻表，不可用于出行。" : "DEMONSTRATION timetable, not for travel.",
                    Colour::fair, style) +
           "\n";
}

std::string asked_words(const analysis::BoatTime& time, Lang lang) {
    const bool zh = lang == Lang::zh;
    if (time.leave) return (zh ? "出门 " : "leaving at ") + leaving_words(*time.leave, lang);
    return zh ? std::format("{} 前办理", arriving_words(*time.arrive, lang))
              : "to be served by " + arriving_words(*time.arrive, lang);
}

}  // namespace

std::string boat_trip_text(const model::Study& study, const analysis::TripQuery& query, const analysis::BoatTime& time,
                           const analysis::BoatTripAnswer& answer, const TextStyle& style) {
    const Lang lang = style.lang;
    const bool zh = lang == Lang::zh;
    const auto& rule = study.standard.rules[query.rule.at()];
    const std::string asked = asked_words(time, lang);
    const std::string date = model::text_of(query.options.date.value_or(study.date));
    std::string text;
    if (!answer.trip) {
        text = zh ? std::format("乘船：{} {}，没有船能到达开放的{}设施。\n", date, asked, name_of(rule, lang))
                  : std::format("By boat: {}, {}: no boat gets to an open facility ({}).\n", date, asked, name_of(rule, lang));
    } else {
        const auto& trip = *answer.trip;
        const auto& facility = study.facilities[trip.facility.at()];
        const auto named = results::name_of(study, facility, lang);
        text = zh ? std::format("{}  {}（{}）\n乘船，{}，{}：{} 出门，{} 办理，共 {}", name_of(rule, lang), named, facility.id,
                                date, asked, leaving_words(trip.leave_s, lang), arriving_words(trip.served_s, lang),
                                minutes(trip.served_s - trip.leave_s, lang))
                  : std::format("{}  {} ({})\nBy boat, {}, {}: leave {}, served {}, {} in all", name_of(rule, lang), named,
                                facility.id, date, asked, leaving_words(trip.leave_s, lang),
                                arriving_words(trip.served_s, lang), minutes(trip.served_s - trip.leave_s, lang));
        if (trip.leave_by_s > trip.leave_s) {
            text += zh ? std::format("；最迟 {} 出门也赶得上同一班", leaving_words(trip.leave_by_s, lang))
                       : std::format("; leaving by {} catches the same boat", leaving_words(trip.leave_by_s, lang));
        }
        text += trip.approximate ? (zh ? "；按班次间隔估计\n\n" : "; by the interval between boats\n\n") : "\n\n";
        std::vector<std::vector<TextCell>> rows;
        for (const auto& leg : trip.legs) add_rows(leg, named, &leg == &trip.legs.back(), style, rows);
        text += terminal_table({{zh ? "起" : "from"},
                                {zh ? "止" : "to"},
                                {zh ? "分钟" : "minutes", true},
                                {zh ? "做什么" : "leg"},
                                {zh ? "地点" : "where"},
                                {zh ? "航线、路程" : "route, distance"}},
                               rows, style);
    }
    if (answer.missed) text += missed_line(time, *answer.missed, lang);
    return text + warning(study, style);
}

model::FeatureCollection boat_trip_layer(const model::Study& study, const analysis::TripQuery& query,
                                         const analysis::BoatTime& time, const analysis::BoatTripAnswer& answer) {
    const auto clock_value = [](std::optional<model::DaySeconds> at) { return at ? text(leaving_clock(*at)) : model::Value{}; };
    model::FeatureCollection layer{.name = "trip"};
    layer.members = {{"service", study.standard.rules[query.rule.at()].service},
                     {"by", text("boat")},
                     {"date", model::text_of(query.options.date.value_or(study.date))},
                     {"from_lon", rounded(query.from.lon, 7)},
                     {"from_lat", rounded(query.from.lat, 7)},
                     {"asked_leave", clock_value(time.leave)},
                     {"asked_arrive", clock_value(time.arrive)},
                     {"reached", answer.trip.has_value()},
                     {"demonstration", study.timetable->feed.demonstration}};
    auto& members = layer.members;
    add_start(query.start, members);
    if (answer.trip) {
        const auto& trip = *answer.trip;
        members.emplace_back("facility", study.facilities[trip.facility.at()].id);
        members.emplace_back("facility_name", text(study.facilities[trip.facility.at()].name));
        members.emplace_back("leave", text(leaving_clock(trip.leave_s)));
        members.emplace_back("leave_by", clock_value(trip.leave_by_s));
        members.emplace_back("served", text(arriving_clock(trip.served_s)));
        members.emplace_back("minutes", one_decimal((trip.served_s - trip.leave_s) / 60.0));
        members.emplace_back("approximate", trip.approximate);
        for (std::size_t i = 0; i < trip.legs.size(); ++i) {
            const auto& leg = trip.legs[i];
            auto& feature = layer.features.emplace_back();
            if (leg.line.size() == 1) {
                feature.geometry = leg.line.front();
            } else {
                feature.geometry = leg.line;
            }
            feature.properties = {
                {"leg", count(i + 1)},
                {"kind", text(network::name_of(leg.kind))},
                {"from_time", clock_value(leg.from_s)},
                {"to_time", text(i + 1 == trip.legs.size() ? arriving_clock(leg.to_s) : leaving_clock(leg.to_s))},
                {"minutes", one_decimal((leg.to_s - leg.from_s) / 60.0)},
                {"from", text(leg.from)},
                {"to", text(leg.to)},
                {"route", text(leg.route)},
                {"trip", text(leg.trip)},
                {"streets", text(street_names(leg))}};
        }
    }
    if (answer.missed) {
        members.emplace_back("missed_pier", text(answer.missed->pier));
        members.emplace_back("missed_route", text(answer.missed->route));
        members.emplace_back("missed_departs", clock_value(answer.missed->departs_s));
        members.emplace_back("missed_leave_by", clock_value(answer.missed->leave_by_s));
        members.emplace_back("missed_served", text(arriving_clock(answer.missed->served_s)));
        members.emplace_back("missed_by_minutes", one_decimal(answer.missed->by_s / 60.0));
    }
    return layer;
}

}  // namespace circle15::report
