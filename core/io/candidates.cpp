// SPDX-License-Identifier: MIT
#include "core/io/candidates.hpp"

#include "core/io/amounts.hpp"
#include "core/io/column_names.hpp"
#include "core/io/control_characters.hpp"
#include "core/io/csv.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/map_layer.hpp"
#include "core/io/point_places.hpp"
#include "core/io/study_columns.hpp"

namespace circle15::io {

namespace {

TextTable table_of(const std::filesystem::path& path, const std::string& file) {
    if (is_map_layer(path)) return read_points(path, file);
    TextTable table = parse_csv(read_bytes(path, file), file);
    rename_columns(table);
    clean_cells(table);
    return table;
}

}  // namespace

std::vector<model::Candidate> read_candidates(const std::filesystem::path& path, const std::string& file,
                                              const model::Study& study) {
    const TextTable table = table_of(path, file);
    std::vector<model::DataIssue> doubts;  // of column names nobody asks for; a list of candidates has no health report
    const RowFields fields{table, columns_of("candidates.csv", {.is_map = table.is_map}), doubts};
    SeenIds ids;
    std::vector<model::Candidate> candidates;
    for (const TextRow& row : table.rows) {
        candidates.push_back({.id = fields.required(row, "id"),
                              .name = fields.text(row, "name"),
                              .place = {},
                              .cost = amount_in(fields, row, "cost"),
                              .capacity = amount_in(fields, row, "capacity"),
                              .quality = fields.quality(row, model::Quality::approximate)});
        ids.add(fields, row, candidates.back().id);
    }
    if (candidates.empty()) {
        throw model::InputError({.file = file, .rule = "empty_candidates"});
    }
    const PointCrs crs{.declared = table.is_map ? "" : "column", .measuring = study.measuring_crs};
    const auto places = places_of(fields, crs, study_box(study.islands));
    for (std::size_t row = 0; row < places.size(); ++row) {
        if (!places[row]) throw model::InputError(*places[row].error());
        candidates[row].place = places[row]->place;
    }
    return candidates;
}

}  // namespace circle15::io
