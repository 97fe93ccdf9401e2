// SPDX-License-Identifier: MIT
#include "core/io/file_bytes.hpp"

#include <linux/magic.h>
#include <sys/vfs.h>

#include <fstream>
#include <system_error>
#include <vector>

#include "core/model/errors.hpp"

namespace circle15::io {

namespace fs = std::filesystem;
using model::InputError;

fs::path path_of(std::string_view utf8) { return fs::path{std::u8string{utf8.begin(), utf8.end()}}; }

namespace {

/// More than any layer of a county, raster or extract of a country needs; hashing it alone takes a minute.
constexpr std::uintmax_t most_bytes = 16'000'000'000;

/// Files of /proc are called regular, and reading some of them waits for ever.
bool is_made_up_by_the_kernel(const fs::path& path) {
    struct statfs system{};
    return ::statfs(path.c_str(), &system) == 0 && system.f_type == PROC_SUPER_MAGIC;
}

}  // namespace

fs::path regular_file(const fs::path& path, const std::string& file) {
    std::error_code error;
    const fs::path canonical = fs::canonical(path, error);
    if (error == std::errc::permission_denied) throw InputError({.file = file, .rule = "no_right_to_read", .particulars = {}});
    if (error == std::errc::filename_too_long) throw InputError({.file = file, .rule = "name_too_long", .particulars = {}});
    if (error) {
        throw InputError({.file = file, .rule = "missing_file"});
    }
    if (!fs::is_regular_file(canonical, error) || is_made_up_by_the_kernel(canonical)) {
        throw InputError({.file = file, .rule = "not_a_file"});
    }
    const auto size = fs::file_size(canonical, error);
    if (!error && size > most_bytes) {
        constexpr double gigabyte = 1e9;
        throw InputError(
            {.file = file,
             .rule = "file_too_large",
             .particulars = {{"size_gb", static_cast<double>(size) / gigabyte}, {"most_gb", most_bytes / gigabyte}}});
    }
    return canonical;
}

std::string read_bytes(const fs::path& path, const std::string& file) {
    const fs::path canonical = regular_file(path, file);
    const auto unreadable = [&] { return InputError({.file = file, .rule = "unreadable_file"}); };
    std::ifstream in{canonical, std::ios::binary | std::ios::ate};
    if (!in) throw unreadable();
    const std::streamoff size = in.tellg();
    if (size < 0) throw unreadable();
    std::string bytes(static_cast<std::size_t>(size), '\0');
    in.seekg(0);
    in.read(bytes.data(), size);
    if (in.gcount() != size) throw unreadable();
    return bytes;
}

void read_pieces(const fs::path& path, const std::string& file, const Sink& sink) {
    const fs::path canonical = regular_file(path, file);
    // Files that the system makes up as they are read have no size, and some never end.
    if (fs::file_size(canonical) == 0) return;
    std::ifstream in{canonical, std::ios::binary};
    std::vector<char> piece(1 << 18);
    while (in) {
        in.read(piece.data(), std::ssize(piece));
        sink(std::string_view(piece.data(), static_cast<std::size_t>(in.gcount())));
    }
    if (!in.eof()) throw InputError({.file = file, .rule = "unreadable_file"});
}

}  // namespace circle15::io
