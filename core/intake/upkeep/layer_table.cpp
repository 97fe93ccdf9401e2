// SPDX-License-Identifier: MIT
#include "core/intake/upkeep/layer_table.hpp"

#include <cmath>
#include <format>

#include "core/io/column_names.hpp"
#include "core/io/csv.hpp"
#include "core/model/errors.hpp"

namespace circle15::intake {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_wgs84(const std::string& crs) { return crs == "EPSG:4326" || crs == "WGS84" || crs == "EPSG:4490" || crs.empty(); }

}  // namespace

std::string degrees_text(double value) { return std::format("{}", std::round(value * 1e7) / 1e7); }

LayerTable::LayerTable(std::string_view content, const model::LayerSource& layer)
    : layer_(layer), marked_(content.starts_with(byte_order_mark)), table_(io::parse_csv(content, layer.file, true)) {
    for (const io::TextRow& row : table_.rows) {
        if (row.flaw) throw model::InputError(*row.flaw);
    }
    for (std::size_t i = 0; i < table_.columns.size(); ++i) at_.emplace(io::canonical_column(table_.columns[i]), i);
    const std::size_t id = column("id");
    for (std::size_t i = 0; i < table_.rows.size(); ++i) row_of_.emplace(table_.rows[i].cells[id], i);
}

std::size_t LayerTable::column(std::string_view name) const {
    const auto found = at_.find(std::string(name));
    if (found != at_.end()) return found->second;
    throw model::InputError(
        {.file = layer_.file, .place = "row 1", .rule = "upkeep_column", .particulars = {{"column", std::string(name)}}});
}

std::size_t LayerTable::row_of(const std::string& id) const {
    const auto found = row_of_.find(id);
    if (found != row_of_.end()) return found->second;
    throw model::InputError({.file = layer_.file, .rule = "upkeep_row_gone", .particulars = {{"id", id}}});
}

const std::string& LayerTable::cell(std::size_t row, std::string_view name) const {
    return table_.rows.at(row).cells.at(column(name));
}

std::size_t LayerTable::add(const std::string& id) {
    table_.rows.emplace_back().cells.resize(table_.columns.size());
    put(table_.rows.size() - 1, "id", id);
    return table_.rows.size() - 1;
}

void LayerTable::put(std::size_t row, std::string_view name, const std::string& value) {
    if (value.empty() && !has(name)) return;
    table_.rows.at(row).cells.at(column(name)) = value;
}

void LayerTable::put_place(std::size_t row, model::LonLat place) {
    if (layer_.crs == "column") {
        put(row, "crs", "EPSG:4326");
    } else if (!is_wgs84(layer_.crs)) {
        throw model::InputError({.file = layer_.file, .rule = "upkeep_crs", .particulars = {{"crs", layer_.crs}}});
    }
    put(row, "lon", degrees_text(place.lon));
    put(row, "lat", degrees_text(place.lat));
}

std::string LayerTable::text() const {
    std::string text(marked_ ? byte_order_mark : "");
    io::append_csv_row(text, table_.columns);
    for (const io::TextRow& row : table_.rows) io::append_csv_row(text, row.cells);
    return text;
}

}  // namespace circle15::intake
