// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/analysis/siting/study_siting.hpp"
#include "core/cli/command_line.hpp"

namespace circle15::cli {

/// What `circle15 site` was told.
struct SitingOptions {
    CommonArguments common;
    std::string service;
    std::optional<std::size_t> add;
    std::string candidates = "dwellings";
    std::string objective = "coverage";
    bool free = false;
    std::vector<std::string> minimums;  ///< ISLAND=N
    std::optional<double> budget;
    std::optional<double> minutes;
    std::optional<double> places;  ///< room of a new site
    std::string date;
    std::string at;
    std::string walk = "to";
    std::optional<double> gap_percent;
    std::optional<double> seconds;
    unsigned threads = 0;
    std::string out;
    bool forced = false;  ///< replaces also what circle15 did not write
    std::string verify;
    std::string matrix;
    std::string demand;
    std::optional<double> threshold;  ///< for cost tables
    std::string unit;                 ///< of their costs; empty: not said
};

inline constexpr const char* all_objectives = "all";

/// The objective of a name on the command line; nothing for `all`.
[[nodiscard]] std::optional<location::Objective> objective_given(const std::string& name);

/// Limits and tolerance, without what depends on the study. Throws model::InputError: `missing_add`, `bad_minimum`,
/// `bad_number`.
[[nodiscard]] location::Request request_given(const SitingOptions& options, location::Objective objective);

/// Throws model::InputError (rule `requirements_clash`) for an answer that says so, std::runtime_error where time ran out
/// before any.
void require_answer(const location::Answer& answer);

}  // namespace circle15::cli
