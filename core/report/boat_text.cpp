// SPDX-License-Identifier: MIT
#include "core/report/boat_text.hpp"

#include <algorithm>
#include <format>

#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "core/words/clock.hpp"

namespace circle15::report {

namespace {

/// One service's persons who need a boat; the middle person by minutes, and persons with a same-day return.
struct ByBoat {
    std::int64_t persons = 0;
    std::int64_t return_persons = 0;
    std::optional<double> best_minutes;
    std::optional<double> median_minutes;  ///< unset where the middle person gets there from less than half of the departures
    std::optional<double> days_without;    ///< a year, mean per person
};

struct Weighted {
    std::optional<double> minutes;
    std::int64_t persons = 0;
};

/// What half the persons or more do not exceed; those without minutes count as endless.
std::optional<double> middle_of(std::vector<Weighted> all) {
    std::ranges::stable_sort(
        all, [](const Weighted& a, const Weighted& b) { return a.minutes && (!b.minutes || *a.minutes < *b.minutes); });
    std::int64_t persons = 0;
    for (const auto& item : all) persons += item.persons;
    std::int64_t seen = 0;
    for (const auto& item : all) {
        seen += item.persons;
        if (2 * seen >= persons) return item.minutes;
    }
    return std::nullopt;
}

ByBoat by_boat(const model::Study& study, const analysis::ServiceResult& service) {
    const auto group = study.standard.rules[service.rule.at()].group;
    ByBoat sum;
    std::vector<Weighted> best;
    std::vector<Weighted> median;
    double days = 0;
    bool days_known = true;
    for (std::size_t row = 0; row < service.boats.size(); ++row) {
        if (service.homes[row].status != analysis::Status::boat_only || !service.boats[row]) continue;
        const auto persons = model::persons_in(study.homes[row].persons, group);
        if (persons == 0) continue;
        const auto& boat = *service.boats[row];
        const auto minutes = [](std::optional<double> seconds) {
            return seconds ? std::optional(*seconds / 60) : std::nullopt;
        };
        best.push_back({minutes(boat.day.best_s), persons});
        median.push_back({minutes(boat.day.median_s), persons});
        sum.persons += persons;
        if (boat.same_day.possible()) sum.return_persons += persons;
        days_known = days_known && boat.days_without_per_year.has_value();
        days += boat.days_without_per_year.value_or(0) * static_cast<double>(persons);
    }
    if (sum.persons == 0) return sum;
    sum.best_minutes = middle_of(std::move(best));
    sum.median_minutes = middle_of(std::move(median));
    if (days_known) sum.days_without = days / static_cast<double>(sum.persons);
    return sum;
}

std::string islands_line(const model::Study& study, const analysis::Analysis& analysis, Lang lang) {
    if (analysis.islands_without_boat.empty()) return {};
    std::string names;
    for (const auto id : analysis.islands_without_boat) {
        const auto& island = study.islands[id.at()];
        std::int64_t persons = 0;
        for (const auto& home : study.homes)
            persons += home.island == id ? model::persons_in(home.persons, model::everybody) : 0;
        names += (names.empty() ? "" : lang == Lang::zh ? "、" : ", ");
        names += std::format("{} ({})", island.name.empty() ? island.id : island.name, grouped(persons));
    }
    return (lang == Lang::zh ? "当日无船离岛而有人居住：" : "Lived on, but no boat leaves that day: ") + names +
           (lang == Lang::zh ? "。\n" : ".\n");
}

}  // namespace

std::string boat_text(const model::Study& study, const analysis::Analysis& analysis, const TextStyle& style) {
    if (!analysis.boats_known) return {};
    const bool zh = style.lang == Lang::zh;
    std::vector<std::vector<TextCell>> rows;
    for (const auto& service : analysis.services) {
        const auto sum = by_boat(study, service);
        if (sum.persons == 0) continue;
        rows.push_back({{std::string(name_of(study.standard.rules[service.rule.at()], style.lang)), Colour::strong},
                        {grouped(sum.persons)},
                        {fixed(sum.best_minutes, 0)},
                        {fixed(sum.median_minutes, 0)},
                        {percent_text(sum.return_persons, sum.persons)},
                        {fixed(sum.days_without, 0)}});
    }
    const auto window = std::format("{}-{}", leaving_clock(analysis.boat_window.from), leaving_clock(analysis.boat_window.to));
    std::string text = zh ? std::format("仅能乘船的人（{}出门，门到门，取居中之人；", window)
                          : std::format("By boat only (leaving home {}, door to door, the middle person; ", window);
    text += analysis.demonstration_boats ? (zh ? "示范时刻表，不可用于出行）" : "DEMONSTRATION timetable, not for travel)")
                                         : (zh ? "按时刻表）" : "by the timetable)");
    text = coloured(text, analysis.demonstration_boats ? Colour::fair : Colour::plain, style) + "\n";
    if (rows.empty()) {
        text += zh ? "没有人只能靠乘船到达服务。\n" : "Nobody reaches a service by boat only.\n";
    } else {
        text += terminal_table({{zh ? "服务" : "service"},
                                {zh ? "人口" : "persons", true},
                                {zh ? "最快(分钟)" : "best min", true},
                                {zh ? "通常(分钟)" : "usual min", true},
                                {zh ? "当日往返" : "home same day", true},
                                {zh ? "年均到不了(天)" : "days/year without", true}},
                               rows, style);
    }
    return text + islands_line(study, analysis, style.lang);
}

Tree boat_tree(const model::Study& study, const analysis::Analysis& analysis) {
    Tree::Items services;
    for (const auto& service : analysis.services) {
        const auto sum = by_boat(study, service);
        services.push_back(tree_of(model::Properties{{"service", study.standard.rules[service.rule.at()].service},
                                                     {"boat_only_persons", sum.persons},
                                                     {"middle_best_minutes", one_decimal(sum.best_minutes)},
                                                     {"middle_median_minutes", one_decimal(sum.median_minutes)},
                                                     {"same_day_return_persons", sum.return_persons},
                                                     {"mean_days_without_per_year", one_decimal(sum.days_without)}}));
    }
    Tree::Items islands;
    for (const auto id : analysis.islands_without_boat) islands.push_back(tree_of(model::Value{study.islands[id.at()].id}));
    return {Tree::Branches{{"demonstration", tree_of(model::Value{analysis.demonstration_boats})},
                           {"services", {std::move(services)}},
                           {"islands_without_boat", {std::move(islands)}}}};
}

}  // namespace circle15::report
