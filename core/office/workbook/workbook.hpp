// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

#include "core/io/sink.hpp"
#include "core/office/deliverables.hpp"

namespace circle15::office {

/// circle15.xlsx: summary, coverage with its charts, gaps, islands, facilities, ledger, indicators, doubts, and what all of it
/// rests on. How many rows its tables have. Throws model::RunError (`workbook_not_made`) for more rows than a sheet can hold.
std::size_t write_workbook(const Delivery& delivery, const io::Sink& sink);

}  // namespace circle15::office
