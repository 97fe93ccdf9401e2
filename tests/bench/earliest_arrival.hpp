// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>

#include "core/network/ferry_day.hpp"
#include "core/network/ferry_service.hpp"

namespace circle15::bench {

/// The baseline: one departure at a time, each by a scan of all passages in the order they leave (earliest arrival). When the
/// service begins for somebody who leaves home at `leave`; for days without a longest wait.
[[nodiscard]] std::optional<model::DaySeconds> earliest_served(const network::FerryDay& day,
                                                               const network::FerryService& service,
                                                               std::span<const network::PierWalk> home,
                                                               model::DaySeconds leave);

}  // namespace circle15::bench
