// SPDX-License-Identifier: MIT
#pragma once

#include "core/analysis/ground.hpp"
#include "core/analysis/options.hpp"
#include "core/analysis/results.hpp"
#include "core/model/progress.hpp"

namespace circle15::analysis {

/// Coverage, gaps, ledger and service areas of every service of the standard: the one door of this room. The same study and
/// options give the same result on any number of threads. Throws model::InputError where a home's island has no street at all.
[[nodiscard]] Analysis analyze(const model::Study& study, const Options& options = {});

/// The same on a ground already prepared. Throws model::Stopped where `progress` asks for the end.
[[nodiscard]] Analysis analyze(const Ground& ground, const Options& options, const model::Progress& progress = {});

/// What still holds of a service's earlier result on the same streets, with the same homes and options: the shapes of gaps and
/// the patches of its service areas that are reached as before; where its facilities and rule are the same too, all its service
/// areas and, with the same boats, its boat answers.
struct Held {
    const ServiceResult* earlier = nullptr;  ///< unset: nothing
    bool walks = false;
    bool boats = false;
};

/// One service of the standard alone, its areas drawn on the options' threads; what is held is not worked out again.
[[nodiscard]] ServiceResult analyze_service(const Ground& ground, model::RuleId rule, const Options& options,
                                            const Held& held = {}, const model::Progress& progress = {});

/// What the analysis says of boats as such, whatever the service: nothing where the study has no timetable.
void add_boat_facts(const Ground& ground, const Options& options, Analysis& analysis);

/// What the options ask of the boats.
[[nodiscard]] BoatQuery boat_query(const model::Study& study, const Options& options);

}  // namespace circle15::analysis
