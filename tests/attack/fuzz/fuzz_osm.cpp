// SPDX-License-Identifier: MIT
#include <array>

#include "core/io/streets_osm.hpp"
#include "tests/attack/fuzz/attempt.hpp"

using namespace circle15;

/// Streets as XML or PBF, packed or not.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::array files{io::OsmFile{.file = "streets.osm", .content = fuzz::text_of(data, size)}};
    return fuzz::attempt([&] {
        model::Study study;
        io::read_streets(files, study);
    });
}
