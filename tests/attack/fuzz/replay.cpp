// SPDX-License-Identifier: MIT
// Where there is no libFuzzer: gives every file of a folder to the parser, so that what a fuzzer found once is tried with every
// test.
//   replay_PARSER FOLDER
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int count, char** arguments) {
    if (count != 2) return 2;
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(arguments[1])) {
        if (!entry.is_regular_file()) continue;
        std::ifstream stream(entry.path(), std::ios::binary);
        const std::vector<char> bytes{std::istreambuf_iterator<char>(stream), {}};
        const std::vector<std::uint8_t> data(bytes.begin(), bytes.end());
        if (LLVMFuzzerTestOneInput(data.data(), data.size()) != 0) return 1;
        ++files;
    }
    std::printf("%zu files\n", files);
    return files > 0 ? 0 : 1;
}
