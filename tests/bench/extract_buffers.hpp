// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/osm_headers.hpp"
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wpedantic"
#include <osmium/builder/attr.hpp>
#include <osmium/io/pbf_output.hpp>
#pragma GCC diagnostic pop

namespace circle15::bench {

/// Collects objects and hands them over in buffers.
class ExtractBuffers {
public:
    explicit ExtractBuffers(osmium::io::Writer& writer) : writer_(writer) {}
    ~ExtractBuffers() { writer_(std::move(buffer_)); }
    ExtractBuffers(const ExtractBuffers&) = delete;
    ExtractBuffers& operator=(const ExtractBuffers&) = delete;

    osmium::memory::Buffer& next() {
        if (buffer_.committed() > bytes / 2) {
            writer_(std::move(buffer_));
            buffer_ = osmium::memory::Buffer{bytes};
        }
        return buffer_;
    }

private:
    static constexpr std::size_t bytes = 1 << 20;
    osmium::io::Writer& writer_;
    osmium::memory::Buffer buffer_{bytes};
};

}  // namespace circle15::bench
