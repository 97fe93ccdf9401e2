// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/text_table.hpp"
#include "mapview/sheet/result_folder.hpp"

namespace circle15::sheet {

/// coverage.csv and ledger.csv back into results; services and measures must be there already. Throws model::InputError (rule
/// `bad_result`).
void read_coverage(const io::TextTable& table, OpenedResult& result);
void read_ledger(const io::TextTable& table, OpenedResult& result);

}  // namespace circle15::sheet
