// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/io/sink.hpp"
#include "core/model/feature.hpp"

namespace circle15::io {

/// RFC 4180 text of a table, as spreadsheets in Chinese open it: UTF-8 with byte order mark, CRLF. A text that a spreadsheet
/// would take for a formula gets an apostrophe in front, unless it is a number. Throws std::runtime_error for NaN, infinity,
/// text that is not UTF-8 and rows of another length than the heading.
[[nodiscard]] std::string write_csv(const model::Table& table);
/// The same piece by piece.
void write_csv(const model::Table& table, const Sink& sink);

/// The same row by row, for a table too large to be held.
class CsvWriter {
public:
    CsvWriter(const Sink& sink, std::string name, const std::vector<std::string>& columns);

    void add(const std::vector<model::Value>& row);
    /// Nothing may be added afterwards. How many rows there are.
    std::size_t finish();

private:
    const Sink& sink_;
    std::string name_;
    std::size_t columns_;
    std::string text_;  ///< not yet handed over
    std::size_t rows_ = 0;
};

}  // namespace circle15::io
