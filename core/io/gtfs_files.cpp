// SPDX-License-Identifier: MIT
#include "core/io/gtfs_files.hpp"

#include <zip.h>

#include <algorithm>
#include <array>
#include <format>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/io/zip_bytes.hpp"
#include "core/model/errors.hpp"
#include "core/words/study_columns.hpp"

namespace circle15::io {

namespace {

[[noreturn]] void refuse(std::string file, std::string rule, model::Particulars particulars = {}) {
    throw model::InputError({.file = std::move(file), .rule = std::move(rule), .particulars = std::move(particulars)});
}

struct CloseZip {
    void operator()(zip_t* zip) const { zip_discard(zip); }
};
struct CloseEntry {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Zip = std::unique_ptr<zip_t, CloseZip>;
using Entry = std::unique_ptr<zip_file_t, CloseEntry>;

std::string reason(zip_error_t& error) {
    std::string text = zip_error_strerror(&error);
    zip_error_fini(&error);
    return text;
}

Zip opened(std::string_view bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source == nullptr) refuse("", "bad_zip", {{"reason", reason(error)}});
    Zip zip(zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error));
    if (!zip) {
        zip_source_free(source);
        refuse("", "bad_zip", {{"reason", reason(error)}});
    }
    zip_error_fini(&error);
    return zip;
}

bool leads_out(std::string_view name) {
    if (name.starts_with('/') || name.contains('\\') || name.contains(':') || name.contains('\0')) return true;
    for (std::size_t start = 0; start <= name.size();) {
        const std::size_t end = std::min(name.find('/', start), name.size());
        if (name.substr(start, end - start) == "..") return true;
        start = end + 1;
    }
    return false;
}

struct Listed {
    zip_uint64_t index = 0;
    std::string name;
    std::uint64_t size = 0;
    std::uint64_t packed = 0;
    bool encrypted = false;
};

bool too_dense(std::uint64_t inflated, std::uint64_t packed, const ZipLimits& limits) {
    return inflated > 100'000 && inflated / limits.ratio > packed;
}

std::vector<Listed> listed(zip_t* zip, const ZipLimits& limits) {
    const zip_int64_t count = zip_get_num_entries(zip, 0);
    if (count < 0 || static_cast<std::uint64_t>(count) > limits.entries)
        refuse("", "zip_entries", {{"count", count}, {"most", limits.entries}});
    std::vector<Listed> entries;
    std::uint64_t total = 0;
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
        zip_stat_t stat;
        constexpr zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
        if (zip_stat_index(zip, i, ZIP_FL_ENC_GUESS, &stat) != 0 || (stat.valid & needed) != needed)
            refuse("", "zip_entry_unnamed", {{"entry", i + 1}});
        const bool encrypted = (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE;
        entries.push_back({.index = i, .name = stat.name, .size = stat.size, .packed = stat.comp_size, .encrypted = encrypted});
        if (leads_out(entries.back().name)) refuse(entries.back().name, "zip_name");
        if (stat.size > limits.total_bytes - total || too_dense(stat.size, stat.comp_size, limits))
            refuse(entries.back().name, "zip_too_dense", {{"packed", stat.comp_size}, {"bytes", stat.size}});
        total += stat.size;
    }
    return entries;
}

std::string inflated(zip_t* zip, const Listed& entry, const ZipLimits& limits, std::uint64_t& total) {
    if (entry.encrypted) refuse(entry.name, "zip_encrypted");
    const Entry file(zip_fopen_index(zip, entry.index, 0));
    if (!file) refuse(entry.name, "bad_zip_entry", {{"reason", zip_strerror(zip)}});
    std::string content;
    std::array<char, 65536> part{};
    for (;;) {
        const zip_int64_t got = zip_fread(file.get(), part.data(), part.size());
        if (got < 0) refuse(entry.name, "bad_zip_entry", {{"reason", zip_error_strerror(zip_file_get_error(file.get()))}});
        if (got == 0) break;
        total += static_cast<std::uint64_t>(got);
        content.append(part.data(), static_cast<std::size_t>(got));
        if (total > limits.total_bytes || too_dense(content.size(), entry.packed, limits))
            refuse(entry.name, "zip_without_end");
        if (content.size() > entry.size) break;
    }
    if (content.size() != entry.size)
        refuse(entry.name, "zip_entry_size", {{"announced", entry.size}, {"bytes", content.size()}});
    return content;
}

/// The folder inside the zip that holds the tables: the top, or the only one with a stops.txt.
std::string folder_of(const std::vector<Listed>& entries) {
    std::optional<std::string> folder;
    for (const Listed& entry : entries) {
        if (entry.name == "stops.txt") return "";
        if (!entry.name.ends_with("/stops.txt") || entry.name.starts_with("__MACOSX/")) continue;
        if (folder) refuse(entry.name, "several_feeds");
        folder = entry.name.substr(0, entry.name.size() - std::string_view("stops.txt").size());
    }
    return folder.value_or("");
}

std::string content_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string content;
    std::vector<char> piece(1 << 16);
    while (file) {
        file.read(piece.data(), std::ssize(piece));
        content.append(piece.data(), static_cast<std::size_t>(file.gcount()));
    }
    if (!file.eof()) refuse(path.string(), "unreadable_feed_file");
    return content;
}

}  // namespace

GtfsFiles gtfs_files_of_zip(std::string_view bytes, const ZipLimits& limits) {
    const Zip zip = opened(bytes);
    const std::vector<Listed> entries = listed(zip.get(), limits);
    const std::string folder = folder_of(entries);
    GtfsFiles files;
    std::uint64_t total = 0;
    for (const Listed& entry : entries) {
        if (!entry.name.starts_with(folder)) continue;
        const std::string name = entry.name.substr(folder.size());
        if (std::ranges::none_of(words::study_tables(),
                                 [&](const auto& table) { return is_of_timetable(table) && table.file == name; }))
            continue;
        if (!files.emplace(name, inflated(zip.get(), entry, limits, total)).second) refuse(entry.name, "duplicate_file");
    }
    if (files.empty()) refuse("", "zip_without_tables");
    return files;
}

GtfsFiles gtfs_files_at(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::is_directory(path, error)) {
        if (!std::filesystem::is_regular_file(path, error)) refuse("", "missing_feed");
        if (std::filesystem::file_size(path, error) > ZipLimits{}.total_bytes) refuse("", "zip_too_large");
        return gtfs_files_of_zip(content_of(path));
    }
    GtfsFiles files;
    for (const auto& table : words::study_tables()) {
        const std::filesystem::path file = path / table.file;
        if (is_of_timetable(table) && std::filesystem::is_regular_file(file, error))
            files.emplace(table.file, content_of(file));
    }
    return files;
}

std::string zip_of(const GtfsFiles& files) {
    std::vector<ZipEntry> entries;
    for (const auto& [name, content] : files) entries.push_back({name, content});
    return zipped(entries);
}

GtfsFeed read_gtfs_at(const std::filesystem::path& path, bool refuse_rows) {
    try {
        return read_gtfs(gtfs_files_at(path), refuse_rows);
    } catch (const model::InputError& error) {
        model::InputFlaw flaw = error.flaw();
        const bool named = flaw.file.starts_with(path.string());
        if (!named) flaw.file = flaw.file.empty() ? path.string() : (path / flaw.file).string();
        throw model::InputError(std::move(flaw));
    }
}

}  // namespace circle15::io
