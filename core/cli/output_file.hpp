// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace circle15::cli {

/// Writes one file whole or not at all: beside its place, synced, then renamed over what was there. Throws model::InputError
/// (rule `unwritable_output`).
void write_output_file(const std::string& file, const std::string& content);

}  // namespace circle15::cli
