// SPDX-License-Identifier: MIT
#include "core/io/osm_reading.hpp"

#include <algorithm>
#include <format>
#include <fstream>
#include <new>
#include <system_error>

#include "core/io/file_bytes.hpp"
#include "core/io/osm_inflation.hpp"
#include "core/io/text_encoding.hpp"
#include "core/model/errors.hpp"
#include "core/model/progress.hpp"

namespace circle15::io {

namespace {

using model::InputError;

InputError unreadable(const std::string& file, std::string place, const std::string& reason) {
    return InputError({.file = file, .place = std::move(place), .rule = "unreadable_osm", .particulars = {{"reason", reason}}});
}

/// libosmium keeps keys and values as strings that end with NUL, one after the other. A NUL within one (PBF can hold it) shifts
/// the rest, and an odd number of strings would be read beyond their end.
void require_whole_tags(const osmium::memory::Buffer& buffer, const std::string& file) {
    for (const auto& object : buffer.select<osmium::OSMObject>()) {
        const osmium::TagList& tags = object.tags();
        if (tags.empty()) continue;
        const unsigned char* item = tags.data();
        const auto ends = std::count(item + sizeof(osmium::TagList), item + tags.byte_size(), static_cast<unsigned char>(0));
        if (ends % 2 != 0)
            throw unreadable(file, std::format("{} {}", osmium::item_type_to_name(object.type()), object.id()), "damaged tags");
    }
}

}  // namespace

std::string osm_format_of(std::string_view beginning, const std::string& file) {
    if (beginning.starts_with("\x1F\x8B")) return "osm.gz";
    if (beginning.starts_with("BZh")) return "osm.bz2";
    if (beginning.starts_with(utf8_bom)) beginning.remove_prefix(utf8_bom.size());
    const auto first = beginning.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos && beginning[first] == '<') return "osm";
    // A PBF file starts with the length of a header block of this type.
    if (beginning.substr(0, 64).contains("OSMHeader")) return "pbf";
    throw unreadable(file, "", "no_osm");
}

osmium::io::File osm_file_at(const std::filesystem::path& path, const std::string& file) {
    const std::filesystem::path canonical = regular_file(path, file);
    constexpr std::size_t enough = 4'096;
    std::string beginning(enough, '\0');
    std::ifstream stream(canonical, std::ios::binary);
    stream.read(beginning.data(), static_cast<std::streamsize>(enough));
    beginning.resize(static_cast<std::size_t>(stream.gcount()));
    const std::string format = osm_format_of(beginning, file);
    if (format.ends_with("gz") || format.ends_with("bz2")) require_bounded_inflation(read_bytes(canonical, file), file);
    return osmium::io::File{canonical.string(), format};
}

void read_osm_buffers(const osmium::io::File& osm, const std::string& file, osmium::osm_entity_bits::type kinds,
                      const std::function<void(const osmium::memory::Buffer&)>& take,
                      const std::function<void(const osmium::io::Header&)>& header) {
    try {
        osmium::io::Reader reader{osm, kinds};
        if (header) header(reader.header());
        while (const osmium::memory::Buffer buffer = reader.read()) {
            require_whole_tags(buffer, file);
            take(buffer);
        }
        reader.close();
    } catch (const InputError&) {
        throw;
    } catch (const model::Stopped&) {
        throw;
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const osmium::xml_error& error) {
        if (error.error_code == XML_ERROR_NO_MEMORY) throw std::bad_alloc();
        const bool placed = error.line > 0;
        throw unreadable(file, placed ? std::format("line {}, column {}", error.line, error.column) : "",
                         error.error_string.empty() ? error.what() : error.error_string);
    } catch (const std::system_error& error) {
        // No room for the stack of a reading thread says nothing of the file.
        if (error.code() == std::errc::resource_unavailable_try_again) throw;
        throw unreadable(file, "", error.what());
    } catch (const std::exception& error) {  // osmium, protozero and zlib each have their own kinds
        throw unreadable(file, "", error.what());
    }
}

}  // namespace circle15::io
