// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "core/io/sink.hpp"
#include "core/model/feature.hpp"

namespace circle15::io {

/// RFC 4180 text of a table, as spreadsheets in Chinese open it: UTF-8 with byte order mark, CRLF. A text that a spreadsheet
/// would take for a formula gets an apostrophe in front, unless it is a number. Throws std::runtime_error for NaN, infinity,
/// text that is not UTF-8 and rows of another length than the heading.
[[nodiscard]] std::string write_csv(const model::Table& table);
/// The same piece by piece.
void write_csv(const model::Table& table, const Sink& sink);

}  // namespace circle15::io
