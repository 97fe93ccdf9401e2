// SPDX-License-Identifier: MIT
#include "tests/tiles/cut_world.hpp"

#include <algorithm>
#include <random>

#include "core/io/tile_notes.hpp"
#include "core/tiles/halo.hpp"
#include "core/tiles/merge.hpp"
#include "core/tiles/tile_streets.hpp"
#include "core/tiles/walk_file.hpp"

namespace circle15::test {

namespace {

constexpr double cell_m = 40;

/// The tile as its files hold it: streets and walks go through text and back.
tiles::TileWalks walks_of(const model::Study& study, const tiles::Plan& plan, const tiles::Halo& halo,
                          const geometry::Projection& projection, const model::Streets& streets,
                          const analysis::Options& options) {
    model::Study tile = study;
    tile.streets = io::parse_tile_streets(io::tile_streets_text(streets), "streets.json");
    tile.streets.whole = streets.whole;
    std::vector<bool> owned(study.homes.size());
    for (const auto home : plan.homes) owned[home.at()] = true;
    tile.homes.clear();
    for (std::size_t row = 0; row < study.homes.size(); ++row) {
        if (owned[row]) tile.homes.push_back(study.homes[row]);
    }
    std::erase_if(tile.facilities, [&](const auto& facility) { return !halo.holds(projection.to_metres(facility.place)); });
    const analysis::Ground ground(tile);
    tiles::TileWalks walks{.tile = "t", .cut = "c"};
    for (const auto& home : tile.homes) walks.homes.push_back(home.id);
    for (const auto& facility : tile.facilities) walks.facilities.push_back(facility.id);
    for (std::size_t row = 0; row < study.standard.rules.size(); ++row)
        walks.services.push_back(analysis::remember_walks(ground, model::id_of<model::RuleId>(row), options));
    return tiles::parse_walks(tiles::walks_text(walks), "walks.json");
}

}  // namespace

oracle::Town town_to_cut(std::uint64_t seed) {
    auto town = oracle::town_of(seed);
    town.study.standard.search_max_min = 1;
    for (auto& rule : town.study.standard.rules) {
        rule.minutes = std::min(rule.minutes, 3.0);
        for (auto& ring : rule.rings) {
            if (ring.minutes) ring.minutes = std::min(*ring.minutes, 3.0);
            if (ring.metres) ring.metres = std::min(*ring.metres, 150.0);
        }
    }
    town.study.link_rules.link_limit_m = 60;
    town.study.link_rules.pier_limit_m = 100;
    town.options.area_minutes = {1, 2};
    return town;
}

std::vector<tiles::Plan> random_plans(const analysis::Ground& ground, std::uint64_t seed) {
    const auto& study = ground.study;
    switch (seed % 4) {
        case 0:
            return tiles::plans_of(ground, {.by = tiles::CutBy::islands, .date = study.date});
        case 1:
            return tiles::plans_of(ground, {.by = tiles::CutBy::townships, .date = study.date});
        case 2:
            return tiles::plans_of(
                ground, {.by = tiles::CutBy::h3, .resolution = static_cast<int>(8 + seed / 4 % 3), .date = study.date});
        default:
            break;
    }
    std::mt19937_64 random(seed);
    const std::size_t count = 2 + random() % 4;
    std::vector<tiles::Plan> plans(count);
    for (std::size_t row = 0; row < study.homes.size(); ++row)
        plans[random() % count].homes.push_back(model::id_of<model::HomeId>(row));
    std::erase_if(plans, [](const tiles::Plan& plan) { return plan.homes.empty(); });
    return plans;
}

TiledAnswer analyzed_in_tiles(const analysis::Ground& ground, const analysis::Options& options,
                              const std::vector<tiles::Plan>& plans, double halo_share) {
    const auto& study = ground.study;
    const tiles::WayFinder finder(study.streets, ground.projection, cell_m);
    const tiles::StreetCutter cutter(ground);
    const tiles::StudyRows whole(study);
    std::vector<analysis::RememberedWalks> walks;
    double nodes = 0;
    for (const auto& plan : plans) {
        std::vector<model::Metres> places;
        for (const auto home : plan.homes) places.push_back(ground.projection.to_metres(study.homes[home.at()].place));
        const tiles::Halo halo(places, tiles::halo_m(study) * halo_share, cell_m);
        const auto streets = cutter.cut(finder.ways_in(halo));
        nodes += static_cast<double>(streets.nodes.size()) / static_cast<double>(study.streets.nodes.size());
        tiles::put_walks(walks_of(study, plan, halo, ground.projection, streets, options), whole, walks);
    }
    walks.resize(study.standard.rules.size());
    return {.analysis = analysis::analyze_remembered(ground, options, walks),
            .share_of_nodes = nodes / static_cast<double>(plans.size())};
}

}  // namespace circle15::test
