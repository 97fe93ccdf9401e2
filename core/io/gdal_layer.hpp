// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "core/io/gdal_guard.hpp"
#include "core/io/gdal_headers.hpp"
#include "core/io/text_table.hpp"

namespace circle15::io {

/// Takes the geometry of the feature that became the last row of the table; in two dimensions, never null or empty.
using GeometryTaker = std::function<void(const OGRGeometry& geometry, TextRow& row)>;

/// Reads the only layer of a map file feature by feature; the number of features is checked against what the file promises.
/// Throws model::InputError: see read_points.
[[nodiscard]] TextTable read_layer(const std::filesystem::path& path, const std::string& file, const GeometryTaker& take);

}  // namespace circle15::io
