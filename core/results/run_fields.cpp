// SPDX-License-Identifier: MIT
#include "core/results/records.hpp"
#include "core/words/standard_words.hpp"

namespace circle15::results {

namespace {

using analysis::Measure;
using model::LayerSource;
using model::Rule;
using model::Study;
using SeenMeasure = Seen<Measure>;
using MadeMeasure = Made<Measure>;

model::AgeGroup group_named(const std::string& ages) {
    for (unsigned bits = 1; bits <= model::everybody.bits; ++bits) {
        if (words::ages_of({bits}) == ages) return {bits};
    }
    throw bad_result("run.json", "no_ages", {{"value", ages}});
}

Rule& rule_of(const MadeMeasure& row) { return row.of.out.study.standard.rules[row.service->rule.at()]; }

/// A member of the rule, on the row of each of its measures.
template <class Member>
Access<Measure> rule(Member Rule::* of) {
    return {.get = [of](const SeenMeasure& row) { return value_of(row.rule().*of, 1); },
            .set = [of](const MadeMeasure& row, const model::Value& value) { set_from(value, rule_of(row).*of); }};
}

/// The same on the row of the rule's own measure alone.
template <class Member>
Access<Measure> own_rule(Member Rule::* of) {
    return {.get = [of](const SeenMeasure& row) { return row.index == 0 ? value_of(row.rule().*of, 1) : model::Value{}; },
            .set =
                [of](const MadeMeasure& row, const model::Value& value) {
                    if (row.index == 0) set_from(value, rule_of(row).*of);
                }};
}

/// What the symbol of the rule is, whether the standard says it or not, on the row of the rule's own measure.
template <class Get, class Set>
Access<Measure> symbol(Get get, Set set) {
    return {.get =
                [get](const SeenMeasure& row) {
                    if (row.index != 0) return model::Value{};
                    return text(std::string(get(model::symbol_of(row.study().standard, row.service->rule))));
                },
            .set =
                [set](const MadeMeasure& row, const model::Value& value) {
                    if (row.index == 0) set(rule_of(row), text_from(value));
                }};
}

/// Sets the measure's own and, for the first, the rule's.
template <class Member>
void set_both(const MadeMeasure& row, Member Measure::* of, Member Rule::* of_rule, const Member& read) {
    row.value.*of = read;
    if (row.index == 0) rule_of(row).*of_rule = read;
}

/// The last column of a ring to be read, so that here the ring is whole.
void set_mark(const MadeMeasure& row, const model::Value& value) {
    Rule& rule = rule_of(row);
    const Measure& measure = row.value;
    if (row.index == 0) {
        rule.mark = text_from(value);
    } else if (measure.group == rule.group && measure.speed_m_per_s == rule.speed_m_per_s) {
        rule.rings.push_back(
            {.name = measure.name, .minutes = measure.minutes, .source = measure.source, .mark = text_from(value)});
    } else {
        rule.extra_groups.push_back(
            {.name = measure.name, .name_en = measure.name_en, .group = measure.group, .speed_m_per_s = measure.speed_m_per_s});
    }
}

Access<Study> date_of_study() {
    return {.get = [](const Seen<Study>& study) { return text(model::text_of(study.value.date)); },
            .set =
                [](const Made<Study>& study, const model::Value& value) {
                    if (const auto date = date_from(value)) study.value.date = *date;
                }};
}

Access<Study> link(double model::LinkRules::* of) {
    return {.get = [of](const Seen<Study>& study) { return model::Value{study.value.link_rules.*of}; },
            .set = [of](const Made<Study>& study,
                        const model::Value& value) { study.value.link_rules.*of = number_from(value).value_or(0); }};
}

}  // namespace

Fields<Measure> rule_fields() {
    return {
        Field<Measure>("service", Kind::text, always, "", {"服务类别编码", "service"}, rule(&Rule::service)),
        Field<Measure>("service_zh", Kind::text, maybe, "", {"服务类别", "service (Chinese)"}, rule(&Rule::name_zh)),
        Field<Measure>("service_en", Kind::text, maybe, "", {"服务类别(英文)", "service (English)"}, rule(&Rule::name_en)),
        Field<Measure>("measure", Kind::text, always, "", {"口径", "measure"}, member<Measure>(&Measure::name)),
        Field<Measure>("measure_en", Kind::text, maybe, "", {"口径(英文)", "measure (English)"},
                       member<Measure>(&Measure::name_en)),
        Field<Measure>("group", Kind::text, always, "", {"服务对象", "ages"},
                       {.get = [](const SeenMeasure& row) { return text(words::ages_of(row.value.group)); },
                        .set =
                            [](const MadeMeasure& row, const model::Value& value) {
                                set_both(row, &Measure::group, &Rule::group, group_named(text_from(value)));
                            }}),
        Field<Measure>("group_zh", Kind::text, maybe, "", {"对象说明", "group (Chinese)"}, own_rule(&Rule::group_zh)),
        Field<Measure>("group_en", Kind::text, maybe, "", {"对象说明(英文)", "group (English)"}, own_rule(&Rule::group_en)),
        Field<Measure>("speed_m_per_s", Kind::number, always, "m/s", {"步速(米/秒)", "walking speed (m/s)"},
                       {.get = [](const SeenMeasure& row) { return row.value.speed_m_per_s; },
                        .set =
                            [](const MadeMeasure& row, const model::Value& value) {
                                set_both(row, &Measure::speed_m_per_s, &Rule::speed_m_per_s, number_from(value).value_or(1));
                            }}),
        // The rule's own as exactly as it judges: a result is read back and judged by it.
        Field<Measure>("threshold_minutes", Kind::number, always, "min", {"标准阈值(分钟)", "threshold (min)"},
                       {.get =
                            [](const SeenMeasure& row) {
                                return row.index == 0 ? model::Value{row.value.minutes} : decimal(row.value.minutes, 2);
                            },
                        .set =
                            [](const MadeMeasure& row, const model::Value& value) {
                                set_both(row, &Measure::minutes, &Rule::minutes, number_from(value).value_or(15));
                            }}),
        Field<Measure>("capped_downhill", Kind::flag, always, "", {"下坡不提速", "never faster downhill"},
                       rule(&Rule::capped_downhill)),
        Field<Measure>("target_percent", Kind::number, maybe, "%", {"目标值(%)", "target (%)"},
                       own_rule(&Rule::target_percent)),
        Field<Measure>(
            "source", Kind::text, maybe, "", {"标准依据", "source"},
            {.get = [](const SeenMeasure& row) { return text(row.value.source); },
             .set = [](const MadeMeasure& row,
                       const model::Value& value) { set_both(row, &Measure::source, &Rule::source, text_from(value)); }}),
        Field<Measure>("source_en", Kind::text, maybe, "", {"标准依据(英文)", "source (English)"}, own_rule(&Rule::source_en)),
        Field<Measure>("mark", Kind::text, maybe, "", {"依据级别", "mark of the source"},
                       {.get = [](const SeenMeasure& row) { return text(mark_of(row.rule(), row.index)); }, .set = set_mark}),
        Field<Measure>("lead_agency", Kind::text, maybe, "", {"牵头单位", "lead agency"}, rule(&Rule::lead_agency)),
        Field<Measure>("symbol", Kind::text, maybe, "", {"地图符号形状", "shape of its symbol"},
                       symbol([](const model::ServiceSymbol& symbol) { return model::name_of(symbol.shape); },
                              [](Rule& rule, const std::string& value) { rule.symbol = model::symbol_shape_named(value); })),
        Field<Measure>("colour", Kind::text, maybe, "", {"地图符号颜色", "colour of its symbol"},
                       symbol([](const model::ServiceSymbol& symbol) { return model::colour_text(symbol.colour); },
                              [](Rule& rule, const std::string& value) { rule.colour = model::colour_from(value); })),
        Field<Measure>("letter", Kind::text, maybe, "", {"地图符号里的字", "character in its symbol"},
                       symbol([](const model::ServiceSymbol& symbol) { return symbol.letter_zh; },
                              [](Rule& rule, const std::string& value) { rule.letter = value; })),
        Field<Measure>("letter_en", Kind::text, maybe, "", {"地图符号里的字母(英文)", "letter in its symbol"},
                       symbol([](const model::ServiceSymbol& symbol) { return symbol.letter_en; },
                              [](Rule& rule, const std::string& value) { rule.letter_en = value; })),
        Field<Measure>("days", Kind::text, always, "", {"计入日", "days that count"},
                       {.get = [](const SeenMeasure& row) { return text(model::name_of(row.rule().days)); },
                        .set =
                            [](const MadeMeasure& row, const model::Value& value) {
                                rule_of(row).days =
                                    model::service_days_named(text_from(value)).value_or(model::ServiceDays::every_day);
                            }}),
        Field<Measure>("date", Kind::text, always, "", {"判定日期", "judged on"},
                       {.get = [](const SeenMeasure& row) { return text(model::text_of(row.service->date)); },
                        .set =
                            [](const MadeMeasure& row, const model::Value& value) {
                                row.service->date = date_from(value).value_or(row.of.out.analysis.date);
                            }})};
}

Fields<LayerSource> source_fields() {
    return {
        Field<LayerSource>("layer", Kind::text, always, "", {"图层", "layer"}, member<LayerSource>(&LayerSource::layer)),
        Field<LayerSource>("file", Kind::text, maybe, "", {"文件", "file"}, member<LayerSource>(&LayerSource::file)),
        Field<LayerSource>("crs", Kind::text, maybe, "", {"坐标系", "CRS"}, member<LayerSource>(&LayerSource::crs)),
        Field<LayerSource>("source", Kind::text, maybe, "", {"数据来源", "source"}, member<LayerSource>(&LayerSource::source)),
        Field<LayerSource>("licence", Kind::text, maybe, "", {"许可", "licence"}, member<LayerSource>(&LayerSource::licence)),
        Field<LayerSource>("date", Kind::text, maybe, "", {"数据日期", "date"}, member<LayerSource>(&LayerSource::date)),
        Field<LayerSource>("quality", Kind::text, always, "", {"数据质量", "quality"},
                           term<LayerSource>(&LayerSource::quality, model::quality_count)),
        Field<LayerSource>("sha256", Kind::text, maybe, "", {"SHA-256", "SHA-256"}, member<LayerSource>(&LayerSource::sha256))};
}

Fields<Study> study_fields() {
    return {Field<Study>("id", Kind::text, always, "", {"研究区编码", "study"}, member<Study>(&Study::id)),
            Field<Study>("name_zh", Kind::text, maybe, "", {"研究区", "name (Chinese)"}, member<Study>(&Study::name_zh)),
            Field<Study>("name_en", Kind::text, maybe, "", {"研究区(英文)", "name (English)"}, member<Study>(&Study::name_en)),
            Field<Study>("date", Kind::text, always, "", {"研究区日期", "date of the study"}, date_of_study()),
            Field<Study>("measuring_crs", Kind::text, maybe, "", {"量算坐标系", "measuring CRS"},
                         member<Study>(&Study::measuring_crs)),
            Field<Study>("map_unit", Kind::text, maybe, "", {"制图单位", "map made by"}, member<Study>(&Study::map_unit)),
            Field<Study>("map_approval", Kind::text, maybe, "", {"审图号", "map approval number"},
                         member<Study>(&Study::map_approval)),
            Field<Study>("link_limit_m", Kind::number, always, "m", {"接入距离上限(米)", "link limit (m)"},
                         link(&model::LinkRules::link_limit_m)),
            Field<Study>("link_water_m", Kind::number, always, "m", {"接入可跨水(米)", "water a link may touch (m)"},
                         link(&model::LinkRules::link_water_m)),
            Field<Study>("shore_tolerance_m", Kind::number, always, "m", {"岸线容差(米)", "shore tolerance (m)"},
                         link(&model::LinkRules::shore_tolerance_m))};
}

}  // namespace circle15::results
