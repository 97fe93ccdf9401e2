// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>

#include "core/io/text_table.hpp"
#include "core/model/errors.hpp"
#include "core/model/study.hpp"

namespace circle15::io {

/// A flaw as a row of issues.csv.
[[nodiscard]] model::DataIssue issue_of(const model::InputFlaw& flaw, model::Severity severity);

/// Takes the rows of one layer one by one: a row that cannot be used is rejected, counted and told, or refuses the study where
/// it has `refuse_rows`.
class RowIntake {
public:
    RowIntake(const TextTable& table, std::string layer, model::Study& study)
        : table_(table), layer_(std::move(layer)), study_(study) {}

    /// Whether `make` could use the row; it throws model::InputError where it cannot, and must change nothing before.
    template <class Make>
    bool take(const TextRow& row, const Make& make) {
        repaired_row_ = false;
        try {
            if (row.flaw) throw model::InputError(*row.flaw);
            make();
        } catch (const model::InputError& error) {
            reject(error);
            return false;
        }
        ++(repaired_row_ ? count_.repaired : count_.used);
        return true;
    }

    /// What `read` says of a cell that a row can do without; `otherwise` where the cell makes no sense, which counts the row as
    /// repaired.
    template <class Read, class Value>
    Value spare(const Read& read, Value otherwise) {
        try {
            return read();
        } catch (const model::InputError& error) {
            repair(error);
            return otherwise;
        }
    }

    /// Counts the layer's rows, and says in one doubt of weight how many were rejected. Throws the first row's flaw where no
    /// row could be used. `persons` live in rejected rows, where the layer has persons.
    void finish(std::optional<std::int64_t> persons = std::nullopt);

private:
    void reject(const model::InputError& error);
    void repair(const model::InputError& error);

    const TextTable& table_;
    std::string layer_;
    model::Study& study_;
    model::RowCount count_;
    std::optional<model::InputFlaw> first_;
    bool repaired_row_ = false;
};

}  // namespace circle15::io
