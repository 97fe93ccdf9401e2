// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "core/io/toml_fields.hpp"

namespace circle15::io {

/// Only names of files: GDAL and others understand URLs and virtual file systems, which no study may reach, and no system takes
/// a part of more than 255 bytes. Throws `bad_file_name` at the key.
void require_file_name(const TomlFields& fields, std::string_view key, std::string_view name);

}  // namespace circle15::io
