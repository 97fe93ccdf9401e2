// SPDX-License-Identifier: MIT
#include "core/io/osm_inflation.hpp"

#include <bzlib.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <limits>

#include "core/model/errors.hpp"

namespace circle15::io {

namespace {

using Piece = std::array<char, 1 << 17>;

/// Small files may hold much of the same.
constexpr std::uint64_t always_allowed = 10'000'000;

class Measure {
public:
    Measure(std::string_view content, const std::string& file, const InflationLimits& limits)
        : packed_(content.size()), file_(file), limits_(limits) {}

    void add(std::uint64_t bytes) {
        inflated_ += bytes;
        const bool dense = inflated_ > always_allowed && inflated_ / limits_.ratio > packed_;
        if (!dense && inflated_ <= limits_.total_bytes) return;
        throw model::InputError({.file = file_,
                                 .rule = "inflates_without_end",
                                 .particulars = {{"packed_bytes", packed_}, {"inflated_bytes", inflated_}}});
    }

private:
    std::uint64_t packed_;
    const std::string& file_;
    InflationLimits limits_;
    std::uint64_t inflated_ = 0;
};

unsigned part_of(std::size_t bytes) {
    return static_cast<unsigned>(std::min<std::size_t>(bytes, std::numeric_limits<unsigned>::max() / 2));
}

void measure_gzip(std::string_view content, Measure& measure) {
    z_stream stream{};
    constexpr int gzip_window = 15 + 16;
    if (inflateInit2(&stream, gzip_window) != Z_OK) return;
    const struct End {
        z_stream& of;
        ~End() { inflateEnd(&of); }
    } end{stream};
    Piece piece;
    std::size_t at = 0;
    while (at < content.size()) {
        stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data() + at));
        stream.avail_in = part_of(content.size() - at);
        const auto given = stream.avail_in;
        stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        stream.avail_out = static_cast<unsigned>(piece.size());
        const int state = inflate(&stream, Z_NO_FLUSH);
        at += given - stream.avail_in;
        measure.add(piece.size() - stream.avail_out);
        // A file may be several gzip members one after the other.
        if (state == Z_STREAM_END && inflateReset(&stream) == Z_OK) continue;
        if (state != Z_OK) return;
    }
}

void measure_bzip2(std::string_view content, Measure& measure) {
    Piece piece;
    std::size_t at = 0;
    while (at < content.size()) {
        bz_stream stream{};
        if (BZ2_bzDecompressInit(&stream, 0, 0) != BZ_OK) return;
        const struct End {
            bz_stream& of;
            ~End() { BZ2_bzDecompressEnd(&of); }
        } end{stream};
        int state = BZ_OK;
        while (state == BZ_OK && at < content.size()) {
            stream.next_in = const_cast<char*>(content.data() + at);
            stream.avail_in = part_of(content.size() - at);
            const auto given = stream.avail_in;
            stream.next_out = piece.data();
            stream.avail_out = static_cast<unsigned>(piece.size());
            state = BZ2_bzDecompress(&stream);
            at += given - stream.avail_in;
            measure.add(piece.size() - stream.avail_out);
        }
        if (state != BZ_STREAM_END) return;
    }
}

}  // namespace

void require_bounded_inflation(std::string_view content, const std::string& file, const InflationLimits& limits) {
    Measure measure(content, file, limits);
    if (content.starts_with("\x1F\x8B")) measure_gzip(content, measure);
    if (content.starts_with("BZh")) measure_bzip2(content, measure);
}

}  // namespace circle15::io
