// SPDX-License-Identifier: MIT
#include "core/io/calendar.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/io/column_names.hpp"
#include "core/io/csv.hpp"
#include "core/io/row_fields.hpp"
#include "core/io/study_columns.hpp"

namespace circle15::io {

using model::DayKind;
using model::InputError;

namespace {

constexpr std::size_t longest_stretch = 366;

void add_day(model::DayCalendar& calendar, model::Date date, model::NamedDay day, const std::string& file,
             const std::string& place) {
    if (day.kind == DayKind::school_holiday) {
        if (calendar.school_holidays.emplace(date, std::move(day.name)).second) return;
    } else if (calendar.days.emplace(date, std::move(day)).second) {
        return;
    }
    throw InputError(
        {.file = file, .place = place, .rule = "calendar_day_twice", .particulars = {{"date", model::text_of(date)}}});
}

/// The days of a row, one or a stretch of them.
std::vector<model::Date> days_of(const RowFields& fields, const TextRow& row) {
    static_cast<void>(fields.required(row, "date"));
    const model::Date first = *fields.date(row, "date");
    const model::Date last = fields.date(row, "to").value_or(first);
    std::vector<model::Date> days{first};
    while (days.back() < last && days.size() < longest_stretch) days.push_back(model::days_after(days.back(), 1));
    if (days.back() == last) return days;
    throw fields.flaw(row, "calendar_range", {{"first", model::text_of(first)}, {"last", model::text_of(last)}});
}

}  // namespace

void add_listed_days(const TomlFields& fields, model::DayCalendar& calendar) {
    static_cast<void>(fields.has("file"));
    calendar.source = fields.text_or("source", "");
    for (const auto& [key, kind] : {std::pair{"holidays", DayKind::holiday}, std::pair{"workdays", DayKind::workday}}) {
        for (const std::string& text : fields.texts(key)) {
            const auto date = text.size() == 10 ? model::date_from(text) : std::nullopt;
            if (!date) {
                throw InputError({.file = fields.file(),
                                  .place = fields.place(key),
                                  .rule = "calendar_date",
                                  .particulars = {{"value", text}}});
            }
            add_day(calendar, *date, {.kind = kind}, fields.file(), fields.place(key));
        }
    }
    fields.refuse_unknown_keys();
}

void read_calendar(std::string_view content, const std::string& file, model::Study& study) {
    TextTable table = parse_csv(content, file);
    rename_columns(table);
    std::ranges::copy(table.issues, std::back_inserter(study.issues));
    const RowFields fields{table, columns_of("calendar.csv"), study.issues};
    for (const TextRow& row : table.rows) {
        const std::string& word = fields.required(row, "kind");
        const auto kind = model::day_kind_named(word);
        if (!kind)
            throw InputError({.file = file, .place = row.place, .rule = "calendar_kind", .particulars = {{"value", word}}});
        for (const model::Date date : days_of(fields, row)) {
            add_day(study.calendar, date, {.kind = *kind, .name = fields.text(row, "name")}, file, row.place);
            if (*kind != DayKind::workday || model::day_of({}, date).type != model::DayType::workday) continue;
            study.issues.push_back({.file = file,
                                    .place = row.place,
                                    .field = "date",
                                    .value = model::text_of(date),
                                    .rule = "calendar_workday_on_weekday",
                                    .particulars = {{"date", model::text_of(date)}}});
        }
    }
    const auto rows = std::ssize(table.rows);
    study.rows.push_back({.layer = "calendar", .read = rows, .used = rows});
}

}  // namespace circle15::io
