// SPDX-License-Identifier: MIT
#include "core/report/trip_opening.hpp"

#include <algorithm>
#include <format>
#include <utility>

#include "core/model/service_lists.hpp"
#include "core/results/facility_name.hpp"
#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "core/words/clock.hpp"
#include "core/words/day_words.hpp"

namespace circle15::report {

namespace {

std::string hours_line(const analysis::Trip& trip, const std::string& name, Lang lang) {
    const bool zh = lang == Lang::zh;
    if (!trip.hours)
        return zh ? std::format("{} 未注明开放时间，按开放计。\n", name)
                  : std::format("{} does not state its hours and is counted as open.\n", name);
    return zh ? std::format("{} 当日开放 {}。\n", name, hours_words(*trip.hours, lang))
              : std::format("{} is open {} that day.\n", name, hours_words(*trip.hours, lang));
}

std::string clock_line(const analysis::TripClock& clock, Lang lang) {
    const bool zh = lang == Lang::zh;
    const std::string leave = leaving_words(clock.leave_s, lang);
    const std::string arrive = arriving_words(clock.arrive_s, lang);
    std::string line =
        zh ? std::format("{} 出门，{} 走到", leave, arrive) : std::format("Leaving at {}, there at {}", leave, arrive);
    if (clock.served_s > clock.arrive_s) {
        const std::string opens = leaving_words(clock.served_s, lang);
        const std::string wait = minutes_text((clock.served_s - clock.arrive_s) / 60, lang);
        line += zh ? std::format("，尚未开门，等 {} 到 {} 开门", wait, opens)
                   : std::format(", not open yet: {} to wait until it opens at {}", wait, opens);
    }
    if (clock.closes_s) {
        const std::string closes = leaving_words(*clock.closes_s, lang);
        line += zh ? std::format("，{} 关门", closes) : std::format(", closing at {}", closes);
    }
    return line + (zh ? "。\n" : ".\n");
}

std::string nearer_line(const model::Study& study, const analysis::NotServing& nearer, const model::Day& day, bool nearest,
                        Lang lang) {
    const bool zh = lang == Lang::zh;
    const auto& facility = study.facilities[nearer.facility.at()];
    const auto named = results::name_of(study, facility, lang);
    const std::string walk = minutes_text(rounded(nearer.minutes, 1), lang);
    std::string line =
        zh ? std::format("{} {}（{}，步行 {}）", nearest ? "最近的" : "更近的", named, facility.id, walk)
           : std::format("The {} {} ({}, {} on foot)", nearest ? "nearest," : "nearer", named, facility.id, walk);
    if (!model::serves(nearer.why)) {
        const std::string kind = kind_of_day(day, lang);
        return line + (zh ? std::format("当日（{}）不开放。\n", kind) : std::format(" is closed that day ({}).\n", kind));
    }
    const std::string arrive = nearer.arrive_s ? arriving_words(*nearer.arrive_s, lang) : "";
    if (nearer.opens_s) {
        const std::string opens = leaving_words(*nearer.opens_s, lang);
        return line + (zh ? std::format("{} 走到时未开门，{} 才开。\n", arrive, opens)
                          : std::format(" is closed on arrival at {} and opens at {}.\n", arrive, opens));
    }
    return line + (zh ? std::format("{} 走到时已关门，当日不再开放。\n", arrive.empty() ? "届时" : arrive)
                      : std::format(" is closed for the day by then{}.\n", arrive.empty() ? "" : " (" + arrive + ")"));
}

/// What a list that is not complete leaves open; nothing where the answer is a facility within the threshold.
std::string list_line(const model::Study& study, const analysis::TripQuery& query, const analysis::WalkAnswer& answer,
                      Lang lang) {
    if (answer.trip && answer.trip->covered) return {};
    const bool zh = lang == Lang::zh;
    const auto& rule = study.standard.rules[query.rule.at()];
    switch (model::list_of(study, rule.service)) {
        case model::ListState::complete:
            return {};
        case model::ListState::partial:
            return zh ? std::format("{}的设施清单不完整，更近处可能另有设施。\n", rule.name_zh)
                      : std::format("The list of {} is partial: there may be a nearer one.\n", name_of(rule, lang));
        case model::ListState::missing:
            return zh ? std::format("{}没有设施清单或无人说明其是否完整，查不到不等于没有。\n", rule.name_zh)
                      : std::format("There is no list of {} known to be complete: what it does not show may still be there.\n",
                                    name_of(rule, lang));
    }
    std::unreachable();
}

}  // namespace

std::string opening_text(const model::Study& study, const analysis::TripQuery& query, const analysis::WalkAnswer& answer,
                         Lang lang) {
    const bool zh = lang == Lang::zh;
    const auto day = model::day_of(study.calendar, answer.date);
    std::string lines = day_words(day, lang) + (zh ? "：" : ": ");
    if (answer.trip) {
        lines += hours_line(*answer.trip, results::name_of(study, study.facilities[answer.trip->facility.at()], lang), lang);
        if (answer.trip->clock) lines += clock_line(*answer.trip->clock, lang);
    } else if (query.leave) {
        lines += zh ? std::format("{} 出门，步行可达之处当日都不再开放。\n", leaving_words(*query.leave, lang))
                    : std::format("leaving at {}, nothing within walking reach is open any more that day.\n",
                                  leaving_words(*query.leave, lang));
    } else {
        lines += zh ? "步行可达之处没有开放的设施。\n" : "nothing within walking reach serves then.\n";
    }
    if (answer.nearer) lines += nearer_line(study, *answer.nearer, day, !answer.trip, lang);
    return lines + list_line(study, query, answer, lang);
}

void add_opening(const model::Study& study, const analysis::WalkAnswer& answer, model::Properties& members) {
    const auto clock = [](const std::optional<model::DaySeconds>& time, bool leaving) {
        return time ? text(leaving ? leaving_clock(*time) : arriving_clock(*time)) : model::Value{};
    };
    const bool dated = std::ranges::any_of(members, [](const auto& member) { return member.first == "date"; });
    if (!dated) members.emplace_back("date", text(model::text_of(answer.date)));
    if (answer.trip) {
        members.emplace_back("walk_facility", study.facilities[answer.trip->facility.at()].id);
        members.emplace_back("hours_that_day", answer.trip->hours ? text(hours_text(*answer.trip->hours)) : model::Value{});
        if (const auto& by = answer.trip->clock) {
            members.emplace_back("walk_leave", clock(by->leave_s, true));
            members.emplace_back("walk_arrive", clock(by->arrive_s, false));
            members.emplace_back("walk_served", clock(by->served_s, false));
            members.emplace_back("walk_closes", clock(by->closes_s, true));
        }
    }
    if (!answer.nearer) return;
    members.emplace_back("nearer_facility", study.facilities[answer.nearer->facility.at()].id);
    members.emplace_back("nearer_minutes", one_decimal(answer.nearer->minutes));
    members.emplace_back("nearer_serving", text(model::name_of(answer.nearer->why)));
    members.emplace_back("nearer_opens", clock(answer.nearer->opens_s, true));
}

}  // namespace circle15::report
