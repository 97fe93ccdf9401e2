// SPDX-License-Identifier: MIT
// What import takes: the built-in city as a whole, cutting an extract beside a bare count of its objects, a long list beside
// its bare cells, and the most that is held of an extract ten times as large as the study.
#include <unistd.h>

#include <cmath>
#include <cstdio>
#include <filesystem>
#include <format>
#include <fstream>
#include <stdexcept>

#include "core/io/osm_cut.hpp"
#include "tests/bench/import_subjects.hpp"
#include "tests/bench/measured_run.hpp"
#include "tests/bench/wide_extract.hpp"

using namespace circle15;
using namespace circle15::bench;
namespace fs = std::filesystem;

namespace {

void import_row(const char* what, const fs::path& plan, const fs::path& out) {
    const Spent spent = measured_run({CIRCLE15_PROGRAM, "import", plan, "-o", out, "--force"});
    if (spent.exit != 0) throw std::runtime_error(std::format("import ended with {}", spent.exit));
    std::printf("%-36s %8.2f s %8.0f MB\n", what, spent.seconds, static_cast<double>(spent.peak_bytes) / 1e6);
    std::fflush(stdout);
}

/// The cut of everything that the extract covers, against counting its objects; the best of three each.
void cut_row(const fs::path& extract) {
    const io::OsmBox everywhere{.west = -1'800'000'000, .south = -900'000'000, .east = 1'800'000'000, .north = 900'000'000};
    double count = 1e9;
    double cut = 1e9;
    for (int round = 0; round < 3; ++round) {
        count = std::min(count, seconds_of([&] { static_cast<void>(counted_objects(extract)); }));
        cut = std::min(cut, seconds_of([&] { static_cast<void>(io::cut_osm(extract, "extract", everywhere)); }));
    }
    std::printf("%-36s %8.3f s against %.3f s for a bare count: %.2f x\n", "cut of the city's extract", cut, count,
                cut / count);
}

void wide_rows(const fs::path& folder, std::size_t side) {
    const fs::path extract = folder / "wide.osm.pbf";
    write_wide_extract(extract, side);
    const double from = 0.0002 * static_cast<double>(side);
    const double tenth = 0.001 * static_cast<double>(side) * std::sqrt(0.1);
    std::ofstream(folder / "import.toml") << std::format(
        "id = \"wide\"\nname_zh = \"宽\"\nname_en = \"Wide\"\ndate = \"2024-12-31\"\n"
        "measuring_crs = \"EPSG:4545\"\n[area]\nbox = [{:.3f}, {:.3f}, {:.3f}, {:.3f}]\nmargin_m = 0\n"
        "[people]\ncluster_m = 500\n[[people.total]]\nname = \"all\"\npersons = 1000000\n"
        "[[people.ages]]\nage_0_2 = 1\nage_3_5 = 1\nage_6_11 = 1\nage_12_14 = 1\nage_15_59 = 1\n"
        "age_60_64 = 1\nage_65_79 = 1\nage_80_up = 1\n[[source]]\nfile = \"wide.osm.pbf\"\nas = \"osm\"\n",
        110 + from, 25 + from, 110 + from + tenth, 25 + from + tenth);
    const double count = seconds_of([&] { static_cast<void>(counted_objects(extract)); });
    std::printf("%-36s %8.2f s\n", std::format("bare count of {} nodes", side * side).c_str(), count);
    import_row("a tenth of it as a study", folder / "import.toml", folder / "study");
}

}  // namespace

int main(int argc, char** argv) {
    const fs::path folder = fs::temp_directory_path() / std::format("circle15-import-bench-{}", ::getpid());
    fs::create_directories(folder);
    list_rows(folder);
    const fs::path city = fs::path(CIRCLE15_SOURCE_DIR) / "datasets/las_palmas/sources";
    import_row("Las Palmas, whole program", city / "import.toml", folder / "city");
    cut_row(city / "las_palmas_2023-02-21.osm.pbf");
    // 3,000 a side with their buildings are some 1.3 x 10^7 nodes; `small` for a quick look.
    wide_rows(folder, argc > 1 && std::string(argv[1]) == "small" ? 300 : 3'000);
    fs::remove_all(folder);
}
