// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace circle15::io {

struct ZipEntry {
    std::string_view name;
    std::string_view content;
};

/// The comment of a zip that circle15 packs for people, by which it knows it again.
inline constexpr std::string_view own_zip_mark = "circle15";

/// A zip of these files in their order, with names in UTF-8; equal files give equal bytes. `comment` stands at its end.
[[nodiscard]] std::string zipped(std::span<const ZipEntry> entries, std::string_view comment = {});

}  // namespace circle15::io
