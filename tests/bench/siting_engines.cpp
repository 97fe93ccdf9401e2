// SPDX-License-Identifier: MIT
#include "tests/bench/siting_engines.hpp"

#include "core/analysis/siting/programmes.hpp"

namespace circle15::bench {

using namespace analysis::siting;

Measured solved_alone(const Problem& problem, const SitingTask& task, EqualRows equal, const Engine& engine, double limit) {
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
    const auto programme = saving_programme(savings, limits);
    const Watch solver_watch;
    const auto result = engine.maximise(programme, {.relative_gap = task.tolerance, .seconds = limit});
    Measured measured{.seconds = watch.seconds(), .solver_seconds = solver_watch.seconds(), .value = result.value};
    measured.gap = result.bound < unlimited ? (result.bound - result.value) / result.bound : 1;
    measured.proof = result.status == SolverStatus::solved ? "optimal" : "cut short";
    return measured;
}

}  // namespace circle15::bench
