// SPDX-License-Identifier: MIT
#include "core/io/zip_bytes.hpp"

#include <zip.h>

#include <memory>
#include <stdexcept>

namespace circle15::io {

namespace {

/// A date that every zip can hold, so that the bytes do not depend on when it was made: 1980-01-01 in DOS's own counting.
constexpr zip_uint16_t dos_time = 0;
constexpr zip_uint16_t dos_date = 0x21;
constexpr zip_uint32_t smallest = 9;

struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct DiscardZip {
    void operator()(zip_t* zip) const { zip_discard(zip); }
};

[[noreturn]] void failed(const char* what) { throw std::runtime_error(std::string("zip: ") + what); }

std::string bytes_of(zip_source_t* source) {
    if (zip_source_open(source) < 0) failed("open");
    std::string bytes;
    std::string part(65'536, '\0');
    for (;;) {
        const zip_int64_t got = zip_source_read(source, part.data(), part.size());
        if (got < 0) failed("read");
        if (got == 0) break;
        bytes.append(part, 0, static_cast<std::size_t>(got));
    }
    zip_source_close(source);
    return bytes;
}

}  // namespace

std::string zipped(std::span<const ZipEntry> entries, std::string_view comment) {
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, FreeSource> target{zip_source_buffer_create(nullptr, 0, 0, &error)};
    if (!target) failed("buffer");
    zip_source_keep(target.get());
    std::unique_ptr<zip_t, DiscardZip> zip{zip_open_from_source(target.get(), ZIP_TRUNCATE, &error)};
    if (!zip) {
        zip_source_free(target.get());  // nobody took the one kept
        failed(zip_error_strerror(&error));
    }
    for (const auto& [name, content] : entries) {
        zip_source_t* source = zip_source_buffer(zip.get(), content.data(), content.size(), 0);
        if (source == nullptr) failed(zip_strerror(zip.get()));
        const zip_int64_t entry = zip_file_add(zip.get(), std::string(name).c_str(), source, ZIP_FL_ENC_UTF_8);
        if (entry < 0) {
            zip_source_free(source);
            failed(zip_strerror(zip.get()));
        }
        const auto index = static_cast<zip_uint64_t>(entry);
        if (zip_file_set_dostime(zip.get(), index, dos_time, dos_date, 0) < 0) failed(zip_strerror(zip.get()));
        if (zip_set_file_compression(zip.get(), index, ZIP_CM_DEFLATE, smallest) < 0) failed(zip_strerror(zip.get()));
    }
    if (!comment.empty() && zip_set_archive_comment(zip.get(), comment.data(), static_cast<zip_uint16_t>(comment.size())) < 0)
        failed(zip_strerror(zip.get()));
    if (zip_close(zip.get()) < 0) failed(zip_strerror(zip.get()));
    static_cast<void>(zip.release());
    return bytes_of(target.get());
}

}  // namespace circle15::io
