// SPDX-License-Identifier: MIT
#include "mapview/app/record_rows.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "core/report/indicator_table.hpp"
#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "mapview/app/explanation.hpp"
#include "mapview/app/qt_text.hpp"
#include "mapview/app/threshold.hpp"
#include "mapview/sheet/theme.hpp"

namespace circle15::app {

using analysis::Status;
using words::Lang;

namespace {

/// Sorts behind every figure.
constexpr double unset_figure = 1e300;

QString number(std::int64_t value) { return qt(results::grouped(value)); }
QString decimal(std::optional<double> value) { return qt(results::fixed(value, 1)); }

/// Green where a target is met, orange where it is not, both pale where that is only indicative or reported; none without a
/// verdict.
QColor mark_of(const analysis::IndicatorValue& value) {
    switch (value.status) {
        case analysis::IndicatorStatus::met:
            return value.indicative || value.reported ? QColor(0xa5, 0xc9, 0xb7) : QColor(0x1f, 0x7a, 0x4d);
        case analysis::IndicatorStatus::not_met:
            return value.indicative || value.reported ? QColor(0xee, 0xb4, 0x9d) : QColor(0xd6, 0x45, 0x0b);
        case analysis::IndicatorStatus::no_target:
        case analysis::IndicatorStatus::not_in_data:
        case analysis::IndicatorStatus::no_verdict:
            return {};
    }
    std::unreachable();
}

}  // namespace

RecordTable gap_rows(const Finding& finding, std::size_t service, Lang lang) {
    const auto& study = finding.study();
    const bool zh = lang == Lang::zh;
    RecordTable table{.columns = {{"rank", said(lang, u"序", "#"), true, 0.38},
                                  {"place", said(lang, u"地点", "Place"), false, zh ? 2.1 : 1.7},
                                  {"persons", said(lang, u"人数", "Persons"), true, zh ? 0.66 : 0.84},
                                  {"short", said(lang, u"超出(分)", "+ min"), true, zh ? 0.82 : 0.66},
                                  {"cause", said(lang, u"原因", "Cause"), false, zh ? 0.9 : 1.15},
                                  {"action", said(lang, u"建议", "Action"), false, 1.0}},
                      .records = {}};
    for (const auto& gap : finding.analysis.services[service].gaps) {
        const QString place = qt(report::place_of(study, gap));
        const QString cause = qt(report::word_of(gap.cause).in(lang));
        const QString action = qt(report::word_of(gap.action).in(lang));
        table.records.push_back(
            {.key = qt(gap.id),
             .found_by = {place, cause, action},
             .shown = {QString::number(gap.rank), place, number(gap.persons),
                       (gap.over_minutes ? QStringLiteral(">") : QString()) + decimal(gap.short_minutes), cause, action},
             .sorted = {static_cast<qulonglong>(gap.rank), place, static_cast<qlonglong>(gap.persons),
                        gap.short_minutes.value_or(unset_figure), cause, action},
             .lon = gap.point.lon,
             .lat = gap.point.lat,
             .placed = true});
    }
    return table;
}

RecordTable facility_rows(const Finding& finding, std::size_t service, Lang lang) {
    const auto& study = finding.study();
    const auto& rule = study.standard.rules[service];
    const auto& homes = finding.analysis.services[service].homes;
    std::map<model::FacilityId, std::int64_t> nearest;
    for (std::size_t row = 0; row < homes.size(); ++row) {
        if (homes[row].status == Status::covered && homes[row].nearest)
            nearest[*homes[row].nearest] += model::persons_in(study.homes[row].persons, rule.group);
    }
    RecordTable table{.columns = {{"name", said(lang, u"名称", "Name"), false, 2.4},
                                  {"township", said(lang, u"乡镇", "Township"), false, 1},
                                  {"status", said(lang, u"状态", "Status"), false, 0.7},
                                  {"capacity", said(lang, u"能力", "Capacity"), true, 0.8},
                                  {"reached", said(lang, u"就近人数", "Nearest to"), true, 0.9}},
                      .records = {}};
    for (std::size_t row = 0; row < study.facilities.size(); ++row) {
        const auto& facility = study.facilities[row];
        if (facility.service != rule.service) continue;
        const auto persons = nearest[model::id_of<model::FacilityId>(row)];
        const QString capacity =
            facility.capacity ? number(*facility.capacity) + u' ' + qt(facility.capacity_unit) : QStringLiteral("-");
        const QString status = facility_status(finding, facility, lang);
        table.records.push_back(
            {.key = qt(facility.id),
             .found_by = {qt(facility.name), qt(facility.township)},
             .shown = {qt(facility.name), qt(facility.township), status, capacity, number(persons)},
             .sorted = {qt(facility.name), qt(facility.township), status,
                        static_cast<qlonglong>(facility.capacity.value_or(-1)), static_cast<qlonglong>(persons)},
             .lon = facility.place.lon,
             .lat = facility.place.lat,
             .placed = true});
    }
    return table;
}

RecordTable island_rows(const Finding& finding, std::size_t service, double minutes, Lang lang) {
    const auto& study = finding.study();
    const auto& rule = study.standard.rules[service];
    const auto& homes = finding.analysis.services[service].homes;
    std::vector<CoverageAt> islands(study.islands.size());
    std::vector<model::LonLat> places(study.islands.size());
    for (std::size_t row = 0; row < homes.size(); ++row) {
        const auto persons = model::persons_in(study.homes[row].persons, rule.group);
        auto& island = islands[study.homes[row].island.at()];
        island.add(homes[row], minutes, persons);
        places[study.homes[row].island.at()] = study.homes[row].place;
    }
    RecordTable table{.columns = {{"name", said(lang, u"岛屿", "Island"), false, 1.5},
                                  {"tier", said(lang, u"层级", "Tier"), false, 0.9},
                                  {"persons", said(lang, u"对象人数", "Group"), true, 0.9},
                                  {"covered", said(lang, u"覆盖率", "Covered"), true, 0.8},
                                  {"far", qt(report::word_of(Status::too_far).in(lang)), true, 0.9},
                                  {"boat", qt(report::word_of(Status::boat_only).in(lang)), true, 0.9},
                                  {"other", said(lang, u"其他", "Other"), true, 0.6}},
                      .records = {}};
    for (std::size_t row = 0; row < islands.size(); ++row) {
        const auto& ledger = islands[row];
        if (ledger.persons == 0) continue;
        const auto& island = study.islands[row];
        const auto of = [&](Status status) { return ledger.by_status[static_cast<std::size_t>(status)]; };
        const auto other = ledger.persons - of(Status::covered) - of(Status::too_far) - of(Status::boat_only);
        const QString tier = qt(report::word_of(island.tier).in(lang));
        table.records.push_back(
            {.key = qt(island.id),
             .found_by = {qt(island.name), tier},
             .shown = {qt(island.name), tier, number(ledger.persons),
                       qt(results::percent_text(ledger.covered(), ledger.persons)), number(of(Status::too_far)),
                       number(of(Status::boat_only)), number(other)},
             .sorted = {qt(island.name), static_cast<int>(island.tier), static_cast<qlonglong>(ledger.persons),
                        static_cast<double>(ledger.covered()) / static_cast<double>(ledger.persons),
                        static_cast<qlonglong>(of(Status::too_far)), static_cast<qlonglong>(of(Status::boat_only)),
                        static_cast<qlonglong>(other)},
             .lon = places[row].lon,
             .lat = places[row].lat,
             .placed = true});
    }
    std::ranges::stable_sort(table.records, std::greater{}, [](const Record& record) { return record.sorted[2].toLongLong(); });
    return table;
}

RecordTable service_rows(const Finding& finding, Lang lang) {
    const auto& study = finding.study();
    RecordTable table{.columns = {{"name", said(lang, u"服务", "Service"), false, 1.4},
                                  {"group", said(lang, u"对象", "Group"), false, 1},
                                  {"minutes", said(lang, u"标准(分)", "Minutes"), true, 0.8},
                                  {"covered", said(lang, u"覆盖率", "Covered"), true, 0.8},
                                  {"uncovered", said(lang, u"未覆盖人数", "Not covered"), true, 1},
                                  {"gaps", said(lang, u"缺口", "Gaps"), true, 0.6}},
                      .records = {}};
    const sheet::Theme theme;
    for (std::size_t row = 0; row < study.standard.rules.size(); ++row) {
        const auto& rule = study.standard.rules[row];
        const auto coverage = coverage_at(finding, row, rule.minutes);
        const auto gaps = finding.analysis.services[row].gaps.size();
        const QString name = qt(report::name_of(rule, lang));
        const double share = coverage.persons > 0
                                 ? static_cast<double>(coverage.covered()) / static_cast<double>(coverage.persons)
                                 : unset_figure;
        table.records.push_back(
            {.key = qt(rule.service),
             .found_by = {name},
             .shown = {name, qt(words::ages_in_words(rule.group, lang)), qt(results::fixed(rule.minutes, 0)),
                       qt(results::percent_text(coverage.covered(), coverage.persons)),
                       number(coverage.persons - coverage.covered()), number(static_cast<std::int64_t>(gaps))},
             .sorted = {name, static_cast<int>(row), rule.minutes, share,
                        static_cast<qlonglong>(coverage.persons - coverage.covered()), static_cast<qulonglong>(gaps)}});
    }
    return table;
}

RecordTable indicator_rows(const Finding& finding, std::span<const model::Indicator> indicators, Lang lang) {
    RecordTable table{.columns = {{"number", said(lang, u"序", "#"), true, 0.4},
                                  {"name", said(lang, u"指标", "Indicator"), false, 2.6},
                                  {"target", said(lang, u"目标", "Target"), true, 0.9},
                                  {"value", said(lang, u"现值", "Value"), true, 0.9},
                                  {"verdict", said(lang, u"结果", "Result"), false, 1}},
                      .records = {}};
    const auto values = analysis::indicator_values(finding.study(), finding.analysis, indicators);
    for (std::size_t row = 0; row < indicators.size(); ++row) {
        const auto& indicator = indicators[row];
        const auto& value = values[row];
        const QString target =
            indicator.target
                ? qt(model::name_of(indicator.target_operator)) + u' ' +
                      qt(results::fixed(indicator.target, indicator.target == std::round(*indicator.target) ? 0 : 2))
                : QStringLiteral("-");
        const auto rank = indicator.number.value_or(static_cast<int>(row) + 1);
        table.records.push_back(
            {.key = qt(indicator.id),
             .found_by = {qt(indicator.name), qt(indicator.lead_agency), qt(indicator.field)},
             .shown = {QString::number(rank),
                       qt(indicator.name) +
                           (indicator.unit.empty() ? QString() : QStringLiteral("(%1)").arg(qt(indicator.unit))),
                       target, qt(results::fixed(value.value, 2)), qt(report::verdict_of(value).in(lang))},
             .sorted = {rank, qt(indicator.name), indicator.target.value_or(unset_figure), value.value.value_or(unset_figure),
                        static_cast<int>(value.status)},
             .mark = mark_of(value)});
    }
    return table;
}

RecordTable place_rows(const Finding& finding, Lang lang) {
    const auto& study = finding.study();
    RecordTable table{
        .columns = {{"name", said(lang, u"名称", "Name"), false, 2}, {"kind", said(lang, u"类别", "Kind"), false, 1}},
        .records = {}};
    const auto add = [&](const QString& key, const std::string& name, const QString& kind, model::LonLat at) {
        if (name.empty()) return;
        table.records.push_back({.key = key,
                                 .found_by = {qt(name)},
                                 .shown = {qt(name), kind},
                                 .sorted = {qt(name), kind},
                                 .lon = at.lon,
                                 .lat = at.lat,
                                 .placed = true});
    };
    std::map<model::VillageId, model::LonLat> villages;
    std::map<model::IslandId, model::LonLat> islands;
    for (const auto& home : study.homes) {
        villages.try_emplace(home.village, home.place);
        islands.try_emplace(home.island, home.place);
    }
    for (const auto& [island, at] : islands)
        add(QStringLiteral("island:") + qt(study.islands[island.at()].id), study.islands[island.at()].name,
            said(lang, u"岛屿", "island"), at);
    for (const auto& [village, at] : villages)
        add(QStringLiteral("village:") + qt(study.villages[village.at()].code), study.villages[village.at()].name,
            said(lang, u"村(社区)", "village"), at);
    for (const auto& facility : study.facilities) {
        for (const auto& rule : study.standard.rules) {
            if (rule.service == facility.service)
                add(QStringLiteral("facility:") + qt(facility.id), facility.name, qt(report::name_of(rule, lang)),
                    facility.place);
        }
    }
    for (const auto& pier : study.piers)
        add(QStringLiteral("pier:") + qt(pier.id), pier.name, said(lang, u"码头", "pier"), pier.place);
    return table;
}

}  // namespace circle15::app
