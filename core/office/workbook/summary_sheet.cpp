// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include "core/analysis/coverage.hpp"
#include "core/analysis/open_count.hpp"
#include "core/office/workbook/sheets.hpp"
#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "core/words/standard_words.hpp"

namespace circle15::office {

namespace {

constexpr lxw_col_t columns = 11;
constexpr double first_width = 24;
constexpr double column_width = 13;
constexpr double line_height = 17;
constexpr lxw_row_t chart_rows = 16;

/// Over all columns of the page, as many lines high as it needs.
void put_paragraph(Book& book, lxw_worksheet* sheet, lxw_row_t row, const std::string& text, const Look& look) {
    const double lines = std::ceil(width_of(text) * look.size / 10 / (first_width + (columns - 1) * column_width - 6));
    require(worksheet_merge_range(sheet, row, 0, row, columns - 1, text.c_str(), book.format(look)));
    require(worksheet_set_row(sheet, row, line_height * look.size / 10 * std::max(lines, 1.0) + 6, nullptr));
}

/// Gaps of a service: how many, and the persons they concern, counted on the sheet of gaps by the service's name.
void put_gaps(Book& book, lxw_worksheet* sheet, lxw_row_t row, const analysis::ServiceResult& service, const Placed& gaps) {
    std::int64_t persons = 0;
    for (const auto& gap : service.gaps) persons += gap.persons;
    const auto same = "(" + gaps.range_of("service") + "=" + cell(row, 0) + ")";
    const Look look{.number_format = "#,##0", .framed = true};
    book.formula(sheet, row, 9, "=SUMPRODUCT(--" + same + ")", static_cast<double>(service.gaps.size()), look);
    book.formula(sheet, row, 10, "=SUMPRODUCT(" + same + "*" + gaps.range_of("persons") + ")", static_cast<double>(persons),
                 look);
}

void put_service(Book& book, lxw_worksheet* sheet, lxw_row_t row, const Source& source, const analysis::ServiceResult& service,
                 const Placed& gaps) {
    const auto& study = source.delivery.ground.study;
    const auto& rule = study.standard.rules[service.rule.at()];
    const auto* county = analysis::county_coverage(service.coverage);
    const auto coverage = county == nullptr ? analysis::Coverage{} : *county;
    const auto open =
        analysis::open_count(study, rule, {.date = service.date, .calendar = study.calendar}, source.delivery.analysis.at);
    const Look words{.framed = true, .wrapped = true};
    const Look whole{.number_format = "#,##0", .framed = true};
    const Look share{.bold = true, .number_format = "0.0", .framed = true};
    book.text(sheet, row, 0, results::name_of(rule, source.delivery.lang), {.bold = true, .framed = true, .wrapped = true});
    book.text(sheet, row, 1, words::ages_in_words(rule.group, source.delivery.lang), words);
    book.number(sheet, row, 2, results::rounded(rule.minutes, 2), {.number_format = "0.#", .framed = true});
    book.number(sheet, row, 3, static_cast<double>(coverage.persons), whole);
    book.number(sheet, row, 4, static_cast<double>(coverage.covered_persons), whole);
    put_value(book, sheet, row, 5, results::decimal(results::percent_of(coverage.covered_persons, coverage.persons), 1), share);
    book.number(sheet, row, 6, static_cast<double>(coverage.unknown_persons), whole);
    put_value(book, sheet, row, 7, results::count(open.facilities), whole);
    put_value(book, sheet, row, 8, results::count(open.serving), whole);
    put_gaps(book, sheet, row, service, gaps);
}

void add_chart(Book& book, lxw_worksheet* sheet, lxw_row_t row, const std::string& name, const Source& source, lxw_row_t first,
               lxw_row_t last) {
    auto* chart = workbook_add_chart(book.get(), LXW_CHART_BAR);
    auto* series = chart_add_series(chart, nullptr, nullptr);
    chart_series_set_categories(series, name.c_str(), first, 0, last, 0);
    chart_series_set_values(series, name.c_str(), first, 5, last, 5);
    lxw_chart_fill fill{.color = 0x1f5485, .none = LXW_FALSE, .transparency = 0};
    chart_series_set_fill(series, &fill);
    chart_series_set_labels(series);
    chart_title_set_name(chart, source.say({"全县各类服务覆盖率(%)", "Coverage of the county by service (%)"}).c_str());
    chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
    // The axes of bars lie the other way round.
    chart_axis_set_min(chart->x_axis, 0);
    chart_axis_set_max(chart->x_axis, 100);
    chart_axis_set_reverse(chart->y_axis);
    lighten(chart->x_axis);
    lxw_chart_options options{};
    options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
    options.x_scale = 2.35;  // all columns
    options.y_scale = 1.05;
    require(worksheet_insert_chart_opt(sheet, row, 0, chart, &options));
}

}  // namespace

void fill_summary(Book& book, lxw_worksheet* sheet, const std::string& name, const Source& source, const Placed& gaps) {
    const auto& summary = source.summary;
    const auto& analysis = source.delivery.analysis;
    require(worksheet_set_column(sheet, 0, 0, first_width, nullptr));
    require(worksheet_set_column(sheet, 1, columns - 1, column_width, nullptr));
    lxw_row_t row = 0;
    put_paragraph(book, sheet, row++, summary.title, {.bold = true, .size = 20});
    put_paragraph(book, sheet, row++, summary.headline, {.bold = true, .size = 13, .ink = 0x1f5485});
    put_paragraph(book, sheet, row++,
                  summary.day + "  " + summary.standard +
                      (summary.scenarios.empty() ? "" : source.say({"　方案：", "  Scenario: "}) + summary.scenarios),
                  remark_look());
    ++row;
    for (const auto& paragraph : summary.paragraphs)
        put_paragraph(book, sheet, row++, paragraph, {.size = 11, .wrapped = true});
    ++row;
    const std::array<words::Word, columns> heads{{{"服务类别", "service"},
                                                  {"服务对象", "ages"},
                                                  {"标准阈值(分钟)", "threshold (min)"},
                                                  {"对象人口(人)", "persons of the group"},
                                                  {"覆盖人口(人)", "persons covered"},
                                                  {"覆盖率(%)", "coverage (%)"},
                                                  {"数据不足人口(人)", "persons unknown"},
                                                  {"设施数", "facilities"},
                                                  {"开放设施数", "facilities that serve"},
                                                  {"缺口数", "gaps"},
                                                  {"缺口对象人口(人)", "persons in gaps"}}};
    for (lxw_col_t column = 0; column < columns; ++column)
        book.text(sheet, row, column, source.say(heads[column]), head_look());
    require(worksheet_set_row(sheet, row, 36, nullptr));
    const lxw_row_t first = ++row;
    for (const auto& service : analysis.services) {
        const auto name_of_it =
            results::name_of(source.delivery.ground.study.standard.rules[service.rule.at()], source.delivery.lang);
        require(worksheet_set_row(sheet, row, width_of(name_of_it) > first_width - 4 ? 34 : 20, nullptr));
        put_service(book, sheet, row++, source, service, gaps);
    }
    colour_shares(sheet, first, 5, row - 1, 5);
    ++row;
    if (!analysis.services.empty())
        add_chart(book, sheet, row, name, source, first, first + static_cast<lxw_row_t>(analysis.services.size()) - 1);
    row += chart_rows;
    put_paragraph(book, sheet, row++, results::slopes_sentence(analysis.slopes, source.delivery.lang),
                  {.size = 9, .ink = 0x5a6670, .wrapped = true});
    set_up_paper(sheet, {.footer = summary.title});
    worksheet_fit_to_pages(sheet, 1, 1);
}

}  // namespace circle15::office
