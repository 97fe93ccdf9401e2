// SPDX-License-Identifier: MIT
#include "mapview/sheet/sheet_facts.hpp"

#include <QRegularExpression>
#include <algorithm>

#include "core/analysis/coverage.hpp"
#include "core/geometry/crs_name.hpp"
#include "core/results/layers.hpp"
#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "core/words/day_words.hpp"
#include "core/words/standard_words.hpp"

namespace circle15::sheet {

namespace {

QString qt(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

struct Speaker {
    const model::Study& study;
    const analysis::Analysis& analysis;
    const analysis::ServiceResult& service;
    const model::Rule& rule;
    words::Lang lang;

    [[nodiscard]] bool zh() const { return lang == words::Lang::zh; }
    [[nodiscard]] QString say(const char16_t* chinese, const char* english) const {
        return zh() ? QString::fromUtf16(chinese) : QString::fromUtf8(english);
    }
    [[nodiscard]] QString count(std::int64_t number) const { return qt(results::grouped(number)); }
    [[nodiscard]] QString percent(std::int64_t part, std::int64_t whole) const {
        return qt(results::percent_text(part, whole));
    }
    [[nodiscard]] QString minutes(double value) const { return qt(results::minutes_text(value, lang)); }
    [[nodiscard]] QString walk(double value, const analysis::Coverage& of) const {
        return qt(results::walk_text(value, of.over_limit_persons > 0, lang));
    }
    [[nodiscard]] QString name() const { return qt(report::name_of(rule, lang)); }
    [[nodiscard]] QString group() const {
        const std::string& words = zh() ? rule.group_zh : rule.group_en;
        return words.empty() ? qt(words::ages_in_words(rule.group, lang)) : qt(words);
    }
};

/// A name without what stands in brackets after it: 医疗卫生(诊所/卫生室/卫生院).
QString short_name(const QString& name) {
    const auto at = name.indexOf(QRegularExpression(QStringLiteral("[(（]")));
    return at > 0 ? name.left(at).trimmed() : name;
}

QString modelled_banner(const Speaker& speaker) {
    std::int64_t persons = 0;
    std::int64_t indicative = 0;
    for (std::size_t row = 0; row < speaker.service.homes.size(); ++row) {
        const auto here = model::persons_in(speaker.study.homes[row].persons, speaker.rule.group);
        persons += here;
        if (speaker.service.homes[row].quality == model::Quality::modelled) indicative += here;
    }
    if (indicative == 0) return {};
    std::int64_t facilities = 0;
    std::int64_t modelled = 0;
    for (const auto& facility : speaker.study.facilities) {
        if (facility.service != speaker.rule.service) continue;
        ++facilities;
        if (facility.quality == model::Quality::modelled) ++modelled;
    }
    return speaker
        .say(
            u"示意图：%1 的服务对象所得判定依据模型数据，不可当作实测结论。本类设施 %2 处，其中 %3 "
            u"处位置为模型推定；居住点、部分步行网络为模型。",
            "Indicative map: the verdicts of %1 of the target group rest on modelled data; do not take them for surveyed. %3 "
            "of the %2 facilities "
            "shown have a modelled place; homes and part of the streets are modelled.")
        .arg(speaker.percent(indicative, persons))
        .arg(facilities)
        .arg(modelled);
}

void add_coverage(SheetFacts& facts, const Speaker& speaker) {
    const auto* county = analysis::county_coverage(speaker.service.coverage);
    if (!county) return;
    facts.persons = county->persons;
    facts.percent = speaker.percent(county->covered_persons, county->persons);
    facts.percent_line =
        speaker.say(u"%1 人中 %2 人步行 %3可达", "%2 of %1 persons within %3 on foot")
            .arg(speaker.count(county->persons), speaker.count(county->covered_persons), speaker.minutes(speaker.rule.minutes));
    facts.further << speaker.say(u"住房套数覆盖率 %1，达标村(社区) %2 / %3", "Dwellings covered %1, villages %2 of %3")
                         .arg(speaker.percent(county->covered_dwellings, county->dwellings))
                         .arg(county->covered_villages)
                         .arg(county->villages);
    if (county->mean_minutes && county->max_minutes) {
        facts.further << speaker.say(u"步行走得到的 %3 人：平均 %1，最远 %2", "The %3 who can walk: mean %1, farthest %2")
                             .arg(speaker.walk(*county->mean_minutes, *county), speaker.walk(*county->max_minutes, *county),
                                  speaker.count(county->walking_persons));
    }
    for (const auto& coverage : speaker.service.coverage) {
        if (coverage.unit.kind != analysis::UnitKind::county || coverage.measure == 0) continue;
        const auto& measure = speaker.service.measures[coverage.measure];
        facts.further << speaker.say(u"其他口径 %1：%2", "Other measure, %1: %2")
                             .arg(qt(words::in_data(measure.name, measure.name_en, speaker.lang)),
                                  speaker.percent(coverage.covered_persons, coverage.persons));
    }
    if (speaker.rule.target_percent) {
        facts.further << speaker.say(u"目标值 %1%", "Target %1%").arg(*speaker.rule.target_percent, 0, 'f', 1);
    }
}

void add_ledger(SheetFacts& facts, const Speaker& speaker) {
    for (const auto& row : speaker.service.ledger) {
        if (row.unit.kind != analysis::UnitKind::county) continue;
        QStringList parts;
        for (std::size_t status = 0; status < analysis::status_count; ++status) {
            if (row.by_status[status] == 0) continue;
            const auto which = static_cast<analysis::Status>(status);
            const QString word = qt(report::word_of(which).in(speaker.lang));
            facts.ledger.push_back({which, word, row.by_status[status]});
            parts << word + u' ' + speaker.count(row.by_status[status]);
        }
        facts.ledger_line = speaker.say(u"人口台账：%1 = %2", "Ledger: %1 = %2")
                                .arg(speaker.count(row.persons), parts.join(QStringLiteral(" + ")));
    }
}

GapRow gap_row(const Speaker& speaker, const analysis::Gap& gap) {
    const QString dash = QStringLiteral("—");
    return {QString::number(gap.rank),
            qt(results::village_name(speaker.study, speaker.study.villages[gap.village.at()])),
            speaker.count(gap.persons),
            gap.walk_minutes ? (gap.over_minutes ? QStringLiteral(">") : QString()) + qt(results::fixed(*gap.walk_minutes, 1))
                             : dash,
            qt(report::word_of(gap.cause).in(speaker.lang)),
            qt(report::word_of(gap.action).in(speaker.lang))};
}

void add_gaps(SheetFacts& facts, const Speaker& speaker, std::size_t rows) {
    const auto& gaps = speaker.service.gaps;
    facts.gaps_heading = speaker.say(u"最大服务缺口（按 人数×超时分钟 排序）", "Largest gaps (by persons x minutes short)");
    facts.gap_columns = {speaker.say(u"序", "#"),         speaker.say(u"乡镇、村(社区)", "Township, village"),
                         speaker.say(u"人数", "Persons"), speaker.say(u"步行(分)", "Walk, min"),
                         speaker.say(u"成因", "Cause"),   speaker.say(u"建议", "Action")};
    std::int64_t rest = 0;
    for (std::size_t row = 0; row < gaps.size(); ++row) {
        if (row < rows) facts.gaps.push_back(gap_row(speaker, gaps[row]));
        if (row >= rows) rest += gaps[row].persons;
    }
    if (gaps.size() > rows) {
        facts.gaps_rest =
            speaker.say(u"另有 %1 处较小缺口，共 %2 人，见缺口清单。", "%1 smaller gaps with %2 persons: see the list of gaps.")
                .arg(gaps.size() - rows)
                .arg(speaker.count(rest));
    }
    if (gaps.empty())
        facts.gaps_rest = speaker.say(u"没有缺口：服务对象全部在圈内。", "No gaps: everybody of the group is covered.");
}

QString crs_name(const Speaker& speaker) {
    const QString code = qt(speaker.study.measuring_crs);
    const std::string name = geometry::crs_name(speaker.study.measuring_crs);
    if (qt(name) == code) return code;
    const QString shown_code = code.size() < 20 ? QStringLiteral(" (%1)").arg(code) : QString();
    constexpr std::string_view gauss_krueger = "CGCS2000 / 3-degree Gauss-Kruger CM ";
    if (!name.starts_with(gauss_krueger)) return qt(name) + shown_code;
    const QString meridian = qt(name.substr(gauss_krueger.size())).chopped(1);
    return speaker
               .say(u"2000国家大地坐标系(CGCS2000)，高斯-克吕格投影，中央经线%1°E",
                    "CGCS2000, Gauss-Krüger, central meridian %1°E")
               .arg(meridian) +
           shown_code;
}

/// Layers a walking map stands on, with their dates; files of a layer that are alike are named once.
QString layer_dates(const Speaker& speaker) {
    QStringList parts;
    for (const auto& layer : speaker.study.layers) {
        const bool drawn = layer.layer == "homes" || layer.layer == "facilities" || layer.layer == "streets" ||
                           layer.layer == "islands" || (layer.layer == "elevation" && !speaker.study.reliefs.empty());
        if (!drawn) continue;
        const QString part = qt(report::word_of_layer(layer.layer).in(speaker.lang)) + u' ' + qt(layer.date) + u' ' +
                             qt(report::word_of(layer.quality).in(speaker.lang));
        if (!parts.contains(part)) parts << part;
    }
    return parts.join(speaker.say(u"；", "; "));
}

QString licences(const Speaker& speaker) {
    QStringList all;
    for (const auto& layer : speaker.study.layers) {
        const QString licence = qt(layer.licence);
        if (licence.contains(QStringLiteral("©")) && !all.contains(licence)) all << licence;
    }
    return all.join(speaker.say(u"；", "; "));
}

QString slopes_words(const Speaker& speaker) {
    return qt(results::slopes_sentence(speaker.analysis.slopes, speaker.lang)) + speaker.say(u"。", ". ");
}

void add_footer(SheetFacts& facts, const Speaker& speaker, const FactOptions& options) {
    const QString blank = QStringLiteral("____________");
    const QString unit = speaker.study.map_unit.empty() ? blank : qt(speaker.study.map_unit);
    const QString drawn = options.drawn ? qt(model::text_of(*options.drawn)) : blank;
    if (!options.scenario.empty())
        facts.footer << speaker.say(u"方案试算，不是现状：%1", "A scenario, not what is there: %1").arg(qt(options.scenario));
    facts.footer << speaker
                        .say(
                            u"坐标系：%1。现状日期：%2。%3时间沿步行网络计算，不是直线距离；服务圈面只供看图，数字以居住点计。",
                            "Coordinates: %1. State of %2. %3Times follow the streets, never straight lines; areas are for the "
                            "eye, figures come from homes.")
                        .arg(crs_name(speaker), qt(model::text_of(speaker.analysis.date)), slopes_words(speaker));
    facts.footer << speaker.say(u"数据来源及日期：%1。数据截止：%2。%3", "Data: %1. Latest: %2. %3")
                        .arg(layer_dates(speaker), qt(results::data_date_of(speaker.study, speaker.analysis)),
                             licences(speaker));
    facts.footer
        << speaker.say(u"制图单位：%1　　制图日期：%2　　circle15", "Map by: %1    Drawn on: %2    circle15").arg(unit, drawn);
}

}  // namespace

SheetFacts facts_of(const model::Study& study, const analysis::Analysis& analysis, std::size_t service,
                    const FactOptions& options) {
    const auto& result = analysis.services[service];
    const auto& rule = study.standard.rules[result.rule.at()];
    const Speaker speaker{study, analysis, result, rule, options.lang};
    SheetFacts facts;
    const QString place = qt(report::name_of(study, options.lang));
    facts.title =
        speaker.zh()
            ? QStringLiteral("%1%2%3分钟服务圈与缺口图").arg(place, short_name(speaker.name())).arg(rule.minutes)
            : QStringLiteral("%1: %2 within %3 minutes on foot, and the gaps").arg(place, speaker.name()).arg(rule.minutes);
    if (!options.scenario.empty()) facts.title += speaker.say(u"（方案试算）", " (a scenario)");
    facts.rule_line =
        speaker
            .say(u"服务类别：%1　　服务对象：%2　　步速：%3 米/秒　　标准：步行 %4以内（含）　　日期：%5",
                 "Service: %1    Group: %2    Speed: %3 m/s    Standard: on foot within %4 (inclusive)    Day: %5")
            .arg(speaker.name(), speaker.group())
            .arg(rule.speed_m_per_s)
            .arg(speaker.minutes(rule.minutes), qt(words::day_words(model::day_of(study.calendar, result.date), options.lang)));
    facts.legend_line = speaker.say(u"%1 · %2 · %3 米/秒 · %4以内", "%1 · %2 · %3 m/s · within %4")
                            .arg(short_name(speaker.name()), speaker.group())
                            .arg(rule.speed_m_per_s)
                            .arg(speaker.minutes(rule.minutes));
    facts.source_line = speaker.say(u"标准依据：%1　%2", "Source of the standard: %1 %2")
                            .arg(qt(words::in_data(rule.source, rule.source_en, speaker.lang)), qt(rule.mark));
    facts.banner = modelled_banner(speaker);
    facts.internal = study.map_approval.empty();
    facts.stamp = facts.internal ? speaker.say(u"内部工作图 未经审核不得公开",
                                               "INTERNAL WORKING MAP\nnot to be published without approval")
                                 : speaker.say(u"审图号：%1", "Map approval no. %1").arg(qt(study.map_approval));
    add_coverage(facts, speaker);
    add_ledger(facts, speaker);
    add_gaps(facts, speaker, options.gap_rows);
    add_footer(facts, speaker, options);
    return facts;
}

}  // namespace circle15::sheet
