// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/results/manifest.hpp"
#include "mapview/app/session.hpp"

namespace circle15::app {

/// The trial that is shown, as its results refer to it.
struct TrialRecord {
    std::filesystem::path file;    ///< of the scenario
    std::string text;              ///< what stands in it, or should
    bool kept = false;             ///< whether the user has saved it there
    results::ScenarioFile listed;  ///< how run.json names it
};

/// Nothing where no edits are shown. A trial that was not saved belongs into a file of `results` with .toml behind it, numbered
/// where something else is there already.
[[nodiscard]] std::optional<TrialRecord> trial_record(const Session& session, const std::filesystem::path& results);

}  // namespace circle15::app
