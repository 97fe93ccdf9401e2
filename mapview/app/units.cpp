// SPDX-License-Identifier: MIT
#include "mapview/app/units.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "mapview/app/qt_text.hpp"
#include "mapview/app/record_columns.hpp"

namespace circle15::app {

using model::UnitKind;
using words::Lang;

namespace {

QString number(std::int64_t value) { return qt(results::grouped(value)); }

/// A unit and what the table says of it.
struct UnitLine {
    UnitAsked unit;
    QString name;
    QString township;
    UnitSums sums;
    std::size_t gaps = 0;
};

Record record_of(const UnitLine& line, const std::vector<model::AgeGroup>& ages, Lang lang) {
    const QString kind = qt(report::word_of(line.unit.kind).in(lang));
    const auto& sums = line.sums;
    const auto share = static_cast<double>(sums.coverage.covered()) / static_cast<double>(sums.coverage.persons);
    Record record{
        .key = qt(model::name_of(line.unit.kind)) + u':' + qt(line.unit.code),
        .found_by = {line.name, line.township, kind},
        .shown = {line.name, kind, number(sums.coverage.persons),
                  qt(results::percent_text(sums.coverage.covered(), sums.coverage.persons)), number(sums.uncovered()),
                  number(static_cast<std::int64_t>(line.gaps))},
        .sorted = {line.name, line.unit.kind == UnitKind::township ? 0 : 1, static_cast<qlonglong>(sums.coverage.persons),
                   share, static_cast<qlonglong>(sums.uncovered()), static_cast<qulonglong>(line.gaps)},
        .lon = sums.place().lon,
        .lat = sums.place().lat,
        .placed = true};
    for (const auto age : ages) {
        const auto persons = model::persons_in(sums.without, age);
        record.shown.append(number(persons));
        record.sorted.append(static_cast<qlonglong>(persons));
    }
    return record;
}

/// Units with somebody of the group, townships before their villages.
std::vector<UnitLine> unit_lines(const Finding& finding, std::size_t service, double minutes) {
    const auto& study = finding.study();
    const auto& result = finding.analysis.services[service];
    const auto group = study.standard.rules[service].group;
    std::map<UnitAsked, UnitLine> units;
    const auto units_of = [&](const model::Village& village) {
        return std::array{UnitLine{{UnitKind::township, village.township}, qt(village.township), qt(village.township), {}},
                          UnitLine{{UnitKind::village, village.code}, qt(village.name), qt(village.township), {}}};
    };
    std::vector<std::array<UnitLine*, 2>> of_village(study.villages.size());
    for (std::size_t row = 0; row < study.homes.size(); ++row) {
        const auto& home = study.homes[row];
        if (model::persons_in(home.persons, group) == 0) continue;
        auto& own = of_village[home.village.at()];
        if (own[0] == nullptr) {
            const auto lines = units_of(study.villages[home.village.at()]);
            for (std::size_t each = 0; each < lines.size(); ++each)
                own.at(each) = &units.try_emplace(lines.at(each).unit, lines.at(each)).first->second;
        }
        for (auto* line : own) line->sums.add(home, result.homes[row], group, minutes);
    }
    for (const auto& gap : result.gaps) {
        for (const auto& line : units_of(study.villages[gap.village.at()])) {
            if (const auto unit = units.find(line.unit); unit != units.end()) ++unit->second.gaps;
        }
    }
    std::vector<UnitLine> lines;
    for (auto& [unit, line] : units) lines.push_back(std::move(line));
    std::map<QString, std::int64_t> worst;
    for (const auto& line : lines) {
        if (line.unit.kind == UnitKind::township) worst[line.township] = line.sums.uncovered();
    }
    std::ranges::stable_sort(lines, {}, [&](const UnitLine& line) {
        return std::tuple(-worst[line.township], line.township, line.unit.kind != UnitKind::township, -line.sums.uncovered());
    });
    return lines;
}

}  // namespace

std::optional<UnitAsked> unit_asked(const QString& kind, const QString& code) {
    for (const auto unit : {UnitKind::township, UnitKind::village, UnitKind::island}) {
        if (kind == qt(model::name_of(unit))) return UnitAsked{unit, code.toStdString()};
    }
    return std::nullopt;
}

std::optional<UnitAsked> unit_asked(const QString& key) {
    const auto colon = key.indexOf(u':');
    return unit_asked(key.left(colon), key.mid(colon + 1));
}

bool is_in(const model::Study& study, model::VillageId village, model::IslandId island, const UnitAsked& unit) {
    switch (unit.kind) {
        case UnitKind::county:
            return true;
        case UnitKind::township:
            return study.villages[village.at()].township == unit.code;
        case UnitKind::village:
            return study.villages[village.at()].code == unit.code;
        case UnitKind::island:
            return study.islands[island.at()].id == unit.code;
    }
    std::unreachable();
}

bool lives_in(const model::Study& study, const model::Home& home, const UnitAsked& unit) {
    return is_in(study, home.village, home.island, unit);
}

QString name_of(const model::Study& study, const UnitAsked& unit) {
    for (const auto& home : study.homes) {
        if (!lives_in(study, home, unit)) continue;
        if (unit.kind == UnitKind::township) return qt(unit.code);
        if (unit.kind == UnitKind::village) return qt(study.villages[home.village.at()].name);
        return qt(study.islands[home.island.at()].name);
    }
    return {};
}

void MiddleOfPeople::add(const model::Home& home) {
    const double heavy = static_cast<double>(model::persons_in(home.persons, model::everybody)) + 1e-6;
    sum_.lon += home.place.lon * heavy;
    sum_.lat += home.place.lat * heavy;
    weight_ += heavy;
}

void UnitSums::add(const model::Home& home, const analysis::HomeVerdict& verdict, model::AgeGroup group, double minutes) {
    const auto persons = model::persons_in(home.persons, group);
    const auto before = uncovered();
    coverage.add(verdict.facts, minutes, persons);
    const auto here = uncovered() - before;
    // Where only some find a place, nobody knows how old they are: by the home's own ages, so that the bands sum up.
    std::int64_t seen = 0;
    for (std::size_t band = 0; persons > 0 && band < home.persons.size(); ++band) {
        if (!group.has(band)) continue;
        const auto upto = (seen + home.persons[band]) * here / persons;
        without[band] += upto - seen * here / persons;
        seen += home.persons[band];
    }
    ++homes;
    middle.add(home);
}

UnitSums sums_of(const Finding& finding, const UnitAsked& unit, std::size_t service, double minutes) {
    const auto& study = finding.study();
    UnitSums sums;
    for (std::size_t row = 0; row < study.homes.size(); ++row) {
        if (lives_in(study, study.homes[row], unit))
            sums.add(study.homes[row], finding.analysis.services[service].homes[row], study.standard.rules[service].group,
                     minutes);
    }
    return sums;
}

std::vector<model::AgeGroup> ages_told(model::AgeGroup group) {
    static constexpr std::array<model::AgeGroup, 5> asked{{{0x01U}, {0x02U}, {0x0CU}, {0x10U}, {0xE0U}}};
    constexpr std::size_t many = 4;
    std::vector<model::AgeGroup> ages;
    for (std::size_t band = 0; band < model::age_bands.size(); ++band) {
        if (group.has(band)) ages.push_back({1U << band});
    }
    if (ages.size() <= many) return ages;
    ages.clear();
    for (const auto one : asked) {
        if ((one.bits & group.bits) != 0) ages.push_back({one.bits & group.bits});
    }
    return ages;
}

RecordTable unit_rows(const Finding& finding, std::size_t service, double minutes, Lang lang) {
    RecordTable table{.columns = {{"name", said(lang, u"乡镇、村", "Township, village"), false},
                                  column_of(coverage_record(), "unit_kind", lang),
                                  column_of(coverage_record(), "persons", lang),
                                  column_of(coverage_record(), "coverage_percent", lang),
                                  {"uncovered", said(lang, u"未覆盖", "Not covered"), true},
                                  {"gaps", said(lang, u"缺口", "Gaps"), true}},
                      .records = {}};
    auto ages = ages_told(finding.study().standard.rules[service].group);
    if (ages.size() < 2) ages.clear();
    for (const auto age : ages)
        table.columns.push_back({QStringLiteral("age") + QString::number(age.bits),
                                 said(lang, u"未覆盖 %1", "%1 not covered").arg(qt(words::ages_in_words(age, lang))), true});
    for (const auto& line : unit_lines(finding, service, minutes)) table.records.push_back(record_of(line, ages, lang));
    return table;
}

}  // namespace circle15::app
