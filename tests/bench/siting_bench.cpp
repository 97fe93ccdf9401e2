// SPDX-License-Identifier: MIT
// Siting on generated islands: what each size took, found and proved, and the same by HiGHS and CBC alone, all from one run.
// Where our method needed its last step, branch and cut by HiGHS, it is run with CBC in that place as well.
//   bench_siting [PART-OF-A-NAME]     CIRCLE15_BENCH_TALK=1 shows the bounds as they come
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <format>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/location/solve.hpp"
#include "tests/bench/cbc_solver.hpp"
#include "tests/bench/siting_engines.hpp"
#include "tests/bench/siting_lands.hpp"

using namespace circle15::location;
using namespace circle15::bench;

namespace {

const Engine highs{"HiGHS", maximise};
const Engine cbc{"CBC", maximise_by_cbc};

Measured solved(const Problem& problem, const SitingTask& task, const Engine& engine) {
    const Watch watch;
    Measured measured;
    double greedy = 0;
    Request request{.objective = task.objective,
                    .add = task.add,
                    .tolerance = task.tolerance,
                    .seconds = task.seconds,
                    .runners_up = false};
    if (task.objective == Objective::fewest_sites) request.add.reset();
    request.progress = [&](const Progress& now) {
        if (measured.first_seconds == 0 && now.stage != "reach") {
            measured.first_seconds = watch.seconds();
            greedy = now.value;
        }
        if (std::getenv("CIRCLE15_BENCH_TALK") != nullptr)
            std::cerr << std::format("  {:6.2f} s {} {:.1f} {:.1f}\n", watch.seconds(), now.stage, now.value,
                                     now.bound.value_or(0));
        return true;
    };
    request.solver = [&](const Programme& programme, const SolverOptions& options) {
        const Watch solver_watch;
        auto result = engine.maximise(programme, options);
        measured.solver_seconds += solver_watch.seconds();
        return result;
    };
    const auto answer = solve(problem, request);
    measured.seconds = watch.seconds();
    measured.value = answer.value;
    measured.bound = answer.bound;
    measured.gap = answer.gap;
    measured.proof = std::string(name_of(answer.proof));
    if (answer.bound != 0) measured.first_gap = std::abs(answer.bound - greedy) / std::max(std::abs(answer.bound), greedy);
    return measured;
}

void print(std::string_view name, const SitingTask& task, const Problem& problem, const Measured& measured,
           std::optional<double> ratio) {
    std::cout << std::format("{:30} {:7} {:5} {:4} {:9} {:7.2f} {:7.3f}% {:8.2f} {:8.2f} {:11.0f} {:11.0f} {:8.4f}% {:10} {}\n",
                             name, problem.demand.size(), task.size.candidates, task.add, problem.pairs.size(),
                             measured.first_seconds, 100 * measured.first_gap, measured.seconds, measured.solver_seconds,
                             measured.value, measured.bound, 100 * measured.gap, measured.proof,
                             ratio ? std::format("{:.2f}", *ratio) : "1")
              << std::flush;
}

void run(const SitingTask& task) {
    const auto problem = task.land(task.size);
    const auto measured = solved(problem, task, highs);
    print(task.name, task, problem, measured, std::nullopt);
    const auto beside = [&](std::string_view engine, std::string_view how, const Measured& other) {
        print(std::format("  {} {}", engine, how), task, problem, other, other.seconds / measured.seconds);
    };
    if (!task.with_cbc && !task.merged)
        std::cout << "  with CBC as solver: not tried, it runs on for minutes after the limit\n";
    else if (task.with_cbc && measured.solver_seconds > 0)
        beside("with", std::format("{} as solver", cbc.name), solved(problem, task, cbc));
    if (task.objective == Objective::most_covered && measured.gap > std::max(task.tolerance, 1e-9)) {
        const double most = fractions_cover(problem, task);
        std::cout << std::format("  the linear relaxation reaches {:.0f}, {:.3f}% more: no bound by it is lower\n", most,
                                 100 * (most - measured.value) / most);
    }
    if (task.merged)
        beside(highs.name, "alone, homes merged", solved_alone(problem, task, EqualRows::merge, highs, task.seconds));
    if (!task.plain) return;
    for (const auto& engine : {highs, cbc})
        beside(engine.name, "alone, homes merged", solved_alone(problem, task, EqualRows::merge, engine, 2 * task.seconds));
    beside(highs.name, "alone, nothing merged", solved_alone(problem, task, EqualRows::keep, highs, 2 * task.seconds));
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<SitingTask> tasks{
        {"add 4 among 3,000", towns, {3000, 3000, 20, 100}, Objective::most_covered, 4},
        {"add 4, much overlap", towns, {3000, 3000, 20, 600}, Objective::most_covered, 4},
        {"archipelago, 200 candidates", archipelago, {742'000, 200, 0, 3000}, Objective::most_covered, 15, 0, true},
        {"archipelago, 5,000 candidates", archipelago, {742'000, 5000, 0, 900}, Objective::most_covered, 500, 0.001, true},
        {"archipelago, to the optimum", archipelago, {742'000, 5000, 0, 900}, Objective::most_covered, 500},
        {"archipelago, farther", archipelago, {742'000, 2000, 0, 2400}, Objective::most_covered, 100, 0.001},
        {"towns, 200 candidates", towns, {742'000, 200, 0, 4}, Objective::most_covered, 15},
        {"towns, 300 candidates", towns, {742'000, 300, 0, 4}, Objective::most_covered, 25, 0, false, 30},
        {"towns, 5,000 candidates", towns, {742'000, 5000, 0, 3}, Objective::most_covered, 500, 0.001, false, 60, false},
        {"fewest sites", towns, {3000, 3000, 20, 60}, Objective::fewest_sites, 0, 0, false, 20},
        {"least person-cost", towns, {3000, 3000, 20, 100}, Objective::least_person_cost, 4, 0, false, 20},
        {"least worst", towns, {3000, 3000, 20, 600}, Objective::least_worst, 4, 0, false, 20},
        {"least worst, 300 candidates", towns, {3000, 300, 0, 60}, Objective::least_worst, 20, 0, false, 20},
        {"most served", towns, {3000, 3000, 20, 100}, Objective::most_served, 4, 0, false, 20},
    };
    const auto add_median = [&](std::string_view name, std::size_t nodes, std::size_t add) {
        tasks.push_back(
            {name, median_graph, {nodes, nodes, 0, 0}, Objective::least_person_cost, add, 0, false, 60, false, true});
    };
    add_median("p-median, 100 nodes", 100, 10);
    add_median("p-median, 200 nodes", 200, 5);
    add_median("p-median, 400 nodes", 400, 40);
    add_median("p-median, 600 nodes", 600, 200);
    add_median("p-median, 900 nodes, 5", 900, 5);
    add_median("p-median, 900 nodes, 90", 900, 90);
    const auto add_family = [&](std::string_view name, std::size_t demand) {
        tasks.push_back({name, scattered, {demand, 100, 0, 5.5}, Objective::most_covered, 10, 0, false, 60, false, true});
    };
    add_family("covering family, 100,000", 100'000);
    add_family("covering family, 1,000,000", 1'000'000);
    std::cout << std::format("{:30} {:>7} {:>5} {:>4} {:>9} {:>7} {:>8} {:>8} {:>8} {:>11} {:>11} {:>9} {:10} {}\n", "siting",
                             "homes", "sites", "add", "pairs", "first s", "its gap", "all s", "solver s", "value", "bound",
                             "gap", "proof", "times as long");
    for (const auto& task : tasks) {
        if (argc < 2 || task.name.contains(argv[1])) run(task);
    }
}
