// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <regex>

#include "core/intake/upkeep/facility_fields.hpp"
#include "core/intake/upkeep/layer_table.hpp"
#include "core/intake/upkeep/study_update.hpp"

namespace circle15::intake {

namespace {

void put_origin(LayerTable& table, std::size_t row, const model::Facility& facility) {
    table.put(row, "source", facility.source);
    table.put(row, "date", facility.date);
    table.put(row, "quality", std::string(model::name_of(facility.quality)));
}

void add(LayerTable& table, const model::Facility& facility) {
    const std::size_t row = table.add(facility.id);
    for (const auto& [name, value] : fields_of(facility)) table.put(row, name, value);
    table.put_place(row, facility.place);
    put_origin(table, row, facility);
}

void write(LayerTable& table, const UpdateRow& update, const std::vector<model::Facility>& before) {
    if (!update.before) return add(table, update.after);
    const model::Facility& known = before[*update.before];
    const std::size_t row = table.row_of(known.id);
    const auto had = fields_of(known);
    for (const auto& field : fields_of(update.after)) {
        if (!std::ranges::contains(had, field)) table.put(row, field.first, field.second);
    }
    if (update.moved_m > 0) table.put_place(row, update.after.place);
    put_origin(table, row, update.after);
}

}  // namespace

std::string edited_facilities(std::string_view content, const model::LayerSource& layer,
                              const std::vector<model::Facility>& before, const ListUpdate& update,
                              const std::vector<bool>& accepted) {
    LayerTable table(content, layer);
    for (std::size_t i = 0; i < update.rows.size(); ++i) {
        if (accepted[i] && update.rows[i].change != Change::unchanged) write(table, update.rows[i], before);
    }
    return table.text();
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
