// SPDX-License-Identifier: MIT
#include "mapview/app/record_rows.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "core/results/facility_name.hpp"
#include "core/results/indicators.hpp"
#include "core/results/layers.hpp"
#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "mapview/app/look.hpp"
#include "mapview/app/qt_text.hpp"
#include "mapview/app/record_columns.hpp"
#include "mapview/app/threshold.hpp"
#include "mapview/sheet/theme.hpp"

namespace circle15::app {

using analysis::Status;
using words::Lang;

namespace {

QString number(std::int64_t value) { return qt(results::grouped(value)); }

/// Green where a target is met, red where it is not, dark enough to be read as text; none without a verdict. That a verdict is
/// only indicative or reported stands in its words.
QColor mark_of(const analysis::IndicatorValue& value) {
    const Look look;
    switch (value.status) {
        case analysis::IndicatorStatus::met:
            return look.good;
        case analysis::IndicatorStatus::not_met:
            return look.alert();
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
    const auto& result = finding.analysis.services[service];
    const bool zh = lang == Lang::zh;
    const ListedFields<analysis::Gap> fields(
        gap_record(), {"rank", "persons", "short_minutes", zh ? "cause_zh" : "cause", zh ? "action_zh" : "action"}, lang);
    constexpr qsizetype after_rank = 1;
    constexpr qsizetype short_minutes = 3;
    RecordTable table{.columns = fields.columns(), .records = {}};
    table.columns.insert(table.columns.begin() + after_rank, {"place", said(lang, u"地点", "Place"), false});
    const results::Answer answer(study, finding.analysis);
    const auto view = answer.view();
    const office::Spoken spoken(study, lang);
    for (const auto& gap : result.gaps) {
        const QString place = qt(report::place_of(study, gap));
        Record record{.key = qt(gap.id), .found_by = {place}, .lon = gap.point.lon, .lat = gap.point.lat, .placed = true};
        fields.add_cells({.of = view, .value = gap, .service = &result}, spoken, record);
        record.shown.insert(after_rank, place);
        record.sorted.insert(after_rank, place);
        if (gap.over_minutes) record.shown[short_minutes] = u'>' + record.shown[short_minutes].toString();
        table.records.push_back(std::move(record));
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
        island.add(homes[row].facts, minutes, persons);
        places[study.homes[row].island.at()] = study.homes[row].place;
    }
    RecordTable table{.columns = {column_of(island_record(), "name", lang),
                                  column_of(island_record(), "tier", lang),
                                  column_of(coverage_record(), "persons", lang),
                                  column_of(coverage_record(), "coverage_percent", lang),
                                  {"far", qt(report::word_of(Status::too_far).in(lang)), true},
                                  {"boat", qt(report::word_of(Status::boat_only).in(lang)), true},
                                  {"other", said(lang, u"其他", "Other"), true}},
                      .records = {}};
    const bool suspended = !finding.analysis.services[service].cut_off.empty();
    std::map<model::IslandId, std::int64_t> cut_off;
    for (const auto& cut : results::cut_off_by(study, finding.analysis.services[service])) cut_off[cut.island] = cut.persons;
    if (suspended)
        table.columns.insert(table.columns.begin() + 1, RecordColumn{"cut_off", said(lang, u"停航断了", "Cut off"), true});
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
        if (!suspended) continue;
        const auto persons = cut_off[model::id_of<model::IslandId>(row)];
        table.records.back().shown.insert(1, number(persons));
        table.records.back().sorted.insert(1, static_cast<qlonglong>(persons));
    }
    // Where most people are left out first; with boats suspended, where most lose by it.
    std::ranges::stable_sort(table.records, std::greater{}, [&](const Record& record) {
        return suspended ? record.sorted[1].toDouble() : record.sorted[2].toDouble() * (1 - record.sorted[3].toDouble());
    });
    return table;
}

RecordTable service_rows(const Finding& finding, Lang lang) {
    const auto& study = finding.study();
    const auto field = [lang](const char* name) { return column_of(coverage_record(), name, lang); };
    RecordTable table{.columns = {field(lang == Lang::zh ? "service_zh" : "service"),
                                  field("group"),
                                  field("threshold_minutes"),
                                  field("coverage_percent"),
                                  {"uncovered", said(lang, u"未覆盖人数", "Not covered"), true},
                                  {"gaps", said(lang, u"缺口", "Gaps"), true}},
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
    const auto field = [lang](const char* name) { return column_of(indicator_record(), name, lang); };
    RecordTable table{.columns = {field("number"), field("name"), field("target"), field("value"), field("status")},
                      .records = {}};
    table.columns.back().whole = true;
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
                       target, qt(results::fixed(value.value, 2)), qt(results::verdict_of(value).in(lang))},
             .sorted = {rank, qt(indicator.name), indicator.target.value_or(unset_figure), value.value.value_or(unset_figure),
                        static_cast<int>(value.status)},
             .mark = mark_of(value)});
    }
    return table;
}

RecordTable place_rows(const Finding& finding, Lang lang) {
    const auto& study = finding.study();
    RecordTable table{.columns = {{"name", said(lang, u"名称", "Name"), false}, {"kind", said(lang, u"类别", "Kind"), false}},
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
    std::map<std::string, model::LonLat> townships;
    std::map<model::VillageId, model::LonLat> villages;
    std::map<model::IslandId, model::LonLat> islands;
    for (const auto& home : study.homes) {
        townships.try_emplace(study.villages[home.village.at()].township, home.place);
        villages.try_emplace(home.village, home.place);
        islands.try_emplace(home.island, home.place);
    }
    for (const auto& [island, at] : islands)
        add(QStringLiteral("island:") + qt(study.islands[island.at()].id), study.islands[island.at()].name,
            said(lang, u"岛屿", "island"), at);
    for (const auto& [township, at] : townships)
        add(QStringLiteral("township:") + qt(township), township, said(lang, u"乡镇", "township"), at);
    for (const auto& [village, at] : villages)
        add(QStringLiteral("village:") + qt(study.villages[village.at()].code), study.villages[village.at()].name,
            said(lang, u"村(社区)", "village"), at);
    for (const auto& facility : study.facilities) {
        for (const auto& rule : study.standard.rules) {
            if (rule.service == facility.service)
                add(QStringLiteral("facility:") + qt(facility.id), results::name_of(study, facility, lang),
                    qt(report::name_of(rule, lang)), facility.place);
        }
    }
    for (const auto& pier : study.piers)
        add(QStringLiteral("pier:") + qt(pier.id), pier.name, said(lang, u"码头", "pier"), pier.place);
    return table;
}

}  // namespace circle15::app
