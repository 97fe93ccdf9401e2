// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/intake/import.hpp"
#include "core/intake/init/look.hpp"
#include "core/report/terminal_table.hpp"
#include "core/results/tree.hpp"

namespace circle15::cli {

/// What became of the rows, and every doubt by its rule with three examples.
[[nodiscard]] std::string findings_text(const intake::Findings& findings, const report::TextStyle& style);
[[nodiscard]] results::Tree findings_tree(const intake::Findings& findings);

/// What became of every file and row: counts by file, then what was told of rows, by rule with three examples each, then the
/// files that could not be used, then what the study holds.
[[nodiscard]] std::string import_text(const intake::Imported& imported, const report::TextStyle& style);

/// The same for machines, with every row.
[[nodiscard]] results::Tree import_tree(const intake::Imported& imported);

/// What each file of a folder was taken for, and what is to be confirmed.
[[nodiscard]] std::string look_text(const intake::FolderLook& look, const report::TextStyle& style);
[[nodiscard]] results::Tree look_tree(const intake::FolderLook& look);

}  // namespace circle15::cli
