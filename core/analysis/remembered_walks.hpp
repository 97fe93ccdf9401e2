// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include "core/analysis/nearest_walks.hpp"
#include "core/analysis/results.hpp"
#include "core/model/progress.hpp"

namespace circle15::analysis {

/// What the walks to one service's facilities come to, home by home: all that judging asks of the search. Found for some homes
/// on a tile of the streets, it holds for the whole of them. Rows are HomeIds.
struct RememberedWalks {
    using Shape = network::SlopeShape;
    /// Speeds are 0 where they do not matter: without a clock time.
    std::map<std::tuple<Shape, double, double>, WalkCosts> costs;  ///< by shape, link factor, speed
    std::map<Shape, WalkCosts> any_hour;
    std::map<Shape, WalkCosts> as_if_open;
    std::map<std::pair<Shape, double>, std::vector<model::Quality>> way_qualities;           ///< by shape and speed
    std::map<std::pair<Shape, double>, std::vector<std::optional<double>>> way_metres;       ///< of those asked for
    std::map<std::tuple<Shape, double, double>, WalkCosts> other;                            ///< costs under the opposite rule
};

/// The walks of every home to one service, all that analyze() will ask for.
[[nodiscard]] RememberedWalks remember_walks(const Ground& ground, model::RuleId rule, const Options& options);

/// analyze() with the walks of every service found beforehand, by RuleId: the same answer.
[[nodiscard]] Analysis analyze_remembered(const Ground& ground, const Options& options, std::span<const RememberedWalks> walks,
                                          const model::Progress& progress = {});

}  // namespace circle15::analysis
