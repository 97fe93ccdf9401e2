// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <vector>

namespace circle15::location {

inline constexpr double unlimited = std::numeric_limits<double>::infinity();

/// A mixed-integer linear programme to maximise: columns with bounds, rows with bounds, entries row by row.
struct Programme {
    std::vector<double> gain;   ///< by column
    std::vector<double> lower;  ///< by column
    std::vector<double> upper;  ///< by column
    std::vector<bool> whole;    ///< by column: only whole numbers
    std::vector<double> row_lower;
    std::vector<double> row_upper;
    std::vector<std::size_t> row_start{0};
    std::vector<std::int32_t> entry_column;
    std::vector<double> entry_value;

    /// Adds a column and returns its number.
    std::int32_t add_column(double column_gain, double column_lower, double column_upper, bool is_whole);
    void add_entry(std::int32_t column, double value);
    /// Ends the row whose entries were added since the last one.
    void end_row(double lowest, double highest);
};

struct SolverOptions {
    double relative_gap = 0;
    double absolute_gap = 1e-6;
    std::optional<double> seconds;
    std::optional<std::size_t> nodes;
    std::vector<double> start;                                 ///< a feasible point, by column; may be empty
    std::function<bool(double value, double bound)> progress;  ///< false stops the work; may be empty
};

enum class SolverStatus { solved, stopped, infeasible };

struct SolverResult {
    SolverStatus status = SolverStatus::stopped;
    std::vector<double> point;  ///< by column; empty without one
    double value = 0;           ///< of `point`
    double bound = unlimited;   ///< no point is better
};

/// Branch and cut by HiGHS on one thread with a fixed seed: the same programme gives the same answer, unless `seconds` ends it.
/// Throws std::runtime_error where the solver itself fails.
[[nodiscard]] SolverResult maximise(const Programme& programme, const SolverOptions& options);

/// Whatever solves a programme as `maximise` does.
using Solver = std::function<SolverResult(const Programme&, const SolverOptions&)>;

}  // namespace circle15::location
