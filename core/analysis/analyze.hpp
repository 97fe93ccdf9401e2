// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/ground.hpp"
#include "core/analysis/options.hpp"
#include "core/analysis/results.hpp"

namespace circle15::analysis {

/// Coverage, gaps, ledger and service areas of every service of the standard: the one door of this room. The same study and
/// options give the same result on any number of threads. Throws model::InputError where a home's island has no street at all.
[[nodiscard]] Analysis analyze(const model::Study& study, const Options& options = {});

/// The same on a ground already prepared.
[[nodiscard]] Analysis analyze(const Ground& ground, const Options& options);

/// One service of the standard alone.
[[nodiscard]] ServiceResult analyze_service(const Ground& ground, model::RuleId rule, const Options& options);

/// What the analysis says of boats as such, whatever the service: nothing where the study has no timetable.
void add_boat_facts(const Ground& ground, const Options& options, Analysis& analysis);

/// What the options ask of the boats.
[[nodiscard]] BoatQuery boat_query(const model::Study& study, const Options& options);

}  // namespace circle15::analysis
