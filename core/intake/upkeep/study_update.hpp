// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/intake/upkeep/list_update.hpp"
#include "core/model/study.hpp"

namespace circle15::intake {

/// One update of a study's facilities, as upkeep.csv in its folder keeps it.
struct UpkeepEntry {
    std::int64_t number = 0;
    std::string date;  ///< of the list
    std::string by;    ///< who accepted it; may be empty
    std::string list;  ///< name of its file; of a row changed by hand, what was changed
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t moved = 0;
    std::int64_t closed = 0;
    std::string layer_file;    ///< facilities.csv
    std::string layer_sha256;  ///< after the update
    std::string study_sha256;  ///< of study.toml, after the update
    bool undone = false;
};

/// The table of facilities with the accepted rows written into it: other rows, their order and columns the study does not know
/// stay as they are; what has closed stays as a closed row. Throws model::InputError: those of parse_csv, `upkeep_column` where
/// a field that changes has no column, `upkeep_crs` where a place cannot be written, `upkeep_row_gone` where the table lacks a
/// row.
[[nodiscard]] std::string edited_facilities(std::string_view content, const model::LayerSource& layer,
                                            const std::vector<model::Facility>& before, const ListUpdate& update,
                                            const std::vector<bool>& accepted);

/// study.toml with the number of rows of each list ([inventory.X] facilities) raised by what was added, nothing else touched.
[[nodiscard]] std::string edited_study_toml(std::string_view content, const ListUpdate& update,
                                            const std::vector<bool>& accepted);

/// The layer of this name, which can be written. Throws model::InputError: `study_read_only` for a folder that nothing can be
/// written into, `upkeep_layer` where the layer is no CSV in it.
[[nodiscard]] const model::LayerSource& layer_to_write(const std::filesystem::path& folder, const model::Study& study,
                                                       std::string_view name);

using LayerEdit = std::function<std::string(std::string_view)>;
using StudyEdit = std::function<std::string(std::string_view)>;

/// Writes a layer and study.toml as they become, all files or none, the files as they were beside them
/// (`before-NNN-DATE-NAME`), and the entry, with its number and hashes, in upkeep.csv. Throws model::InputError: those of the
/// edits and of write_output_files(): `changed_meanwhile` where they are no longer as the study was read.
UpkeepEntry write_recorded(const std::filesystem::path& folder, const model::LayerSource& layer, UpkeepEntry entry,
                           const LayerEdit& edit_layer, const StudyEdit& edit_study = {});

/// Writes the accepted rows into the study's folder: its facilities and study.toml. Throws model::InputError: those of
/// layer_to_write(), edited_facilities() and write_recorded().
UpkeepEntry write_update(const std::filesystem::path& folder, const model::Study& study, const ListUpdate& update,
                         const std::vector<bool>& accepted, const std::string& by);

/// Puts back the files of before the last update that is not undone; what it undoes is kept as `undone-NNN-DATE-NAME`. Throws
/// model::InputError: `nothing_to_undo`, `changed_since_update` where the files are no longer those that the update wrote.
UpkeepEntry undo_update(const std::filesystem::path& folder);

/// The entries of upkeep.csv, the first first; none where there is no such file.
[[nodiscard]] std::vector<UpkeepEntry> upkeep_entries(const std::filesystem::path& folder);

}  // namespace circle15::intake
