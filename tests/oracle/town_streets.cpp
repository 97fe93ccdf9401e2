// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <format>

#include "core/geometry/projection.hpp"
#include "tests/oracle/town_parts.hpp"

namespace circle15::oracle {

namespace {

using model::FootDirection;
using model::Metres;
using model::StreetKind;

constexpr int most_nodes = 60;

struct Builder {
    Dice& dice;
    Town& town;
    geometry::Projection projection;
    bool hilly;

    std::uint32_t node(Metres place) {
        auto& nodes = town.study.streets.nodes;
        model::StreetNode made{.osm_id = static_cast<std::int64_t>(nodes.size()) + 1, .place = projection.to_lonlat(place)};
        if (hilly && dice.chance(85)) made.elevation_m = dice.roll(0, 60);
        made.barred = dice.chance(4);
        nodes.push_back(made);
        return static_cast<std::uint32_t>(nodes.size() - 1);
    }
    std::uint32_t node_in(const Rectangle& part) {
        const auto between = [&](double low, double high) { return low + dice.roll(10, static_cast<int>(high - low) - 10); };
        return node({between(part.west, part.east), between(part.south, part.north)});
    }
    void way(std::vector<std::uint32_t> nodes, StreetKind kind) {
        model::StreetWay made;
        made.osm_id = 1000 + static_cast<std::int64_t>(town.study.streets.ways.size());
        made.kind = kind;
        made.quality = model::Quality::surveyed;
        made.nodes = std::move(nodes);
        made.sheltered = dice.chance(4);
        constexpr std::array directions{FootDirection::along, FootDirection::against};
        if (kind != StreetKind::bridge && dice.chance(7)) made.direction = dice.one_of(directions);
        town.study.streets.ways.push_back(std::move(made));
    }
    StreetKind kind() {
        constexpr std::array kinds{StreetKind::street, StreetKind::street, StreetKind::path,  StreetKind::path,
                                   StreetKind::steps,  StreetKind::tunnel, StreetKind::bridge};
        return dice.one_of(kinds);
    }
    /// Streets that hang together: every new node is joined to one before it, some by a bent way over two.
    std::vector<std::uint32_t> part(const Rectangle& land, int count) {
        std::vector<std::uint32_t> nodes{node_in(land)};
        while (std::ssize(nodes) < count) {
            std::vector<std::uint32_t> bent{dice.one_of(nodes), node_in(land)};
            if (std::ssize(nodes) + 1 < count && dice.chance(40)) bent.push_back(node_in(land));
            nodes.insert(nodes.end(), bent.begin() + 1, bent.end());
            way(std::move(bent), kind());
        }
        for (int more = count / 3; more > 0; --more) {
            const auto a = dice.one_of(nodes);
            const auto b = dice.one_of(nodes);
            if (a != b) way({a, b}, kind());
        }
        return nodes;
    }
    void streets_of(const std::vector<Rectangle>& parts, int nodes) {
        std::vector<std::uint32_t> ends;
        for (const auto& land : parts) {
            const auto own = part(land, std::max(2, nodes / static_cast<int>(std::ssize(parts))));
            ends.push_back(dice.one_of(own));
            if (dice.chance(35)) (void)part(land, dice.roll(2, 3));  // a scrap
        }
        if (ends.size() == 2) {
            const double middle = (std::max(parts[0].south, parts[1].south) + std::min(parts[0].north, parts[1].north)) / 2;
            const auto west = node({parts[0].east - 20, middle});
            const auto east = node({parts[1].west + 20, middle});
            way({ends[0], west}, StreetKind::street);
            way({west, east}, StreetKind::bridge);
            way({east, ends[1]}, StreetKind::street);
        }
    }
    model::MultiPolygon polygons(const std::vector<Rectangle>& parts) {
        geometry::Projection& to = projection;
        model::MultiPolygonOf<Metres> land;
        for (const auto& part : parts) {
            const Metres corner{part.west, part.south};
            land.push_back(
                {.shell = {corner, {part.east, part.south}, {part.east, part.north}, {part.west, part.north}, corner},
                 .holes = {}});
        }
        return to.to_lonlat(land);
    }
};

}  // namespace

void add_land_and_streets(Dice& dice, Town& town) {
    auto& study = town.study;
    study.id = study.name_zh = study.name_en = "town";
    study.measuring_crs = "EPSG:4550";
    Builder builder{dice, town, geometry::Projection(study.measuring_crs), dice.chance(60)};
    study.has_elevation = builder.hilly;
    constexpr std::array reach{60.0, 120.0, 250.0};
    constexpr std::array least_parts{0.0, 300.0, 5'000.0};
    study.link_rules.link_limit_m = dice.one_of(reach);
    study.link_rules.part_min_m = dice.one_of(least_parts);
    const int islands = dice.roll(1, 4);
    // A scrap a part and two ends of a bridge come on top.
    const int nodes = std::min(dice.roll(4, 40), most_nodes / islands - 10);
    double west = 447'000;
    for (int row = 0; row < islands; ++row) {
        std::vector<Rectangle> parts;
        const double south = 3'400'000 + dice.roll(-200, 200);
        for (int count = dice.chance(25) ? 2 : 1; count > 0; --count) {
            parts.push_back({west, south, west + dice.roll(200, 700), south + dice.roll(200, 700)});
            west = parts.back().east + dice.roll(60, 200);
        }
        const std::string name = std::to_string(row + 1);
        study.islands.push_back({.id = name,
                                 .name = name,
                                 .tier = model::IslandTier::small,
                                 .township = "T" + name,
                                 .land = builder.polygons(parts),
                                 .joined = {name},
                                 .quality = model::Quality::surveyed,
                                 .source = "made up"});
        for (const char* half : {"a", "b"}) {
            study.villages.push_back({.code = "V" + name + half,
                                      .name = "V" + name + half,
                                      .township = std::format("T{}", dice.roll(1, 3)),
                                      .island = model::id_of<model::IslandId>(static_cast<std::size_t>(row))});
        }
        builder.streets_of(parts, nodes);
        town.land.push_back(std::move(parts));
    }
}

}  // namespace circle15::oracle
