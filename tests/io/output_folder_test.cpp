// SPDX-License-Identifier: MIT
#include <sys/resource.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <csignal>
#include <map>

#include "core/io/output/new_folders.hpp"
#include "core/io/output/output_folder.hpp"
#include "core/io/sha256.hpp"
#include "core/model/errors.hpp"
#include "tests/io/overlaid_study.hpp"
#include "tests/io/small_result.hpp"

using namespace circle15;
using io::OutputFile;
using io_test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

std::size_t entries_in(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator{folder}, fs::directory_iterator{}));
}

std::string rule_of(const fs::path& folder, const std::vector<OutputFile>& files, const io::Replacing& replacing = {}) {
    try {
        io::write_output_folder(folder, io_test::result_of(files), replacing);
    } catch (const model::InputError& error) {
        return error.flaw().rule;
    }
    return "written";
}

/// The manifest of a result with these files.
std::string manifest(const std::map<std::string, std::string>& files) {
    std::string outputs;
    for (const auto& [name, content] : files)
        outputs += (outputs.empty() ? "\"" : ",\"") + name + R"(":{"sha256":")" + io::sha256_of(content) + "\"}";
    return R"({"program":"circle15","outputs":{)" + outputs + "}}";
}

/// Files may not grow beyond so many bytes while it lives: a disk that fills up.
class SmallFilesOnly {
public:
    explicit SmallFilesOnly(rlim_t bytes) : earlier_(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit small{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallFilesOnly() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, earlier_);
    }
    SmallFilesOnly(const SmallFilesOnly&) = delete;
    SmallFilesOnly& operator=(const SmallFilesOnly&) = delete;

private:
    void (*earlier_)(int);
    rlimit before_{};
};

}  // namespace

TEST_CASE("a result folder appears whole and is replaced whole") {
    const TemporaryFolder parent;
    const fs::path target = parent.path() / "result";
    const std::vector<OutputFile> first{
        {"run.json", manifest({{"old.csv", "1"}, {"a.csv", "1"}})}, {"old.csv", "1"}, {"a.csv", "1"}};
    const std::vector<OutputFile> second{{"run.json", manifest({{"a.csv", "2"}})}, {"a.csv", "2"}};
    io::write_output_folder(target, io_test::result_of(first));
    CHECK(parent.read("result/a.csv") == "1");
    CHECK(entries_in(target) == 3);
    CHECK(entries_in(parent.path()) == 1);

    SECTION("files of the earlier run go") {
        io::write_output_folder(target, io_test::result_of(second));
        CHECK(parent.read("result/a.csv") == "2");
        CHECK_FALSE(fs::exists(target / "old.csv"));
        CHECK(entries_in(parent.path()) == 1);
    }
    SECTION("files and folders of the user's stay") {
        parent.write("result/notes.txt", "mine");
        fs::create_directory(target / "maps");
        parent.write("result/maps/sheet.qgz", "mine too");
        io::write_output_folder(target, io_test::result_of(second));
        CHECK(parent.read("result/notes.txt") == "mine");
        CHECK(parent.read("result/maps/sheet.qgz") == "mine too");
        CHECK(entries_in(target) == 4);
    }
    SECTION("a link to a folder stays a link") {
        fs::create_directory_symlink(target, parent.path() / "link");
        io::write_output_folder(parent.path() / "link", io_test::result_of(second));
        CHECK(fs::is_symlink(parent.path() / "link"));
        CHECK(parent.read("result/a.csv") == "2");
    }
    SECTION("what a killed run left behind is cleared away") {
        fs::create_directory(parent.path() / ".result.circle15-abcdef");
        io::write_output_folder(target, io_test::result_of(second));
        CHECK(entries_in(parent.path()) == 1);
    }
    SECTION("a file that was edited since is not replaced, nor one of the user's of the same name, unless forced") {
        parent.write("result/a.csv", "edited");
        CHECK(rule_of(target, second) == "changed_since");
        CHECK(parent.read("result/a.csv") == "edited");
        CHECK(rule_of(target, second, {.forced = true}) == "written");
        CHECK(parent.read("result/a.csv") == "2");
        parent.write("result/places.csv", "mine");
        CHECK(rule_of(target, {{"run.json", manifest({})}, {"places.csv", "x"}}) == "changed_since");
        CHECK(parent.read("result/places.csv") == "mine");
    }
    SECTION("a write-protected folder is replaced only where forced, and nothing of the old one stays behind") {
        fs::permissions(target, fs::perms{0555});
        CHECK(rule_of(target, second) == "write_protected");
        CHECK(rule_of(target, second, {.forced = true}) == "written");
        CHECK(fs::status(target).permissions() == fs::perms{0555});
        CHECK(entries_in(parent.path()) == 1);
        fs::permissions(target, fs::perms{0755});
    }
    SECTION("a full disk leaves the earlier result as it was, and nothing else") {
        const SmallFilesOnly disk{1000};
        CHECK(rule_of(target, {{"run.json", "{}"}, {"big.csv", std::string(5000, 'x')}}) == "file_size_limit");
        CHECK(parent.read("result/a.csv") == "1");
        CHECK(entries_in(target) == 3);
        CHECK(entries_in(parent.path()) == 1);
    }
}

TEST_CASE("a folder that is no earlier result is never touched") {
    const TemporaryFolder parent;
    const std::vector<OutputFile> files{{"run.json", "{}"}};
    SECTION("other files and no run.json") {
        fs::create_directory(parent.path() / "mine");
        parent.write("mine/thesis.txt", "x");
        CHECK(rule_of(parent.path() / "mine", files) == "folder_of_others");
        CHECK(parent.read("mine/thesis.txt") == "x");
        CHECK(entries_in(parent.path() / "mine") == 1);
    }
    SECTION("a file of that name") {
        parent.write("mine", "x");
        CHECK(rule_of(parent.path() / "mine", files) == "file_in_the_way");
        CHECK(parent.read("mine") == "x");
    }
    SECTION("an empty folder may be used") {
        fs::create_directory(parent.path() / "mine");
        CHECK(rule_of(parent.path() / "mine", files) == "written");
    }
    SECTION("a run.json of another program") {
        fs::create_directory(parent.path() / "mine");
        parent.write("mine/run.json", R"({"program":"other"})");
        CHECK(rule_of(parent.path() / "mine", files) == "folder_of_others");
    }
    SECTION("a folder that inputs stand in, even where forced") {
        fs::create_directories(parent.path() / "mine" / "deep");
        parent.write("mine/deep/homes.csv", "x");
        fs::create_directory_symlink(parent.path() / "mine", parent.path() / "round");
        const io::Replacing may{.forced = true, .inputs = {parent.path() / "mine" / "deep" / "homes.csv"}};
        CHECK(rule_of(parent.path() / "mine", files, may) == "folder_of_inputs");
        CHECK(rule_of(parent.path() / "round", files, may) == "folder_of_inputs");
        CHECK(parent.read("mine/deep/homes.csv") == "x");
        fs::remove(parent.path() / "round");
    }
    CHECK(entries_in(parent.path()) == 1);
}

TEST_CASE("a place that cannot be written to is refused") {
    const TemporaryFolder parent;
    const std::vector<OutputFile> files{{"run.json", "{}"}};
    parent.write("file", "x");
    CHECK(rule_of(parent.path() / "file" / "below", files) == "no_such_folder");
    CHECK(rule_of("/", files) == "no_folder_for_results");
    CHECK(rule_of(parent.path() / std::string(1000, 'x'), files) == "name_too_long");
    CHECK(rule_of("/proc/result", files) != "written");
    CHECK(entries_in(parent.path()) == 1);
}

TEST_CASE("the folder one is in needs no making, whatever it is called") {
    for (const fs::path here : {"", ".", "./"}) {
        io::NewFolders folders(here, "plan.toml");
        folders.keep();
    }
    const TemporaryFolder parent;
    {
        const io::NewFolders unused(parent.path() / "a" / "b", "plan.toml");
    }
    CHECK(entries_in(parent.path()) == 0);
}

TEST_CASE("missing parents of a result are made, and taken away again where it is refused") {
    const TemporaryFolder parent;
    CHECK(rule_of(parent.path() / "new" / "deep" / "result", {{"a/b", "{}"}}) == "output_name");
    CHECK(rule_of(parent.path() / "new" / "deep" / std::string(1000, 'x'), {{"a", "{}"}}) == "name_too_long");
    CHECK(entries_in(parent.path()) == 0);
    CHECK(rule_of(parent.path() / "new" / "deep" / "result", {{"a", "{}"}}) == "written");
}
