// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/homes.hpp"
#include "core/model/study.hpp"

namespace circle15::io {

/// Fills `study.facilities`; the service is the standard's id or its Chinese name. Doubts noted: `missing_capacity`,
/// `missing_opening_hours`, `over_capacity`, `duplicate_facility` (same name and service within 30 m), `closed_before_opened`.
/// Throws model::InputError: those of RowFields and places_of, `unknown_service`, `unknown_status`, `opening_hours`,
/// `negative_capacity`.
void read_facilities(const PointLayer& layer, model::Study& study);

/// Fills `study.piers` (id, name, island, place); a pier may lie a degree away from the study, on no island of it. Throws
/// model::InputError: those of RowFields and places_of, `unknown_island`.
void read_piers(const PointLayer& layer, const IslandTable& islands, model::Study& study);

}  // namespace circle15::io
