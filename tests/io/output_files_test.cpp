// SPDX-License-Identifier: MIT
#include <sys/stat.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cerrno>
#include <set>

#include "core/io/output/output_folder.hpp"
#include "core/model/run_error.hpp"
#include "core/words/flaws.hpp"
#include "tests/io/failing_disk.hpp"
#include "tests/io/overlaid_study.hpp"
#include "tests/io/small_result.hpp"

using namespace circle15;
using io::OutputFile;
using io_test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

/// A set of three files of one edition, as siting writes; marked as ours.
std::vector<OutputFile> edition(const std::string& name) {
    const auto json = [&](int part) {
        return R"({"program":"circle15","edition":")" + name + R"(","part":)" + std::to_string(part) + "}";
    };
    return {{"plan.json", json(1)}, {"plan.table.json", json(2)}, {"plan.proof.json", json(3)}};
}

std::set<std::string> names_in(const fs::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator{folder}) names.insert(entry.path().filename().string());
    return names;
}

/// Which edition stands in the folder; "none", or "mixed".
std::string edition_in(const fs::path& folder) {
    std::set<std::string> found;
    for (const std::string name : {"old", "new"}) {
        for (const auto& file : edition(name)) {
            if (fs::exists(folder / file.name) && io_test::content_of(folder / file.name) == file.content)
                found.insert(name + ":" + file.name);
        }
    }
    const auto files = edition("old");
    if (std::ranges::none_of(files, [&](const OutputFile& file) { return fs::exists(folder / file.name); })) return "none";
    for (const std::string name : {"old", "new"}) {
        if (found.size() == 3 && found.begin()->starts_with(name) && found.rbegin()->starts_with(name)) return name;
    }
    return "mixed";
}

/// Every file is there whole, of one edition or the other, or not at all.
bool all_files_whole(const fs::path& folder) {
    for (std::size_t row = 0; row < 3; ++row) {
        const auto path = folder / edition("old")[row].name;
        if (!fs::exists(path)) continue;
        const auto content = io_test::content_of(path);
        if (content != edition("old")[row].content && content != edition("new")[row].content) return false;
    }
    return true;
}

void write_set(const fs::path& folder, const std::string& name) { io::write_output_files(folder, edition(name)); }

/// What the next run does in the folder, whatever it writes.
void run_again(const fs::path& folder) { io::write_output_file(folder / "other.json", R"({"program":"circle15"})"); }

std::string rule_of(const std::function<void()>& write) {
    try {
        write();
    } catch (const model::InputError& error) {
        CHECK(words::words_of_flaw(error.flaw().rule) != nullptr);
        return error.flaw().rule;
    }
    return "written";
}

}  // namespace

TEST_CASE("A set of files killed at any call to the disk is whole after the next run, with nothing left behind") {
    for (const std::string before : {"none", "old"}) {
        int completed = 0;
        int n = 1;
        for (;; ++n) {
            const TemporaryFolder folder;
            if (before == "old") write_set(folder.path(), "old");
            const bool killed = io_test::killed_at_call(n, [&] { write_set(folder.path(), "new"); });
            INFO("killed at call " << n << ", before it: " << before);
            CHECK(all_files_whole(folder.path()));
            run_again(folder.path());
            const auto left = edition_in(folder.path());
            CHECK((left == before || left == "new"));
            completed += left == "new" ? 1 : 0;
            CHECK(names_in(folder.path()).size() == (left == "none" ? 1U : 4U));
            if (!killed) break;
            REQUIRE(n < 200);
        }
        CHECK(n > 12);
        CHECK(completed > 4);
    }
}

TEST_CASE("A next run that is killed as well leaves the rest to the one after it") {
    for (int first = 12; first <= 22; first += 2) {
        for (int second = 1; second < 12; ++second) {
            const TemporaryFolder folder;
            write_set(folder.path(), "old");
            static_cast<void>(io_test::killed_at_call(first, [&] { write_set(folder.path(), "new"); }));
            static_cast<void>(io_test::killed_at_call(second, [&] { run_again(folder.path()); }));
            INFO("killed at call " << first << ", then at " << second);
            CHECK(all_files_whole(folder.path()));
            run_again(folder.path());
            CHECK(edition_in(folder.path()) != "mixed");
            CHECK(names_in(folder.path()).size() == 4);
        }
    }
}

TEST_CASE("A result folder killed at any call to the disk is whole at once, the old one or the new one") {
    const auto result = [](const std::string& name) {
        return std::vector<OutputFile>{{"a.csv", name}, {"run.json", R"({"program":"circle15","outputs":{"a.csv":{}}})"}};
    };
    for (int n = 1;; ++n) {
        const TemporaryFolder parent;
        const fs::path target = parent.path() / "result";
        io::write_output_folder(target, io_test::result_of(result("old")));
        const bool killed =
            io_test::killed_at_call(n, [&] { io::write_output_folder(target, io_test::result_of(result("new"))); });
        INFO("killed at call " << n);
        CHECK(names_in(target) == std::set<std::string>{"a.csv", "run.json"});
        CHECK((parent.read("result/a.csv") == "old" || parent.read("result/a.csv") == "new"));
        io::write_output_folder(target, io_test::result_of(result("third")));
        CHECK(names_in(parent.path()) == std::set<std::string>{"result"});
        if (!killed) break;
        REQUIRE(n < 100);
    }
}

TEST_CASE("A disk that is full from any call on leaves the old set as it was, and is called full") {
    for (const std::string before : {"none", "old"}) {
        for (int n = 1;; ++n) {
            const TemporaryFolder folder;
            if (before == "old") write_set(folder.path(), "old");
            std::string rule;
            bool failed = false;
            {
                const io_test::FailingDisk disk(n, ENOSPC);
                rule = rule_of([&] { write_set(folder.path(), "new"); });
                failed = disk.failed();
            }
            INFO("full from call " << n << ", before it: " << before);
            if (!failed) {
                CHECK(rule == "written");
                CHECK(edition_in(folder.path()) == "new");
                break;
            }
            run_again(folder.path());
            const auto left = edition_in(folder.path());
            // Once all are in their places, the set is there, even if the folder itself could not be synced.
            CHECK((left == before || left == "new"));
            CHECK(names_in(folder.path()).size() == (left == "none" ? 1U : 4U));
            CHECK((rule == "disk_full" || left == "new"));
            REQUIRE(n < 200);
        }
    }
}

TEST_CASE("A file that cannot get into its place takes the others back out") {
    for (int n = 2; n <= 4; ++n) {
        const TemporaryFolder folder;
        write_set(folder.path(), "old");
        const auto rule = [&] {
            const io_test::FailingRename refused(n, EACCES);
            return rule_of([&] { write_set(folder.path(), "new"); });
        }();
        CHECK(rule == "no_right_to_write");
        CHECK(edition_in(folder.path()) == "old");
        CHECK(names_in(folder.path()).size() == 3);
    }
}

TEST_CASE("What the system says of a path is told by its own name") {
    const TemporaryFolder folder;
    const auto refused_with = [&](int error) {
        const io_test::FailingDisk disk(1, error);
        return rule_of([&] { write_set(folder.path(), "new"); });
    };
    CHECK(refused_with(ENOSPC) == "disk_full");
    CHECK(refused_with(EDQUOT) == "disk_full");
    CHECK(refused_with(EACCES) == "no_right_to_write");
    CHECK(refused_with(EROFS) == "read_only_disk");
    CHECK(refused_with(EIO) == "disk_failure");
    CHECK(refused_with(EFBIG) == "file_size_limit");
    CHECK(refused_with(EINVAL) == "not_written");
    CHECK(rule_of([&] { io::write_output_file(folder.path() / std::string(1000, 'x'), "{}"); }) == "name_too_long");
    CHECK(rule_of([&] { io::write_output_file(folder.path() / "no" / "such.json", "{}"); }) == "no_such_folder");
    CHECK(rule_of([&] { io::write_output_file(folder.path(), "{}"); }) == "folder_in_the_way");
    CHECK(rule_of([&] { io::write_output_file("/dev/null", "{}"); }) == "not_an_ordinary_file");
    CHECK(names_in(folder.path()).empty());
}

TEST_CASE("Nothing that circle15 did not write is replaced, unless forced, and an input never") {
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "mine";
    const std::string ours = R"({"program":"circle15","part":2})";
    const auto written = [&](const io::Replacing& replacing = {}) {
        return rule_of([&] { io::write_output_file(file, ours, replacing); });
    };
    SECTION("another's JSON, text or picture") {
        for (const std::string content : {"{\"program\":\"qgis\"}", "name_zh = \"mine\"\n", "\x89PNG\r\n", "a,b\n1,2\n"}) {
            folder.write("mine", content);
            CHECK(written() == "not_our_output");
            CHECK(folder.read("mine") == content);
        }
        CHECK(written({.forced = true}) == "written");
        CHECK(folder.read("mine") == ours);
    }
    SECTION("one of its own") {
        folder.write("mine", R"({"type":"FeatureCollection","program":"circle15"})");
        CHECK(written() == "written");
    }
    SECTION("a scenario as it was written, but not one edited since") {
        const std::string scenario = io::marked_scenario("name_zh = \"a\"\n");
        folder.write("mine", scenario);
        CHECK(written() == "written");
        folder.write("mine", scenario + "# my remark\n");
        CHECK(written() == "not_our_output");
    }
    SECTION("a table with the same columns") {
        const std::string table = "\xEF\xBB\xBFsite,minutes\r\n";
        folder.write("mine", table + "x,1\r\n");
        CHECK(rule_of([&] { io::write_output_file(file, table); }) == "written");
        folder.write("mine", "\xEF\xBB\xBFid,name\r\n");
        CHECK(rule_of([&] { io::write_output_file(file, table); }) == "not_our_output");
    }
    SECTION("an input, by its own name, a link, a further name or a way round") {
        folder.write("homes.csv", ours);
        fs::create_directory(folder.path() / "sub");
        fs::create_symlink(folder.path() / "homes.csv", folder.path() / "link");
        fs::create_hard_link(folder.path() / "homes.csv", folder.path() / "second");
        for (const fs::path name : {"homes.csv", "link", "second", "sub/../homes.csv"}) {
            INFO(name);
            const io::Replacing may{.forced = true, .inputs = {folder.path() / "homes.csv"}};
            CHECK(rule_of([&] { io::write_output_file(folder.path() / name, "{}", may); }) == "output_is_input");
        }
        CHECK(folder.read("homes.csv") == ours);
    }
    SECTION("a write-protected one") {
        folder.write("mine", ours);
        ::chmod(file.c_str(), 0444);
        CHECK(written() == "write_protected");
        CHECK(written({.forced = true}) == "written");
        struct stat status{};
        ::stat(file.c_str(), &status);
        CHECK((status.st_mode & 07777U) == 0444U);
    }
}

TEST_CASE("Links are followed, modes kept and the mask heeded") {
    const TemporaryFolder folder;
    fs::create_directory(folder.path() / "real");
    folder.write("real/plan.json", R"({"program":"circle15"})");
    ::chmod((folder.path() / "real" / "plan.json").c_str(), 0640);
    fs::create_symlink("real/plan.json", folder.path() / "plan.json");
    io::write_output_file(folder.path() / "plan.json", R"({"program":"circle15","new":1})");
    CHECK(fs::is_symlink(folder.path() / "plan.json"));
    CHECK(folder.read("real/plan.json").contains("new"));
    struct stat status{};
    ::stat((folder.path() / "real" / "plan.json").c_str(), &status);
    CHECK((status.st_mode & 07777U) == 0640U);
    CHECK(names_in(folder.path() / "real") == std::set<std::string>{"plan.json"});
    // In a set, a link that leads elsewhere would tear the set apart.
    CHECK(rule_of([&] { write_set(folder.path(), "new"); }) == "link_out_of_set");
    fs::remove(folder.path() / "plan.json");
    fs::create_symlink("nowhere", folder.path() / "plan.json");
    CHECK(rule_of([&] { io::write_output_file(folder.path() / "plan.json", "{}"); }) == "link_to_nothing");
    const mode_t before = ::umask(0077);
    io::write_output_file(folder.path() / "quiet.json", "{}");
    ::umask(before);
    ::stat((folder.path() / "quiet.json").c_str(), &status);
    CHECK((status.st_mode & 07777U) == 0600U);
}

TEST_CASE("A name that leads out of the folder is refused") {
    const TemporaryFolder folder;
    for (const std::string name : {"../x", "a/b", "..", ".", ""})
        CHECK(rule_of([&] { io::write_output_files(folder.path(), std::vector<OutputFile>{{name, "{}"}}); }) == "output_name");
}
