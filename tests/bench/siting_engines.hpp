// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "core/location/savings.hpp"
#include "core/location/solver.hpp"
#include "tests/bench/siting_lands.hpp"

namespace circle15::bench {

/// A request on a generated land, and how it is measured.
struct SitingTask {
    std::string_view name;
    location::Problem (*land)(const LandSize&);
    LandSize size;
    location::Objective objective = location::Objective::most_covered;
    std::size_t add = 0;
    double tolerance = 0;
    bool plain = false;    ///< whether the solvers alone are tried as well
    double seconds = 60;   ///< to spend at most, twice as much by a solver alone
    bool with_cbc = true;  ///< false where CBC does not keep to the seconds
    bool merged = false;   ///< whether HiGHS alone is tried, with homes merged
};

struct Measured {
    double seconds = 0;
    double solver_seconds = 0;  ///< of them, in branch and cut
    double value = 0;
    double bound = 0;
    double gap = 0;
    std::string proof;
    double first_seconds = 0;  ///< until the first answer and bound
    double first_gap = 0;      ///< of the greedy answer, against the bound proven in the end
};

class Watch {
public:
    [[nodiscard]] double seconds() const {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
    }

private:
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

struct Engine {
    std::string_view name;
    location::Solver maximise;
};

/// Persons that fractions of the candidates cover, as many in all as may be added: the linear relaxation reaches this, so that
/// no bound that rests on it is lower, however long one waits. A part of the best choice's gap that is not ours to close.
[[nodiscard]] double fractions_cover(const location::Problem& problem, const SitingTask& task);

/// Church and ReVelle's programme, or the radius form of p-median, as it stands, a row for every home or for every covering
/// set; no greedy start, no bound but the solver's.
[[nodiscard]] Measured solved_alone(const location::Problem& problem, const SitingTask& task, location::EqualRows equal,
                                    const Engine& engine, double limit);

}  // namespace circle15::bench
