// SPDX-License-Identifier: MIT
// Siting on generated islands: what each size took, found and proved, and the same by the solver alone, all from one run.
//   bench_siting [PART-OF-A-NAME]     CIRCLE15_BENCH_TALK=1 shows the bounds as they come
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <format>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/siting/programmes.hpp"
#include "core/analysis/siting/siting.hpp"
#include "tests/bench/siting_lands.hpp"

using namespace circle15::analysis::siting;
using namespace circle15::bench;

namespace {

struct Task {
    std::string_view name;
    Problem (*land)(const LandSize&);
    LandSize size;
    Objective objective = Objective::most_covered;
    std::size_t add = 0;
    double tolerance = 0;
    bool plain = false;   ///< whether the solver alone is tried as well
    double seconds = 60;  ///< to spend at most, twice as much by the solver alone
};

class Watch {
public:
    [[nodiscard]] double seconds() const {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
    }

private:
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

struct Measured {
    double seconds = 0;
    double value = 0;
    double gap = 0;
    std::string proof;
    double first_seconds = 0;  ///< until the first answer and bound
    double first_gap = 0;      ///< of the greedy answer, against the bound proven in the end
};

Measured solved(const Problem& problem, const Task& task, double limit) {
    const Watch watch;
    Measured measured;
    double greedy = 0;
    Request request{
        .objective = task.objective, .add = task.add, .tolerance = task.tolerance, .seconds = limit, .runners_up = false};
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
    const auto answer = solve(problem, request);
    measured.seconds = watch.seconds();
    measured.value = answer.value;
    measured.gap = answer.gap;
    measured.proof = std::string(name_of(answer.proof));
    if (answer.bound != 0) measured.first_gap = std::abs(answer.bound - greedy) / std::max(std::abs(answer.bound), greedy);
    return measured;
}

/// Church and ReVelle's programme as it stands, a row for every home or for every covering set; no greedy start, no bound but
/// the solver's.
Measured solved_plainly(const Problem& problem, const Task& task, EqualRows equal, double limit) {
    const Watch watch;
    const Request request{.objective = task.objective, .add = task.add};
    check(problem, request);
    const auto table = table_of(problem, request);
    const auto limits = limits_of(problem, request, table);
    SavingsBuilder builder(limits.size(), equal);
    for (std::size_t demand = 0; demand < table.demand_count(); ++demand) {
        std::vector<Saving> row;
        for (const auto site : table.sites_of(demand)) row.push_back({.candidate = site, .saving = 1});
        builder.add(table.persons[demand], row);
    }
    const auto savings = builder.finish();
    const auto result = maximise(saving_programme(savings, limits), {.relative_gap = task.tolerance, .seconds = limit});
    Measured measured{.seconds = watch.seconds(), .value = result.value};
    measured.gap = result.bound > 0 ? (result.bound - result.value) / result.bound : 0;
    measured.proof = result.status == SolverStatus::solved ? "optimal" : "cut short";
    return measured;
}

void print(std::string_view name, const Task& task, const Problem& problem, const Measured& measured,
           std::optional<double> ratio) {
    std::cout << std::format("{:30} {:7} {:5} {:4} {:9} {:7.2f} {:7.3f}% {:8.2f} {:11.0f} {:8.4f}% {:10} {}\n", name,
                             problem.demand.size(), task.size.candidates, task.add, problem.pairs.size(),
                             measured.first_seconds, 100 * measured.first_gap, measured.seconds, measured.value,
                             100 * measured.gap, measured.proof, ratio ? std::format("{:.2f}", *ratio) : "1")
              << std::flush;
}

void run(const Task& task) {
    const auto problem = task.land(task.size);
    const auto measured = solved(problem, task, task.seconds);
    print(task.name, task, problem, measured, std::nullopt);
    if (!task.plain) return;
    const auto merged = solved_plainly(problem, task, EqualRows::merge, 2 * task.seconds);
    print("  HiGHS alone, homes merged", task, problem, merged, merged.seconds / measured.seconds);
    const auto plain = solved_plainly(problem, task, EqualRows::keep, 2 * task.seconds);
    print("  HiGHS alone, nothing merged", task, problem, plain, plain.seconds / measured.seconds);
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<Task> tasks{
        {"add 4 among 3,000", towns, {3000, 3000, 20, 100}, Objective::most_covered, 4},
        {"add 4, much overlap", towns, {3000, 3000, 20, 600}, Objective::most_covered, 4},
        {"archipelago, 200 candidates", archipelago, {742'000, 200, 0, 3000}, Objective::most_covered, 15, 0, true},
        {"archipelago, 5,000 candidates", archipelago, {742'000, 5000, 0, 900}, Objective::most_covered, 500, 0.001, true},
        {"archipelago, to the optimum", archipelago, {742'000, 5000, 0, 900}, Objective::most_covered, 500},
        {"archipelago, farther", archipelago, {742'000, 2000, 0, 2400}, Objective::most_covered, 100, 0.001},
        {"towns, 200 candidates", towns, {742'000, 200, 0, 4}, Objective::most_covered, 15},
        {"towns, 5,000 candidates", towns, {742'000, 5000, 0, 3}, Objective::most_covered, 500, 0.001},
        {"fewest sites", towns, {3000, 3000, 20, 60}, Objective::fewest_sites, 0, 0, false, 20},
        {"least person-cost", towns, {3000, 3000, 20, 100}, Objective::least_person_cost, 4, 0, false, 20},
        {"least worst", towns, {3000, 3000, 20, 600}, Objective::least_worst, 4, 0, false, 20},
        {"most served", towns, {3000, 3000, 20, 100}, Objective::most_served, 4, 0, false, 20},
    };
    std::cout << std::format("{:30} {:>7} {:>5} {:>4} {:>9} {:>7} {:>8} {:>8} {:>11} {:>9} {:10} {}\n", "siting", "homes",
                             "sites", "add", "pairs", "first s", "its gap", "all s", "value", "gap", "proof", "times as long");
    for (const auto& task : tasks) {
        if (argc < 2 || task.name.contains(argv[1])) run(task);
    }
}
