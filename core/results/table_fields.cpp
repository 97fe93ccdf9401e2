// SPDX-License-Identifier: MIT
#include <format>

#include "core/analysis/coverage.hpp"
#include "core/results/records.hpp"
#include "core/results/service_fields.hpp"
#include "core/words/standard_words.hpp"
#include "core/words/term_words.hpp"

namespace circle15::results {

namespace {

using analysis::Coverage;
using analysis::LedgerRow;

const analysis::Measure& measure_of(const Seen<Coverage>& row) { return row.service->measures[row.value.measure]; }

void set_measure(const Made<Coverage>& row, const model::Value& value) {
    const auto& measures = row.service->measures;
    for (std::size_t at = 0; at < measures.size(); ++at) {
        if (measures[at].name != text_from(value)) continue;
        row.value.measure = at;
        return;
    }
    throw bad_result({}, "nothing_named", {{"kind", "measure"}, {"value", text_from(value)}});
}

/// The pass mark is for the rule's own threshold, not for rings and other groups.
std::optional<double> target_of(const Seen<Coverage>& row) {
    return row.value.measure == 0 ? row.rule().target_percent : std::nullopt;
}

model::Value met(const Seen<Coverage>& row) {
    const auto target = target_of(row);
    if (!target || row.value.persons == 0) return {};
    return static_cast<double>(row.value.covered_persons) * 100 >= *target * static_cast<double>(row.value.persons);
}

Access<Coverage> percent(std::int64_t Coverage::* part, std::int64_t Coverage::* whole) {
    return derived<Coverage>(
        [part, whole](const Seen<Coverage>& row) { return decimal(percent_of(row.value.*part, row.value.*whole), 1); });
}

}  // namespace

std::string_view mark_of(const model::Rule& rule, std::size_t measure) {
    return measure > 0 && measure <= rule.rings.size() ? rule.rings[measure - 1].mark : rule.mark;
}

Fields<Coverage> coverage_fields() {
    using Row = Seen<Coverage>;
    Fields<Coverage> fields;
    add_service(fields);
    fields.push_back(
        Field<Coverage>("measure", Kind::text, always, "", {"口径", "measure"},
                        {.get = [](const Row& row) { return model::Value{measure_of(row).name}; }, .set = set_measure}));
    fields.push_back(Field<Coverage>(
        "measure_en", Kind::text, always, "", {"口径(英文)", "measure (English)"}, derived<Coverage>([](const Row& row) {
            return text(words::in_data(measure_of(row).name, measure_of(row).name_en, words::Lang::en));
        })));
    fields.push_back(Field<Coverage>(
        "group", Kind::text, always, "", {"服务对象", "ages"},
        derived<Coverage>([](const Row& row) { return text(words::ages_of(measure_of(row).group)); }), {"对象", "Group"}));
    add_unit(fields);
    const Fields<Coverage> rest{
        Field<Coverage>("speed_m_per_s", Kind::number, always, "m/s", {"步速(米/秒)", "walking speed (m/s)"},
                        derived<Coverage>([](const Row& row) { return measure_of(row).speed_m_per_s; })),
        Field<Coverage>("threshold_minutes", Kind::number, always, "min", {"标准阈值(分钟)", "threshold (min)"},
                        derived<Coverage>([](const Row& row) { return decimal(measure_of(row).minutes, 2); }),
                        {"标准(分)", "Minutes"}),
        Field<Coverage>("persons", Kind::whole, always, "persons", {"对象人口(人)", "persons of the group"},
                        member<Coverage>(&Coverage::persons), {"对象人数", "Group"}),
        Field<Coverage>("covered_persons", Kind::whole, always, "persons", {"覆盖人口", "persons covered"},
                        member<Coverage>(&Coverage::covered_persons)),
        Field<Coverage>("coverage_percent", Kind::number, maybe, "%", {"覆盖率(人口)(%)", "coverage (%)"},
                        percent(&Coverage::covered_persons, &Coverage::persons), {"覆盖率", "Covered"}),
        Field<Coverage>("unknown_persons", Kind::whole, always, "persons", {"数据不足人口", "persons unknown"},
                        member<Coverage>(&Coverage::unknown_persons)),
        Field<Coverage>("unknown_percent", Kind::number, maybe, "%", {"数据不足(%)", "unknown (%)"},
                        percent(&Coverage::unknown_persons, &Coverage::persons)),
        Field<Coverage>("indicative_persons", Kind::whole, always, "persons", {"示意人口", "persons covered, indicative"},
                        member<Coverage>(&Coverage::indicative_persons)),
        Field<Coverage>("indicative_percent", Kind::number, maybe, "%", {"示意占比(%)", "indicative (%)"},
                        percent(&Coverage::indicative_persons, &Coverage::covered_persons)),
        Field<Coverage>("dwellings", Kind::whole, always, "", {"住宅数", "dwellings"}, member<Coverage>(&Coverage::dwellings)),
        Field<Coverage>("covered_dwellings", Kind::whole, always, "", {"覆盖住宅数", "dwellings covered"},
                        member<Coverage>(&Coverage::covered_dwellings)),
        Field<Coverage>("coverage_dwellings_percent", Kind::number, maybe, "%",
                        {"覆盖率(住宅)(%)", "coverage of dwellings (%)"},
                        percent(&Coverage::covered_dwellings, &Coverage::dwellings)),
        Field<Coverage>("villages", Kind::whole, always, "", {"村(社区)总数", "villages"},
                        member<Coverage>(&Coverage::villages)),
        Field<Coverage>("covered_villages", Kind::whole, always, "", {"已覆盖村(社区)数", "villages covered"},
                        member<Coverage>(&Coverage::covered_villages)),
        Field<Coverage>("coverage_villages_percent", Kind::number, maybe, "%", {"覆盖率(村)(%)", "coverage of villages (%)"},
                        percent(&Coverage::covered_villages, &Coverage::villages)),
        Field<Coverage>("village_rule", Kind::text, always, "", {"村覆盖口径", "when a village is covered"},
                        derived<Coverage>([](const Row& row) {
                            return text(
                                std::format("{} % of the group covered", row.study().standard.policy.village_covered_percent));
                        })),
        Field<Coverage>("walking_persons", Kind::whole, always, "persons",
                        {"步行可达人口", "persons who walk there, however far"}, member<Coverage>(&Coverage::walking_persons)),
        Field<Coverage>("over_limit_persons", Kind::whole, always, "persons",
                        {"步行超出搜索上限人口", "persons whose walk is longer than the search"},
                        member<Coverage>(&Coverage::over_limit_persons)),
        Field<Coverage>("mean_minutes", Kind::number, maybe, "min", {"平均步行时间(分钟)", "mean walk (min)"},
                        member<Coverage>(&Coverage::mean_minutes)),
        Field<Coverage>("max_minutes", Kind::number, maybe, "min", {"最远步行时间(分钟)", "longest walk (min)"},
                        member<Coverage>(&Coverage::max_minutes)),
        Field<Coverage>("target_percent", Kind::number, maybe, "%", {"目标值(%)", "target (%)"},
                        derived<Coverage>([](const Row& row) { return decimal(target_of(row), 1); })),
        Field<Coverage>("met", Kind::flag, maybe, "", {"是否达标", "met"}, derived<Coverage>(met)),
        Field<Coverage>("source", Kind::text, maybe, "", {"标准依据", "source"},
                        derived<Coverage>([](const Row& row) { return text(measure_of(row).source); })),
        Field<Coverage>("mark", Kind::text, maybe, "", {"依据级别", "mark of the source"},
                        derived<Coverage>([](const Row& row) { return text(mark_of(row.rule(), row.value.measure)); })),
        Field<Coverage>("date", Kind::text, always, "", {"判定日期", "date"},
                        derived<Coverage>([](const Row& row) { return text(model::text_of(row.service->date)); }))};
    append(fields, rest);
    return fields;
}

Fields<LedgerRow> ledger_fields() {
    Fields<LedgerRow> fields;
    add_service(fields);
    add_unit(fields);
    fields.push_back(Field<LedgerRow>("persons", Kind::whole, always, "persons", {"对象人口(人)", "persons of the group"},
                                      member<LedgerRow>(&LedgerRow::persons)));
    for (std::size_t status = 0; status < analysis::status_count; ++status) {
        const auto which = static_cast<analysis::Status>(status);
        fields.push_back(
            Field<LedgerRow>(std::string(model::name_of(which)), Kind::whole, always, "persons", words::word_of(which),
                             {.get = [status](const Seen<LedgerRow>& row) { return row.value.by_status[status]; },
                              .set = [status](const Made<LedgerRow>& row,
                                              const model::Value& value) { set_from(value, row.value.by_status[status]); }}));
    }
    fields.push_back(
        Field<LedgerRow>("homes", Kind::whole, always, "", {"居住点数", "homes"}, member<LedgerRow>(&LedgerRow::homes)));
    fields.push_back(Field<LedgerRow>("sum_check", Kind::whole, always, "persons", {"合计核对(应为0)", "sum check (0)"},
                                      derived<LedgerRow>([](const Seen<LedgerRow>& row) {
                                          std::int64_t sum = -row.value.persons;
                                          for (const auto persons : row.value.by_status) sum += persons;
                                          return sum;
                                      })));
    return fields;
}

}  // namespace circle15::results
