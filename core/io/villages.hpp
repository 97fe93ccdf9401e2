// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/io/islands.hpp"
#include "core/io/row_fields.hpp"
#include "core/model/study.hpp"

namespace circle15::io {

/// The villages of a study by code and by name.
class VillageTable {
public:
    /// Fills `study.villages` from the layer of villages. Throws model::InputError: those of RowFields, `unknown_island`.
    VillageTable(const TextTable& table, const model::LayerSource& source, const IslandTable& islands, model::Study& study);
    /// Fills `study.villages` from what the homes say, where a study has no layer of villages: one for every township and
    /// village, on the island where most of its rows are.
    VillageTable(const RowFields& homes, const IslandTable& islands, model::Study& study);

    /// The village of a row of homes. Throws model::InputError: `empty_value`, `unknown_village`, `ambiguous_village`,
    /// `township_mismatch`.
    [[nodiscard]] model::VillageId village_of(const RowFields& homes, const TextRow& row, const model::Study& study) const;

private:
    void learn(const std::string& name, model::VillageId village);

    std::map<std::string, model::VillageId> codes_;
    std::map<std::string, std::vector<model::VillageId>> names_;
};

/// The island a row names in column `island`. Throws model::InputError: `empty_value`, `unknown_island`.
[[nodiscard]] model::IslandId island_of(const RowFields& fields, const TextRow& row, const IslandTable& islands);

}  // namespace circle15::io
