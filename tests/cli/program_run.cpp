// SPDX-License-Identifier: MIT
#include "tests/cli/program_run.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

#include <algorithm>
#include <catch2/catch_message.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "tests/cli/golden_text.hpp"

namespace circle15::cli_test {

namespace fs = std::filesystem;

Sandbox::Sandbox() {
    std::string name = (fs::temp_directory_path() / "circle15-cli-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
}

Sandbox::~Sandbox() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

fs::path Sandbox::study(const std::string& flaw) const {
    const fs::path broken = fs::path{CIRCLE15_SOURCE_DIR} / "tests" / "broken";
    const fs::path folder = path_ / "study";
    fs::create_directory(folder);
    std::vector<std::string> layers{"good"};
    if (flaw.starts_with("boats_")) layers.emplace_back("with_boats");
    layers.push_back(flaw);
    for (const auto& layer : layers)
        fs::copy(broken / layer, folder, fs::copy_options::overwrite_existing | fs::copy_options::recursive);
    fs::remove(folder / "expected.txt");
    fs::remove(folder / "rejected.txt");
    return folder;
}

Ran run(const fs::path& folder, const std::vector<std::string>& arguments, const Environment& environment) {
    const Sandbox talk;
    const std::string out = (talk.path() / "out").string();
    const std::string err = (talk.path() / "err").string();
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addchdir_np(&files, folder.c_str());
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, 1, out.c_str(), O_WRONLY | O_CREAT, 0600);
    posix_spawn_file_actions_addopen(&files, 2, err.c_str(), O_WRONLY | O_CREAT, 0600);

    std::vector<std::string> words{CIRCLE15_PROGRAM};
    words.insert(words.end(), arguments.begin(), arguments.end());
    const char* path = std::getenv("PATH");
    Environment variables{{"LC_ALL", "C"}, {"PATH", path == nullptr ? "" : path}};
    for (const auto& [name, value] : environment) variables[name] = value;
    std::vector<std::string> settings;
    for (const auto& [name, value] : variables) settings.push_back(name + "=" + value);
    const auto pointers = [](std::vector<std::string>& strings) {
        std::vector<char*> list;
        for (auto& string : strings) list.push_back(string.data());
        list.push_back(nullptr);
        return list;
    };
    pid_t child = 0;
    const int failure =
        posix_spawn(&child, CIRCLE15_PROGRAM, &files, nullptr, pointers(words).data(), pointers(settings).data());
    posix_spawn_file_actions_destroy(&files);
    if (failure != 0) throw std::runtime_error(std::string("cannot run ") + CIRCLE15_PROGRAM);
    int status = 0;
    if (::waitpid(child, &status, 0) != child) throw std::runtime_error("lost the program");
    return {.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
            .out = content_of(out),
            .err = content_of(err)};
}

std::string content_of(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    if (!in) throw std::runtime_error("cannot read " + file.string());
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::vector<std::string> names_in(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator{folder}) names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

std::map<std::string, std::string> files_in(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& name : names_in(folder)) files[name] = content_of(folder / name);
    return files;
}

bool matches_golden(const std::string& name, const std::string& content) {
    const fs::path file = fs::path{CIRCLE15_SOURCE_DIR} / "tests" / "golden" / name;
    const std::string now = name.ends_with(".geojson") ? laid_out(content) : content;
    const char* update = std::getenv("CIRCLE15_UPDATE_GOLDEN");
    if (update != nullptr && std::string(update) == "1") {
        fs::create_directories(file.parent_path());
        std::ofstream{file, std::ios::binary} << now;
        return true;
    }
    const std::string golden = fs::exists(file) ? content_of(file) : std::string{};
    if (golden == now) return fs::exists(file);
    UNSCOPED_INFO(name << " differs:\n" << difference_between(golden, now));
    return false;
}

}  // namespace circle15::cli_test
