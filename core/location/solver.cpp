// SPDX-License-Identifier: MIT
#include "core/location/solver.hpp"

#include <Highs.h>

#include <algorithm>
#include <format>
#include <stdexcept>
#include <string>

namespace circle15::location {

namespace {

constexpr int seed = 15;

void must(HighsStatus status, const char* doing) {
    if (status == HighsStatus::kError) throw std::runtime_error(std::format("the solver failed while {}", doing));
}

template <class Value>
void set(Highs& highs, const std::string& option, Value value) {
    if (highs.setOptionValue(option, value) != HighsStatus::kOk)
        throw std::runtime_error("the solver does not know the option " + option);
}

HighsLp lp_of(const Programme& programme) {
    HighsLp lp;
    lp.sense_ = ObjSense::kMaximize;
    lp.num_col_ = static_cast<HighsInt>(programme.gain.size());
    lp.num_row_ = static_cast<HighsInt>(programme.row_lower.size());
    lp.col_cost_ = programme.gain;
    lp.col_lower_ = programme.lower;
    lp.col_upper_ = programme.upper;
    lp.row_lower_ = programme.row_lower;
    lp.row_upper_ = programme.row_upper;
    lp.integrality_.reserve(programme.whole.size());
    for (const bool whole : programme.whole)
        lp.integrality_.push_back(whole ? HighsVarType::kInteger : HighsVarType::kContinuous);
    lp.a_matrix_.format_ = MatrixFormat::kRowwise;
    lp.a_matrix_.num_col_ = lp.num_col_;
    lp.a_matrix_.num_row_ = lp.num_row_;
    lp.a_matrix_.start_.assign(programme.row_start.begin(), programme.row_start.end());
    lp.a_matrix_.index_.assign(programme.entry_column.begin(), programme.entry_column.end());
    lp.a_matrix_.value_ = programme.entry_value;
    return lp;
}

void set_options(Highs& highs, const SolverOptions& options) {
    set(highs, "output_flag", false);
    set(highs, "threads", 1);
    set(highs, "parallel", std::string("off"));
    set(highs, "random_seed", seed);
    set(highs, "mip_rel_gap", options.relative_gap);
    set(highs, "mip_abs_gap", options.absolute_gap);
    if (options.seconds) set(highs, "time_limit", std::max(0.01, *options.seconds));
    if (options.nodes) set(highs, "mip_max_nodes", static_cast<HighsInt>(*options.nodes));
}

SolverStatus status_of(HighsModelStatus status) {
    if (status == HighsModelStatus::kOptimal) return SolverStatus::solved;
    if (status == HighsModelStatus::kInfeasible) return SolverStatus::infeasible;
    if (status == HighsModelStatus::kTimeLimit || status == HighsModelStatus::kSolutionLimit ||
        status == HighsModelStatus::kInterrupt || status == HighsModelStatus::kIterationLimit) {
        return SolverStatus::stopped;
    }
    throw std::runtime_error(std::format("the solver ended with status {}", static_cast<int>(status)));
}

}  // namespace

std::int32_t Programme::add_column(double column_gain, double column_lower, double column_upper, bool is_whole) {
    gain.push_back(column_gain);
    lower.push_back(column_lower);
    upper.push_back(column_upper);
    whole.push_back(is_whole);
    return static_cast<std::int32_t>(gain.size()) - 1;
}

void Programme::add_entry(std::int32_t column, double value) {
    entry_column.push_back(column);
    entry_value.push_back(value);
}

void Programme::end_row(double lowest, double highest) {
    row_lower.push_back(lowest);
    row_upper.push_back(highest);
    row_start.push_back(entry_column.size());
}

SolverResult maximise(const Programme& programme, const SolverOptions& options) {
    Highs highs;
    set_options(highs, options);
    must(highs.passModel(lp_of(programme)), "reading the programme");
    if (!options.start.empty()) {
        HighsSolution start;
        start.col_value = options.start;
        must(highs.setSolution(start), "reading the start");
    }
    if (options.progress) {
        const auto report = [&](int, const std::string&, const HighsCallbackDataOut* now, HighsCallbackDataIn* reply, void*) {
            if (!options.progress(now->mip_primal_bound, now->mip_dual_bound)) reply->user_interrupt = 1;
        };
        must(highs.setCallback(HighsCallbackFunctionType(report)), "setting the progress report");
        must(highs.startCallback(kCallbackMipInterrupt), "starting the progress report");
    }
    must(highs.run(), "solving");
    SolverResult result{.status = status_of(highs.getModelStatus())};
    if (result.status == SolverStatus::infeasible) return result;
    const auto& info = highs.getInfo();
    result.bound = info.mip_dual_bound;
    if (info.primal_solution_status == kSolutionStatusFeasible) {
        result.point = highs.getSolution().col_value;
        result.value = info.objective_function_value;
    }
    return result;
}

}  // namespace circle15::location
