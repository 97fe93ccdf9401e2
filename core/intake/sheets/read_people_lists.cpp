// SPDX-License-Identifier: MIT
#include <cmath>
#include <format>
#include <utility>

#include "core/geometry/declared_crs.hpp"
#include "core/intake/sheets/coarse_ages.hpp"
#include "core/intake/sheets/list_places.hpp"
#include "core/intake/sheets/list_reading.hpp"
#include "core/intake/sheets/list_sheets.hpp"
#include "core/intake/sheets/read_lists.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/raster_cells.hpp"

namespace circle15::intake {

namespace {

constexpr double most_persons = 1e8;  // in one row

std::string or_nothing(const std::string& value) { return says_nothing(value) ? "" : value; }

/// Persons of a cell, 0 or more; nothing for a blank one. Throws `persons_unread`.
std::optional<double> persons_of(ListReading& reading, std::string_view column, const std::string& cell) {
    const auto read = number_in(cell);
    if (read.became == Became::unread || read.value < 0 || read.value > most_persons)
        throw reading.flaw("persons_unread", {{"column", std::string(column)}, {"value", cell}});
    if (read.became == Became::empty) return std::nullopt;
    return reading.judged(column, cell, read, "persons_unread").value;
}

std::optional<double> persons_in(ListReading& reading, std::string_view column) {
    return persons_of(reading, column, reading.text(column));
}

bool has_all_ages(const ListColumns& columns) {
    return std::ranges::all_of(model::age_bands, [&](const model::AgeBand& band) { return columns.has(band.column); });
}

/// Persons by age where the row states any; blank cells beside counted ones are nobody.
std::optional<model::PersonsByAge> ages_in(ListReading& reading) {
    model::PersonsByAge ages{};
    bool any = false;
    bool blank = false;
    for (std::size_t band = 0; band < ages.size(); ++band) {
        const auto persons = persons_in(reading, model::age_bands[band].column);
        if (persons && *persons != std::floor(*persons))
            throw reading.flaw("persons_not_whole",
                               {{"column", std::string(model::age_bands[band].column)}, {"persons", *persons}});
        any = any || persons;
        blank = blank || !persons;
        ages[band] = std::llround(persons.value_or(0));
    }
    if (!any) return std::nullopt;
    if (blank) reading.repair("blank_ages", {{"persons", model::persons_in(ages, model::everybody)}});
    return ages;
}

/// Persons of single bands and of several together, as far as the row states them.
std::vector<AgeCount> counts_in(ListReading& reading, const std::vector<AgeColumn>& coarse) {
    std::vector<AgeCount> counts;
    const auto add = [&](const std::string& column, const std::string& cell, model::AgeGroup group) {
        const auto persons = persons_of(reading, column, cell);
        if (!persons) return;
        if (*persons != std::floor(*persons))
            throw reading.flaw("persons_not_whole", {{"column", column}, {"persons", *persons}});
        counts.push_back({group, std::llround(*persons)});
    };
    for (std::size_t band = 0; band < model::age_bands.size(); ++band)
        add(std::string(model::age_bands[band].column), reading.text(model::age_bands[band].column),
            model::AgeGroup{1U << band});
    for (const AgeColumn& column : coarse)
        add(reading.table().headings[column.at], reading.row().cells[column.at], column.group);
    return counts;
}

/// What a row states of ages where it does not state all bands; nothing where it states none.
std::vector<AgeCount> coarse_in(ListReading& reading, const std::vector<AgeColumn>& coarse, std::optional<double> total) {
    std::vector<AgeCount> counts = counts_in(reading, coarse);
    if (counts.empty()) return {};
    if (total && *total != std::floor(*total))
        throw reading.flaw("persons_not_whole", {{"column", "persons"}, {"persons", *total}});
    try {
        return disjoint_ages(std::move(counts), total ? std::optional(std::llround(*total)) : std::nullopt);
    } catch (const model::InputError& error) {
        throw reading.flaw(error.flaw().rule, error.flaw().particulars);
    }
}

/// How the columns of a list count ages.
struct AgeColumns {
    bool all = false;               ///< every band has its own
    std::vector<AgeColumn> coarse;  ///< of several bands

    [[nodiscard]] bool any(const ListColumns& columns) const {
        return !coarse.empty() ||
               std::ranges::any_of(model::age_bands, [&](const model::AgeBand& band) { return columns.has(band.column); });
    }
};

void read_row(ListReading& reading, ListPlaces& places, const AgeColumns& ages, std::vector<PeopleRecord>& records) {
    const Source& source = reading.source();
    PeopleRecord record{.origin = reading.origin(),
                        .id = reading.cell("id", id_in, "id_eaten").value,
                        .name = or_nothing(reading.text("name")),
                        .village = or_nothing(reading.text("village")),
                        .township = reading.township(),
                        .land = places.land(reading),
                        .source = or_nothing(reading.text("source")),
                        .date = source.date,
                        .quality = reading.quality()};
    if (const auto code = reading.cell("code", id_in, "id_eaten"); !code.value.empty()) record.village = code.value;
    if (const auto date = reading.cell("date", date_in, "date_unread"); date.became != Became::empty)
        record.date = date.became == Became::plain ? reading.text("date") : model::text_of(date.value);
    if (record.source.empty()) record.source = source.source;
    if (record.land.empty()) record.place = places.point(reading);
    if (const auto dwellings = reading.cell("dwellings", number_in, "places_unread"); dwellings.became != Became::empty)
        record.dwellings = std::llround(dwellings.value);
    if (ages.all) record.ages = ages_in(reading);
    record.total = persons_in(reading, "persons");
    if (!record.ages) record.coarse = coarse_in(reading, ages.coarse, record.total);
    if (!record.ages && record.coarse.empty() && !record.total)
        throw reading.flaw("empty_value", {{"column", ages.all ? "age_0_2" : "persons"}});
    if (record.ages && record.total) {
        const std::int64_t sum = model::persons_in(*record.ages, model::everybody);
        if (static_cast<double>(sum) != *record.total)
            reading.doubt("ages_off_total", {{"sum", sum}, {"total", std::llround(*record.total)}});
        record.total.reset();
    }
    if (!record.place && record.land.empty() && record.village.empty() && record.township.empty())
        throw reading.flaw("people_nowhere");
    records.push_back(std::move(record));
}

std::vector<PeopleRecord> read_grid(const Plan& plan, const Source& source, Findings& findings) {
    const auto grid = io::read_raster_cells(plan.folder / io::path_of(source.file), source.file, source.crs, plan.area.box);
    const geometry::DeclaredCrs crs(source.crs.empty() ? grid.crs : source.crs);
    std::vector<PeopleRecord> records;
    records.reserve(grid.cells.size());
    for (const io::RasterCell& cell : grid.cells) {
        PeopleRecord record{.origin = {.file = source.file, .place = std::format("row {}, column {}", cell.row, cell.column)},
                            .total = cell.value,
                            .source = source.source,
                            .date = source.date,
                            .quality = source.quality};
        model::Polygon& outline = record.land.emplace_back();
        for (const model::Metres corner : cell.outline) outline.shell.push_back(crs.to_wgs84(corner.x, corner.y));
        records.push_back(std::move(record));
    }
    const std::int64_t used = std::ssize(records);
    findings.rows.push_back(
        {.layer = source.file, .read = used + grid.below_zero, .used = used, .repaired = 0, .rejected = grid.below_zero});
    if (grid.below_zero > 0)
        findings.issues.push_back({.file = source.file,
                                   .place = {},
                                   .rule = "cells_below_zero",
                                   .severity = model::Severity::rejected,
                                   .particulars = {{"count", grid.below_zero}}});
    return records;
}

}  // namespace

std::vector<PeopleRecord> read_people(const Plan& plan, const Source& source, Findings& findings) {
    if (io::is_raster(plan.folder / io::path_of(source.file))) return read_grid(plan, source, findings);
    const auto fits = [&](const ListTable& table) {
        return has_column(table, source, "persons") || !source.column_people.empty() || has_column(table, source, "age_0_2") ||
               !coarse_age_columns(table, source).empty();
    };
    std::vector<PeopleRecord> records;
    for (const ListTable& table : lists_of(plan, source, fits, findings)) {
        ListReading reading(table, source, findings);
        ListPlaces places(table, plan, source);
        const AgeColumns ages{has_all_ages(reading.columns()), coarse_age_columns(table, source)};
        if (!ages.any(reading.columns()) && !reading.columns().has("persons"))
            throw model::InputError({.file = source.file, .place = table.sheet, .rule = "no_column_of_people"});
        reading.each([&] { read_row(reading, places, ages, records); });
    }
    return records;
}

}  // namespace circle15::intake
