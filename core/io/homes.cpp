// SPDX-License-Identifier: MIT
#include "core/io/homes.hpp"

#include <algorithm>
#include <format>

#include "core/io/row_intake.hpp"
#include "core/io/study_columns.hpp"
#include "core/io/villages.hpp"

namespace circle15::io {

namespace {

constexpr std::int64_t most_persons = 1'000'000;  // at one point

model::PersonsByAge persons_of(const RowFields& fields, const TextRow& row) {
    model::PersonsByAge persons{};
    for (std::size_t band = 0; band < persons.size(); ++band) {
        const std::string_view column = model::age_bands[band].column;
        const auto count = fields.count(row, column, "persons", most_persons);
        if (!count) throw fields.flaw(row, "empty_persons", {{"column", std::string(column)}});
        persons[band] = *count;
    }
    return persons;
}

/// Persons of a rejected row, as far as its cells can be read.
std::int64_t readable_persons(const RowFields& fields, const TextRow& row) {
    std::int64_t persons = 0;
    for (const model::AgeBand& band : model::age_bands) {
        try {
            persons += fields.count(row, band.column, "persons", most_persons).value_or(0);
        } catch (const model::InputError&) {  // the row is told as rejected already
        }
    }
    return persons;
}

const std::string& or_else(const std::string& value, const std::string& otherwise) { return value.empty() ? otherwise : value; }

void note_empty(const RowFields& fields, const TextRow& row, model::Study& study) {
    study.issues.push_back({.file = fields.table().file,
                            .place = row.place,
                            .field = "age_0_2",
                            .value = {},
                            .rule = "nobody_lives_here",
                            .severity = model::Severity::note});
}

}  // namespace

void read_homes(const PointLayer& layer, const TextTable* villages, const model::LayerSource* villages_source,
                const IslandTable& islands, model::Study& study) {
    const auto columns = columns_of("homes.csv", {.is_map = layer.table.is_map, .has_villages = villages != nullptr});
    const RowFields fields{layer.table, columns, study.issues};
    const VillageTable known =
        villages != nullptr ? VillageTable{*villages, *villages_source, islands, study} : VillageTable{fields, islands, study};
    RowIntake intake(layer.table, layer.source.layer, study);
    SeenIds ids;
    std::int64_t rejected_persons = 0;
    const std::vector<PlaceOrFlaw> places = places_of(fields, layer.crs, layer.box);
    study.homes.reserve(places.size());
    std::size_t i = 0;
    layer.table.each([&](const TextRow& row) {
        const PlaceOrFlaw& given = places[i++];
        const bool taken = intake.take(row, [&] {
            const std::string& id = fields.required(row, "id");
            const model::VillageId village = known.village_of(fields, row, study);
            const bool names_island = !fields.text(row, "island").empty();
            model::Home home{.id = id,
                             .name = fields.text(row, "name"),
                             .village = village,
                             .island = names_island ? island_of(fields, row, islands) : study.villages[village.at()].island,
                             .place = {},
                             .persons = persons_of(fields, row),
                             .dwellings = 0,
                             .source = or_else(fields.text(row, "source"), layer.source.source),
                             .date = or_else(fields.text(row, "date"), layer.source.date),
                             .quality = {}};
            home.dwellings = intake.spare([&] { return fields.count(row, "dwellings", "dwellings", most_persons).value_or(0); },
                                          std::int64_t{0});
            home.quality = intake.spare([&] { return fields.quality(row, layer.source.quality); }, model::Quality::modelled);
            if (!given) throw model::InputError(*given.error());
            home.place = given->place;
            ids.add(fields, row, id);
            study.homes.push_back(std::move(home));
        });
        if (!taken) {
            rejected_persons += readable_persons(fields, row);
        } else if (model::persons_in(study.homes.back().persons, model::everybody) == 0) {
            note_empty(fields, row, study);
        }
    });
    intake.finish(rejected_persons);
    if (study.homes.empty()) {
        throw model::InputError({.file = layer.table.file, .rule = "no_homes"});
    }
}

}  // namespace circle15::io
