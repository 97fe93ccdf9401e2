// SPDX-License-Identifier: MIT
#include "core/intake/upkeep/study_update.hpp"

#include <algorithm>
#include <format>
#include <tuple>

#include "core/io/csv.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/output/disk.hpp"
#include "core/io/output/output_files.hpp"
#include "core/io/output/publication.hpp"
#include "core/io/sha256.hpp"
#include "core/model/errors.hpp"
#include "core/model/parsed.hpp"

namespace circle15::intake {

namespace fs = std::filesystem;

namespace {

const std::string journal_file = "upkeep.csv";
const std::string study_file = "study.toml";
const std::vector<std::string> columns{"number", "date",   "by",         "list",         "added",        "changed",
                                       "moved",  "closed", "layer_file", "layer_sha256", "study_sha256", "undone"};

std::int64_t number_of(const std::string& text, const io::TextRow& row) {
    const auto number = model::parsed<std::int64_t>(text);
    if (!number) throw model::InputError({.file = journal_file, .place = row.place, .rule = "upkeep_journal"});
    return *number;
}

std::string journal_text(const std::vector<UpkeepEntry>& entries) {
    std::string text;
    io::append_csv_row(text, columns);
    for (const UpkeepEntry& one : entries) {
        io::append_csv_row(text, {std::to_string(one.number), one.date, one.by, one.list, std::to_string(one.added),
                                  std::to_string(one.changed), std::to_string(one.moved), std::to_string(one.closed),
                                  one.layer_file, one.layer_sha256, one.study_sha256, one.undone ? "yes" : ""});
    }
    return text;
}

std::string kept_name(const char* when, const UpkeepEntry& entry, const std::string& file) {
    return std::format("{}-{:03}-{}-{}", when, entry.number, entry.date, file);
}

std::string bytes_of(const fs::path& folder, const std::string& file) {
    return io::read_bytes(folder / io::path_of(file), file);
}

}  // namespace

std::vector<UpkeepEntry> upkeep_entries(const fs::path& folder) {
    std::vector<UpkeepEntry> entries;
    if (!fs::exists(folder / journal_file)) return entries;
    const io::TextTable table = io::parse_csv(bytes_of(folder, journal_file), journal_file);
    if (table.columns != columns) throw model::InputError({.file = journal_file, .place = "row 1", .rule = "upkeep_journal"});
    for (const io::TextRow& row : table.rows) {
        const auto& cells = row.cells;
        entries.push_back({.number = number_of(cells[0], row),
                           .date = cells[1],
                           .by = cells[2],
                           .list = cells[3],
                           .added = number_of(cells[4], row),
                           .changed = number_of(cells[5], row),
                           .moved = number_of(cells[6], row),
                           .closed = number_of(cells[7], row),
                           .layer_file = cells[8],
                           .layer_sha256 = cells[9],
                           .study_sha256 = cells[10],
                           .undone = cells[11] == "yes"});
    }
    return entries;
}

const model::LayerSource& layer_to_write(const fs::path& folder, const model::Study& study, std::string_view name) {
    if (io::is_write_protected(folder)) throw model::InputError({.file = folder.string(), .rule = "study_read_only"});
    const auto layer = std::ranges::find(study.layers, name, &model::LayerSource::layer);
    const bool plain = layer != study.layers.end() && fs::path(layer->file).extension() == ".csv" &&
                       io::path_of(layer->file) == io::path_of(layer->file).filename();
    if (!plain)
        throw model::InputError({.file = layer == study.layers.end() ? study_file : layer->file, .rule = "upkeep_layer"});
    return *layer;
}

UpkeepEntry write_recorded(const fs::path& folder, const model::LayerSource& layer, UpkeepEntry entry,
                           const LayerEdit& edit_layer, const StudyEdit& edit_study) {
    std::vector<UpkeepEntry> entries = upkeep_entries(folder);
    entry.number = entries.empty() ? 1 : entries.back().number + 1;
    entry.layer_file = layer.file;
    const std::string layer_before = bytes_of(folder, layer.file);
    const std::string study_before = bytes_of(folder, study_file);
    const std::string layer_after = edit_layer(layer_before);
    const std::string study_after = edit_study ? edit_study(study_before) : study_before;
    entry.layer_sha256 = io::sha256_of(layer_after);
    entry.study_sha256 = io::sha256_of(study_after);
    entries.push_back(entry);
    const std::vector<io::OutputFile> files{{entry.layer_file, layer_after},
                                            {study_file, study_after},
                                            {kept_name("before", entry, entry.layer_file), layer_before},
                                            {kept_name("before", entry, study_file), study_before},
                                            {journal_file, journal_text(entries)}};
    // The rows were compared with the layer as the study had it when it was read.
    const std::string layer_as_read = layer.sha256.empty() ? io::sha256_of(layer_before) : layer.sha256;
    io::write_output_files(
        folder, files, {.forced = true, .as_read = {{layer.file, layer_as_read}, {study_file, io::sha256_of(study_before)}}});
    return entry;
}

UpkeepEntry write_update(const fs::path& folder, const model::Study& study, const ListUpdate& update,
                         const std::vector<bool>& accepted, const std::string& by) {
    const model::LayerSource& layer = layer_to_write(folder, study, "facilities");
    UpkeepEntry entry{.date = model::text_of(update.list.date), .by = by, .list = update.list.file};
    for (std::size_t i = 0; i < update.rows.size(); ++i) {
        if (!accepted[i]) continue;
        const UpdateRow& row = update.rows[i];
        const bool closes = row.after.status == model::FacilityStatus::closed && row.before &&
                            study.facilities[*row.before].status != model::FacilityStatus::closed;
        ++(!row.before ? entry.added : closes ? entry.closed : row.moved_m > 0 ? entry.moved : entry.changed);
    }
    return write_recorded(
        folder, layer, std::move(entry),
        [&](std::string_view content) { return edited_facilities(content, layer, study.facilities, update, accepted); },
        [&](std::string_view content) { return edited_study_toml(content, update, accepted); });
}

UpkeepEntry undo_update(const fs::path& folder) {
    io::finish_interrupted(folder);
    std::vector<UpkeepEntry> entries = upkeep_entries(folder);
    const auto last =
        std::ranges::find_if(entries.rbegin(), entries.rend(), [](const UpkeepEntry& one) { return !one.undone; });
    if (last == entries.rend()) throw model::InputError({.file = folder.string(), .rule = "nothing_to_undo"});
    const std::string layer_now = bytes_of(folder, last->layer_file);
    const std::string study_now = bytes_of(folder, study_file);
    for (const auto& [file, now, then] : {std::tuple(last->layer_file, &layer_now, last->layer_sha256),
                                          std::tuple(study_file, &study_now, last->study_sha256)}) {
        if (io::sha256_of(*now) != then)
            throw model::InputError(
                {.file = file, .rule = "changed_since_update", .particulars = {{"kept", kept_name("before", *last, file)}}});
    }
    last->undone = true;
    const std::vector<io::OutputFile> files{{last->layer_file, bytes_of(folder, kept_name("before", *last, last->layer_file))},
                                            {study_file, bytes_of(folder, kept_name("before", *last, study_file))},
                                            {kept_name("undone", *last, last->layer_file), layer_now},
                                            {kept_name("undone", *last, study_file), study_now},
                                            {journal_file, journal_text(entries)}};
    io::write_output_files(
        folder, files, {.forced = true, .as_read = {{last->layer_file, last->layer_sha256}, {study_file, last->study_sha256}}});
    return *last;
}

}  // namespace circle15::intake
