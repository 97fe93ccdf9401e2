// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/intake/feeds/sailing_words.hpp"
#include "core/intake/plan.hpp"
#include "core/io/gtfs_feed.hpp"
#include "core/model/coordinate.hpp"

namespace circle15::intake {

struct TypedPier {
    std::string id;
    std::string name;
    model::LonLat place;
};

struct TypedCall {
    std::size_t pier = 0;  ///< of TypedFeed::piers
    model::DaySeconds arrive = 0;
    model::DaySeconds depart = 0;
};

/// One sailing with all that was typed of it.
struct TypedSailing {
    std::string route_id;
    std::string route;
    std::string number;
    std::vector<TypedCall> calls;
    SailingDays days;
    Season season;
    std::vector<model::Date> not_on;
    std::vector<model::Date> also_on;
};

struct TypedFeed {
    std::vector<TypedPier> piers;
    std::vector<TypedSailing> sailings;
};

/// The tables of a GTFS feed (route_type 4) of sailings that are sound. Equal feeds give equal tables.
[[nodiscard]] io::GtfsFiles tables_of(const TypedFeed& feed, const Source& source);

}  // namespace circle15::intake
