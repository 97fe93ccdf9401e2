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

/// Fills `study.homes` (and `study.villages` where `villages` is null). Persons must be given for every age band. Throws
/// model::InputError: those of RowFields, places_of, VillageTable and `negative_persons`, `negative_dwellings`.
void read_homes(const PointLayer& layer, const TextTable* villages, const model::LayerSource* villages_source,
                const IslandTable& islands, model::Study& study);

}  // namespace circle15::io
