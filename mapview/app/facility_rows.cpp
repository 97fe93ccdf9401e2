// SPDX-License-Identifier: MIT
#include <map>

#include "core/model/service_lists.hpp"
#include "core/results/facility_name.hpp"
#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "mapview/app/explanation.hpp"
#include "mapview/app/places.hpp"
#include "mapview/app/qt_text.hpp"
#include "mapview/app/record_columns.hpp"
#include "mapview/app/record_rows.hpp"

namespace circle15::app {

using analysis::Status;
using words::Lang;

namespace {

QString number(std::int64_t value) { return qt(results::grouped(value)); }

Record record_of(const Finding& finding, const model::Facility& facility, std::int64_t nearest, Lang lang) {
    const QString status = facility_status(finding, facility, lang);
    const QString capacity =
        facility.capacity ? number(*facility.capacity) + u' ' + unit_of(finding.study(), facility, lang) : QStringLiteral("-");
    const QString name = qt(results::name_of(finding.study(), facility, lang));
    return {.key = qt(facility.id),
            .found_by = {name, qt(facility.township)},
            .shown = {name, qt(facility.township), status, capacity, number(nearest)},
            .sorted = {name, qt(facility.township), status, static_cast<qlonglong>(facility.capacity.value_or(-1)),
                       static_cast<qlonglong>(nearest)},
            .lon = facility.place.lon,
            .lat = facility.place.lat,
            .placed = true};
}

/// Persons it has places for, who find one there, and who have it nearest and find none anywhere.
void add_places(Record& record, const PlacesAt& at, Lang lang) {
    // Beside the name: they are what is asked for.
    const QVariantList shown{at.room ? number(*at.room) : said(lang, u"未知", "not known"), number(at.placed),
                             number(at.without)};
    const QVariantList sorted{static_cast<qlonglong>(at.room.value_or(-1)), static_cast<qlonglong>(at.placed),
                              static_cast<qlonglong>(at.without)};
    record.shown = record.shown.mid(0, 1) + shown + record.shown.mid(1);
    record.sorted = record.sorted.mid(0, 1) + sorted + record.sorted.mid(1);
}

}  // namespace

RecordTable facility_rows(const Finding& finding, std::size_t service, Lang lang) {
    const auto& study = finding.study();
    const auto& rule = study.standard.rules[service];
    const auto& result = finding.analysis.services[service];
    std::map<model::FacilityId, std::int64_t> nearest;
    for (std::size_t row = 0; row < result.homes.size(); ++row) {
        if (result.homes[row].status == Status::covered && result.homes[row].nearest)
            nearest[*result.homes[row].nearest] += model::persons_in(study.homes[row].persons, rule.group);
    }
    const auto field = [lang](const char* name) { return column_of(facility_record(), name, lang); };
    RecordTable table{
        .columns = {field("name"), field("township"), field("status"), field("capacity"), field("persons_nearest")},
        .records = {}};
    if (result.places) {
        table.columns.insert(
            table.columns.begin() + 1,
            {field("persons_room"), field("persons_placed"), {"without", said(lang, u"无名额", "Without a place"), true}});
    }
    const auto places = places_at(finding, service);
    for (std::size_t row = 0; row < study.facilities.size(); ++row) {
        if (study.facilities[row].service != rule.service) continue;
        const auto id = model::id_of<model::FacilityId>(row);
        table.records.push_back(record_of(finding, study.facilities[row], nearest[id], lang));
        if (!result.places) continue;
        const auto at = places.find(id);
        add_places(table.records.back(), at == places.end() ? PlacesAt{} : at->second, lang);
    }
    return table;
}

}  // namespace circle15::app
