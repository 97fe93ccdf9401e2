// SPDX-License-Identifier: MIT
#include "core/report/open_text.hpp"

#include <format>
#include <map>

#include "core/analysis/week.hpp"
#include "core/results/sentences.hpp"
#include "core/words/clock.hpp"
#include "core/words/day_words.hpp"

namespace circle15::report {

namespace {

/// Services that are judged on another date than the one asked, by that date.
std::map<model::Date, std::string> judged_otherwise(const model::Study& study, const analysis::Analysis& analysis, Lang lang) {
    std::map<model::Date, std::string> services;
    for (const auto& service : analysis.services) {
        if (service.date == analysis.date) continue;
        auto& names = services[service.date];
        names += names.empty() ? "" : lang == Lang::zh ? "、" : ", ";
        names += name_of(study.standard.rules[service.rule.at()], lang);
    }
    return services;
}

std::string not_serving(const analysis::OpenCount& count, Lang lang) {
    std::string parts;
    for (std::size_t row = 0; row < count.by_why.size(); ++row) {
        const auto why = static_cast<model::Serving>(row);
        if (count.by_why[row] == 0 || model::serves(why)) continue;
        parts += parts.empty() ? "" : lang == Lang::zh ? "，" : ", ";
        parts += lang == Lang::zh ? std::format("{} {} 处", word_of(why).zh, count.by_why[row])
                                  : std::format("{} {}", count.by_why[row], word_of(why).en);
    }
    return parts;
}

}  // namespace

std::string day_asked_words(const model::Study& study, model::Date date, std::optional<model::DaySeconds> at, Lang lang) {
    std::string words = day_words(model::day_of(study.calendar, date), lang);
    if (at)
        words +=
            lang == Lang::zh ? std::format(" {} 出发", leaving_clock(*at)) : std::format(" leaving at {}", leaving_clock(*at));
    return words;
}

std::string open_share(const model::Study& study, const analysis::Analysis& analysis, const analysis::ServiceResult& service) {
    const auto count = analysis::open_count(study, study.standard.rules[service.rule.at()],
                                            {.date = service.date, .calendar = study.calendar}, analysis.at);
    return std::format("{}/{}", count.serving, count.facilities);
}

std::string worst_day_words(const analysis::Analysis& analysis, model::RuleId rule, Lang lang) {
    const auto* worst = analysis::worst_day(analysis.week, rule);
    if (worst == nullptr) return "-";
    const bool holiday = worst->day.type == model::DayType::holiday;
    const std::string day(holiday ? Word{"节假日", "holiday"}.in(lang) : word_of_weekday(worst->day.weekday).in(lang));
    return day + " " + percent_text(worst->covered_persons, worst->persons);
}

std::string siting_day_text(const model::Study& study, model::RuleId rule_id,
                            const std::pair<model::Date, model::Date>& asked_and_judged, Lang lang) {
    const bool zh = lang == Lang::zh;
    const auto& [asked, judged] = asked_and_judged;
    const auto& rule = study.standard.rules[rule_id.at()];
    const auto count = analysis::open_count(study, rule, {.date = judged, .calendar = study.calendar}, std::nullopt);
    const std::string day = day_words(model::day_of(study.calendar, judged), lang);
    std::string line =
        zh ? std::format("{}：{} 开放 {}/{} 处", day, name_of(rule, lang), count.serving, count.facilities)
           : std::format("{}: {} of {} facilities serve ({})", day, count.serving, count.facilities, name_of(rule, lang));
    if (asked != judged) {
        const std::string other = day_words(model::day_of(study.calendar, asked), lang);
        line += zh ? std::format("；{} 不计", other) : std::format("; {} does not count", other);
    }
    return line + "\n";
}

std::string open_lines(const model::Study& study, const analysis::Analysis& analysis, Lang lang) {
    const bool zh = lang == Lang::zh;
    std::string lines;
    const std::string asked = kind_of_day(model::day_of(study.calendar, analysis.date), lang);
    for (const auto& [date, services] : judged_otherwise(study, analysis, lang)) {
        const auto day = day_words(model::day_of(study.calendar, date), lang);
        lines += zh ? std::format("{}不计{}，以上按 {}计算。\n", services, asked, day)
                    : std::format("{}: {} does not count; the figures above are those of {}.\n", services, asked, day);
    }
    const auto count = analysis::open_count(study, {.date = analysis.date, .calendar = study.calendar}, std::nullopt);
    if (const std::string parts = not_serving(count, lang); !parts.empty())
        lines += zh ? std::format("当日不提供服务的设施：{}。\n", parts)
                    : std::format("Facilities that do not serve that day: {}.\n", parts);
    if (count.hours_unknown > 0) {
        lines += zh ? std::format("{} 处设施未注明开放时间，按开放计。\n", count.hours_unknown)
                    : std::format("{} facilities do not state their hours and are counted as open.\n", count.hours_unknown);
    }
    if (!model::knows_year_of(study.calendar, analysis.date)) {
        const int year = static_cast<int>(analysis.date.year());
        lines += zh ? std::format("没有 {} 年的节假日表：只按星期判断。\n", year)
                    : std::format("No calendar of holidays for {}: days are judged by their weekday alone.\n", year);
    }
    return lines;
}

}  // namespace circle15::report
