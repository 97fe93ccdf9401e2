// SPDX-License-Identifier: MIT
// What a run that was killed left half published is completed by whoever reads the set next, not only by who writes.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/io/output/folder_lock.hpp"
#include "core/io/output/output_files.hpp"
#include "core/io/output/publication.hpp"
#include "core/io/study_reader.hpp"
#include "tests/io/failing_disk.hpp"
#include "tests/io/overlaid_study.hpp"

using namespace circle15;
using io_test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

bool holds_work_folder(const fs::path& folder) {
    return std::ranges::any_of(fs::directory_iterator{folder},
                               [](const auto& entry) { return io::is_work_name(entry.path().filename().string()); });
}

std::string with(std::string text, std::string_view old, std::string_view now) {
    const auto at = text.find(old);
    REQUIRE(at != std::string::npos);
    return text.replace(at, old.size(), now);
}

}  // namespace

TEST_CASE("A study whose change was killed at any call to the disk is read as it was or as it became, never as a mix") {
    int became = 0;
    for (int n = 1;; ++n) {
        const io_test::OverlaidStudy study;
        const std::size_t places = io::read_study(study.path()).facilities.size();
        const std::string facilities = study.read("facilities.csv");
        const std::string without_last = facilities.substr(0, facilities.rfind('\n', facilities.size() - 2) + 1);
        const std::vector<io::OutputFile> files{{"study.toml", with(study.read("study.toml"), "\"good\"", "\"changed\"")},
                                                {"facilities.csv", without_last}};
        const bool killed = io_test::killed_at_call(n, [&] { io::write_output_files(study.path(), files, {.forced = true}); });
        INFO("killed at call " << n);
        const model::Study after = io::read_study(study.path());
        CHECK((after.id == "changed") == (after.facilities.size() == places - 1));
        CHECK(!holds_work_folder(study.path()));
        became += after.id == "changed" ? 1 : 0;
        if (!killed) break;
        REQUIRE(n < 200);
    }
    CHECK(became > 4);
}

TEST_CASE("What a run at work prepares in a folder is left alone by who reads there") {
    const TemporaryFolder folder;
    const io::FolderLock writing(folder.path());
    REQUIRE(writing.held());
    const io::WorkFolder work(folder.path(), folder.path());
    io::finish_interrupted(folder.path());
    CHECK(fs::exists(work.path()));
}
