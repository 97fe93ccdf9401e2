// SPDX-License-Identifier: MIT
#pragma once

#include "core/location/solver.hpp"

namespace circle15::bench {

/// Branch and cut by CBC on one thread with a fixed seed, as location::maximise does it by HiGHS. Progress is not
/// reported and cannot stop it. CBC does not look at the clock in its first relaxation: on least person-cost (towns, 2,000
/// homes, 10 of 300 candidates, reach 60) and on most served (15 of 300, reach 20) it ran on for more than a minute after 20 s
/// were over. Throws std::runtime_error where the solver itself fails.
[[nodiscard]] location::SolverResult maximise_by_cbc(const location::Programme& programme,
                                                     const location::SolverOptions& options);

}  // namespace circle15::bench
