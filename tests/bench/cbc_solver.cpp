// SPDX-License-Identifier: MIT
#include "tests/bench/cbc_solver.hpp"

#include <Cbc_C_Interface.h>

#include <algorithm>
#include <cmath>
#include <format>
#include <functional>
#include <memory>
#include <numeric>
#include <stdexcept>
#include <string>
#include <vector>

namespace circle15::bench {

namespace {

using namespace location;

constexpr double no_bound = 1e40;  ///< CBC's own infinity, and what it says where it has none, lie above

struct Delete {
    void operator()(Cbc_Model* model) const { Cbc_deleteModel(model); }
};
using Model = std::unique_ptr<Cbc_Model, Delete>;

/// The entries column by column, as CBC takes them.
struct Columns {
    std::vector<CoinBigIndex> start;
    std::vector<int> row;
    std::vector<double> value;
};

Columns columns_of(const Programme& programme) {
    Columns columns{.start = std::vector<CoinBigIndex>(programme.gain.size() + 1, 0),
                    .row = std::vector<int>(programme.entry_column.size()),
                    .value = std::vector<double>(programme.entry_column.size())};
    for (const auto column : programme.entry_column) ++columns.start[static_cast<std::size_t>(column) + 1];
    std::partial_sum(columns.start.begin(), columns.start.end(), columns.start.begin());
    auto next = columns.start;
    for (std::size_t row = 0; row < programme.row_lower.size(); ++row) {
        for (auto entry = programme.row_start[row]; entry < programme.row_start[row + 1]; ++entry) {
            const auto to = static_cast<std::size_t>(next[static_cast<std::size_t>(programme.entry_column[entry])]++);
            columns.row[to] = static_cast<int>(row);
            columns.value[to] = programme.entry_value[entry];
        }
    }
    return columns;
}

/// Costs to minimise: the sign of CBC's bounds is not the same everywhere where it maximises.
Model model_of(const Programme& programme) {
    Model model(Cbc_newModel());
    const auto columns = columns_of(programme);
    std::vector<double> cost(programme.gain.size());
    std::ranges::transform(programme.gain, cost.begin(), std::negate{});
    Cbc_loadProblem(model.get(), static_cast<int>(cost.size()), static_cast<int>(programme.row_lower.size()),
                    columns.start.data(), columns.row.data(), columns.value.data(), programme.lower.data(),
                    programme.upper.data(), cost.data(), programme.row_lower.data(), programme.row_upper.data());
    for (std::size_t column = 0; column < programme.whole.size(); ++column) {
        if (programme.whole[column]) Cbc_setInteger(model.get(), static_cast<int>(column));
    }
    return model;
}

void set_options(Cbc_Model* model, const SolverOptions& options) {
    const auto set = [&](const char* name, const std::string& value) { Cbc_setParameter(model, name, value.c_str()); };
    set("logLevel", "0");
    set("randomCbcSeed", "15");
    set("ratioGap", std::format("{}", options.relative_gap));
    set("allowableGap", std::format("{}", options.absolute_gap));
    if (options.seconds) {
        set("timeMode", "elapsed");
        set("seconds", std::format("{}", std::max(0.01, *options.seconds)));
    }
    if (options.nodes) set("maxNodes", std::format("{}", *options.nodes));
}

void set_start(Cbc_Model* model, const std::vector<double>& point) {
    std::vector<int> columns(point.size());
    std::iota(columns.begin(), columns.end(), 0);
    Cbc_setMIPStartI(model, static_cast<int>(columns.size()), columns.data(), point.data());
}

}  // namespace

SolverResult maximise_by_cbc(const Programme& programme, const SolverOptions& options) {
    const auto model = model_of(programme);
    set_options(model.get(), options);
    if (!options.start.empty()) set_start(model.get(), options.start);
    Cbc_solve(model.get());
    if (Cbc_isAbandoned(model.get()) != 0) throw std::runtime_error("CBC gave up");
    SolverResult result;
    if (Cbc_isProvenInfeasible(model.get()) != 0) result.status = SolverStatus::infeasible;
    if (Cbc_isProvenOptimal(model.get()) != 0) result.status = SolverStatus::solved;
    if (result.status == SolverStatus::infeasible) return result;
    if (const double bound = Cbc_getBestPossibleObjValue(model.get()); std::abs(bound) < no_bound) result.bound = -bound;
    if (const double* point = Cbc_bestSolution(model.get()); point != nullptr) {
        result.point.assign(point, point + programme.gain.size());
        result.value = std::inner_product(result.point.begin(), result.point.end(), programme.gain.begin(), 0.0);
    }
    return result;
}

}  // namespace circle15::bench
