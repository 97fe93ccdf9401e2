// SPDX-License-Identifier: MIT
#include "mapview/assistant/reading.hpp"

#include <algorithm>

#include "core/intake/sheets/list_columns.hpp"
#include "core/intake/sheets/list_sheets.hpp"
#include "core/intake/sheets/read_lists.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/raster_cells.hpp"
#include "core/io/text_encoding.hpp"
#include "mapview/assistant/source_edits.hpp"

namespace circle15::assistant {

using intake::Role;

namespace {

constexpr std::size_t sample_values = 3;
constexpr std::size_t longest_sample = 90;

/// For eyes alone: somewhere about the middle of an outline.
std::optional<model::LonLat> about_middle(const model::MultiPolygon& land) {
    if (land.empty() || land.front().shell.empty()) return std::nullopt;
    model::LonLat sum;
    for (const model::LonLat point : land.front().shell) {
        sum.lon += point.lon;
        sum.lat += point.lat;
    }
    const auto count = static_cast<double>(land.front().shell.size());
    return model::LonLat{.lon = sum.lon / count, .lat = sum.lat / count};
}

template <class Record>
void add_places(const std::vector<Record>& records, std::vector<PlacedRow>& rows) {
    for (const Record& record : records) {
        const auto at = record.place ? record.place : about_middle(record.land);
        if (at) rows.push_back({.place = record.origin.place, .name = record.name, .at = *at});
    }
}

void read_rows(const intake::Plan& plan, const intake::Source& source, Reading& reading) {
    if (source.role == Role::facilities) {
        for (const auto& record : intake::read_facilities(plan, source, reading.findings))
            reading.rows.push_back({record.origin.place, record.facility.name, record.facility.place});
    } else if (source.role == Role::people) {
        add_places(intake::read_people(plan, source, reading.findings), reading.rows);
    } else if (source.role == Role::villages) {
        add_places(intake::read_villages(plan, source, reading.findings), reading.rows);
    } else if (source.role == Role::buildings) {
        for (const auto& record : intake::read_buildings(plan, source, reading.findings))
            reading.rows.push_back({record.origin.place, {}, record.place});
    }
}

/// Its sheets and what their columns are taken for; without what the plan says of them where that names headings it lacks.
void read_columns(const intake::Plan& plan, const intake::Source& source, Reading& reading) {
    intake::Findings untold;
    reading.tables = intake::lists_of(plan, source, [](const intake::ListTable&) { return true; }, untold);
    if (!reading.tables.empty())
        reading.columns = intake::ListColumns(reading.tables.front(), source, untold.issues).mapping(reading.tables.front());
}

}  // namespace

Reading read_source(const intake::Plan& plan, const intake::Source& source) {
    Reading reading;
    if (!is_list(source.role)) return reading;
    try {
        if (!io::is_raster(plan.folder / io::path_of(source.file))) read_columns(plan, source, reading);
        read_rows(plan, source, reading);
    } catch (const model::InputError& error) {
        reading.failure = error.flaw();
        if (reading.failure->file.empty()) reading.failure->file = source.file;
    }
    return reading;
}

std::vector<CrsTrial> try_crs(const intake::Plan& plan, const intake::Source& source, const KnownLand& land) {
    if (!is_list(source.role)) return {};
    std::vector<std::string> names{"EPSG:4326", "GCJ-02", "BD-09"};
    for (const std::string& name : {plan.measuring_crs, source.crs}) {
        if (!name.empty() && !std::ranges::contains(names, name)) names.push_back(name);
    }
    std::vector<CrsTrial> trials;
    for (const std::string& name : names) {
        intake::Source as_if = source;
        as_if.crs = name;
        CrsTrial& trial = trials.emplace_back(CrsTrial{.crs = name});
        for (const PlacedRow& row : read_source(plan, as_if).rows) {
            ++trial.rows;
            if (land.holds(row.at)) ++trial.on_land;
        }
    }
    return trials;
}

std::optional<model::DataIssue> crs_doubt(const intake::Source& source, const std::vector<CrsTrial>& trials) {
    const auto chosen = std::ranges::find(trials, source.crs, &CrsTrial::crs);
    const auto best = std::ranges::max_element(trials, {}, &CrsTrial::on_land);
    if (chosen == trials.end() || best->on_land < chosen->on_land + 2) return std::nullopt;
    if ((best->on_land - chosen->on_land) * 20 < best->rows) return std::nullopt;
    return model::DataIssue{.file = source.file,
                            .place = source.sheet,
                            .field = "crs",
                            .value = source.crs,
                            .rule = "crs_lands_more",
                            .severity = model::Severity::doubt,
                            .grave = true,
                            .particulars = {{"rows", static_cast<std::int64_t>(chosen->rows)},
                                            {"here", static_cast<std::int64_t>(chosen->on_land)},
                                            {"crs", chosen->crs},
                                            {"there", static_cast<std::int64_t>(best->on_land)},
                                            {"other", best->crs}}};
}

std::string samples_of(const Reading& reading, std::size_t at) {
    std::vector<std::string> values;
    for (const intake::ListTable& table : reading.tables) {
        for (const intake::ListRow& row : table.rows) {
            if (at >= row.cells.size() || row.cells[at].empty() || std::ranges::contains(values, row.cells[at])) continue;
            values.push_back(row.cells[at]);
            if (values.size() == sample_values) break;
        }
        if (values.size() == sample_values) break;
    }
    std::string text;
    for (const std::string& value : values) text += (text.empty() ? "" : " · ") + value;
    if (text.size() <= longest_sample) return text;
    return std::string(io::whole_characters(text, longest_sample)) + "…";
}

const intake::ListRow* row_at(const Reading& reading, const std::string& place) {
    for (const intake::ListTable& table : reading.tables) {
        const auto found = std::ranges::find(table.rows, place, &intake::ListRow::place);
        if (found != table.rows.end()) return &*found;
    }
    return nullptr;
}

}  // namespace circle15::assistant
