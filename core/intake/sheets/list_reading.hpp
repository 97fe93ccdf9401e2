// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/intake/plan.hpp"
#include "core/intake/records.hpp"
#include "core/intake/sheets/list_columns.hpp"
#include "core/intake/sheets/list_table.hpp"
#include "core/intake/sheets/values.hpp"
#include "core/model/errors.hpp"

namespace circle15::intake {

/// Takes the rows of one list one by one: each is used, repaired or rejected, counted, and told with its rule.
class ListReading {
public:
    ListReading(const ListTable& table, const Source& source, Findings& findings);
    /// Counts the list's rows in the findings, and tells of each column how many cells were reworded (`cells_reworded`).
    ~ListReading();
    ListReading(const ListReading&) = delete;
    ListReading& operator=(const ListReading&) = delete;

    [[nodiscard]] const ListTable& table() const { return table_; }
    [[nodiscard]] const Source& source() const { return source_; }
    [[nodiscard]] const ListColumns& columns() const { return columns_; }

    /// Makes something of every row that does not repeat an earlier one cell by cell. `make` throws model::InputError by way of
    /// flaw() where the row cannot be used.
    template <class Make>
    void each(const Make& make) {
        for (const ListRow& row : table_.rows) take(row, make);
    }

    [[nodiscard]] const std::string& text(std::string_view column) const { return columns_.text(*row_, column); }
    /// Throws `empty_value`.
    [[nodiscard]] const std::string& required(std::string_view column) const;

    /// What a cell says; one that is unread is told as `rule`, counts the row as repaired and stands for nothing.
    template <class Value>
    Reading<Value> cell(std::string_view column, Reading<Value> (*read)(std::string_view), std::string_view rule) {
        return judged(column, text(column), read(text(column)), rule);
    }
    template <class Value>
    Reading<Value> judged(std::string_view column, const std::string& cell, Reading<Value> reading, std::string_view rule) {
        if (reading.became == Became::repaired) note_reworded(column, cell);
        if (reading.became != Became::unread) return reading;
        repair(std::string(rule), {{"column", heading_of(column)}, {"value", cell}});
        return {};
    }

    /// The row's quality, that of the source where it says none.
    [[nodiscard]] model::Quality quality();

    /// The row counts as repaired, for a reason that is told.
    void repair(std::string rule, model::Particulars particulars);
    /// A doubt about a row that is used as it is.
    void doubt(std::string rule, model::Particulars particulars);
    /// A refusal of the row.
    [[nodiscard]] model::InputError flaw(std::string rule, model::Particulars particulars = {}) const;

    [[nodiscard]] const ListRow& row() const { return *row_; }
    [[nodiscard]] Origin origin() const { return {.file = table_.file, .place = row_->place}; }
    /// The row's township: its own, else that of the line above or of the sheet's name.
    [[nodiscard]] std::string township() const;

private:
    template <class Make>
    void take(const ListRow& row, const Make& make) {
        row_ = &row;
        repaired_ = false;
        try {
            refuse_again();
            make();
        } catch (const model::InputError& error) {
            return reject(error.flaw());
        }
        ++(repaired_ ? count_.repaired : count_.used);
    }
    /// What the list itself calls the column.
    [[nodiscard]] std::string heading_of(std::string_view column) const;
    void refuse_again();
    void note_reworded(std::string_view column, const std::string& cell);
    void reject(const model::InputFlaw& flaw);
    void tell(std::string rule, model::Severity severity, model::Particulars particulars);

    const ListTable& table_;
    const Source& source_;
    Findings& findings_;
    ListColumns columns_;
    model::RowCount count_;
    std::map<std::string, std::string> seen_;  ///< all cells of a row -> its place
    /// Cells that were written otherwise than a study writes them: how many of a column, and the first.
    struct Reworded {
        std::int64_t cells = 0;
        std::string place;
        std::string value;
    };
    std::map<std::string, Reworded, std::less<>> reworded_;
    const ListRow* row_ = nullptr;
    bool repaired_ = false;
};

}  // namespace circle15::intake
