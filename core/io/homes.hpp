// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/islands.hpp"
#include "core/io/point_places.hpp"
#include "core/io/text_table.hpp"
#include "core/model/study.hpp"

namespace circle15::io {

/// What a layer of points is read against.
struct PointLayer {
    const TextTable& table;
    const model::LayerSource& source;
    PointCrs crs;
    LonLatBox box;
};

/// Fills `study.homes` (and `study.villages` where `villages` is null). Persons must be given for every age band. A row that
/// cannot be used (its place, persons, village or island) is rejected; one whose dwellings or quality make no sense is
/// repaired. Throws model::InputError: those of the layer as a whole, and of RowIntake.
void read_homes(const PointLayer& layer, const TextTable* villages, const model::LayerSource* villages_source,
                const IslandTable& islands, model::Study& study);

}  // namespace circle15::io
