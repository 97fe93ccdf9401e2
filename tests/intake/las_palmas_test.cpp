// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "core/intake/import.hpp"
#include "core/intake/plan_toml.hpp"
#include "core/intake/study/study_files.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/gtfs_files.hpp"
#include "core/io/sha256.hpp"

using namespace circle15;

TEST_CASE("the study of Las Palmas is what its import.toml makes, to the byte") {
    const std::filesystem::path city = std::filesystem::path(CIRCLE15_SOURCE_DIR) / "datasets/las_palmas";
    const std::string text = io::read_bytes(city / "sources/import.toml", "import.toml");
    const auto imported = intake::import_study(intake::parse_plan(text, "import.toml", city / "sources"), {});
    REQUIRE(imported.failures.empty());
    const io::ResultSet set = intake::study_files(imported.made, "0", io::sha256_of(text));
    CHECK(set.files.size() == 9);
    for (const io::ResultFile& file : set.files) {
        INFO(file.name);
        std::string made;
        file.write([&](std::string_view piece) { made += piece; });
        const std::string kept = io::read_bytes(city / file.name, file.name);
        // How a zip is packed depends on the library that packs it.
        const bool same =
            file.name.ends_with(".zip") ? io::gtfs_files_of_zip(made) == io::gtfs_files_of_zip(kept) : made == kept;
        CHECK(same);
    }
}
