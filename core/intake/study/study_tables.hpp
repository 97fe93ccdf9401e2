// SPDX-License-Identifier: MIT
#pragma once

#include "core/intake/study/made_study.hpp"
#include "core/model/feature.hpp"

namespace circle15::intake {

// The tables and layers of a study folder, with the columns that io::read_study asks for.
[[nodiscard]] model::Table homes_table(const MadeStudy& made);
[[nodiscard]] model::Table facilities_table(const MadeStudy& made);
[[nodiscard]] model::Table villages_table(const MadeStudy& made);
[[nodiscard]] model::Table piers_table(const MadeStudy& made);
[[nodiscard]] model::FeatureCollection islands_layer(const MadeStudy& made);

}  // namespace circle15::intake
