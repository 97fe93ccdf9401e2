// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "core/io/islands.hpp"
#include "core/io/map_layer.hpp"
#include "tests/attack/fuzz/attempt.hpp"

using namespace circle15;

namespace {

/// A file of this process, gone with it; GDAL reads nothing but files.
class OwnFile {
public:
    OwnFile() : path_(std::filesystem::temp_directory_path() / ("circle15-fuzz-" + std::to_string(::getpid()) + ".geojson")) {}
    ~OwnFile() {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }
    OwnFile(const OwnFile&) = delete;
    OwnFile& operator=(const OwnFile&) = delete;

    const std::filesystem::path& holding(std::string_view content) const {
        std::ofstream(path_, std::ios::binary) << content;
        return path_;
    }

private:
    std::filesystem::path path_;
};

}  // namespace

/// A layer of points, and the same as a layer of islands.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const OwnFile file;
    const auto& path = file.holding(fuzz::text_of(data, size));
    fuzz::attempt([&] { (void)io::read_points(path, "points.geojson"); });
    return fuzz::attempt([&] {
        model::Study study;
        const auto layer = io::read_polygons(path, "islands.geojson", "EPSG:4326");
        const io::IslandTable islands(layer, {.layer = "islands", .file = "islands.geojson"}, study);
        (void)islands.names();
    });
}
