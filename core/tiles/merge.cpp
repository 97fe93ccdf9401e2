// SPDX-License-Identifier: MIT
#include "core/tiles/merge.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "core/io/file_bytes.hpp"
#include "core/io/sha256.hpp"
#include "core/io/tile_notes.hpp"
#include "core/model/errors.hpp"

namespace circle15::tiles {

namespace {

namespace fs = std::filesystem;
using analysis::RememberedWalks;
using analysis::WalkCosts;

/// Rows of a tile's tables in the whole study.
struct Rows {
    std::vector<std::size_t> homes;
    std::vector<model::FacilityId> facilities;
    std::size_t all_homes = 0;
};

[[noreturn]] void refuse(const fs::path& folder, const std::string& rule, const std::string& tile) {
    throw model::InputError({.file = folder.string(), .rule = rule, .particulars = {{"tile", tile}}});
}

void put(const WalkCosts& from, const Rows& rows, WalkCosts& to) {
    to.resize(rows.all_homes);
    for (std::size_t row = 0; row < from.size(); ++row) {
        if (!from[row]) continue;
        to[rows.homes[row]] = from[row];
        to[rows.homes[row]]->facility = rows.facilities.at(from[row]->facility.at());
    }
}

template <class Key>
void put(const std::map<Key, WalkCosts>& from, const Rows& rows, std::map<Key, WalkCosts>& to) {
    for (const auto& [key, costs] : from) put(costs, rows, to[key]);
}

template <class Key, class Of>
void put(const std::map<Key, std::vector<Of>>& from, const Rows& rows, std::map<Key, std::vector<Of>>& to, const Of& unset) {
    for (const auto& [key, values] : from) {
        auto& all = to[key];
        all.resize(rows.all_homes, unset);
        for (std::size_t row = 0; row < values.size(); ++row) all[rows.homes[row]] = values[row];
    }
}

template <class Record>
std::unordered_map<std::string, std::size_t> rows_by_id(const std::vector<Record>& records) {
    std::unordered_map<std::string, std::size_t> rows;
    for (std::size_t row = 0; row < records.size(); ++row) rows.emplace(records[row].id, row);
    return rows;
}

/// Folders that say that they are tiles, each under its own name once.
void look_for_strangers(const fs::path& folder, const TileList& list) {
    std::set<std::string> listed;
    for (const auto& tile : list.tiles) listed.insert(tile.id);
    for (const auto& entry : fs::directory_iterator(folder)) {
        const auto name = entry.path().filename().string();
        if (name.starts_with('.') || !entry.is_directory()) continue;
        const auto notes = io::read_tile_notes(entry.path());
        if (!notes) continue;
        if (notes->cut == list.cut && listed.contains(notes->id) && notes->id != name) refuse(folder, "tile_doubled", name);
        if (notes->cut != list.cut || notes->id != name) refuse(folder, "tile_foreign", name);
    }
}

}  // namespace

StudyRows::StudyRows(const model::Study& study)
    : homes(rows_by_id(study.homes)),
      facilities(rows_by_id(study.facilities)),
      all_homes(study.homes.size()),
      all_services(study.standard.rules.size()) {}

void put_walks(const TileWalks& tile, const StudyRows& whole, std::vector<RememberedWalks>& services) {
    Rows rows{.all_homes = whole.all_homes};
    for (const auto& id : tile.homes) rows.homes.push_back(whole.homes.at(id));
    for (const auto& id : tile.facilities) rows.facilities.push_back(model::id_of<model::FacilityId>(whole.facilities.at(id)));
    services.resize(whole.all_services);
    for (std::size_t row = 0; row < services.size(); ++row) {
        const auto& from = tile.services.at(row);
        auto& to = services[row];
        put(from.costs, rows, to.costs);
        put(from.any_hour, rows, to.any_hour);
        put(from.as_if_open, rows, to.as_if_open);
        put(from.other, rows, to.other);
        put(from.way_qualities, rows, to.way_qualities, model::Quality::surveyed);
        put(from.way_metres, rows, to.way_metres, std::optional<double>{});
    }
}

Joined join_tiles(const fs::path& folder, const TileList& list, const model::Study& study) {
    look_for_strangers(folder, list);
    Joined joined;
    const StudyRows whole(study);
    std::vector<bool> owned(study.homes.size());
    std::int64_t persons = 0;
    for (const auto& tile : list.tiles) {
        const auto path = folder / tile.id / walk_file;
        if (!fs::exists(path)) refuse(folder, "tile_missing", tile.id);
        const std::string content = io::read_bytes(path, tile.id + "/" + walk_file);
        const TileWalks walks = parse_walks(content, tile.id + "/" + walk_file);
        if (walks.cut != list.cut || walks.tile != tile.id) refuse(folder, "tile_foreign", tile.id);
        if (std::ssize(walks.homes) != tile.homes || walks.services.size() != study.standard.rules.size())
            refuse(folder, "tile_homes", tile.id);
        for (const auto& id : walks.homes) {
            const auto home = whole.homes.find(id);
            if (home == whole.homes.end()) refuse(folder, "tile_homes", tile.id);
            if (owned[home->second]) refuse(folder, "tile_doubled", tile.id);
            owned[home->second] = true;
            persons += model::persons_in(study.homes[home->second].persons, model::everybody);
        }
        put_walks(walks, whole, joined.services);
        joined.tiles.push_back({.entry = tile, .seconds = walks.seconds, .sha256 = io::sha256_of(content)});
    }
    std::int64_t everybody = 0;
    for (const auto& home : study.homes) everybody += model::persons_in(home.persons, model::everybody);
    if (std::ranges::contains(owned, false) || persons != everybody)
        throw std::logic_error("the tiles' persons do not add up to the study's");
    return joined;
}

}  // namespace circle15::tiles
