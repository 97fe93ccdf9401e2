// SPDX-License-Identifier: MIT
#include "mapview/app/boat_facts.hpp"

#include <format>

#include "core/results/facility_name.hpp"
#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "mapview/app/qt_text.hpp"

namespace circle15::app {

namespace {

constexpr model::DaySeconds day_s = 86'400;

QString minutes_words(double seconds, words::Lang lang) {
    return qt(results::minutes_text(results::rounded(seconds / 60, 0), lang));
}

}  // namespace

QString clock_text(model::DaySeconds seconds) {
    const auto of_day = ((seconds % day_s) + day_s) % day_s;
    return qt(std::format("{:02}:{:02}{}", of_day / 3600, of_day / 60 % 60, seconds >= day_s ? " +1" : ""));
}

FactGroup boat_group(const analysis::BoatVerdict& boat, const model::Study& study, words::Lang lang) {
    FactGroup group{.heading = said(lang, u"乘船（不计入步行圈）", "By boat (beside the circle)"), .facts = {}};
    if (!boat.reached()) {
        group.facts.push_back(
            {said(lang, u"当天", "that day"), said(lang, u"没有能到的班次", "no boat leads there"), Tone::bad});
        return group;
    }
    if (boat.facility)
        group.facts.push_back(
            {said(lang, u"去往", "to"), qt(results::name_of(study, study.facilities[boat.facility->at()], lang))});
    if (boat.day.best_s)
        group.facts.push_back({said(lang, u"最快 / 一般", "best / median"),
                               minutes_words(*boat.day.best_s, lang) + QStringLiteral(" / ") +
                                   (boat.day.median_s ? minutes_words(*boat.day.median_s, lang) : QStringLiteral("-"))});
    if (boat.day.first_leave_s && boat.day.last_leave_s) {
        group.facts.push_back(
            {said(lang, u"出门时间", "leave home"),
             clock_text(*boat.day.first_leave_s) + QStringLiteral(" - ") + clock_text(*boat.day.last_leave_s)});
    }
    group.facts.push_back({said(lang, u"可用班次", "useful sailings"), QString::number(boat.day.useful_sailings)});
    group.facts.push_back(
        {said(lang, u"当天往返", "there and back"),
         boat.same_day.possible()
             ? said(lang, u"可以，停留 %1", "yes, stay of %1").arg(minutes_words(*boat.same_day.time_there_s, lang))
             : said(lang, u"不行", "no"),
         boat.same_day.possible() ? Tone::good : Tone::bad});
    if (boat.days_without_per_year)
        group.facts.push_back({said(lang, u"预计停航", "days without boats"),
                               said(lang, u"每年 %1 天", "%1 a year").arg(qt(results::fixed(boat.days_without_per_year, 0)))});
    if (boat.demonstration)
        group.facts.push_back(
            {said(lang, u"时刻表", "timetable"), said(lang, u"示范数据", "made up to demonstrate"), Tone::bad});
    return group;
}

std::optional<FactGroup> journey_group(const analysis::Ground& ground, const analysis::TripQuery& query, words::Lang lang) {
    const auto answer = analysis::boat_to_service(ground, query, {.leave = query.options.window.from, .arrive = std::nullopt});
    if (!answer || !answer->trip) return std::nullopt;
    const auto& trip = *answer->trip;
    FactGroup group{
        .heading =
            said(lang, u"一次行程（%1 后出门）", "One journey (leaving after %1)").arg(clock_text(query.options.window.from)),
        .facts = {}};
    group.facts.push_back({clock_text(trip.leave_by_s), said(lang, u"最迟出门", "leave home at the latest")});
    for (const auto& leg : trip.legs) {
        const QString to =
            leg.to.empty() ? qt(results::name_of(ground.study, ground.study.facilities[trip.facility.at()], lang)) : qt(leg.to);
        QString what;
        switch (leg.kind) {
            case network::FerryLegKind::walk:
                what = said(lang, u"步行到%1", "walk to %1").arg(to);
                break;
            case network::FerryLegKind::sail:
                what = said(lang, u"乘船到%1（%2）", "boat to %1 (%2)").arg(to, qt(leg.route));
                break;
            default:
                continue;  // waiting shows between the clock times
        }
        group.facts.push_back({clock_text(leg.from_s) + QStringLiteral("-") + clock_text(leg.to_s), what});
    }
    group.facts.push_back({clock_text(trip.served_s), said(lang, u"开始接受服务", "the service begins"), Tone::good});
    return group;
}

}  // namespace circle15::app
