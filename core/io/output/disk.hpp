// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include <sys/types.h>

namespace circle15::io {

/// An open file descriptor.
class Descriptor {
public:
    explicit Descriptor(int fd) : fd_(fd) {}
    ~Descriptor();
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const { return fd_; }
    /// Closes it now; false where the system reports a late failure.
    [[nodiscard]] bool close();

private:
    int fd_;
};

/// Says by its own name why the system would not write `path`: model::RunError for a full disk or one that fails
/// (`disk_full`, `file_size_limit`, `disk_failure`, `not_written`), model::InputError for a path that cannot be written
/// (`no_right_to_write`, `read_only_disk`, `name_too_long`, `no_such_folder`, `folder_in_the_way`, `link_in_circle`).
/// `needed_bytes` are those of the whole output.
[[noreturn]] void refuse_by_system(const std::filesystem::path& path, int code, std::size_t needed_bytes = 0);

/// Whether a file or folder is closed to writing: by its mode, which is asked as well since some users may write to anything,
/// or to this user. Nothing there is closed to nobody.
[[nodiscard]] bool is_write_protected(const std::filesystem::path& path);

/// Refuses as full a disk that has less room left than an output needs, before anything is written.
void require_room(const std::filesystem::path& folder, const std::filesystem::path& output, std::size_t needed_bytes);

/// A new file that is written piece by piece. `said_as` is its name in messages; `needed_bytes` says how much the whole output
/// needs, asked only where the disk refuses. Throws as refuse_by_system does.
class NewFile {
public:
    NewFile(const std::filesystem::path& path, const std::filesystem::path& said_as, std::function<std::size_t()> needed_bytes);

    void write(std::string_view bytes);
    /// The file has all its bytes: they are on the disk, and what is read back has their number and check sum.
    void finish(mode_t mode);

private:
    [[noreturn]] void refuse(int code) const;

    std::filesystem::path path_;
    std::filesystem::path said_as_;
    std::function<std::size_t()> needed_bytes_;
    Descriptor fd_;
    std::uint64_t bytes_ = 0;
    unsigned long check_sum_ = 0;  ///< CRC-32
};

/// A new file with this content.
void write_new_file(const std::filesystem::path& path, const std::string& content, mode_t mode,
                    const std::filesystem::path& said_as, std::size_t needed_bytes);

/// The names in a folder are on the disk.
void sync_folder(const std::filesystem::path& folder, const std::filesystem::path& said_as);

/// What a new file or folder may be used for where the user's mask allows it.
[[nodiscard]] mode_t mode_of_new_file();
[[nodiscard]] mode_t mode_of_new_folder();

/// Removes a folder with all that is in it, folders closed to writing among them; what cannot be removed stays.
void remove_whole(const std::filesystem::path& folder);

}  // namespace circle15::io
