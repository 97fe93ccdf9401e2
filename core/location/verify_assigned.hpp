// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "core/location/certificate.hpp"

namespace circle15::location {

/// What it costs demand to get to open sites, by site and demand.
using CostsBySite = std::map<std::string_view, std::map<std::string_view, double>>;

/// Whether the same sites could serve somebody more, or the same at a lower cost, than a certificate's assignment does: by
/// chains of moves, each of which takes persons of one demand point from one site to another.
[[nodiscard]] std::vector<Objection> objections_to_assignment(const Problem& problem, const Request& request,
                                                              const Certificate& certificate, const CostsBySite& costs);

}  // namespace circle15::location
