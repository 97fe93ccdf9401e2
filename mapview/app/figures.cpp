// SPDX-License-Identifier: MIT
#include "mapview/app/figures.hpp"

#include <algorithm>
#include <format>

#include "core/results/layers.hpp"
#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "core/words/standard_words.hpp"
#include "mapview/app/boat_card.hpp"
#include "mapview/app/places.hpp"
#include "mapview/app/qt_text.hpp"
#include "mapview/app/threshold.hpp"
#include "mapview/sheet/theme.hpp"

namespace circle15::app {

using analysis::Status;

namespace {

QVariantList parts_of(const CoverageAt& coverage, words::Lang lang) {
    const sheet::Theme theme;
    QVariantList parts;
    for (std::size_t row = 0; row < analysis::status_count; ++row) {
        const auto status = static_cast<Status>(row);
        const auto persons = coverage.by_status[row];
        if (persons == 0) continue;
        parts.append(
            QVariantMap{{QStringLiteral("word"), qt(report::word_of(status).in(lang))},
                        {QStringLiteral("colour"), theme.status(status).colour},
                        {QStringLiteral("persons"), qt(results::grouped(persons))},
                        {QStringLiteral("share"),
                         static_cast<double>(persons) / static_cast<double>(std::max<std::int64_t>(coverage.persons, 1))}});
    }
    return parts;
}

QString rule_line(const model::Rule& rule, double minutes, words::Lang lang) {
    const std::string& group = lang == words::Lang::zh ? rule.group_zh : rule.group_en;
    const std::string who = group.empty() ? words::ages_in_words(rule.group, lang) : group;
    return qt(std::format("{} · {} m/s · {}", who, rule.speed_m_per_s, results::minutes_text(minutes, lang)));
}

/// Coverage of the county by a measure, where the finding has it.
const analysis::Coverage* county_coverage(const Finding& finding, std::size_t service, const analysis::Measure& measure) {
    const auto& result = finding.analysis.services[service];
    const auto found = std::ranges::find_if(result.coverage, [&](const analysis::Coverage& coverage) {
        const auto& of = result.measures[coverage.measure];
        return coverage.unit.kind == analysis::UnitKind::county && of.group == measure.group &&
               of.speed_m_per_s == measure.speed_m_per_s && of.minutes == measure.minutes;
    });
    return found == result.coverage.end() ? nullptr : &*found;
}

/// The rule's own measure, its rings and further groups as `analyze` reports them. Where edits are tried, the figures of those
/// that were not worked out with them are left empty.
QVariantList measures_of(const Findings& findings, std::size_t service, const Question& question, words::Lang lang) {
    const auto& measures = findings.by_rule.analysis.services[service].measures;
    const bool edited = &findings.now != &findings.before;
    QVariantList list;
    for (std::size_t row = 0; row < measures.size(); ++row) {
        const auto& measure = measures[row];
        const auto* coverage = county_coverage(findings.now, service, measure);
        if (!coverage && !edited) coverage = county_coverage(findings.by_rule, service, measure);
        // What sets it apart from the standard: its speed, or its minutes.
        const std::string apart = measure.speed_m_per_s == measures[0].speed_m_per_s
                                      ? results::minutes_text(results::rounded(measure.minutes, 1), lang)
                                      : std::format("{} m/s", measure.speed_m_per_s);
        const QString name = row == 0
                                 ? said(lang, u"标准 · %1", "standard · %1").arg(qt(report::ages_in_words(measure.group, lang)))
                                 : qt(words::in_data(measure.name, measure.name_en, lang));
        list.append(
            QVariantMap{{QStringLiteral("name"), name},
                        {QStringLiteral("percent"),
                         coverage ? qt(results::percent_text(coverage->covered_persons, coverage->persons)) : QString()},
                        {QStringLiteral("text"), qt(apart)},
                        {QStringLiteral("minutes"), measure.minutes},
                        {QStringLiteral("askable"), findings.by_rule.ground() != nullptr},
                        {QStringLiteral("chosen"), static_cast<int>(row) == question.measure()}});
    }
    return list;
}

/// Persons of the group whose verdict rests on modelled data.
std::int64_t persons_on_models(const Finding& finding, std::size_t service) {
    const auto& study = finding.study();
    const auto& homes = finding.analysis.services[service].homes;
    std::int64_t persons = 0;
    for (std::size_t row = 0; row < homes.size(); ++row) {
        if (homes[row].quality == model::Quality::modelled)
            persons += model::persons_in(study.homes[row].persons, study.standard.rules[service].group);
    }
    return persons;
}

/// Of the data and, unless the study has no timetable, of the boats.
QString dates_line(const Finding& finding, report::Lang lang) {
    const QString data = said(lang, u"数据 %1", "data %1").arg(qt(results::data_date_of(finding.study(), finding.analysis)));
    if (finding.ground() && !finding.study().timetable) return data;
    return data + said(lang, u" · 航班 %1", " · boats of %1").arg(qt(model::text_of(finding.analysis.date)));
}

}  // namespace

QString off_standard_line(const Question& question, words::Lang lang) {
    if (question.by_standard()) return {};
    return said(lang,
                u"滑块在 %1：居住点颜色、占比和各岛人数随之变化；服务范围面、缺口及其清单、设施、各类服务和指标不变，仍按标准 "
                u"%2。",
                "At %1 the homes' colours, the shares and the islands' figures follow; areas, gaps and their list, facilities, "
                "services and indicators do not: they are by the standard of %2.")
        .arg(qt(results::minutes_text(question.threshold(), lang)), qt(results::minutes_text(question.standard(), lang)));
}

QString trial_line(const Finding& finding, words::Lang lang) {
    if (!finding.scenario) return {};
    const auto& scenario = *finding.scenario;
    const std::string& name = lang == words::Lang::zh || scenario.name_en.empty() ? scenario.name_zh : scenario.name_en;
    return said(lang, u"方案试算，不是现状：%1", "A trial, not what is there: %1").arg(qt(name));
}

GainAndLoss gain_and_loss(const Finding& before, const Finding& after, std::size_t service, double minutes) {
    GainAndLoss sums;
    const auto& rule = after.study().standard.rules[service];
    const auto covered = [&](const Finding& finding, std::size_t home) {
        CoverageAt at;
        at.add(finding.analysis.services[service].homes[home].facts, minutes,
               model::persons_in(finding.study().homes[home].persons, rule.group));
        return at.covered();
    };
    for (std::size_t home = 0; home < after.study().homes.size(); ++home) {
        const auto was = covered(before, home);
        const auto is = covered(after, home);
        sums.gained += std::max<std::int64_t>(is - was, 0);
        sums.lost += std::max<std::int64_t>(was - is, 0);
    }
    return sums;
}

QVariantList changes_of(const Finding& before, const Finding& after, words::Lang lang) {
    QVariantList changes;
    for (std::size_t row = 0; row < after.study().standard.rules.size(); ++row) {
        const auto& rule = after.study().standard.rules[row];
        const auto change = gain_and_loss(before, after, row, rule.minutes);
        if (change.gained == 0 && change.lost == 0) continue;
        const auto was = coverage_at(before, row, rule.minutes);
        const auto is = coverage_at(after, row, rule.minutes);
        changes.append(QVariantMap{
            {QStringLiteral("name"), qt(report::name_of(rule, lang))},
            {QStringLiteral("share"), qt(results::percent_text(was.covered(), was.persons)) + QStringLiteral(" → ") +
                                          qt(results::percent_text(is.covered(), is.persons))},
            {QStringLiteral("gained"), qt(results::grouped(change.gained))},
            {QStringLiteral("lost"), qt(results::grouped(change.lost))},
            {QStringLiteral("loses"), change.lost > 0}});
    }
    return changes;
}

QVariantMap standing_figures(const Findings& findings, std::size_t service, const Question& question, words::Lang lang) {
    const auto& finding = findings.now;
    const auto& study = finding.study();
    const auto& rule = study.standard.rules[service];
    const auto on_models = persons_on_models(finding, service);
    std::int64_t persons = 0;
    for (const auto& home : study.homes) persons += model::persons_in(home.persons, rule.group);
    const bool edited = &finding != &findings.before;
    QVariantMap figures{
        {QStringLiteral("service"), qt(report::name_of(rule, lang))},
        {QStringLiteral("source"), qt(words::in_data(rule.source, rule.source_en, lang))},
        {QStringLiteral("measures"), measures_of(findings, service, question, lang)},
        {QStringLiteral("dates"), dates_line(finding, lang)},
        {QStringLiteral("modelled"), on_models > 0 ? qt(results::modelled_sentence(study, finding.analysis, lang)) : QString()},
        {QStringLiteral("badge"),
         on_models > 0 ? said(lang, u"示意 · %1 的判定依据模型数据", "Indicative · %1 of verdicts rest on modelled data")
                             .arg(qt(results::percent_text(on_models, persons)))
                       : QString()},
        {QStringLiteral("stamp"), study.map_approval.empty()
                                      ? said(lang, u"内部工作图 未经审核不得公开", "internal working map, not for publication")
                                      : qt(study.map_approval)},
        {QStringLiteral("trial"), trial_line(finding, lang)},
        {QStringLiteral("places"), places_line(finding, service, lang)},
        {QStringLiteral("suspension"), suspension_line(finding, service, lang)},
        {QStringLiteral("edited"), edited}};
    if (edited) figures[QStringLiteral("changes")] = changes_of(findings.before, finding, lang);
    return figures;
}

QVariantMap figures_at(QVariantMap figures, const Findings& findings, std::size_t service, const Question& question,
                       words::Lang lang) {
    const auto& finding = findings.now;
    const auto& before = findings.before;
    const auto& rule = finding.study().standard.rules[service];
    const double minutes = question.threshold();
    const auto coverage = coverage_at(finding, service, minutes);
    const QString of = said(lang, u"%1 人中 %2 人", "%2 of %1 persons");
    figures[QStringLiteral("percent")] = qt(results::percent_text(coverage.covered(), coverage.persons));
    figures[QStringLiteral("line")] = of.arg(qt(results::grouped(coverage.persons)), qt(results::grouped(coverage.covered())));
    figures[QStringLiteral("rule")] = rule_line(rule, minutes, lang);
    figures[QStringLiteral("minutes")] = qt(results::minutes_text(minutes, lang));
    figures[QStringLiteral("standard")] = minutes == rule.minutes;
    figures[QStringLiteral("parts")] = parts_of(coverage, lang);
    figures[QStringLiteral("offStandard")] = off_standard_line(question, lang);
    if (&finding == &before) return figures;
    const auto was = coverage_at(before, service, minutes);
    const auto change = gain_and_loss(before, finding, service, minutes);
    figures[QStringLiteral("before")] = qt(results::percent_text(was.covered(), was.persons));
    figures[QStringLiteral("gained")] = qt(results::grouped(change.gained));
    figures[QStringLiteral("lost")] = qt(results::grouped(change.lost));
    figures[QStringLiteral("loses")] = change.lost > 0;
    return figures;
}

QVariantList service_list(const model::Study& study, words::Lang lang) {
    QVariantList list;
    for (std::size_t row = 0; row < study.standard.rules.size(); ++row) {
        const auto& rule = study.standard.rules[row];
        const auto symbol = model::symbol_of(study.standard, model::id_of<model::RuleId>(row));
        list.append(QVariantMap{{QStringLiteral("key"), qt(rule.service)},
                                {QStringLiteral("name"), qt(report::name_of(rule, lang))},
                                {QStringLiteral("letter"), qt(lang == words::Lang::zh ? symbol.letter_zh : symbol.letter_en)},
                                {QStringLiteral("minutes"), rule.minutes}});
    }
    return list;
}

}  // namespace circle15::app
