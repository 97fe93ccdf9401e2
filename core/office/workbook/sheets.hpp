// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>

#include "core/office/deliverables.hpp"
#include "core/office/report/summary.hpp"
#include "core/office/spoken.hpp"
#include "core/office/workbook/table_sheet.hpp"
#include "core/results/answer.hpp"

namespace circle15::office {

/// What every sheet is made from.
struct Source {
    const Delivery& delivery;
    const results::View& view;
    const Spoken& spoken;
    const std::map<std::string, results::FileInfo>& files;  ///< the catalogue, by file
    const Summary& summary;

    [[nodiscard]] std::string say(words::Word word) const { return std::string(word.in(delivery.lang)); }
    /// A table sheet with title and remark.
    [[nodiscard]] TableSheet sheet(words::Word name, Grid grid) const;
};

// The tables that are sheets of their own.
[[nodiscard]] TableSheet coverage_sheet(const Source& source);
[[nodiscard]] TableSheet gap_sheet(const Source& source);
/// Nothing where the study has no boats.
[[nodiscard]] std::optional<TableSheet> access_sheet(const Source& source);
[[nodiscard]] TableSheet facility_sheet(const Source& source);
[[nodiscard]] TableSheet ledger_sheet(const Source& source);
/// Nothing where the study has no indicators.
[[nodiscard]] std::optional<TableSheet> indicator_sheet(const Source& source);
[[nodiscard]] TableSheet issue_sheet(const Source& source);
/// How many of each kind there are, most first, counted on the sheet of all of them, which must outlive it.
[[nodiscard]] TableSheet issue_kinds_sheet(const Source& source, const TableSheet& issues);

// Sheets that are no table; put in the book by themselves.
/// Headline, two paragraphs, a row a service. Gaps are counted from the gap sheet, which is named `gaps.sheet`.
void fill_summary(Book& book, lxw_worksheet* sheet, const std::string& name, const Source& source, const Placed& gaps);
/// Grid lines of a chart that do not hide what stands on them.
void lighten(lxw_chart_axis* axis);
/// Coverage by township and by age, for every service, with charts.
void fill_charts(Book& book, lxw_worksheet* sheet, const std::string& name, const Source& source);
/// Rules, sources, the run, and what is left out.
void put_basis(Book& book, const Source& source);

}  // namespace circle15::office
