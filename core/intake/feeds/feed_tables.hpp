// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <set>
#include <string>

#include "core/io/gtfs_feed.hpp"

namespace circle15::intake {

/// What is kept of a feed: ids of its own, and stops that are taken for another (its name and place count).
struct KeptOfFeed {
    std::set<std::string> trips;
    std::map<std::string, std::string> stops_joined;  ///< stop -> the stop it is taken for
};

/// The tables of the feed with the rows that the kept trips need (routes, stops with their stations, services, shapes and so
/// on); all columns and the order of rows are kept.
[[nodiscard]] io::GtfsFiles tables_of_trips(const io::GtfsFiles& files, const KeptOfFeed& kept);

}  // namespace circle15::intake
