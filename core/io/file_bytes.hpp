// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/io/sink.hpp"

namespace circle15::io {

/// The canonical path of a regular file; nothing else is ever opened (no URL, no `/vsi...`, no folder, no device).
/// Throws model::InputError: `missing_file`, `not_a_file`. `file` is what the messages call it.
[[nodiscard]] std::filesystem::path regular_file(const std::filesystem::path& path, const std::string& file);

/// All bytes of a regular file. Throws model::InputError: `missing_file`, `not_a_file`, `unreadable_file`.
[[nodiscard]] std::string read_bytes(const std::filesystem::path& path, const std::string& file);

/// The same piece by piece, for files that need not be held whole.
void read_pieces(const std::filesystem::path& path, const std::string& file, const Sink& sink);

/// The path of UTF-8 text, whatever the locale.
[[nodiscard]] std::filesystem::path path_of(std::string_view utf8);

}  // namespace circle15::io
