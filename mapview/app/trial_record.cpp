// SPDX-License-Identifier: MIT
#include "mapview/app/trial_record.hpp"

#include <format>

#include "core/io/file_bytes.hpp"
#include "core/io/scenario_reader.hpp"
#include "core/io/scenario_writer.hpp"
#include "core/io/sha256.hpp"

namespace circle15::app {

namespace fs = std::filesystem;

namespace {

bool holds(const fs::path& file, const std::string& text) {
    std::error_code unreadable;
    return fs::is_regular_file(file, unreadable) && io::read_bytes(file, file.string()) == text;
}

/// `results`.toml, or the first of `results`-2.toml, ... that is free or holds the same.
fs::path free_file(const fs::path& results, const std::string& text) {
    fs::path file = results.string() + ".toml";
    std::error_code unreadable;
    for (int number = 2; fs::exists(file, unreadable) && !holds(file, text); ++number)
        file = std::format("{}-{}.toml", results.string(), number);
    return file;
}

}  // namespace

std::optional<TrialRecord> trial_record(const Session& session, const fs::path& results) {
    const auto& scenario = session.picture()->finding->scenario;
    if (!scenario || (scenario->edits.empty() && scenario->sailings.empty())) return std::nullopt;
    TrialRecord record{.file = {}, .text = io::scenario_text(*scenario), .listed = {}};
    const auto& kept = session.kept_scenario();
    record.kept = kept && kept->trial == record.text && holds(kept->file, kept->text);
    if (record.kept) record.text = kept->text;
    record.file = record.kept ? kept->file : free_file(results, record.text);
    const auto said = io::parse_scenario(record.text, record.file.filename().string());
    record.listed = {.file = record.file.filename().string(),
                     .name_zh = said.name_zh,
                     .name_en = said.name_en,
                     .description = said.description,
                     .description_en = said.description_en,
                     .source = said.source,
                     .sha256 = io::sha256_of(record.text)};
    return record;
}

}  // namespace circle15::app
