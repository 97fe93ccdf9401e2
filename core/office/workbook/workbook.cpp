// SPDX-License-Identifier: MIT
#include "core/office/workbook/workbook.hpp"

#include "core/office/workbook/sheets.hpp"
#include "core/results/catalogue.hpp"
#include "core/results/shape.hpp"

namespace circle15::office {

std::size_t write_workbook(const Delivery& delivery, const io::Sink& sink) {
    const results::Answer answer(delivery.ground, delivery.analysis);
    const auto view = answer.view();
    const auto files = results::files_by_name(results::shape_of(view));
    const Spoken spoken(delivery.ground.study, delivery.lang);
    const auto summary = summary_of(view, delivery.run, delivery.lang);
    const Source source{delivery, view, spoken, files, summary};

    Book book({.title = summary.title,
               .subject = summary.day,
               .program = "circle15 " + delivery.run.version,
               .created = delivery.analysis.date});
    // Sheets stand in the order they are made; the first two are filled last, for they count what is on the others.
    const auto summary_name = source.say({"摘要", "Summary"});
    const auto charts_name = source.say({"覆盖率图", "Charts"});
    auto* summary_at = book.sheet(summary_name);
    std::size_t rows = 0;
    const auto add = [&](const TableSheet& sheet) {
        rows += sheet.grid.rows.size();
        return put(book, sheet);
    };
    add(coverage_sheet(source));
    auto* charts_at = book.sheet(charts_name);
    const auto gaps = gap_sheet(source);
    const auto gaps_at = add(gaps);
    if (const auto access = access_sheet(source)) add(*access);
    add(facility_sheet(source));
    add(ledger_sheet(source));
    if (const auto indicators = indicator_sheet(source)) add(*indicators);
    const auto issues = issue_sheet(source);
    if (!issues.grid.rows.empty()) put(book, issue_kinds_sheet(source, issues));
    add(issues);
    put_basis(book, source);
    fill_summary(book, summary_at, summary_name, source, gaps_at);
    fill_charts(book, charts_at, charts_name, source);
    sink(book.finish());
    return rows;
}

}  // namespace circle15::office
