// SPDX-License-Identifier: MIT
#include <zlib.h>

#include <catch2/catch_test_macros.hpp>

#include "core/io/osm_inflation.hpp"
#include "core/io/text_encoding.hpp"
#include "core/model/errors.hpp"

using namespace circle15;

namespace {

std::string gzipped(const std::string& text) {
    z_stream stream{};
    REQUIRE(deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string packed(deflateBound(&stream, text.size()), '\0');
    std::string from = text;
    stream.next_in = reinterpret_cast<Bytef*>(from.data());
    stream.avail_in = static_cast<unsigned>(from.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<unsigned>(packed.size());
    REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    packed.resize(packed.size() - stream.avail_out);
    deflateEnd(&stream);
    return packed;
}

bool refused(const std::string& content, const io::InflationLimits& limits = {}) {
    try {
        io::require_bounded_inflation(content, "streets.osm.gz", limits);
    } catch (const model::InputError& error) {
        CHECK(error.flaw().rule == "inflates_without_end");
        return true;
    }
    return false;
}

}  // namespace

TEST_CASE("A packed street file that inflates without end is refused, an honest one is not") {
    std::string honest;
    for (int id = 0; id < 20'000; ++id) honest += "<node id=\"" + std::to_string(id * 7919) + "\" lat=\"30.7\"/>\n";
    const auto bomb = gzipped(std::string(30'000'000, ' '));
    CHECK_FALSE(refused(gzipped(honest)));
    CHECK_FALSE(refused(gzipped(std::string(1'000'000, ' '))));
    CHECK(refused(bomb));
    // Several members in one file count together, and what is damaged is for the reader to say.
    CHECK(refused(gzipped(honest) + bomb));
    CHECK_FALSE(refused(gzipped(honest).substr(0, 500)));
    CHECK(refused(gzipped(honest), {.total_bytes = 1000}));
    CHECK_FALSE(refused("<osm/>"));
}
