// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

#include "core/io/sink.hpp"
#include "core/office/deliverables.hpp"
#include "core/office/report/html_report.hpp"

namespace circle15::office {

/// report.html of a run, with the other days of its week unless the study is too large for them: hands its bytes over, and
/// returns how many gaps it lists.
std::size_t write_report(const Delivery& delivery, const io::Sink& sink);

/// The tables that the page shares with the workbook: island to island (connected pairs), and the work plan's indicators.
[[nodiscard]] MoreTables more_tables(const Delivery& delivery, const results::View& view);

}  // namespace circle15::office
