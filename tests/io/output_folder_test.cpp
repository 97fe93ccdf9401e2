// SPDX-License-Identifier: MIT
#include <sys/resource.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <csignal>

#include "core/io/output_folder.hpp"
#include "core/model/errors.hpp"
#include "tests/io/overlaid_study.hpp"

using namespace circle15;
using io::OutputFile;
using io_test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

std::size_t entries_in(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator{folder}, fs::directory_iterator{}));
}

std::string what_of(const fs::path& folder, const std::vector<OutputFile>& files) {
    try {
        io::write_output_folder(folder, files);
    } catch (const model::InputError& error) {
        CHECK(error.flaw().rule == "unwritable_output");
        CHECK_FALSE(error.flaw().remedy.empty());
        return error.flaw().what;
    }
    return "written";
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
        {"run.json", R"({"outputs":[{"file":"old.csv"},{"file":"a.csv"}]})"}, {"old.csv", "1"}, {"a.csv", "1"}};
    const std::vector<OutputFile> second{{"run.json", "{}"}, {"a.csv", "2"}};
    io::write_output_folder(target, first);
    CHECK(parent.read("result/a.csv") == "1");
    CHECK(entries_in(target) == 3);
    CHECK(entries_in(parent.path()) == 1);

    SECTION("files of the earlier run go") {
        io::write_output_folder(target, second);
        CHECK(parent.read("result/a.csv") == "2");
        CHECK_FALSE(fs::exists(target / "old.csv"));
        CHECK(entries_in(parent.path()) == 1);
    }
    SECTION("files and folders of the user's stay") {
        parent.write("result/notes.txt", "mine");
        fs::create_directory(target / "maps");
        parent.write("result/maps/sheet.qgz", "mine too");
        io::write_output_folder(target, second);
        CHECK(parent.read("result/notes.txt") == "mine");
        CHECK(parent.read("result/maps/sheet.qgz") == "mine too");
        CHECK(entries_in(target) == 4);
    }
    SECTION("a link to a folder stays a link") {
        fs::create_directory_symlink(target, parent.path() / "link");
        io::write_output_folder(parent.path() / "link", second);
        CHECK(fs::is_symlink(parent.path() / "link"));
        CHECK(parent.read("result/a.csv") == "2");
    }
    SECTION("what a killed run left behind is cleared away") {
        fs::create_directory(parent.path() / ".result.circle15-abcdef");
        io::write_output_folder(target, second);
        CHECK(entries_in(parent.path()) == 1);
    }
    SECTION("a full disk leaves the earlier result as it was, and nothing else") {
        const SmallFilesOnly disk{1000};
        const std::string what = what_of(target, {{"run.json", "{}"}, {"big.csv", std::string(5000, 'x')}});
        CHECK(what.starts_with("big.csv cannot be written"));
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
        CHECK(what_of(parent.path() / "mine", files) == "the folder holds other files and no run.json of an earlier result");
        CHECK(parent.read("mine/thesis.txt") == "x");
        CHECK(entries_in(parent.path() / "mine") == 1);
    }
    SECTION("a file of that name") {
        parent.write("mine", "x");
        CHECK(what_of(parent.path() / "mine", files) == "a file of this name is in the way");
        CHECK(parent.read("mine") == "x");
    }
    SECTION("an empty folder may be used") {
        fs::create_directory(parent.path() / "mine");
        CHECK(what_of(parent.path() / "mine", files) == "written");
    }
    CHECK(entries_in(parent.path()) == 1);
}

TEST_CASE("a place that cannot be written to is refused") {
    const TemporaryFolder parent;
    const std::vector<OutputFile> files{{"run.json", "{}"}};
    CHECK(what_of(parent.path() / "no" / "such", files) == "the folder " + (parent.path() / "no").string() + " does not exist");
    CHECK(what_of("/proc/result", files).starts_with("result cannot be written"));
    CHECK(what_of("/", files) == "this is no folder for results");
    CHECK(entries_in(parent.path()) == 0);
}
