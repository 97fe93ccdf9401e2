// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include "core/io/tile_notes.hpp"
#include "core/model/errors.hpp"

namespace circle15::io {

namespace {

using Json = nlohmann::ordered_json;

Json nodes_json(const std::vector<model::StreetNode>& nodes) {
    Json ids = Json::array();
    Json lon = Json::array();
    Json lat = Json::array();
    Json heights = Json::array();
    Json barred = Json::array();
    for (std::size_t row = 0; row < nodes.size(); ++row) {
        const auto& node = nodes[row];
        ids.push_back(node.osm_id);
        lon.push_back(node.place.lon);
        lat.push_back(node.place.lat);
        heights.push_back(node.elevation_m ? Json(*node.elevation_m) : Json());
        if (node.barred) barred.push_back(row);
    }
    return {{"id", ids}, {"lon", lon}, {"lat", lat}, {"elevation_m", heights}, {"barred", barred}};
}

// A way is a list in this order: what its fields are called is told here alone.
Json way_json(const model::StreetWay& way) {
    return {way.osm_id,
            way.name,
            static_cast<int>(way.kind),
            static_cast<int>(way.direction),
            static_cast<int>(way.quality),
            (way.sheltered ? 1 : 0) | (way.by_rule ? 2 : 0) | (way.carried ? 4 : 0),
            way.file,
            way.nodes};
}

model::StreetWay way_from(const Json& json) {
    const int flags = json.at(5).get<int>();
    return {.osm_id = json.at(0).get<std::int64_t>(),
            .name = json.at(1).get<std::string>(),
            .kind = static_cast<model::StreetKind>(json.at(2).get<int>()),
            .direction = static_cast<model::FootDirection>(json.at(3).get<int>()),
            .quality = static_cast<model::Quality>(json.at(4).get<int>()),
            .nodes = json.at(7).get<std::vector<std::uint32_t>>(),
            .sheltered = (flags & 1) != 0,
            .by_rule = (flags & 2) != 0,
            .carried = (flags & 4) != 0,
            .file = json.at(6).get<std::uint32_t>()};
}

model::Streets streets_from(const Json& json) {
    model::Streets streets;
    const auto& nodes = json.at("nodes");
    const auto& ids = nodes.at("id");
    for (std::size_t row = 0; row < ids.size(); ++row) {
        const auto& height = nodes.at("elevation_m").at(row);
        streets.nodes.push_back({.osm_id = ids.at(row).get<std::int64_t>(),
                                 .place = {nodes.at("lon").at(row).get<double>(), nodes.at("lat").at(row).get<double>()},
                                 .elevation_m = height.is_null() ? std::nullopt : std::optional(height.get<double>())});
    }
    for (const auto& row : nodes.at("barred")) streets.nodes.at(row.get<std::size_t>()).barred = true;
    for (const auto& way : json.at("ways")) {
        streets.ways.push_back(way_from(way));
        for (const auto node : streets.ways.back().nodes) static_cast<void>(streets.nodes.at(node));
    }
    for (const auto& square : json.at("squares")) {
        streets.squares.push_back({.osm_id = square.at(0).get<std::int64_t>(),
                                   .rim = square.at(1).get<std::uint32_t>(),
                                   .rings = square.at(2).get<std::vector<std::vector<std::uint32_t>>>()});
    }
    streets.files = json.at("files").get<std::vector<std::string>>();
    return streets;
}

}  // namespace

std::string tile_streets_text(const model::Streets& streets) {
    Json ways = Json::array();
    for (const auto& way : streets.ways) ways.push_back(way_json(way));
    Json squares = Json::array();
    for (const auto& square : streets.squares) squares.push_back({square.osm_id, square.rim, square.rings});
    const Json json{{"program", "circle15"},
                    {"files", streets.files},
                    {"nodes", nodes_json(streets.nodes)},
                    {"ways", ways},
                    {"squares", squares}};
    return json.dump() + "\n";
}

model::Streets parse_tile_streets(std::string_view content, const std::string& file) {
    const auto refuse = [&] { return model::InputError({.file = file, .rule = "bad_tile_file"}); };
    try {
        return streets_from(Json::parse(content));
    } catch (const Json::exception&) {
        throw refuse();
    } catch (const std::out_of_range&) {
        throw refuse();
    }
}

}  // namespace circle15::io
