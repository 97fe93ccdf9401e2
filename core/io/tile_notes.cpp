// SPDX-License-Identifier: MIT
#include "core/io/tile_notes.hpp"

#include <nlohmann/json.hpp>

#include "core/io/file_bytes.hpp"
#include "core/model/errors.hpp"

namespace circle15::io {

namespace {

using Json = nlohmann::ordered_json;

Json part_json(const model::WholePart& part) {
    Json largest = Json::array();
    for (const auto island : part.largest_on) largest.push_back(island.value);
    return {{"length_m", part.length_m}, {"island", part.island ? Json(part.island->value) : Json()}, {"largest_on", largest}};
}

model::WholePart part_from(const Json& json) {
    model::WholePart part{.length_m = json.at("length_m").get<double>()};
    if (!json.at("island").is_null()) part.island = model::IslandId{json.at("island").get<std::uint32_t>()};
    for (const auto& island : json.at("largest_on")) part.largest_on.push_back(model::IslandId{island.get<std::uint32_t>()});
    return part;
}

TileNotes notes_from(const Json& json) {
    TileNotes notes{.id = json.at("tile").get<std::string>(),
                    .cut = json.at("cut").get<std::string>(),
                    .study = path_of(json.at("study").get<std::string>()),
                    .study_file = json.at("study_file").get<std::string>(),
                    .has_elevation = json.at("has_elevation").get<bool>(),
                    .homes = json.at("homes").get<std::vector<std::string>>()};
    for (const auto& entry : json.at("whole_streets")) {
        model::WholeStreets streets{.frame = {.low = {entry.at("frame").at(0).get<double>(), entry.at("frame").at(1).get<double>()},
                                              .size_m = entry.at("frame").at(2).get<double>()}};
        for (const auto& part : entry.at("parts")) streets.parts.push_back(part_from(part));
        notes.whole.emplace(entry.at("by_rule").get<bool>(), std::move(streets));
    }
    return notes;
}

}  // namespace

std::string tile_notes_text(const TileNotes& notes) {
    Json whole = Json::array();
    for (const auto& [by_rule, streets] : notes.whole) {
        Json parts = Json::array();
        for (const auto& part : streets.parts) parts.push_back(part_json(part));
        whole.push_back({{"by_rule", by_rule},
                         {"frame", {streets.frame.low.x, streets.frame.low.y, streets.frame.size_m}},
                         {"parts", parts}});
    }
    const Json json{{"program", "circle15"},
                    {"tile", notes.id},
                    {"cut", notes.cut},
                    {"study", notes.study.generic_string()},
                    {"study_file", notes.study_file},
                    {"has_elevation", notes.has_elevation},
                    {"homes", notes.homes},
                    {"whole_streets", whole}};
    return json.dump(1) + "\n";
}

std::optional<TileNotes> read_tile_notes(const std::filesystem::path& folder) {
    const auto path = folder / tile_notes_file;
    std::error_code unreadable;
    if (!std::filesystem::exists(path, unreadable)) return std::nullopt;
    try {
        TileNotes notes = notes_from(Json::parse(read_bytes(path, tile_notes_file)));
        if (notes.study.is_relative()) notes.study = folder / notes.study;
        return notes;
    } catch (const Json::exception&) {
        throw model::InputError({.file = tile_notes_file, .rule = "bad_tile_file"});
    }
}

}  // namespace circle15::io
