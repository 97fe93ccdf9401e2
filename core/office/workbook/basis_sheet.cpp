// SPDX-License-Identifier: MIT
#include <algorithm>
#include <vector>

#include "core/office/workbook/sheets.hpp"
#include "core/results/records.hpp"
#include "core/results/rows.hpp"
#include "core/results/sentences.hpp"

namespace circle15::office {

namespace {

constexpr std::size_t short_hash = 16;
constexpr double usual_width = 12;

/// Tables under one another on one sheet, whose columns they share.
class Stack {
public:
    Stack(Book& book, lxw_worksheet* sheet) : book_(book), sheet_(sheet) {}

    void line(const std::string& text, const Look& look) { book_.text(sheet_, row_++, 0, text, look); }
    void pair(const std::string& name, const std::string& value) {
        if (value.empty()) return;
        book_.text(sheet_, row_, 0, name, {.bold = true, .framed = true});
        book_.text(sheet_, row_++, 1, value, {.framed = false});
    }
    void gap() { ++row_; }
    void table(const std::string& title, const Grid& grid) {
        widths_.resize(std::max(widths_.size(), grid.columns.size()), usual_width);
        gap();
        line(title, {.bold = true, .size = 12});
        for (std::size_t column = 0; column < grid.columns.size(); ++column)
            book_.text(sheet_, row_, static_cast<lxw_col_t>(column), grid.columns[column].head, head_look());
        ++row_;
        for (const auto& cells : grid.rows) {
            require(worksheet_set_row(sheet_, row_, row_height(cells, widths_), nullptr));
            for (std::size_t column = 0; column < cells.size(); ++column) {
                auto of = grid.columns[column];
                of.as_is = of.name == "threshold_minutes" || of.name == "value";
                put_cell(book_, sheet_, row_, static_cast<lxw_col_t>(column), of, cells[column]);
            }
            ++row_;
        }
    }
    /// As wide as the tables so far need them.
    void set_columns() {
        for (std::size_t column = 0; column < widths_.size(); ++column) {
            const auto at = static_cast<lxw_col_t>(column);
            require(worksheet_set_column(sheet_, at, at, widths_[column], nullptr));
        }
    }

private:
    Book& book_;
    lxw_worksheet* sheet_;
    lxw_row_t row_ = 0;
    std::vector<double> widths_{30, 16, 14, 34, 18, 18, 26, 34, 10, 22};
};

template <class T>
results::FileInfo about(const results::Fields<T>& fields) {
    return {.columns = results::columns_of(fields)};
}

Grid rules(const Source& source) {
    const auto fields = results::rule_fields();
    const results::RowMaker<analysis::Measure> rows(fields);
    auto table = rows.empty_table("rules");
    for (const auto& service : source.delivery.analysis.services) {
        for (std::size_t at = 0; at < service.measures.size(); ++at)
            table.rows.push_back(
                rows.cells_of({.of = source.view, .value = service.measures[at], .index = at, .service = &service}));
    }
    const bool zh = source.delivery.lang == words::Lang::zh;
    return grid_of(about(fields), table,
                   {.first = {"service", "measure", "group", zh ? "group_zh" : "group_en", "speed_m_per_s", "threshold_minutes",
                              "target_percent", "source", "mark", "lead_agency", "date"},
                    .left_out = {"service_zh", "service_en", "measure_en", zh ? "group_en" : "group_zh", "capped_downhill",
                                 "source_en", "days"}},
                   source.spoken);
}

Grid policy(const Source& source) {
    const auto fields = results::policy_fields();
    const results::RowMaker<results::PolicyRow> rows(fields);
    auto table = rows.empty_table("policy");
    for (const auto& number : results::policy_rows(source.delivery.ground.study.standard.policy))
        table.rows.push_back(rows.cells_of({.of = source.view, .value = number}));
    const bool zh = source.delivery.lang == words::Lang::zh;
    return grid_of(about(fields), table,
                   {.first = {"key", "value", "unit", zh ? "meaning_zh" : "meaning_en", "mark", zh ? "source" : "source_en"},
                    .left_out = {zh ? "meaning_en" : "meaning_zh", zh ? "source_en" : "source"}},
                   source.spoken);
}

Grid layers(const Source& source) {
    const auto fields = results::source_fields();
    const results::RowMaker<model::LayerSource> rows(fields);
    auto table = rows.empty_table("layers");
    for (const auto& layer : source.delivery.ground.study.layers)
        table.rows.push_back(rows.cells_of({.of = source.view, .value = layer}));
    // In the order of the rules above, so that one set of widths serves both.
    return grid_of(about(fields), table,
                   {.first = {"layer", "quality", "date", "source", "crs", "licence", "file"}, .left_out = {"sha256"}},
                   source.spoken);
}

}  // namespace

void put_basis(Book& book, const Source& source) {
    const auto name = source.say({"参数与数据来源", "Basis"});
    auto* sheet = book.sheet(name);
    const auto& study = source.delivery.ground.study;
    const auto& run = source.delivery.run;
    const auto lang = source.delivery.lang;
    Stack stack(book, sheet);
    stack.line(name, title_look());
    stack.line(source.summary.title + "  " + source.summary.day, remark_look());
    stack.gap();
    stack.pair(source.say({"标准口径", "standard"}), source.summary.standard);
    stack.pair(source.say({"方案", "scenario"}), source.summary.scenarios);
    stack.pair(source.say({"计算批次", "run"}), "circle15 " + run.version + " · " + run.study_sha256.substr(0, short_hash));
    stack.pair(source.say({"数据截止日期", "date of the data"}), results::data_date_of(study, source.delivery.analysis));
    stack.pair(source.say({"量算坐标系", "measuring CRS"}), study.measuring_crs);
    stack.pair(source.say({"坡度", "slopes"}), results::slopes_sentence(source.delivery.analysis.slopes, lang));
    stack.pair(source.say({"示意", "indicative"}), results::modelled_sentence(study, source.delivery.analysis, lang));
    stack.pair(source.say({"制图单位", "made by"}), study.map_unit);
    stack.pair(source.say({"审图号", "map approval"}), study.map_approval);
    stack.table(source.say({"服务标准（每项服务、每种口径一行）", "Rules (a row a service and measure)"}), rules(source));
    stack.table(source.say({"判定参数（standard.toml 的 [policy]）", "What else decides ([policy] of standard.toml)"}),
                policy(source));
    stack.table(source.say({"数据来源", "Sources"}), layers(source));
    stack.gap();
    stack.line(source.say({"未列之项", "Left out"}), {.bold = true, .size = 12});
    stack.line(source.say({"研究区数据中没有的列不列出：设施所属领域(七优享)、居住用地面积；覆盖率另按住宅数计。",
                           "Columns that the study has no data for: field of the work plan of a facility, residential land; "
                           "coverage is also given by dwellings."}),
               {});
    stack.line(source.say({"选址比选表由 circle15 site 另出。", "Candidate sites are compared by `circle15 site`."}), {});
    stack.set_columns();
    set_up_paper(sheet,
                 {.wide = true, .heads = std::pair{lxw_row_t{0}, lxw_row_t{0}}, .footer = name + "  " + source.summary.title});
}

}  // namespace circle15::office
