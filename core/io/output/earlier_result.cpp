// SPDX-License-Identifier: MIT
#include "core/io/output/earlier_result.hpp"

#include <nlohmann/json.hpp>

#include "core/io/file_bytes.hpp"

namespace circle15::io {

namespace fs = std::filesystem;

std::map<std::string, std::string> files_of_earlier_run(const fs::path& folder) {
    const fs::path manifest = folder / "run.json";
    if (!fs::is_regular_file(fs::symlink_status(manifest))) return {};
    const auto json = nlohmann::json::parse(read_bytes(manifest, "run.json"), nullptr, false);
    if (!json.is_object() || json.value("program", nlohmann::json()) != "circle15") return {};
    std::map<std::string, std::string> files{{"run.json", ""}};
    const auto outputs = json.find("outputs");
    if (outputs == json.end() || !outputs->is_object()) return files;
    for (const auto& [name, output] : outputs->items()) {
        const auto hash = output.is_object() ? output.value("sha256", nlohmann::json()) : nlohmann::json();
        files.emplace(name, hash.is_string() ? hash.get<std::string>() : "");
    }
    return files;
}

void carry_over(const fs::path& from, const fs::path& to, const std::set<std::string>& ours) {
    for (const fs::directory_entry& entry : fs::directory_iterator{from}) {
        const fs::path name = entry.path().filename();
        if (ours.contains(name.string())) continue;
        if (entry.is_symlink()) {
            fs::copy_symlink(entry.path(), to / name);
        } else if (entry.is_directory()) {
            fs::create_directory(to / name, entry.path());
            carry_over(entry.path(), to / name, {});
        } else {
            std::error_code not_linked;
            fs::create_hard_link(entry.path(), to / name, not_linked);
            if (not_linked) fs::copy_file(entry.path(), to / name);
        }
    }
}

}  // namespace circle15::io
