// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/analysis/scenario/comparison.hpp"
#include "core/results/field.hpp"
#include "core/results/shape.hpp"

namespace circle15::results {

// The records of a comparison, each column told once. Rows are seen in the answer after the edits, with the service of theirs.

/// What the gaps of one side are called, each name once, in their order.
struct GapNames {
    std::string ids;
    std::string villages;
    std::string causes;
    std::string actions;
};

/// One group of gaps that share homes and changed.
struct GapChangeRow {
    const analysis::GapChange& change;
    GapNames before;
    GapNames after;
};

/// One gap of a group that changed: `before` or `after`.
struct GapOfSide {
    std::string_view side;
    const analysis::GapChange& change;
};

[[nodiscard]] words::Word word_of(analysis::GapFate fate);

/// changes.csv: persons of a unit by status before, after, gained and lost, and minutes on foot.
[[nodiscard]] Fields<analysis::UnitChange> unit_change_fields();
/// flips.geojson: homes whose status changed.
[[nodiscard]] Fields<analysis::HomeFlip> flip_fields();
/// gap_changes.csv.
[[nodiscard]] Fields<GapChangeRow> gap_change_fields();
/// What gap_changes.geojson has behind the id of a gap; the rest is of the gap itself.
[[nodiscard]] Fields<GapOfSide> gap_side_fields();
/// What became of those who go by boat.
[[nodiscard]] Fields<analysis::BoatChange> boat_change_fields();

}  // namespace circle15::results
