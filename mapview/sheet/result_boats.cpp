// SPDX-License-Identifier: MIT
#include "mapview/sheet/result_boats.hpp"

namespace circle15::sheet {

namespace {

void read_piers(const json& features, OpenedResult& result) {
    for (const auto& feature : features) {
        const json& fields = feature.at("properties");
        result.study.piers.push_back({.id = text_in(fields, "id"),
                                      .name = text_in(fields, "name"),
                                      .place = point_of(feature.at("geometry").at("coordinates")),
                                      .quality = quality_in(fields, "quality")});
    }
}

void read_ferries(const json& features, OpenedResult& result) {
    for (const auto& feature : features) {
        const json& fields = feature.at("properties");
        result.analysis.demonstration_boats = fields.at("demonstration").get<bool>();
        auto lines = lines_of(feature.at("geometry"));
        result.analysis.ferry_routes.push_back({.id = text_in(fields, "id"),
                                                .name = text_in(fields, "name"),
                                                .sailings = whole_in(fields, "sailings"),
                                                .approximate = fields.at("approximate").get<bool>(),
                                                .line = lines.empty() ? model::Line{} : std::move(lines.front())});
    }
}

}  // namespace

void read_boats(const ResultFiles& files, OpenedResult& result) {
    if (files.has("piers.geojson")) read_piers(files.layer("piers.geojson"), result);
    if (files.has("ferries.geojson")) read_ferries(files.layer("ferries.geojson"), result);
}

}  // namespace circle15::sheet
