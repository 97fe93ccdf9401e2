// SPDX-License-Identifier: MIT
// What `analyze` holds at most, from the files of a study to the files of its result: the program itself over made-up counties
// at three sizes of one thing, all else equal. The slope from the smallest to the largest is what one more of it costs.
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>

#include "tests/bench/measured_run.hpp"
#include "tests/bench/wide_county.hpp"

using namespace circle15::bench;
namespace fs = std::filesystem;

namespace {

struct Subject {
    const char* what;
    std::size_t CountySize::* of;
    std::array<std::size_t, 3> sizes;
};

Spent analyzed(const fs::path& folder, const CountySize& size) {
    fs::remove_all(folder);
    fs::create_directories(folder / "county");
    write_county(folder / "county", CIRCLE15_SOURCE_DIR "/datasets/shengsi/standard.toml", size);
    const Spent spent = measured_run({CIRCLE15_PROGRAM, "analyze", folder / "county", "-o", folder / "result"});
    if (spent.exit != 0) throw std::runtime_error("analyze ended with " + std::to_string(spent.exit));
    return spent;
}

}  // namespace

int main(int argc, char** argv) {
    const fs::path folder = fs::temp_directory_path() / ("circle15-memory-" + std::to_string(::getpid()));
    std::printf("%-10s %9s %9s %10s %8s %9s %12s\n", "size of", "homes", "nodes", "facilities", "peak MB", "seconds",
                "bytes each");
    const auto row = [&](const char* what, const CountySize& size, const std::string& each) {
        const Spent spent = analyzed(folder, size);
        std::printf("%-10s %9zu %9zu %10zu %8.0f %9.1f %12s\n", what, size.homes, size.nodes, size.facilities,
                    static_cast<double>(spent.peak_bytes) / 1e6, spent.seconds, each.c_str());
        std::fflush(stdout);
        return spent.peak_bytes;
    };
    for (const Subject& subject : {Subject{"homes", &CountySize::homes, {10'000, 50'000, 100'000}},
                                   Subject{"nodes", &CountySize::nodes, {10'000, 50'000, 100'000}},
                                   Subject{"facilities", &CountySize::facilities, {600, 3'000, 6'000}}}) {
        std::array<double, 3> peaks{};
        for (std::size_t i = 0; i < peaks.size(); ++i) {
            CountySize size;
            size.*subject.of = subject.sizes.at(i);
            peaks.at(i) = static_cast<double>(row(subject.what, size, ""));
        }
        std::printf("%-10s %61.0f\n", subject.what,
                    (peaks[2] - peaks[0]) / static_cast<double>(subject.sizes[2] - subject.sizes[0]));
    }
    // One million homes only where asked for: some minutes and gigabytes.
    if (argc > 1 && std::string(argv[1]) == "million")
        row("a million", {.homes = 1'000'000, .nodes = 100'000, .facilities = 6'000}, "");
    fs::remove_all(folder);
}
