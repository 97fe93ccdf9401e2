// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/model/timetable.hpp"
#include "core/results/answer.hpp"

namespace circle15::results {

/// Ids of routes in the order they are taken, a blank between.
[[nodiscard]] std::string route_ids(std::span<const RouteName> names, const std::vector<model::RouteId>& routes);
/// Their names, an arrow between.
[[nodiscard]] std::string route_names(std::span<const RouteName> names, const std::vector<model::RouteId>& routes);
[[nodiscard]] std::string route_names(const model::Timetable& timetable, const std::vector<model::RouteId>& routes);

}  // namespace circle15::results
