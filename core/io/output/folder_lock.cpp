// SPDX-License-Identifier: MIT
#include "core/io/output/folder_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <thread>

#include "core/io/output/publication.hpp"
#include "core/model/run_error.hpp"

namespace circle15::io {

namespace fs = std::filesystem;

namespace {

constexpr std::chrono::milliseconds longest_wait{30'000};
constexpr std::chrono::milliseconds between_tries{20};
constexpr std::string_view mark = "circle15-";
constexpr std::size_t random_characters = 6;

}  // namespace

FolderLock::FolderLock(const fs::path& folder, Wait wait) : fd_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
    if (fd_.get() < 0) return;
    const auto until = std::chrono::steady_clock::now() + longest_wait;
    while (::flock(fd_.get(), LOCK_EX | LOCK_NB) != 0) {
        if ((errno != EWOULDBLOCK && errno != EINTR) || wait == Wait::not_at_all) return;
        if (std::chrono::steady_clock::now() > until)
            throw model::RunError({.file = folder.string(), .rule = "folder_in_use", .particulars = {}});
        std::this_thread::sleep_for(between_tries);
    }
    held_ = true;
}

WorkFolder::WorkFolder(const fs::path& parent, const fs::path& said_as) {
    std::string name = (parent / ("." + std::string(mark) + std::string(random_characters, 'X'))).string();
    if (::mkdtemp(name.data()) == nullptr) refuse_by_system(said_as, errno);
    path_ = name;
}

WorkFolder::~WorkFolder() {
    if (!is_half_way(path_)) remove_whole(path_);
}

bool is_work_name(const std::string& name) {
    const std::size_t tail = 1 + mark.size() + random_characters;  // .circle15-XXXXXX
    if (!name.starts_with('.') || name.size() < tail) return false;
    const std::string_view end = std::string_view(name).substr(name.size() - tail);
    return end.starts_with('.') && end.substr(1).starts_with(mark) &&
           std::ranges::all_of(end.substr(1 + mark.size()), [](unsigned char c) { return std::isalnum(c) != 0; });
}

}  // namespace circle15::io
