// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/siting/study_problem.hpp"
#include "core/location/certificate.hpp"

namespace circle15::cli {

/// What an answer was made of and what it claims, as kept in a file: enough to state the problem again and check every claim.
struct SitingRecord {
    std::string study;  ///< its id; empty for cost tables
    std::string service;
    std::string date;
    std::string at;                             ///< HH:MM; empty: at any hour of the day
    std::string candidates;                     ///< dwellings, streets or buildings; else the file's name without folders
    std::map<std::string, std::string> inputs;  ///< hash of every layer or table by name
    std::map<std::string, std::string> files;   ///< hash of what was written with it, by file name
    std::optional<double> minutes;
    std::optional<double> new_capacity;
    analysis::WalkRule walk = analysis::WalkRule::to_facility;
    location::Request request;
    location::Certificate certificate;
    std::map<std::string, model::LonLat> places;  ///< by site; empty for cost tables
};

/// JSON; `version` is the program's.
[[nodiscard]] std::string record_text(const SitingRecord& record, const std::string& version);

/// Reads it back. Throws model::InputError: `unreadable_certificate` for anything that is none.
[[nodiscard]] SitingRecord parse_record(std::string_view content, const std::string& file);

}  // namespace circle15::cli
