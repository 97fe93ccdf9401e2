// SPDX-License-Identifier: MIT
#include "tests/bench/country.hpp"

#include <algorithm>
#include <cmath>
#include <format>
#include <numbers>

#include "tests/bench/even_random.hpp"

namespace circle15::bench {

namespace {

constexpr double grid_m = 60;
constexpr double jitter_m = 17;
constexpr double removed = 0.3;
constexpr double beach_m = 100;
constexpr double strait_m = 500;
constexpr double sea_m = 12'000;
constexpr double coast_step_m = 80;
constexpr int village_cells = 20;
constexpr std::array shares{0.5, 0.25, 0.13, 0.08, 0.04};
constexpr std::size_t zones = 5;
constexpr int first_epsg = 4546;  // central meridian 111 E
constexpr double first_meridian = 111;
constexpr double south = 20;
constexpr double zone_m = 230'000;
constexpr double metre_north = 1 / 111'000.0;
constexpr double radian = std::numbers::pi / 180;

double metre_east(const CountyPlan& plan) { return metre_north / std::cos(plan.lat * radian); }

/// How far out the shore lies in a direction, the mean some 0.8.
double shore(double angle, double phase) {
    return 0.8 + 0.2 * std::sin(5 * angle + phase) + 0.04 * std::sin(17 * angle + 2 * phase);
}
constexpr double farthest_shore = 1.04;
constexpr double shore_area = 0.661 * std::numbers::pi;  // of an island of scale 1

double radius_m(double nodes) { return std::sqrt(nodes / shore_area) * farthest_shore * grid_m * 1.02 + beach_m; }

double width_m(double nodes) {
    double width = 0;
    for (const double share : shares) width += 2 * radius_m(share * nodes) + strait_m;
    return width;
}

struct Cell {
    int column = 0;
    int row = 0;
    double outward = 0;  ///< 1 on the shore of an island of scale 1
};

/// The cells of a disc with a wavy shore, exactly so many, row by row; their largest `outward` is the island's scale.
std::vector<Cell> cells_of(std::size_t count, double phase) {
    const int reach = static_cast<int>(std::sqrt(static_cast<double>(count) / shore_area) * farthest_shore * 1.1) + 4;
    std::vector<Cell> cells;
    for (int row = -reach; row <= reach; ++row) {
        for (int column = -reach; column <= reach; ++column)
            cells.push_back(
                {.column = column, .row = row, .outward = std::hypot(column, row) / shore(std::atan2(row, column), phase)});
    }
    std::ranges::nth_element(cells, cells.begin() + static_cast<std::ptrdiff_t>(count), {}, &Cell::outward);
    cells.resize(count);
    std::ranges::sort(cells, {}, [](const Cell& cell) { return std::pair(cell.row, cell.column); });
    return cells;
}

/// Runs of segments along rows and columns, each a way; nodes that none leads to are left out.
class Streets {
public:
    Streets(const std::vector<Cell>& cells, std::mt19937_64& random) : cells_(cells) {
        for (const Cell& cell : cells) reach_ = std::max({reach_, std::abs(cell.column), std::abs(cell.row)});
        side_ = static_cast<std::size_t>(2 * reach_ + 2);
        at_.assign(side_ * side_, none);
        for (std::uint32_t node = 0; node < cells.size(); ++node) at_[slot(cells[node].column, cells[node].row)] = node;
        for (int line = -reach_; line <= reach_; ++line) {
            run([&](int at) { return at_[slot(at, line)]; }, random);
            run([&](int at) { return at_[slot(line, at)]; }, random);
        }
    }

    /// Cells that a street leads to; the ways count these.
    [[nodiscard]] std::vector<Cell> kept() {
        std::vector<std::uint32_t> row(cells_.size(), none);
        for (const auto& way : ways) {
            for (const auto node : way) row[node] = 0;
        }
        std::vector<Cell> cells;
        for (std::size_t node = 0; node < cells_.size(); ++node) {
            if (row[node] == none) continue;
            row[node] = static_cast<std::uint32_t>(cells.size());
            cells.push_back(cells_[node]);
        }
        for (auto& way : ways) {
            for (auto& node : way) node = row[node];
        }
        return cells;
    }

    std::vector<std::vector<std::uint32_t>> ways;

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    [[nodiscard]] std::size_t slot(int column, int row) const {
        return static_cast<std::size_t>(row + reach_) * side_ + static_cast<std::size_t>(column + reach_);
    }

    template <class NodeAt>
    void run(const NodeAt& node_at, std::mt19937_64& random) {
        std::vector<std::uint32_t> way;
        const auto end = [&] {
            if (way.size() > 1) ways.push_back(way);
            way.clear();
        };
        for (int at = -reach_; at <= reach_; ++at) {
            const auto node = node_at(at);
            if (node == none || (!way.empty() && even(random) < removed)) end();
            if (node != none) way.push_back(node);
        }
        end();
    }

    const std::vector<Cell>& cells_;
    int reach_ = 0;
    std::size_t side_ = 0;
    std::vector<std::uint32_t> at_;
};

CountryIsland island_at(const CountyPlan& plan, std::size_t island, std::size_t nodes, double west_m, std::mt19937_64& random) {
    const double phase = 2 * std::numbers::pi * even(random);
    const auto cells = cells_of(nodes, phase);
    const double scale = std::ranges::max(cells, {}, &Cell::outward).outward;
    const double east_m = west_m + radius_m(static_cast<double>(nodes));
    const double north_m = radius_m(shares[0] * static_cast<double>(plan.nodes));
    const auto place = [&](double x, double y) { return moved({plan.lon, plan.lat}, east_m + x, north_m + y, plan); };
    CountryIsland made;
    const int points = std::max(12, static_cast<int>(2 * std::numbers::pi * scale * grid_m / coast_step_m));
    for (int point = 0; point < points; ++point) {
        const double angle = 2 * std::numbers::pi * point / points;
        const double out_m = scale * grid_m * shore(angle, phase) + beach_m;
        made.coast.push_back(place(out_m * std::cos(angle), out_m * std::sin(angle)));
    }
    Streets streets(cells, random);
    for (const Cell& cell : streets.kept()) {
        const double off_x = jitter_m * (2 * even(random) - 1);
        const double off_y = jitter_m * (2 * even(random) - 1);
        made.nodes.push_back(place(cell.column * grid_m + off_x, cell.row * grid_m + off_y));
        const auto part = [](int at) { return (at + 10'000 * village_cells) / village_cells - 10'000 + 500; };
        made.villages.push_back(std::format("村{}-{}-{}-{}", plan.number, island, part(cell.column), part(cell.row)));
    }
    made.ways = std::move(streets.ways);
    return made;
}

}  // namespace

LonLat moved(LonLat place, double east_m, double north_m, const CountyPlan& plan) {
    return {.lon = place.lon + east_m * metre_east(plan), .lat = place.lat + north_m * metre_north};
}

std::vector<CountyPlan> counties_of(const CountrySize& size) {
    std::mt19937_64 random(15);
    std::vector<double> weights;
    for (std::size_t county = 0; county < size.counties; ++county) weights.push_back(std::pow(6.25, even(random)));
    double all = 0;
    for (const double weight : weights) all += weight;
    std::vector<CountyPlan> plans;
    std::size_t before = 0;
    double largest = 0;
    for (std::size_t county = 0; county < size.counties; ++county) {
        const double nodes = weights[county] / all * static_cast<double>(size.nodes);
        plans.push_back({.number = county + 1, .nodes = static_cast<std::size_t>(nodes), .first_node = before});
        before += plans.back().nodes;
        largest = std::max(largest, nodes);
    }
    const double column_m = width_m(largest) + sea_m;
    const double row_m = 2 * radius_m(shares[0] * largest) + sea_m;
    const auto columns = std::max<std::size_t>(1, static_cast<std::size_t>(zone_m / column_m));
    // A zone is filled before the next is begun, so that the first counties are a study of one zone.
    const std::size_t a_zone = std::max<std::size_t>(200, (size.counties + zones - 1) / zones);
    for (std::size_t county = 0; county < plans.size(); ++county) {
        auto& plan = plans[county];
        const std::size_t zone = county / a_zone;
        const std::size_t place = county % a_zone;
        plan.epsg = first_epsg + static_cast<int>(zone);
        plan.lat = south + static_cast<double>(place / columns) * row_m * metre_north;
        const double from_middle_m = (static_cast<double>(place % columns) - static_cast<double>(columns) / 2) * column_m;
        plan.lon = first_meridian + 3 * static_cast<double>(zone) + from_middle_m * metre_east(plan);
    }
    return plans;
}

County county_at(const CountyPlan& plan) {
    std::mt19937_64 random(plan.number);
    County county;
    double west_m = 0;
    for (std::size_t island = 0; island < islands_a_county; ++island) {
        const auto nodes =
            std::max<std::size_t>(20, static_cast<std::size_t>(shares.at(island) * static_cast<double>(plan.nodes)));
        county.at(island) = island_at(plan, island, nodes, west_m, random);
        west_m += 2 * radius_m(static_cast<double>(nodes)) + strait_m;
    }
    return county;
}

}  // namespace circle15::bench
