// SPDX-License-Identifier: MIT
#include <algorithm>
#include <chrono>
#include <cmath>

#include "core/io/study_reader.hpp"
#include "core/io/tile_notes.hpp"
#include "core/model/errors.hpp"
#include "core/model/parallel.hpp"
#include "core/tiles/tile_list.hpp"
#include "core/tiles/walk_file.hpp"

namespace circle15::tiles {

TileWalks find_walks(const std::filesystem::path& tile, unsigned threads) {
    const auto begun = std::chrono::steady_clock::now();
    const auto notes = io::read_tile_notes(tile);
    if (!notes) throw model::InputError({.file = tile.string(), .rule = "not_a_tile"});
    const auto folder = std::filesystem::absolute(tile).lexically_normal();
    const auto parent = folder.has_filename() ? folder.parent_path() : folder.parent_path().parent_path();
    const TileList list = read_tile_list(parent);
    if (list.cut != notes->cut) throw model::InputError({.file = tile.string(), .rule = "tile_foreign", .particulars = {{"tile", notes->id}}});
    io::ReadOptions options;
    if (!list.standard.empty()) options.standard = parent / list.standard;
    model::Study study = io::read_study(tile, options);
    // A map layer is read whole.
    if (!notes->homes.empty())
        std::erase_if(study.homes, [&](const auto& home) { return !std::ranges::binary_search(notes->homes, home.id); });
    const analysis::Ground ground(study);
    TileWalks walks{.tile = notes->id, .cut = notes->cut};
    for (const auto& home : study.homes) walks.homes.push_back(home.id);
    for (const auto& facility : study.facilities) walks.facilities.push_back(facility.id);
    walks.services.resize(study.standard.rules.size());
    model::in_parallel(walks.services.size(), threads, [&](std::size_t row) {
        walks.services[row] = analysis::remember_walks(ground, model::id_of<model::RuleId>(row), list.options);
    });
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begun;
    walks.seconds = std::round(taken.count() * 100) / 100;
    return walks;
}

}  // namespace circle15::tiles
