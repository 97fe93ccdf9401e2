// SPDX-License-Identifier: MIT
#pragma once

#include "mapview/sheet/result_folder.hpp"
#include "mapview/sheet/result_rows.hpp"

namespace circle15::sheet {

/// The homes of homes.geojson with their verdicts, villages as they come up; `rows` hears of both. Throws model::InputError
/// where a status does not follow from the facts beside it.
void read_homes(const json& features, OpenedResult& result, Rows& rows);

}  // namespace circle15::sheet
