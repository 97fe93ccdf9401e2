// SPDX-License-Identifier: MIT
#include "core/analysis/week.hpp"
#include "core/results/opening.hpp"
#include "core/results/records.hpp"
#include "core/words/flaws.hpp"

namespace circle15::results {

namespace {

using analysis::WeekRow;
using model::DataIssue;

/// A figure of a day that counts for the service.
template <class Get>
Access<WeekRow> counted(Get get) {
    return derived<WeekRow>(
        [get](const Seen<WeekRow>& row) { return row.value.counts ? model::Value{get(row.value)} : model::Value{}; });
}

template <class Get>
Access<DataIssue> of_issue(Get get) {
    return derived<DataIssue>([get](const Seen<DataIssue>& issue) { return text(get(issue.value)); });
}

}  // namespace

Fields<WeekRow> week_fields() {
    using Row = Seen<WeekRow>;
    const auto rule_of = [](const Row& row) -> const model::Rule& { return row.study().standard.rules[row.value.rule.at()]; };
    return {
        Field<WeekRow>("service", Kind::text, always, "", {"服务类别编码", "service"},
                       derived<WeekRow>([rule_of](const Row& row) { return text(rule_of(row).service); })),
        Field<WeekRow>("service_zh", Kind::text, always, "", {"服务类别", "service (Chinese)"},
                       derived<WeekRow>([rule_of](const Row& row) { return text(rule_of(row).name_zh); })),
        Field<WeekRow>("day", Kind::text, always, "", {"星期", "day"}, derived<WeekRow>([](const Row& row) {
                           const auto& week = row.of.analysis.week;
                           const bool last = row.index + 1 == week.size() || week[row.index + 1].rule != row.value.rule;
                           return text(last ? "PH" : weekday_name(row.value.day.weekday));
                       })),
        Field<WeekRow>("date", Kind::text, maybe, "", {"日期", "date"}, derived<WeekRow>([](const Row& row) {
                           return row.value.any_holiday ? model::Value{} : text(model::text_of(row.value.day.date));
                       })),
        Field<WeekRow>("day_type", Kind::text, always, "", {"日类型", "type of day"},
                       derived<WeekRow>([](const Row& row) { return text(model::name_of(row.value.day.type)); })),
        Field<WeekRow>("day_name", Kind::text, maybe, "", {"节日", "name of the day"},
                       derived<WeekRow>([](const Row& row) { return text(row.value.day.name); })),
        Field<WeekRow>("counts", Kind::flag, always, "", {"计入", "counts for the service"}, member<WeekRow>(&WeekRow::counts)),
        Field<WeekRow>("facilities", Kind::whole, always, "", {"设施数", "facilities"},
                       derived<WeekRow>([](const Row& row) { return count(row.value.open.facilities); })),
        Field<WeekRow>("facilities_serving", Kind::whole, always, "", {"开放设施数", "facilities that serve"},
                       derived<WeekRow>([](const Row& row) { return count(row.value.open.serving); })),
        Field<WeekRow>("hours_unknown", Kind::whole, always, "", {"开放时间不明", "hours not known"},
                       derived<WeekRow>([](const Row& row) { return count(row.value.open.hours_unknown); })),
        Field<WeekRow>("persons", Kind::whole, always, "persons", {"对象人口(人)", "persons of the group"},
                       member<WeekRow>(&WeekRow::persons)),
        Field<WeekRow>("covered_persons", Kind::whole, maybe, "persons", {"覆盖人口", "persons covered"},
                       counted([](const WeekRow& row) { return row.covered_persons; })),
        Field<WeekRow>("coverage_percent", Kind::number, maybe, "%", {"覆盖率(%)", "coverage (%)"},
                       counted([](const WeekRow& row) { return decimal(percent_of(row.covered_persons, row.persons), 1); })),
        Field<WeekRow>("unknown_persons", Kind::whole, maybe, "persons", {"数据不足人口", "persons unknown"},
                       counted([](const WeekRow& row) { return row.unknown_persons; })),
        Field<WeekRow>("unknown_percent", Kind::number, maybe, "%", {"数据不足(%)", "unknown (%)"},
                       counted([](const WeekRow& row) { return decimal(percent_of(row.unknown_persons, row.persons), 1); })),
        Field<WeekRow>("worst", Kind::flag, always, "", {"最差日", "worst day"}, derived<WeekRow>([](const Row& row) {
                           return analysis::worst_day(row.of.analysis.week, row.value.rule) == &row.value;
                       }))};
}

Fields<DataIssue> issue_fields() {
    using words::Lang;
    return {Field<DataIssue>("file", Kind::text, maybe, "", {"文件", "file"},
                             of_issue([](const DataIssue& issue) { return issue.file; })),
            Field<DataIssue>("place", Kind::text, maybe, "", {"位置", "place"},
                             of_issue([](const DataIssue& issue) { return issue.place; })),
            Field<DataIssue>("field", Kind::text, maybe, "", {"字段", "field"},
                             of_issue([](const DataIssue& issue) { return issue.field; })),
            Field<DataIssue>("value", Kind::text, maybe, "", {"值", "value"},
                             of_issue([](const DataIssue& issue) { return issue.value; })),
            Field<DataIssue>("rule", Kind::text, always, "", {"检查项", "rule"},
                             of_issue([](const DataIssue& issue) { return issue.rule; })),
            Field<DataIssue>("severity", Kind::text, always, "", {"处理", "severity"},
                             of_issue([](const DataIssue& issue) { return model::name_of(issue.severity); })),
            Field<DataIssue>("grave", Kind::flag, always, "", {"重大", "of weight"}, member<DataIssue>(&DataIssue::grave)),
            Field<DataIssue>("what_zh", Kind::text, always, "", {"问题", "what (Chinese)"},
                             of_issue([](const DataIssue& issue) { return words::what_of(issue, Lang::zh); })),
            Field<DataIssue>("what_en", Kind::text, always, "", {"问题(英文)", "what"},
                             of_issue([](const DataIssue& issue) { return words::what_of(issue, Lang::en); })),
            Field<DataIssue>("remedy_zh", Kind::text, maybe, "", {"处理意见", "remedy (Chinese)"},
                             of_issue([](const DataIssue& issue) { return words::remedy_of(issue, Lang::zh); })),
            Field<DataIssue>("remedy_en", Kind::text, maybe, "", {"处理意见(英文)", "remedy"},
                             of_issue([](const DataIssue& issue) { return words::remedy_of(issue, Lang::en); }))};
}

}  // namespace circle15::results
