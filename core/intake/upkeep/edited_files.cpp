// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <format>
#include <map>
#include <regex>
#include <set>

#include "core/intake/upkeep/facility_fields.hpp"
#include "core/intake/upkeep/study_update.hpp"
#include "core/io/column_names.hpp"
#include "core/io/csv.hpp"
#include "core/model/errors.hpp"

namespace circle15::intake {

namespace {

/// Degrees to 1e-7, a centimetre, without needless zeros.
std::string degrees(double value) { return std::format("{}", std::round(value * 1e7) / 1e7); }

bool is_wgs84(const std::string& crs) { return crs == "EPSG:4326" || crs == "WGS84" || crs == "EPSG:4490" || crs.empty(); }

class FacilityTable {
public:
    FacilityTable(std::string_view content, const model::LayerSource& layer) : layer_(layer) {
        table_ = io::parse_csv(content, layer.file, true);
        for (const io::TextRow& row : table_.rows) {
            if (row.flaw) throw model::InputError(*row.flaw);
        }
        for (std::size_t i = 0; i < table_.columns.size(); ++i) at_.emplace(io::canonical_column(table_.columns[i]), i);
        const std::size_t id = column("id");
        for (std::size_t i = 0; i < table_.rows.size(); ++i) row_of_.emplace(table_.rows[i].cells[id], i);
    }

    void write(const UpdateRow& update, const std::vector<model::Facility>& before) {
        if (!update.before) return add(update.after);
        const model::Facility& known = before[*update.before];
        io::TextRow& row = table_.rows.at(row_of_.at(known.id));
        const auto had = fields_of(known);
        for (const auto& field : fields_of(update.after)) {
            if (!std::ranges::contains(had, field)) put(row, field.first, field.second);
        }
        if (update.moved_m > 0) put_place(row, update.after);
        put_origin(row, update.after);
    }

    [[nodiscard]] std::string text(bool with_mark) const {
        std::string text = with_mark ? "\xEF\xBB\xBF" : "";
        io::append_csv_row(text, table_.columns);
        for (const io::TextRow& row : table_.rows) io::append_csv_row(text, row.cells);
        return text;
    }

private:
    std::size_t column(std::string_view name) const {
        const auto found = at_.find(std::string(name));
        if (found != at_.end()) return found->second;
        throw model::InputError(
            {.file = layer_.file, .place = "row 1", .rule = "upkeep_column", .particulars = {{"column", std::string(name)}}});
    }

    void put(io::TextRow& row, std::string_view name, const std::string& value) {
        if (value.empty() && !at_.contains(std::string(name))) return;
        row.cells.at(column(name)) = value;
    }

    void put_place(io::TextRow& row, const model::Facility& facility) {
        if (layer_.crs == "column") {
            put(row, "crs", "EPSG:4326");
        } else if (!is_wgs84(layer_.crs)) {
            throw model::InputError({.file = layer_.file, .rule = "upkeep_crs", .particulars = {{"crs", layer_.crs}}});
        }
        put(row, "lon", degrees(facility.place.lon));
        put(row, "lat", degrees(facility.place.lat));
    }

    void put_origin(io::TextRow& row, const model::Facility& facility) {
        put(row, "source", facility.source);
        put(row, "date", facility.date);
        put(row, "quality", std::string(model::name_of(facility.quality)));
    }

    void add(const model::Facility& facility) {
        io::TextRow& row = table_.rows.emplace_back();
        row.cells.resize(table_.columns.size());
        put(row, "id", facility.id);
        for (const auto& [name, value] : fields_of(facility)) put(row, name, value);
        put_place(row, facility);
        put_origin(row, facility);
    }

    const model::LayerSource& layer_;
    io::TextTable table_;
    std::map<std::string, std::size_t> at_;
    std::map<std::string, std::size_t> row_of_;
};

}  // namespace

std::string edited_facilities(std::string_view content, const model::LayerSource& layer,
                              const std::vector<model::Facility>& before, const ListUpdate& update,
                              const std::vector<bool>& accepted) {
    FacilityTable table(content, layer);
    for (std::size_t i = 0; i < update.rows.size(); ++i) {
        if (accepted[i] && update.rows[i].change != Change::unchanged) table.write(update.rows[i], before);
    }
    return table.text(content.starts_with("\xEF\xBB\xBF"));
}

std::string edited_study_toml(std::string_view content, const ListUpdate& update, const std::vector<bool>& accepted) {
    std::map<std::string, std::int64_t> added;
    for (std::size_t i = 0; i < update.rows.size(); ++i) {
        if (accepted[i] && !update.rows[i].before) ++added[update.rows[i].after.service];
    }
    static const std::regex inventory(R"re(\s*\[\s*inventory\s*\.\s*"?([A-Za-z0-9_]+)"?\s*\].*)re");
    static const std::regex table(R"(\s*\[.*)");
    static const std::regex count(R"((\s*facilities\s*=\s*)(\d+)(.*))");
    std::string text;
    std::string service;
    for (std::size_t at = 0; at < content.size();) {
        const std::size_t end = std::min(content.find('\n', at), content.size());
        std::string line(content.substr(at, end - at));
        std::smatch match;
        if (std::regex_match(line, match, inventory)) {
            service = match[1];
        } else if (std::regex_match(line, table)) {
            service.clear();
        } else if (!service.empty() && added.contains(service) && std::regex_match(line, match, count)) {
            line = match[1].str() + std::to_string(std::stoll(match[2].str()) + added[service]) + match[3].str();
        }
        text += line;
        if (end < content.size()) text += '\n';
        at = end + 1;
    }
    return text;
}

}  // namespace circle15::intake
