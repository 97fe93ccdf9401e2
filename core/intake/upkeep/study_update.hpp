// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
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
    std::string list;  ///< name of its file
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
/// a field that changes has no column, `upkeep_crs` where a place cannot be written.
[[nodiscard]] std::string edited_facilities(std::string_view content, const model::LayerSource& layer,
                                            const std::vector<model::Facility>& before, const ListUpdate& update,
                                            const std::vector<bool>& accepted);

/// study.toml with the number of rows of each list ([inventory.X] facilities) raised by what was added, nothing else touched.
[[nodiscard]] std::string edited_study_toml(std::string_view content, const ListUpdate& update,
                                            const std::vector<bool>& accepted);

/// Writes the accepted rows into the study's folder, all files or none: its facilities and study.toml anew, the files as they
/// were beside them (`before-NNN-DATE-NAME`), and an entry in upkeep.csv. Throws model::InputError: those of
/// edited_facilities(), `upkeep_layer` where the facilities are no CSV in the study's own folder, and of write_output_files():
/// `changed_meanwhile` where they are no longer as the study was read.
UpkeepEntry write_update(const std::filesystem::path& folder, const model::Study& study, const ListUpdate& update,
                         const std::vector<bool>& accepted, const std::string& by);

/// Puts back the files of before the last update that is not undone; what it undoes is kept as `undone-NNN-DATE-NAME`. Throws
/// model::InputError: `nothing_to_undo`, `changed_since_update` where the files are no longer those that the update wrote.
UpkeepEntry undo_update(const std::filesystem::path& folder);

/// The entries of upkeep.csv, the first first; none where there is no such file.
[[nodiscard]] std::vector<UpkeepEntry> upkeep_entries(const std::filesystem::path& folder);

}  // namespace circle15::intake
