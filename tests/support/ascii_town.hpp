// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/geometry/projection.hpp"
#include "core/geometry/region.hpp"
#include "core/model/study.hpp"

namespace circle15::test {

/// A place in a town: a node's letter, and metres east and north of it. A letter alone will do.
struct Spot {
    constexpr Spot(char letter, double east = 0, double north = 0) : at(letter), east_m(east), north_m(north) {}  // NOLINT
    char at;
    double east_m;
    double north_m;
};

/// A study drawn as text, one character a cell of `cell_m` metres, north up:
///
///     AsciiTown town(
///         "~~~~~~~~~~~~~~~\n"
///         "~A--B--C~~~~~~~\n"      A-Z 0-9  node on land, each letter once
///         "~|   \\ |~~~~~~~\n"     +        junction or bend without a name
///         "~D----E===F--p~\n"      a-z      node on the water (pier head)
///         "~~~~~~~~~~~~~~~\n",     - | / \  street on land      = #  the same over water, level and upright
///         50);                     ~        water; a blank is land without street
///
/// Every run between two nodes is one way, `way('A', 'B')`, to be changed as a test likes. A run over water is a pier where it
/// ends at a node on the water, else a bridge, and makes one island of the land at its ends. Islands are the bodies of land in
/// reading order, each with one village; `study` is open to the test.
class AsciiTown {
public:
    explicit AsciiTown(std::string_view drawing, double cell_m = 50);

    [[nodiscard]] model::Metres place(Spot spot) const {
        const auto& [row, column] = nodes_.at(spot.at);
        const model::Metres node = centre(row, column);
        return {node.x + spot.east_m, node.y + spot.north_m};
    }
    [[nodiscard]] model::LonLat lonlat(Spot spot) const { return projection.to_lonlat(place(spot)); }

    /// The way between two named nodes, in either order.
    [[nodiscard]] model::StreetWay& way(char a, char b) {
        for (const std::string& name : {std::string{a, '-', b}, std::string{b, '-', a}}) {
            for (model::StreetWay& way : study.streets.ways) {
                if (way.name == name) return way;
            }
        }
        throw std::invalid_argument(std::string("no way between ") + a + " and " + b);
    }
    AsciiTown& elevation(char node, double metres) {
        const auto [row, column] = nodes_.at(node);
        study.streets.nodes[street_nodes_.at({row, column})].elevation_m = metres;
        study.has_elevation = true;
        return *this;
    }
    /// Homes are named H1, H2, ... and facilities F1, F2, ... in the order they are added; both are surveyed.
    AsciiTown& home(Spot spot, const model::PersonsByAge& persons = {1, 1, 1, 1, 1, 1, 1, 1}) {
        const std::string id = "H" + std::to_string(study.homes.size() + 1);
        study.homes.push_back({.id = id,
                               .name = id,
                               .village = model::VillageId{island_of(spot).value},
                               .island = island_of(spot),
                               .place = lonlat(spot),
                               .persons = persons,
                               .dwellings = 1,
                               .source = "drawn",
                               .date = "2026",
                               .quality = model::Quality::surveyed});
        return *this;
    }
    AsciiTown& facility(Spot spot, const std::string& service) {
        const std::string id = "F" + std::to_string(study.facilities.size() + 1);
        model::Facility facility;
        facility.id = id;
        facility.name = id;
        facility.service = service;
        facility.place = lonlat(spot);
        facility.given_crs = "EPSG:4326";
        facility.quality = model::Quality::surveyed;
        study.facilities.push_back(std::move(facility));
        return *this;
    }
    AsciiTown& pier(Spot spot) {
        const std::string id = "P" + std::to_string(study.piers.size() + 1);
        study.piers.push_back({.id = id, .name = id, .place = lonlat(spot), .quality = model::Quality::surveyed});
        return *this;
    }
    /// A service for everybody at `speed_m_per_s`, within `minutes`; its list is complete.
    AsciiTown& rule(const std::string& service, double speed_m_per_s = 1.0, double minutes = 15) {
        model::Rule rule;
        rule.service = rule.name_zh = rule.name_en = service;
        rule.group = model::everybody;
        rule.speed_m_per_s = speed_m_per_s;
        rule.minutes = minutes;
        study.standard.rules.push_back(std::move(rule));
        study.inventory[service] = {.quality = model::Quality::surveyed};
        return *this;
    }

    model::Study study;
    geometry::Projection projection{"EPSG:4550"};

private:
    using Cell = std::pair<int, int>;  // row from the top, column

    [[nodiscard]] char at(Cell cell) const {
        const auto [row, column] = cell;
        const bool drawn = row >= 0 && row < static_cast<int>(lines_.size()) && column >= 0 &&
                           column < static_cast<int>(lines_[static_cast<std::size_t>(row)].size());
        return drawn ? lines_[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)] : '~';
    }
    [[nodiscard]] static bool is_letter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
    [[nodiscard]] static bool is_node(char c) { return is_letter(c) || c == '+'; }
    [[nodiscard]] static bool is_land(char c) { return c != '~' && c != '=' && c != '#' && !(c >= 'a' && c <= 'z'); }
    [[nodiscard]] model::Metres centre(int row, int column) const {
        return {447'000 + column * cell_m_, 3'400'000 - row * cell_m_};
    }
    [[nodiscard]] model::IslandId island_of(Spot spot) const {
        const auto found = islands_.find(nodes_.at(spot.at));
        return found == islands_.end() ? model::IslandId{0} : found->second;
    }

    std::uint32_t street_node(Cell cell) {
        const auto [entry, added] = street_nodes_.try_emplace(cell, static_cast<std::uint32_t>(street_nodes_.size()));
        if (added) {
            const auto place = projection.to_lonlat(centre(cell.first, cell.second));
            study.streets.nodes.push_back({.osm_id = 1 + entry->second, .place = place, .elevation_m = std::nullopt});
        }
        return entry->second;
    }
    void draw_street(Cell from, Cell step, char land, char water);
    void flood(Cell from, model::IslandId island);

    double cell_m_;
    std::vector<std::string> lines_;
    std::map<char, Cell> nodes_;
    std::map<Cell, std::uint32_t> street_nodes_;  // row of Streets::nodes
    std::map<Cell, model::IslandId> islands_;
};

inline AsciiTown::AsciiTown(std::string_view drawing, double cell_m) : cell_m_(cell_m) {
    study.id = "town";
    study.name_zh = study.name_en = "town";
    study.date = std::chrono::year{2026} / 1 / 5;
    study.measuring_crs = "EPSG:4550";
    while (!drawing.empty()) {
        const std::size_t end = std::min(drawing.find('\n'), drawing.size());
        lines_.emplace_back(drawing.substr(0, end));
        drawing.remove_prefix(std::min(end + 1, drawing.size()));
    }
    std::vector<Cell> cells;
    for (int row = 0; row < static_cast<int>(lines_.size()); ++row) {
        for (int column = 0; column < static_cast<int>(lines_[static_cast<std::size_t>(row)].size()); ++column)
            cells.emplace_back(row, column);
    }
    for (const Cell& cell : cells) {
        if (is_letter(at(cell)) && !nodes_.try_emplace(at(cell), cell).second)
            throw std::invalid_argument("a letter is drawn twice");
    }
    for (const Cell& cell : cells) {
        if (!is_node(at(cell))) continue;
        draw_street(cell, {0, 1}, '-', '=');
        draw_street(cell, {1, 0}, '|', '#');
        draw_street(cell, {1, 1}, '\\', '\\');
        draw_street(cell, {1, -1}, '/', '/');
    }
    for (const Cell& cell : cells) {
        if (!is_land(at(cell)) || islands_.contains(cell)) continue;
        const auto island = model::id_of<model::IslandId>(study.islands.size());
        const std::string name = std::to_string(island.value + 1);
        flood(cell, island);
        std::vector<geometry::MultiPolygonOf<model::Metres>> squares;
        for (const auto& [part, of] : islands_) {
            if (of != island || !is_land(at(part))) continue;
            const auto [x, y] = centre(part.first, part.second);
            const double half = cell_m_ / 2;
            squares.push_back({{.shell = {{x - half, y - half},
                                          {x + half, y - half},
                                          {x + half, y + half},
                                          {x - half, y + half},
                                          {x - half, y - half}},
                                .holes = {}}});
        }
        model::Island land;
        land.id = name;
        land.name = "island " + name;
        land.tier = model::IslandTier::node;
        land.township = "town";
        land.land = projection.to_lonlat(geometry::union_of(squares));
        land.joined = {land.name};
        land.source = "drawn";
        study.islands.push_back(std::move(land));
        study.villages.push_back({.code = "V" + name, .name = "village " + name, .township = "town", .island = island});
    }
}

inline void AsciiTown::draw_street(Cell from, Cell step, char land, char water) {
    const auto next = [&](Cell cell) { return Cell{cell.first + step.first, cell.second + step.second}; };
    Cell to = next(from);
    bool wet = false;
    for (; at(to) == land || at(to) == water; to = next(to)) wet = wet || (water != land && at(to) == water);
    if (to == next(from)) return;
    if (!is_node(at(to))) throw std::invalid_argument("a street ends at no node");
    const auto on_water = [&](Cell cell) { return at(cell) >= 'a' && at(cell) <= 'z'; };
    model::StreetWay way;
    way.osm_id = 1001 + static_cast<std::int64_t>(study.streets.ways.size());
    way.name = std::string{at(from), '-', at(to)};
    way.quality = model::Quality::surveyed;
    way.nodes = {street_node(from), street_node(to)};
    if (wet) way.kind = on_water(from) || on_water(to) ? model::StreetKind::pier : model::StreetKind::bridge;
    study.streets.ways.push_back(std::move(way));
}

inline void AsciiTown::flood(Cell from, model::IslandId island) {
    std::vector<Cell> open{from};
    while (!open.empty()) {
        const auto [row, column] = open.back();
        open.pop_back();
        const char here = at({row, column});
        if (here == '~' || !islands_.try_emplace({row, column}, island).second) continue;
        // A bridge is crossed along its own direction only; land spreads to land on all four sides and onto bridges' ends.
        for (const auto& [down, right] : {Cell{0, 1}, Cell{0, -1}, Cell{1, 0}, Cell{-1, 0}}) {
            const Cell there{row + down, column + right};
            const char c = at(there);
            const bool level = down == 0;
            const bool leaves = here == '=' ? level : here == '#' ? !level : true;
            const bool enters = c == '=' ? level : c == '#' ? !level : c != '~' && (is_land(c) || here == '=' || here == '#');
            if (leaves && enters) open.push_back(there);
        }
    }
}

}  // namespace circle15::test
