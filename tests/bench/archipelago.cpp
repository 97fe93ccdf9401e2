// SPDX-License-Identifier: MIT
#include "tests/bench/archipelago.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <random>
#include <stdexcept>

namespace circle15::bench {

namespace {

using network::FlatDmm;
using network::GraphEdge;
using network::NodeId;

constexpr double grid_m = 62;
constexpr double jitter_m = 18;
constexpr double removed = 0.3;

/// Uniform 0..1 from the generator's bits alone: the same numbers with every standard library.
double uniform(std::mt19937_64& random) { return static_cast<double>(random() >> 11) * 0x1.0p-53; }

struct Point {
    double x = 0;
    double y = 0;
};

/// The distance along a Hilbert curve of cell (x, y) in a square of 2^bits cells a side.
std::uint64_t curve_position(std::uint32_t x, std::uint32_t y, unsigned bits) {
    std::uint64_t position = 0;
    for (std::uint32_t side = 1U << (bits - 1); side > 0; side /= 2) {
        const bool right = (x & side) != 0;
        const bool upper = (y & side) != 0;
        position = 4 * position + ((right ? 3U : 0U) ^ (upper ? 1U : 0U));
        if (!upper) {
            if (right) {
                x = ~x;
                y = ~y;
            }
            std::swap(x, y);
        }
    }
    return position;
}

/// Nodes of one island on the lattice cells of a disc with a wavy shore, `columns` cells across.
struct Island {
    std::uint32_t left = 0;
    std::uint32_t bottom = 0;
    std::uint32_t columns = 0;
    double phase = 0;

    [[nodiscard]] bool has(std::uint32_t column, std::uint32_t row) const {
        const double half = columns / 2.0;
        const double x = column + 0.5 - half;
        const double y = row + 0.5 - half;
        const double shore = half * (0.8 + 0.2 * std::sin(3 * std::atan2(y, x) + phase));
        return x * x + y * y <= shore * shore;
    }
};

std::vector<Island> islands_of(std::uint32_t nodes, std::mt19937_64& random) {
    std::vector<Island> islands;
    double left = nodes;
    for (std::uint32_t rank = 1; left > 20; ++rank) {
        const double share = std::min(left, std::max(20.0, 0.25 * nodes / rank));
        left -= share;
        // A disc with a shore wave of 0.8 +- 0.2 covers about 0.52 of its square.
        const auto columns = static_cast<std::uint32_t>(std::lround(std::sqrt(share / 0.518)));
        islands.push_back({.columns = std::max(4U, columns), .phase = 6.28 * uniform(random)});
    }
    return islands;
}

/// Puts the islands on shelves, one cell of water between them; returns the side of the square they fill.
std::uint32_t arrange(std::vector<Island>& islands) {
    double area = 0;
    for (const Island& island : islands) area += (island.columns + 1.0) * (island.columns + 1.0);
    const auto width = std::max(islands.front().columns + 1, static_cast<std::uint32_t>(std::sqrt(area)));
    std::uint32_t x = 0;
    std::uint32_t y = 0;
    std::uint32_t shelf = 0;
    for (Island& island : islands) {
        if (x + island.columns > width) {
            x = 0;
            y += shelf;
            shelf = 0;
        }
        island.left = x;
        island.bottom = y;
        x += island.columns + 1;
        shelf = std::max(shelf, island.columns + 1);
    }
    return std::max(width, y + shelf);
}

struct Cell {
    std::uint64_t position = 0;
    std::uint32_t x = 0;
    std::uint32_t y = 0;
};

}  // namespace

Net generate(const ArchipelagoSize& size) {
    std::mt19937_64 random(15);
    std::vector<Island> islands = islands_of(size.nodes, random);
    const std::uint32_t side = arrange(islands);
    unsigned bits = 1;
    while (1U << bits < side) ++bits;
    std::vector<Cell> cells;
    for (const Island& island : islands) {
        for (std::uint32_t row = 0; row < island.columns; ++row) {
            for (std::uint32_t column = 0; column < island.columns; ++column) {
                if (!island.has(column, row)) continue;
                const std::uint32_t x = island.left + column;
                const std::uint32_t y = island.bottom + row;
                cells.push_back({.position = curve_position(x, y, bits), .x = x, .y = y});
            }
        }
    }
    std::ranges::sort(cells, {}, &Cell::position);

    Net net{.node_count = static_cast<std::uint32_t>(cells.size()), .edges = {}, .services = {}};
    constexpr std::uint32_t none = 0xFFFFFFFF;
    std::vector<std::uint32_t> node_at(std::size_t{side} * side, none);
    std::vector<Point> places;
    for (std::uint32_t node = 0; node < net.node_count; ++node) {
        node_at[std::size_t{cells[node].y} * side + cells[node].x] = node;
        places.push_back({.x = cells[node].x * grid_m + jitter_m * (2 * uniform(random) - 1),
                          .y = cells[node].y * grid_m + jitter_m * (2 * uniform(random) - 1)});
    }
    const auto join = [&](std::uint32_t a, std::uint32_t b) {
        if (b == none || uniform(random) < removed) return;
        const double length = std::hypot(places[a].x - places[b].x, places[a].y - places[b].y);
        const FlatDmm cost = network::flat_dmm_of_metres(length);
        net.edges.push_back({.from = NodeId{a}, .to = NodeId{b}, .along = cost, .against = cost});
    };
    for (std::uint32_t node = 0; node < net.node_count; ++node) {
        const std::size_t at = std::size_t{cells[node].y} * side + cells[node].x;
        if (cells[node].x + 1 < side) join(node, node_at[at + 1]);
        if (cells[node].y + 1 < side) join(node, node_at[at + side]);
    }
    const auto facilities = static_cast<std::size_t>(size.facilities_per_node * net.node_count);
    for (std::uint32_t service = 0; service < size.services; ++service) {
        std::vector<NodeId>& chosen = net.services.emplace_back();
        for (std::size_t i = 0; i < facilities; ++i)
            chosen.push_back(NodeId{static_cast<std::uint32_t>(random() % net.node_count)});
    }
    return net;
}

namespace {

template <class Item>
void put(std::ofstream& out, std::span<const Item> items) {
    const auto count = static_cast<std::uint32_t>(items.size());
    out.write(reinterpret_cast<const char*>(&count), sizeof count);
    out.write(reinterpret_cast<const char*>(items.data()), static_cast<std::streamsize>(items.size_bytes()));
}

template <class Item>
std::vector<Item> take(std::ifstream& in) {
    std::uint32_t count = 0;
    in.read(reinterpret_cast<char*>(&count), sizeof count);
    std::vector<Item> items(count);
    in.read(reinterpret_cast<char*>(items.data()), static_cast<std::streamsize>(items.size() * sizeof(Item)));
    if (!in) throw std::runtime_error("the net file is cut short");
    return items;
}

}  // namespace

void write(const Net& net, const std::filesystem::path& file) {
    std::ofstream out(file, std::ios::binary);
    put(out, std::span<const std::uint32_t>{std::vector{net.node_count, static_cast<std::uint32_t>(net.services.size())}});
    put(out, std::span<const GraphEdge>{net.edges});
    for (const auto& service : net.services) put(out, std::span<const NodeId>{service});
    if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
}

Net read(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + file.string());
    const auto head = take<std::uint32_t>(in);
    Net net{.node_count = head.at(0), .edges = take<GraphEdge>(in), .services = {}};
    for (std::uint32_t service = 0; service < head.at(1); ++service) net.services.push_back(take<NodeId>(in));
    return net;
}

}  // namespace circle15::bench
