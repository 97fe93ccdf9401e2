// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/model/data_issue.hpp"
#include "core/model/shared_rows.hpp"
#include "core/model/standard.hpp"

namespace circle15::analysis {

struct Ground;
struct HomeVerdict;
struct ServiceResult;
class ServiceWalks;

/// Persons of a group who reach a facility on foot, and those of them whose way there has heights.
struct SlopeWalkers {
    std::int64_t walkers = 0;
    std::int64_t with_heights = 0;
    bool operator==(const SlopeWalkers&) const = default;
};

/// How much of an answer counts slopes, 0 to 1; what has no height counts as level ground.
struct SlopeShare {
    double streets = 0;           ///< of the streets' length, bridges, piers and tunnels aside
    std::optional<double> walks;  ///< of the persons of all services by their walk to the nearest; unset: nobody walks
    double enough = 0.9;          ///< of both, from which results may say that slopes are counted; the policy's
    bool operator==(const SlopeShare&) const = default;
};

enum class SlopesCounted { none, partly, yes };
[[nodiscard]] std::string_view name_of(SlopesCounted counted);
[[nodiscard]] SlopesCounted slopes_counted(const SlopeShare& share);

[[nodiscard]] SlopeWalkers slope_walkers(const Ground& ground, const model::Rule& rule, const ServiceWalks& walks,
                                         const std::vector<HomeVerdict>& homes);
[[nodiscard]] SlopeShare slope_share(const Ground& ground, const model::SharedRows<ServiceResult>& services);

/// The doubt that heights cover less of the streets than `slopes_counted_percent` of the policy (`slopes_in_part`,
/// `slopes_without_heights`); grave where the study names an elevation layer. Nothing where the study has no heights at all and
/// names none.
[[nodiscard]] std::vector<model::DataIssue> slope_issues(const Ground& ground);

}  // namespace circle15::analysis
