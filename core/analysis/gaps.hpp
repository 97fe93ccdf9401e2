// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

#include "core/analysis/judge.hpp"
#include "core/model/progress.hpp"

namespace circle15::analysis {

/// The gaps of one service by rank (METHODS.md 5): homes with somebody of the target group that are not covered, grouped by
/// village and main cause where their streets touch, going only along streets that lie beyond the threshold. Homes joined to no
/// street form one gap a village, and so do those whose facilities are full (their persons are those without a place, each as
/// many minutes short as the threshold has). The area of a gap of the same homes among `known`, gaps on
/// the same ground, is not drawn anew; without `drawn` the others have none yet (draw_gaps). Rank: persons x minutes short,
/// gaps for want of data after all others. Gaps are summed up on `threads`, in_parallel()'s.
[[nodiscard]] std::vector<Gap> find_gaps(const Ground& ground, const model::Rule& rule,
                                         const std::vector<HomeVerdict>& verdicts, const ServiceWalks& walks,
                                         std::span<const Gap> known = {}, bool drawn = true, unsigned threads = 1);

/// Gives gaps that have no area yet theirs. Throws model::Stopped where `progress` asks for the end.
void draw_gaps(const Ground& ground, std::vector<Gap>& gaps, const model::Progress& progress = {});

/// How the gap's representative home gets there by boat; null where the gap is not for want of a way on foot, or no boat goes.
[[nodiscard]] const BoatVerdict* boat_of(const ServiceResult& service, const Gap& gap);

/// What is worth looking at first for a gap of this cause and size on this island.
[[nodiscard]] Action action_for(const model::Rule& rule, const model::Policy& policy, Cause cause, model::IslandTier tier,
                                std::int64_t persons);

}  // namespace circle15::analysis
