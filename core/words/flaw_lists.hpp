// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "core/words/flaws.hpp"

// The sentences of all flaws, a list for each subject; a rule stands in one list only.
namespace circle15::words {

[[nodiscard]] std::span<const FlawWords> file_flaws();      ///< files
[[nodiscard]] std::span<const FlawWords> table_flaws();     ///< CSV, columns and cells
[[nodiscard]] std::span<const FlawWords> layer_flaws();     ///< map layers
[[nodiscard]] std::span<const FlawWords> toml_flaws();      ///< TOML and its keys
[[nodiscard]] std::span<const FlawWords> study_flaws();     ///< study.toml, standard.toml
[[nodiscard]] std::span<const FlawWords> option_flaws();    ///< the command line
[[nodiscard]] std::span<const FlawWords> place_flaws();     ///< coordinates, homes, facilities, villages, islands
[[nodiscard]] std::span<const FlawWords> people_flaws();    ///< people the homes lack
[[nodiscard]] std::span<const FlawWords> sheet_flaws();     ///< sheets of other offices, and people spread over dwellings
[[nodiscard]] std::span<const FlawWords> street_flaws();    ///< streets, linking, piers
[[nodiscard]] std::span<const FlawWords> terrain_flaws();   ///< heights and shifted layers
[[nodiscard]] std::span<const FlawWords> service_flaws();   ///< standard, opening days, completeness of lists, indicators
[[nodiscard]] std::span<const FlawWords> boat_flaws();      ///< timetable
[[nodiscard]] std::span<const FlawWords> scenario_flaws();  ///< scenarios and who gets a place
[[nodiscard]] std::span<const FlawWords> siting_flaws();    ///< siting and its tables
[[nodiscard]] std::span<const FlawWords> result_flaws();    ///< result folders, certificates, outputs
[[nodiscard]] std::span<const FlawWords> intake_flaws();    ///< import.toml and what import makes of extracts and feeds
[[nodiscard]] std::span<const FlawWords> typed_flaws();     ///< empty sheets, and timetables that are typed
[[nodiscard]] std::span<const FlawWords> map_flaws();       ///< what the map refuses: fonts, places of proposals
[[nodiscard]] std::span<const FlawWords> tile_flaws();      ///< tiles and their merging

/// All of them.
[[nodiscard]] std::span<const std::span<const FlawWords>> all_flaws();

}  // namespace circle15::words
