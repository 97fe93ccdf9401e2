// SPDX-License-Identifier: MIT
#include "core/tiles/tile_list.hpp"

#include <nlohmann/json.hpp>

#include "core/io/file_bytes.hpp"
#include "core/model/errors.hpp"

namespace circle15::tiles {

namespace {

using Json = nlohmann::ordered_json;

Json options_json(const analysis::Options& options) {
    return {{"date", options.date ? Json(model::text_of(*options.date)) : Json()},
            {"at_s", options.at ? Json(*options.at) : Json()},
            {"walk", std::string(model::name_of(options.walk))},
            {"capacity", options.capacity},
            {"capacity_by_boat", options.capacity_by_boat},
            {"all_suspended", options.all_suspended},
            {"suspended_routes", options.suspended_routes},
            {"window_s", {options.window.from, options.window.to}}};
}

analysis::Options options_from(const Json& json) {
    analysis::Options options;
    if (!json.at("date").is_null()) options.date = model::date_from(json.at("date").get<std::string>());
    if (!json.at("at_s").is_null()) options.at = json.at("at_s").get<model::DaySeconds>();
    options.walk = model::walk_rule_named(json.at("walk").get<std::string>()).value();
    options.capacity = json.at("capacity").get<bool>();
    options.capacity_by_boat = json.at("capacity_by_boat").get<bool>();
    options.all_suspended = json.at("all_suspended").get<bool>();
    for (const auto& route : json.at("suspended_routes")) options.suspended_routes.insert(route.get<std::string>());
    options.window = {.from = json.at("window_s").at(0).get<model::DaySeconds>(),
                      .to = json.at("window_s").at(1).get<model::DaySeconds>()};
    return options;
}

Json entry_json(const TileEntry& tile) {
    return {{"tile", tile.id},
            {"name", tile.name},
            {"homes", tile.homes},
            {"persons", tile.persons},
            {"facilities", tile.facilities},
            {"facilities_in_reach", tile.facilities_in_reach},
            {"nodes", tile.nodes},
            {"bytes", tile.bytes},
            {"expected_s", tile.expected_s}};
}

TileEntry entry_from(const Json& json) {
    return {.id = json.at("tile").get<std::string>(),
            .name = json.at("name").get<std::string>(),
            .homes = json.at("homes").get<std::int64_t>(),
            .persons = json.at("persons").get<std::int64_t>(),
            .facilities = json.at("facilities").get<std::int64_t>(),
            .facilities_in_reach = json.at("facilities_in_reach").get<std::int64_t>(),
            .nodes = json.at("nodes").get<std::int64_t>(),
            .bytes = json.at("bytes").get<std::int64_t>(),
            .expected_s = json.at("expected_s").get<double>()};
}

TileList list_from(const Json& json) {
    TileList list{.cut = json.at("cut").get<std::string>(),
                  .study = json.at("study").get<std::string>(),
                  .standard = json.at("standard").get<std::string>(),
                  .study_sha256 = json.at("study_sha256").get<std::string>(),
                  .by = json.at("by").get<std::string>(),
                  .search_max_min = json.at("search_max_min").get<double>(),
                  .halo_m = json.at("halo_m").get<double>(),
                  .options = options_from(json.at("options")),
                  .tiles = {}};
    for (const auto& tile : json.at("tiles")) list.tiles.push_back(entry_from(tile));
    return list;
}

}  // namespace

std::string tile_list_text(const TileList& list) {
    Json tiles = Json::array();
    for (const auto& tile : list.tiles) tiles.push_back(entry_json(tile));
    const Json json{{"program", "circle15"},
                    {"cut", list.cut},
                    {"study", list.study},
                    {"standard", list.standard},
                    {"study_sha256", list.study_sha256},
                    {"by", list.by},
                    {"search_max_min", list.search_max_min},
                    {"halo_m", list.halo_m},
                    {"options", options_json(list.options)},
                    {"tiles", tiles}};
    return json.dump(2) + "\n";
}

TileList read_tile_list(const std::filesystem::path& folder) {
    try {
        return list_from(Json::parse(io::read_bytes(folder / tile_list_file, (folder / tile_list_file).string())));
    } catch (const Json::exception&) {
        throw model::InputError({.file = (folder / tile_list_file).string(), .rule = "bad_tile_file"});
    } catch (const std::bad_optional_access&) {
        throw model::InputError({.file = (folder / tile_list_file).string(), .rule = "bad_tile_file"});
    }
}

}  // namespace circle15::tiles
