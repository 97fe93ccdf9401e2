// SPDX-License-Identifier: MIT
#include "core/io/output/own_output.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string_view>

#include "core/io/file_bytes.hpp"
#include "core/io/output/disk.hpp"
#include "core/io/sha256.hpp"
#include "core/io/zip_bytes.hpp"
#include "core/model/errors.hpp"

namespace circle15::io {

namespace fs = std::filesystem;

namespace {

using namespace std::string_view_literals;

constexpr std::string_view scenario_mark = "# circle15 ";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool names_the_program(const std::string& content) {
    const auto json = nlohmann::json::parse(content, nullptr, false);
    if (!json.is_object()) return false;
    const auto program = json.find("program");
    return program != json.end() && program->is_string() && program->get_ref<const std::string&>().starts_with("circle15");
}

bool same_columns(std::string_view content, std::string_view next) {
    if (!content.starts_with(byte_order_mark) || !next.starts_with(byte_order_mark)) return false;
    return content.substr(0, content.find('\n')) == next.substr(0, next.find('\n'));
}

}  // namespace

bool is_own_output(const std::string& content, const std::string& next) {
    if (content.starts_with('{')) return names_the_program(content);
    if (content.starts_with(scenario_mark)) return content == marked_scenario(content.substr(content.find('\n') + 1));
    if (content.starts_with("PK")) return content.ends_with(own_zip_mark);
    if (content.starts_with("%PDF-")) return content.contains("xmp:CreatorTool=\"circle15\"");
    if (content.starts_with("\x89PNG")) return content.contains("tEXtSoftware\0circle15"sv);
    if (content.starts_with("<?xml")) return content.contains("<desc>circle15</desc>");
    return same_columns(content, next);
}

std::string marked_scenario(const std::string& text) { return std::string(scenario_mark) + sha256_of(text) + "\n" + text; }

bool same_file(const fs::path& a, const fs::path& b) {
    struct stat one{};
    struct stat other{};
    return ::stat(a.c_str(), &one) == 0 && ::stat(b.c_str(), &other) == 0 && one.st_dev == other.st_dev &&
           one.st_ino == other.st_ino;
}

void require_replaceable(const fs::path& target, const std::string& next, const Replacing& replacing) {
    const auto refused = [&](const char* rule) {
        return model::InputError({.file = target.string(), .rule = rule, .particulars = {}});
    };
    if (std::ranges::any_of(replacing.inputs, [&](const fs::path& input) { return same_file(input, target); }))
        throw refused("output_is_input");
    struct stat status{};
    if (::stat(target.c_str(), &status) != 0) refuse_by_system(target, errno);
    if (S_ISDIR(status.st_mode)) throw refused("folder_in_the_way");
    if (!S_ISREG(status.st_mode)) throw refused("not_an_ordinary_file");
    if (replacing.forced) return;
    if (is_write_protected(target)) throw refused("write_protected");
    if (status.st_size == 0) return;
    if (!is_own_output(read_bytes(target, target.string()), next)) throw refused("not_our_output");
}

}  // namespace circle15::io
