// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "core/office/workbook/sheets.hpp"
#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "core/words/standard_words.hpp"

namespace circle15::office {

namespace {

/// Services apart in hue and in lightness.
constexpr std::array<std::uint32_t, 8> hues{0x1f5485, 0xe8692a, 0x8fbcdb, 0xd19500, 0x7b2d8e, 0x5f8f6b, 0x5c0a2a, 0x9aa3aa};

constexpr lxw_row_t chart_rows = 20;

/// Shares in per cent by row (a township, an age band) and service.
struct Matrix {
    std::string title;
    std::string corner;
    std::vector<std::string> rows;
    std::vector<std::vector<model::Value>> cells;
};

Matrix by_township(const Source& source) {
    Matrix matrix{.title = source.say({"各乡镇覆盖率(%)", "Coverage by township (%)"}),
                  .corner = source.say({"乡镇", "township"})};
    const auto& services = source.delivery.analysis.services;
    for (std::size_t at = 0; at < services.size(); ++at) {
        for (const auto& row : services[at].coverage) {
            if (row.measure != 0 || row.unit.kind != analysis::UnitKind::township) continue;
            auto known = static_cast<std::size_t>(std::ranges::find(matrix.rows, row.unit.name) - matrix.rows.begin());
            if (known == matrix.rows.size()) {
                matrix.rows.push_back(row.unit.name);
                matrix.cells.emplace_back(services.size());
            }
            matrix.cells[known][at] = results::decimal(results::percent_of(row.covered_persons, row.persons), 1);
        }
    }
    return matrix;
}

/// Of the bands that a service is for.
Matrix by_age(const Source& source) {
    Matrix matrix{.title = source.say({"各年龄段覆盖率(%)", "Coverage by age (%)"}), .corner = source.say({"年龄", "age"})};
    const auto& study = source.delivery.ground.study;
    for (std::size_t band = 0; band < model::age_bands.size(); ++band) {
        matrix.rows.push_back(words::ages_in_words({1U << band}, source.delivery.lang));
        auto& cells = matrix.cells.emplace_back();
        for (const auto& service : source.delivery.analysis.services) {
            std::int64_t persons = 0;
            std::int64_t covered = 0;
            for (std::size_t row = 0; row < study.homes.size(); ++row) {
                const auto here = study.homes[row].persons[band];
                persons += here;
                covered += service.homes[row].status == analysis::Status::covered ? here : 0;
            }
            const bool asked = study.standard.rules[service.rule.at()].group.has(band);
            cells.push_back(asked ? results::decimal(results::percent_of(covered, persons), 1) : model::Value{});
        }
    }
    return matrix;
}

void add_chart(Book& book, lxw_worksheet* sheet, const std::string& name, const Matrix& matrix, lxw_row_t heads,
               lxw_col_t services) {
    const auto last = heads + static_cast<lxw_row_t>(matrix.rows.size());
    auto* chart = workbook_add_chart(book.get(), LXW_CHART_COLUMN);
    for (lxw_col_t service = 1; service <= services; ++service) {
        auto* series = chart_add_series(chart, nullptr, nullptr);
        chart_series_set_categories(series, name.c_str(), heads + 1, 0, last, 0);
        chart_series_set_values(series, name.c_str(), heads + 1, service, last, service);
        chart_series_set_name_range(series, name.c_str(), heads, service);
        lxw_chart_fill fill{
            .color = hues[static_cast<std::size_t>(service - 1) % hues.size()], .none = LXW_FALSE, .transparency = 0};
        chart_series_set_fill(series, &fill);
    }
    chart_title_set_name(chart, matrix.title.c_str());
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    chart_axis_set_min(chart->y_axis, 0);
    chart_axis_set_max(chart->y_axis, 100);
    lighten(chart->y_axis);
    lxw_chart_options options{};
    options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
    options.x_scale = 2.0;
    options.y_scale = 1.25;
    require(worksheet_insert_chart_opt(sheet, last + 2, 0, chart, &options));
}

/// Its rows, its chart under them; the first row after both.
lxw_row_t put_matrix(Book& book, lxw_worksheet* sheet, const std::string& name, const Source& source, const Matrix& matrix,
                     lxw_row_t row) {
    const auto& services = source.delivery.analysis.services;
    book.text(sheet, row++, 0, matrix.title, {.bold = true, .size = 12});
    const auto heads = row;
    book.text(sheet, row, 0, matrix.corner, head_look());
    // Told, or programs that reckon it put the chart over the last rows.
    require(worksheet_set_row(sheet, row, 36, nullptr));
    for (std::size_t at = 0; at < services.size(); ++at) {
        const auto& rule = source.delivery.ground.study.standard.rules[services[at].rule.at()];
        book.text(sheet, row, static_cast<lxw_col_t>(at + 1), results::name_of(rule, source.delivery.lang), head_look());
    }
    ++row;
    for (std::size_t each = 0; each < matrix.rows.size(); ++each, ++row) {
        book.text(sheet, row, 0, matrix.rows[each], {.bold = true, .framed = true});
        for (std::size_t at = 0; at < services.size(); ++at)
            put_value(book, sheet, row, static_cast<lxw_col_t>(at + 1), matrix.cells[each][at],
                      {.number_format = "0.0", .framed = true});
    }
    if (matrix.rows.empty() || services.empty()) return row + 1;
    const auto last = static_cast<lxw_col_t>(services.size());
    colour_shares(sheet, heads + 1, 1, row - 1, last);
    add_chart(book, sheet, name, matrix, heads, last);
    return row + chart_rows;
}

}  // namespace

void lighten(lxw_chart_axis* axis) {
    lxw_chart_line line{
        .color = 0xd9dfe4, .none = LXW_FALSE, .width = 0.5F, .dash_type = LXW_CHART_LINE_DASH_SOLID, .transparency = 0};
    chart_axis_major_gridlines_set_line(axis, &line);
    chart_axis_major_gridlines_set_visible(axis, LXW_TRUE);
}

void fill_charts(Book& book, lxw_worksheet* sheet, const std::string& name, const Source& source) {
    const auto townships = by_township(source);
    double first_width = 18;
    for (const auto& township : townships.rows) first_width = std::clamp(width_of(township) * 1.2 + 3, first_width, 40.0);
    require(worksheet_set_column(sheet, 0, 0, first_width, nullptr));
    require(worksheet_set_column(sheet, 1, 12, 14, nullptr));
    book.text(sheet, 0, 0, name, title_look());
    book.text(sheet, 1, 0, source.summary.title + "  " + source.summary.day, remark_look());
    auto row = put_matrix(book, sheet, name, source, townships, 3);
    row = put_matrix(book, sheet, name, source, by_age(source), row + 1);
    book.text(sheet, row, 0,
              source.say({"年龄段只列该项服务的对象；步速与阈值按该项服务的标准。",
                          "Only ages that a service is for; walking speed and threshold are those of the service's rule."}),
              remark_look());
    set_up_paper(sheet, {.footer = name + "  " + source.summary.title});
    worksheet_set_portrait(sheet);
    worksheet_fit_to_pages(sheet, 1, 1);
}

}  // namespace circle15::office
