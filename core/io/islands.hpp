// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/text_table.hpp"
#include "core/model/island.hpp"
#include "core/model/study.hpp"

namespace circle15::io {

/// A layer of polygons in WGS84: row i of `table` has the land `polygons[i]`.
struct PolygonLayer {
    TextTable table;
    std::vector<model::MultiPolygon> polygons;
};

/// The islands of a study and every name that leads to one: ids and unambiguous names of all land bodies.
class IslandTable {
public:
    /// Bodies joined, directly or by others, become one island; the root, joined to no other, gives it id and name. Notes
    /// clockwise shells as repaired. Throws model::InputError: those of RowFields, `unknown_tier`, `unknown_island` (a
    /// joined_to that leads nowhere), `joined_in_a_circle`, `invalid_polygon`, `empty_layer`.
    IslandTable(const PolygonLayer& layer, const model::LayerSource& source, model::Study& study);

    [[nodiscard]] std::optional<model::IslandId> find(const std::string& id_or_name) const;
    /// Every id and name, also those of several.
    [[nodiscard]] std::vector<std::string> names() const;

private:
    std::map<std::string, std::optional<model::IslandId>, std::less<>> names_;  ///< nothing: the name of several
};

}  // namespace circle15::io
