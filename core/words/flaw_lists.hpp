// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "core/words/flaws.hpp"

// The sentences of all flaws, a list for each subject; a rule stands in one list only.
namespace circle15::words {

[[nodiscard]] std::span<const FlawWords> file_flaws();      ///< files, tables, TOML, the command line
[[nodiscard]] std::span<const FlawWords> place_flaws();     ///< coordinates, homes, facilities, villages, islands
[[nodiscard]] std::span<const FlawWords> people_flaws();    ///< people the homes lack
[[nodiscard]] std::span<const FlawWords> street_flaws();    ///< streets, linking, piers
[[nodiscard]] std::span<const FlawWords> terrain_flaws();   ///< heights and shifted layers
[[nodiscard]] std::span<const FlawWords> service_flaws();   ///< standard, opening days, completeness of lists, indicators
[[nodiscard]] std::span<const FlawWords> boat_flaws();      ///< timetable
[[nodiscard]] std::span<const FlawWords> scenario_flaws();  ///< scenarios and siting
[[nodiscard]] std::span<const FlawWords> result_flaws();    ///< result folders, certificates, outputs

}  // namespace circle15::words
