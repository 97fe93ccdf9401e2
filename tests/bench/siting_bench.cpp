// SPDX-License-Identifier: MIT
// Siting on generated islands: prints what each size took, found and proved.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <format>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/siting/siting.hpp"

using namespace circle15::analysis::siting;

namespace {

struct Size {
    std::string_view name;
    Objective objective = Objective::most_covered;
    std::size_t demand = 0;
    std::size_t candidates = 0;
    std::size_t existing = 0;
    std::size_t add = 0;
    double candidates_in_reach = 0;  ///< of a home in the middle of things, roughly
    double tolerance = 0;
};

/// Uniform 0..1 from the generator's bits alone: the same numbers with every standard library.
double uniform(std::mt19937_64& random) { return static_cast<double>(random() >> 11) * 0x1.0p-53; }

struct Point {
    double x = 0;
    double y = 0;
};

/// Towns of very different size on a square of side 1, persons thinning out from their middles.
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

Problem generate(const Size& size) {
    Land land(15);
    Problem problem;
    std::vector<Point> homes, sites;
    for (std::size_t i = 0; i < size.demand; ++i) {
        homes.push_back(land.place());
        problem.demand.push_back({.id = std::format("h{:07}", i), .persons = land.persons()});
    }
    for (std::size_t j = 0; j < size.candidates + size.existing; ++j) {
        sites.push_back(land.place());
        problem.sites.push_back({.id = std::format("s{:07}", j), .cost = 1, .capacity = 400, .existing = j >= size.candidates});
    }
    const double radius = std::sqrt(size.candidates_in_reach / static_cast<double>(size.candidates) * 0.25);
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

double seconds_since(std::chrono::steady_clock::time_point begin) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

void run(const Size& size, double limit) {
    const auto problem = generate(size);
    const auto begin = std::chrono::steady_clock::now();
    double first = 0;
    double first_gap = 0;
    Request request{.objective = size.objective, .add = size.add, .tolerance = size.tolerance, .seconds = limit};
    request.runners_up = false;
    if (size.objective == Objective::fewest_sites) request.add.reset();
    request.progress = [&](const Progress& now) {
        if (first == 0 && now.bound) {
            first = seconds_since(begin);
            first_gap = std::abs(*now.bound - now.value) / std::max(1.0, std::abs(now.value));
        }
        if (std::getenv("CIRCLE15_BENCH_TALK") != nullptr)
            std::fprintf(stderr, "  %6.2f s %.*s %.1f %.1f\n", seconds_since(begin), static_cast<int>(now.stage.size()),
                         now.stage.data(), now.value, now.bound.value_or(0));
        return true;
    };
    const auto answer = solve(problem, request);
    const auto took = seconds_since(begin);
    std::printf("%-28s %8zu %6zu %5zu %9zu %8.2f %8.2f %14.0f %9.4f%% %s\n", std::string(size.name).c_str(), size.demand,
                size.candidates, size.add, problem.pairs.size(), first, took, answer.value, 100 * answer.gap,
                std::string(name_of(answer.proof)).c_str());
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<Size> sizes{
        {"add 4 among 3,000", Objective::most_covered, 3000, 3000, 20, 4, 100},
        {"add 4, much overlap", Objective::most_covered, 3000, 3000, 20, 4, 600},
        {"200 candidates", Objective::most_covered, 742'000, 200, 0, 15, 4},
        {"5,000 candidates", Objective::most_covered, 742'000, 5000, 0, 500, 3, 0.001},
        {"2,000, much overlap", Objective::most_covered, 742'000, 2000, 0, 100, 12, 0.001},
        {"fewest sites", Objective::fewest_sites, 3000, 3000, 20, 0, 60},
        {"least person-cost", Objective::least_person_cost, 3000, 3000, 20, 4, 100},
        {"least worst", Objective::least_worst, 3000, 3000, 20, 40, 100},
        {"most served", Objective::most_served, 3000, 3000, 20, 4, 100},
    };
    std::printf("%-28s %8s %6s %5s %9s %8s %8s %14s %10s %s\n", "siting", "demand", "sites", "add", "pairs", "first s", "all s",
                "value", "gap", "proof");
    for (const auto& size : sizes) {
        if (argc < 2 || size.name.contains(argv[1])) run(size, argc > 2 ? std::atof(argv[2]) : 60);
    }
}
