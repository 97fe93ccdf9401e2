// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/network/ferry_day.hpp"
#include "core/network/ferry_service.hpp"

namespace circle15::network {

/// For each stop of `wanted`, in their order: moments to be there, latest first, from which a landing by `latest_ashore` (by
/// stop; unset: of no use) can be had. Without a longest wait only the latest one, since whoever is sooner can wait.
[[nodiscard]] std::vector<std::vector<DaySeconds>> chances_before(const FerryDay& day,
                                                                  std::span<const std::optional<DaySeconds>> latest_ashore,
                                                                  std::span<const StopId> wanted);

/// By stop: the earliest moment ashore for somebody who leaves home at `leave_from` or later; unset where no boat goes.
[[nodiscard]] std::vector<std::optional<DaySeconds>> first_ashore_from(const FerryDay& day, std::span<const PierWalk> home,
                                                                       DaySeconds leave_from);

}  // namespace circle15::network
