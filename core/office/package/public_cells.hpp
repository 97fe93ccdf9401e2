// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "core/analysis/results.hpp"
#include "core/model/study.hpp"

namespace circle15::office {

/// Persons of a service's group, by what is known of them; they sum to all of them.
struct PublicCount {
    std::int64_t covered = 0;
    std::int64_t not_covered = 0;
    std::int64_t unknown = 0;  ///< 0 where PublicService::unknown_apart is not set: they are among `not_covered`

    [[nodiscard]] std::int64_t persons() const { return covered + not_covered + unknown; }
    bool operator==(const PublicCount&) const = default;
};

/// Villages told as one, with at least so many persons in every figure, or none at all.
struct PublicCell {
    std::vector<model::VillageId> villages;
    PublicCount count;
};

/// What may be told to everybody of one service, by its own rule.
struct PublicService {
    std::size_t service = 0;    ///< row of Analysis::services
    bool unknown_apart = true;  ///< false: so few are unknown that they are told among those not covered
    bool divided = true;        ///< false: so few are covered, or are not, that only how many persons there are is told
    PublicCount county;
    std::vector<PublicCell> cells;  ///< every village once; none where the group itself is too small to be told
};

/// Villages put together until every figure of a cell counts nobody or at least `least` persons. A figure is the sum of figures
/// of whole cells and never a difference of two sums over different villages: services of one age group, and all services where
/// groups are sums or differences of others, have the same cells. Thus no figure of fewer persons can be reckoned from others,
/// and of a village within a cell nothing is known but that it has no more than the cell.
[[nodiscard]] std::vector<PublicService> public_services(const model::Study& study, const analysis::Analysis& analysis,
                                                         std::int64_t least);

/// Whether one of the groups is a sum or difference of others.
[[nodiscard]] bool depend_on_each_other(const std::vector<model::AgeGroup>& groups);

}  // namespace circle15::office
