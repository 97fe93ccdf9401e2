// SPDX-License-Identifier: MIT
#include "tests/bench/siting_lands.hpp"

#include <algorithm>
#include <cmath>
#include <format>
#include <limits>
#include <map>
#include <queue>
#include <random>
#include <vector>

#include "tests/bench/archipelago.hpp"

namespace circle15::bench {

namespace {

using location::Problem;

/// Uniform 0..1 from the generator's bits alone: the same numbers with every standard library.
double uniform(std::mt19937_64& random) { return static_cast<double>(random() >> 11) * 0x1.0p-53; }

struct Point {
    double x = 0;
    double y = 0;
};

class Land {
public:
    explicit Land(std::uint64_t seed) : random_(seed) {
        for (int town = 0; town < 60; ++town) towns_.push_back({.x = uniform(random_), .y = uniform(random_)});
    }
    Point place() {
        const auto& town = towns_[static_cast<std::size_t>(std::pow(uniform(random_), 2) * 60)];
        const double angle = uniform(random_) * 6.283185307179586;
        const double away = 0.12 * std::sqrt(-std::log(1 - 0.999 * uniform(random_)) / 2);
        return {.x = town.x + away * std::cos(angle), .y = town.y + away * std::sin(angle)};
    }
    double persons() { return 1 + static_cast<double>(random_() % 5); }

private:
    std::mt19937_64 random_;
    std::vector<Point> towns_;
};

/// The net's arcs by node.
struct Arcs {
    std::vector<std::size_t> start;
    std::vector<std::pair<std::uint32_t, double>> to;

    explicit Arcs(const Net& net) : start(net.node_count + 1, 0) {
        for (const auto& edge : net.edges) ++start[edge.from.at() + 1], ++start[edge.to.at() + 1];
        for (std::size_t node = 0; node < net.node_count; ++node) start[node + 1] += start[node];
        to.resize(start.back());
        auto next = start;
        for (const auto& edge : net.edges) {
            const double metres = edge.along / network::dmm_per_m;
            to[next[edge.from.at()]++] = {edge.to.value, metres};
            to[next[edge.to.at()]++] = {edge.from.value, metres};
        }
    }
};

void add_pairs_around(std::uint32_t site, std::uint32_t from, double reach_m, const Arcs& arcs, std::vector<double>& metres,
                      Problem& problem) {
    using Step = std::pair<double, std::uint32_t>;
    std::priority_queue<Step, std::vector<Step>, std::greater<>> open;
    std::vector<std::uint32_t> touched{from};
    open.emplace(metres[from] = 0, from);
    while (!open.empty()) {
        const auto [cost, node] = open.top();
        open.pop();
        if (cost > metres[node]) continue;
        problem.pairs.push_back({.demand = {node}, .site = {site}, .cost = std::round(cost)});
        for (auto slot = arcs.start[node]; slot < arcs.start[node + 1]; ++slot) {
            const auto [next, length] = arcs.to[slot];
            if (cost + length > reach_m || cost + length >= metres[next]) continue;
            if (metres[next] == std::numeric_limits<double>::infinity()) touched.push_back(next);
            open.emplace(metres[next] = cost + length, next);
        }
    }
    for (const auto node : touched) metres[node] = std::numeric_limits<double>::infinity();
}

void add_rows(const LandSize& size, std::size_t demand, auto persons, Problem& problem) {
    for (std::size_t i = 0; i < demand; ++i) problem.demand.push_back({.id = std::format("h{:07}", i), .persons = persons()});
    for (std::size_t j = 0; j < size.candidates + size.existing; ++j) {
        problem.sites.push_back({.id = std::format("s{:07}", j), .cost = 1, .capacity = 400, .existing = j >= size.candidates});
    }
}

}  // namespace

Problem towns(const LandSize& size) {
    Land land(15);
    Problem problem;
    std::vector<Point> homes, sites;
    for (std::size_t i = 0; i < size.demand; ++i) homes.push_back(land.place());
    for (std::size_t j = 0; j < size.candidates + size.existing; ++j) sites.push_back(land.place());
    add_rows(size, size.demand, [&] { return land.persons(); }, problem);
    const double radius = std::sqrt(size.reach / static_cast<double>(size.candidates) * 0.25);
    std::map<std::pair<int, int>, std::vector<std::uint32_t>> cells;
    const auto cell = [&](const Point& point) {
        return std::pair(static_cast<int>(std::floor(point.x / radius)), static_cast<int>(std::floor(point.y / radius)));
    };
    for (std::uint32_t j = 0; j < sites.size(); ++j) cells[cell(sites[j])].push_back(j);
    for (std::uint32_t i = 0; i < homes.size(); ++i) {
        const auto [x, y] = cell(homes[i]);
        for (int dx = -1; dx <= 1; ++dx) {
            for (int dy = -1; dy <= 1; ++dy) {
                const auto found = cells.find({x + dx, y + dy});
                if (found == cells.end()) continue;
                for (const auto j : found->second) {
                    const double away = std::hypot(homes[i].x - sites[j].x, homes[i].y - sites[j].y);
                    if (away <= radius)
                        problem.pairs.push_back({.demand = {i}, .site = {j}, .cost = std::round(900 * away / radius)});
                }
            }
        }
    }
    return problem;
}

Problem archipelago(const LandSize& size) {
    const Net net = generate({.nodes = static_cast<std::uint32_t>(size.demand), .services = 0});
    const Arcs arcs(net);
    std::mt19937_64 random(15);
    Problem problem;
    add_rows(size, net.node_count, [&] { return 1 + static_cast<double>(random() % 5); }, problem);
    std::vector<double> metres(net.node_count, std::numeric_limits<double>::infinity());
    for (std::uint32_t site = 0; site < problem.sites.size(); ++site) {
        add_pairs_around(site, static_cast<std::uint32_t>(random() % net.node_count), size.reach, arcs, metres, problem);
    }
    return problem;
}

Problem median_graph(const LandSize& size) {
    std::mt19937_64 random(15 + size.demand);
    const auto nodes = static_cast<std::uint32_t>(size.demand);
    constexpr std::uint32_t apart = std::numeric_limits<std::uint32_t>::max() / 2;
    std::vector<std::vector<std::uint32_t>> metres(nodes, std::vector<std::uint32_t>(nodes, apart));
    const auto join = [&](std::uint32_t a, std::uint32_t b) {
        metres[a][b] = metres[b][a] = 1 + static_cast<std::uint32_t>(random() % 100);
    };
    for (std::uint32_t node = 1; node < nodes; ++node) join(node - 1, node);
    for (std::size_t edges = nodes - 1; edges < size.demand * size.demand / 50;) {
        const auto a = static_cast<std::uint32_t>(random() % nodes);
        const auto b = static_cast<std::uint32_t>(random() % nodes);
        if (a == b || metres[a][b] != apart) continue;
        join(a, b);
        ++edges;
    }
    for (std::uint32_t node = 0; node < nodes; ++node) metres[node][node] = 0;
    for (std::uint32_t via = 0; via < nodes; ++via) {
        for (auto& from : metres) {
            for (std::uint32_t to = 0; to < nodes; ++to) from[to] = std::min(from[to], from[via] + metres[via][to]);
        }
    }
    Problem problem;
    add_rows(size, size.demand, [] { return 1.0; }, problem);
    for (std::uint32_t from = 0; from < nodes; ++from) {
        for (std::uint32_t to = 0; to < nodes; ++to)
            problem.pairs.push_back({.demand = {from}, .site = {to}, .cost = static_cast<double>(metres[from][to])});
    }
    return problem;
}

Problem scattered(const LandSize& size) {
    constexpr double side = 30;
    std::mt19937_64 random(15);
    const auto place = [&] {
        const double x = side * uniform(random);
        return Point{.x = x, .y = side * uniform(random)};
    };
    Problem problem;
    std::vector<Point> sites;
    for (std::size_t j = 0; j < size.candidates; ++j) sites.push_back(place());
    add_rows(size, size.demand, [&] { return 1 + static_cast<double>(random() % 100); }, problem);
    for (std::uint32_t i = 0; i < size.demand; ++i) {
        const auto home = place();
        for (std::uint32_t j = 0; j < sites.size(); ++j) {
            const double away = std::hypot(home.x - sites[j].x, home.y - sites[j].y);
            if (away <= size.reach) problem.pairs.push_back({.demand = {i}, .site = {j}, .cost = away});
        }
    }
    return problem;
}

}  // namespace circle15::bench
