// SPDX-License-Identifier: MIT
#include "core/results/listed_files.hpp"

#include "core/results/folder_files.hpp"

namespace circle15::results {

ListedFiles listed_files(const std::filesystem::path& folder) {
    const json manifest = manifest_in(folder);
    ListedFiles listed{.run_json = manifest.dump()};
    for (const auto& output : manifest.at("outputs").items())
        listed.files.push_back({output.key(), text_in(output.value(), "sha256", "run.json")});
    return listed;
}

}  // namespace circle15::results
