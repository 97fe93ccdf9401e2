// SPDX-License-Identifier: MIT
#include "mapview/assistant/rows.hpp"

#include <QLocale>
#include <algorithm>

#include "core/model/age_bands.hpp"
#include "core/words/flaws.hpp"
#include "mapview/app/qt_text.hpp"
#include "mapview/assistant/source_edits.hpp"

namespace circle15::assistant {

using app::qt;
using app::said;

namespace {

QString key(const char16_t* name) { return QString::fromUtf16(name); }

QString grouped(std::size_t count) { return QLocale(QLocale::English).toString(static_cast<qulonglong>(count)); }

bool is_unread(const Draft& draft, const intake::Source& source) {
    return std::ranges::contains(draft.unread, source.file, &intake::Unread::file);
}

std::int64_t rows_read(const Reading& reading) {
    std::int64_t rows = 0;
    for (const model::RowCount& count : reading.findings.rows) rows += count.read;
    return rows;
}

}  // namespace

const intake::Source* Findout::source() const {
    const auto& sources = draft.plan.sources;
    return chosen < 0 || chosen >= std::ssize(sources) ? nullptr : &sources[static_cast<std::size_t>(chosen)];
}

std::shared_ptr<const Reading> Findout::reading_of(const intake::Source& source) const {
    const auto found = readings.find(reading_key(draft.plan, source));
    return found == readings.end() ? nullptr : found->second;
}

std::string reading_key(const intake::Plan& plan, const intake::Source& source) {
    Draft one;
    one.plan.area.box = plan.area.box;
    one.plan.sources = {source};
    return plan.folder.string() + draft_text(one, false, words::Lang::en);
}

QVariantList file_rows(const Findout& found, words::Lang lang) {
    QVariantList rows;
    for (const intake::Source& source : found.draft.plan.sources) {
        const auto reading = found.reading_of(source);
        QString note;
        if (is_unread(found.draft, source) || (reading && reading->failure)) {
            note = said(lang, u"读不了", "cannot be read");
        } else if (reading && is_list(source.role)) {
            note = said(lang, u"%1 行", "%1 rows").arg(grouped(static_cast<std::size_t>(rows_read(*reading))));
        }
        rows.append(QVariantMap{{key(u"name"), qt(source.file)},
                                {key(u"sheet"), qt(source.sheet)},
                                {key(u"role"), qt(name_of(source.role))},
                                {key(u"crs"), qt(source.crs)},
                                {key(u"asksCrs"), has_crs(source.role)},
                                {key(u"asksList"), source.role == intake::Role::facilities || source.role == intake::Role::osm},
                                {key(u"completeness"), qt(name_of(source.completeness))},
                                {key(u"confirmed"), source.confirmed || source.role == intake::Role::nothing},
                                {key(u"note"), note}});
    }
    return rows;
}

QVariantList column_rows(const Findout& found) {
    QVariantList rows;
    const auto* source = found.source();
    const auto reading = source == nullptr ? nullptr : found.reading_of(*source);
    if (!reading || reading->tables.empty()) return rows;
    const intake::ListRow* marked = row_at(*reading, found.marked);
    const auto& headings = reading->tables.front().headings;
    for (std::size_t at = 0; at < headings.size(); ++at) {
        if (headings[at].empty()) continue;
        const QString cell = marked != nullptr && at < marked->cells.size() ? qt(marked->cells[at]) : QString();
        rows.append(QVariantMap{{key(u"heading"), qt(headings[at])},
                                {key(u"samples"), qt(samples_of(*reading, at))},
                                {key(u"column"), qt(column_of(reading->columns, headings[at]))},
                                {key(u"cell"), cell}});
    }
    return rows;
}

QVariantList category_rows(const Findout& found) {
    QVariantList rows;
    const auto* source = found.source();
    if (source == nullptr || source->role != intake::Role::facilities) return rows;
    for (const auto& [word, service] : source->services)
        rows.append(QVariantMap{{key(u"word"), qt(word)}, {key(u"service"), qt(service)}});
    return rows;
}

QVariantList crs_rows(const Findout& found) {
    QVariantList rows;
    const auto* source = found.source();
    if (source == nullptr || !is_list(source->role)) return rows;
    const bool land = found.land && found.land->index;
    std::size_t most = 0;
    for (const CrsTrial& trial : found.crs_trials) most = std::max(most, land ? trial.on_land : trial.rows);
    for (const CrsTrial& trial : found.crs_trials) {
        rows.append(QVariantMap{{key(u"crs"), qt(trial.crs)},
                                {key(u"rows"), static_cast<int>(trial.rows)},
                                {key(u"onLand"), land ? static_cast<int>(trial.on_land) : -1},
                                {key(u"best"), most > 0 && (land ? trial.on_land : trial.rows) == most},
                                {key(u"chosen"), trial.crs == source->crs}});
    }
    return rows;
}

QVariantMap facts_of(const Draft& draft) {
    const intake::Plan& plan = draft.plan;
    QVariantList ages;
    for (std::size_t band = 0; band < model::age_bands.size(); ++band) {
        const double share = plan.people.ages.empty() ? 0 : plan.people.ages.front().shares[band];
        ages.append(share > 0 ? QString::number(share) : QString());
    }
    const intake::Total total = plan.people.totals.empty() ? intake::Total{} : plan.people.totals.front();
    const bool listed = std::ranges::contains(plan.sources, intake::Role::people, &intake::Source::role);
    return {{key(u"nameZh"), qt(plan.name_zh)},
            {key(u"nameEn"), qt(plan.name_en)},
            {key(u"id"), qt(plan.id)},
            {key(u"date"), plan.date.ok() ? qt(model::text_of(plan.date)) : QString()},
            {key(u"crs"), qt(plan.measuring_crs)},
            {key(u"persons"), total.persons > 0 ? QString::number(total.persons) : QString()},
            {key(u"personsSource"), qt(total.source)},
            {key(u"totals"), static_cast<int>(plan.people.totals.size())},
            {key(u"peopleListed"), listed},
            {key(u"ages"), ages}};
}

QString outcome_of(const Findout& found, words::Lang lang) {
    if (!found.made || !found.made->imported.failures.empty()) return {};
    const intake::MadeStudy& made = found.made->imported.made;
    std::int64_t persons = 0;
    for (const intake::HomeRecord& home : made.homes) persons += model::persons_in(home.persons, model::everybody);
    return said(lang, u"将得到：道路 %1 段，陆地 %2 块，村(社区) %3 个，居住点 %4 个（%5 人），设施 %6 处",
                "It will hold %1 streets, %2 bodies of land, %3 villages, %4 homes (%5 persons), %6 facilities")
        .arg(grouped(made.streets.ways.size()), grouped(made.bodies.size()), grouped(made.villages.size()),
             grouped(made.homes.size()), grouped(static_cast<std::size_t>(persons)), grouped(made.facilities.size()));
}

}  // namespace circle15::assistant
