// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/network/ferry_day.hpp"
#include "core/network/ferry_service.hpp"

namespace circle15::bench {

/// A county of islands in a ring with a pier each, boats of four calls among neighbours, 6 services on every fifth island
/// (every second one with a noon break), homes on the islands in turn; the same for the same numbers.
struct FerryCounty {
    model::Timetable timetable;
    model::FerryRules rules;
    std::vector<network::FerryService> services;
    std::vector<std::vector<network::PierWalk>> homes;

    [[nodiscard]] network::FerryDay day() const;
};

[[nodiscard]] FerryCounty ferry_county(int islands, int sailings, int homes);

}  // namespace circle15::bench
