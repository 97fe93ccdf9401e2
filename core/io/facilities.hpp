// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/homes.hpp"
#include "core/model/study.hpp"

namespace circle15::io {

/// Fills `study.facilities`; the service is the standard's id or its Chinese name. Doubts noted: `missing_capacity`,
/// `missing_opening_hours`, `over_capacity`, `duplicate_facility` (same name and service within 30 m), `closed_before_opened`.
/// A row of an unknown service or status, without a place or with a bad date is rejected; one whose numbers, hours or quality
/// make no sense is kept without them and counted repaired. Throws model::InputError: those of the layer as a whole, and of
/// RowIntake.
void read_facilities(const PointLayer& layer, model::Study& study);

/// Fills `study.piers` (id, name, island, outer, place); a pier may lie a degree away from the study, on no island of it. Rows
/// that cannot be used are rejected. Throws model::InputError: those of the layer as a whole, and of RowIntake.
void read_piers(const PointLayer& layer, const IslandTable& islands, model::Study& study);

}  // namespace circle15::io
