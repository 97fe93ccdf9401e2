// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "core/io/text_table.hpp"
#include "mapview/sheet/result_folder.hpp"

namespace circle15::sheet {

/// coverage.csv and ledger.csv back into results; services and measures must be there already. Throws model::InputError (rule
/// `bad_result`).
void read_coverage(const io::TextTable& table, OpenedResult& result);
void read_ledger(const io::TextTable& table, OpenedResult& result);

/// What run.json tells of the calendar: by it facilities are drawn as serving or not.
void read_named_days(const nlohmann::json& manifest, model::DayCalendar& calendar);

}  // namespace circle15::sheet
