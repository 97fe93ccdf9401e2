// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/intake/plan.hpp"
#include "core/intake/sheets/list_table.hpp"

namespace circle15::intake {

/// A column that counts places, and the unit it counts them in.
struct CapacityColumn {
    std::size_t at = 0;
    std::string unit;
};

/// Which of a list's columns is which of the study's: by the plan where it says so, else by the usual names of headings. Of
/// two that mean the same the first counts, and the other is told; places may stand in several columns, one for each unit,
/// which the plan writes as 托位数|学位数.
class ListColumns {
public:
    /// Throws model::InputError (`mapped_heading_missing`) where the plan names a heading that the list does not have.
    ListColumns(const ListTable& table, const Source& source, std::vector<model::DataIssue>& issues);

    [[nodiscard]] bool has(std::string_view column) const { return columns_.contains(column); }
    /// The cell, empty where there is no such column.
    [[nodiscard]] const std::string& text(const ListRow& row, std::string_view column) const;
    /// Where the column stands among the row's cells.
    [[nodiscard]] std::optional<std::size_t> position(std::string_view column) const;
    [[nodiscard]] std::span<const CapacityColumn> capacities() const { return capacities_; }
    /// The study's column -> the list's heading, as import.toml writes it.
    [[nodiscard]] std::map<std::string, std::string> mapping(const ListTable& table) const;

private:
    void add(std::string column, std::size_t at, std::string unit);

    std::map<std::string, std::size_t, std::less<>> columns_;
    std::vector<CapacityColumn> capacities_;
};

}  // namespace circle15::intake
