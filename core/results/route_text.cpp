// SPDX-License-Identifier: MIT
#include "core/results/route_text.hpp"

namespace circle15::results {

namespace {

template <class Routes>
std::string joined(const Routes& all, const std::vector<model::RouteId>& routes, const char* between, auto what) {
    std::string text;
    for (const auto route : routes) text.append(text.empty() ? "" : between).append(all[route.at()].*what);
    return text;
}

}  // namespace

std::string route_ids(std::span<const RouteName> names, const std::vector<model::RouteId>& routes) {
    return joined(names, routes, " ", &RouteName::id);
}

std::string route_names(std::span<const RouteName> names, const std::vector<model::RouteId>& routes) {
    return joined(names, routes, " → ", &RouteName::name);
}

std::string route_names(const model::Timetable& timetable, const std::vector<model::RouteId>& routes) {
    return joined(timetable.routes, routes, " → ", &model::FerryRoute::name);
}

}  // namespace circle15::results
