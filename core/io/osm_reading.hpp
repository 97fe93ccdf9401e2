// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "core/io/osm_headers.hpp"

namespace circle15::io {

/// What libosmium calls the format of an OpenStreetMap file that begins so: "osm", "osm.gz", "osm.bz2" or "pbf". Throws
/// model::InputError (rule `unreadable_osm`) for anything else.
[[nodiscard]] std::string osm_format_of(std::string_view beginning, const std::string& file);

/// A regular file, read piece by piece. Packed XML that inflates without end is refused before. Throws as osm_format_of, and
/// as regular_file.
[[nodiscard]] osmium::io::File osm_file_at(const std::filesystem::path& path, const std::string& file);

/// Hands over the objects of those kinds, a buffer at a time; whatever libosmium throws becomes model::InputError
/// (`unreadable_osm`), but what `take` throws stays as it is.
void read_osm_buffers(const osmium::io::File& osm, const std::string& file, osmium::osm_entity_bits::type kinds,
                      const std::function<void(const osmium::memory::Buffer&)>& take,
                      const std::function<void(const osmium::io::Header&)>& header = {});

}  // namespace circle15::io
