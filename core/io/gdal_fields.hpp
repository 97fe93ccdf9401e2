// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/io/gdal_headers.hpp"

namespace circle15::io {

/// A field of a feature as text: numbers by the shortest digits that read back the same, dates as YYYY-MM-DD; empty where
/// there is none.
[[nodiscard]] std::string text_of_field(const OGRFeature& feature, int field);

}  // namespace circle15::io
