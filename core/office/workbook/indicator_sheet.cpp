// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "core/office/workbook/sheets.hpp"
#include "core/results/values.hpp"
#include "core/words/term_words.hpp"

namespace circle15::office {

namespace {

struct Head {
    std::string_view name;  ///< of indicators.csv
    results::Kind kind;
    words::Word head;
};

constexpr auto text = results::Kind::text;
constexpr auto number = results::Kind::number;

const std::array<Head, 17> heads{{{"field", text, {"领域", "field"}},
                                  {"number", results::Kind::whole, {"序号", "no."}},
                                  {"name", text, {"指标", "indicator"}},
                                  {"unit", text, {"单位", "unit"}},
                                  {"target_operator", text, {"目标关系", "target is"}},
                                  {"target", number, {"目标值", "target"}},
                                  {"value", number, {"完成值", "value"}},
                                  {"percent_of_target", number, {"完成率(%)", "of the target (%)"}},
                                  {"numerator", number, {"分子", "numerator"}},
                                  {"denominator", number, {"分母", "denominator"}},
                                  {"status", text, {"结果", "result"}},
                                  {"quality", text, {"所据数据", "rests on"}},
                                  {"definition", text, {"口径说明", "definition"}},
                                  {"source", text, {"数据来源", "source"}},
                                  {"data_date", text, {"数据日期", "date of the data"}},
                                  {"lead_agency", text, {"牵头单位", "lead agency"}},
                                  {"year", results::Kind::whole, {"年度", "year"}}}};

struct Result {
    std::string_view name;
    words::Word word;
};

constexpr std::array<Result, 5> verdicts{{{"met", {"达标", "met"}},
                                          {"not_met", {"未达标", "not met"}},
                                          {"no_target", {"无目标值", "no target"}},
                                          {"not_in_data", {"本研究区数据中没有", "not in the data"}},
                                          {"no_verdict", {"数据不全，不能判定", "data incomplete"}}}};

std::size_t column_of(const model::Table& table, std::string_view name) {
    return static_cast<std::size_t>(std::ranges::find(table.columns, name) - table.columns.begin());
}

/// A verdict says what it rests on where that is no complete, surveyed or mapped data.
std::string verdict(const Source& source, const std::string& status, bool reported, bool indicative) {
    const auto* known = std::ranges::find(verdicts, status, &Result::name);
    auto said = known == verdicts.end() ? status : source.say(known->word);
    if (status != "met" && status != "not_met") return said;
    if (reported) return source.say({"上报值：", "reported: "}) + said;
    return indicative ? source.say({"示意：", "indicative: "}) + said : said;
}

/// What English readers see of an indicator's own words.
model::Value named(const Source& source, const std::string& id, std::int64_t year, std::string_view column,
                   const model::Value& zh) {
    if (source.delivery.lang == words::Lang::zh) return zh;
    for (const auto& each : source.delivery.ground.study.indicators) {
        if (each.id != id || each.year != year) continue;
        const auto& en = column == "field" ? each.field_en : column == "name" ? each.name_en : each.unit_en;
        return en.empty() ? zh : model::Value{en};
    }
    return zh;
}

}  // namespace

std::optional<TableSheet> indicator_sheet(const Source& source) {
    const auto& table = source.delivery.indicators;
    if (table.columns.empty()) return std::nullopt;
    Grid grid;
    for (const auto& head : heads)
        grid.columns.push_back({std::string(head.name), source.say(head.head), head.kind, head.kind == number});
    for (const auto& row : table.rows) {
        const auto at = [&](std::string_view name) -> const model::Value& { return row[column_of(table, name)]; };
        const auto id = results::text_from(at("id"));
        const auto year = results::whole_from(at("year")).value_or(0);
        const bool reported = at("quality") == model::Value{std::string("reported")};
        auto& cells = grid.rows.emplace_back();
        for (const auto& head : heads) {
            auto value = source.spoken.value(head.name, at(head.name));
            if (head.name == "status")
                value = verdict(source, results::text_from(at("status")), reported, at("indicative") == model::Value{true});
            if (head.name == "quality" && reported) value = source.say({"上报值", "reported"});
            if (head.name == "field" || head.name == "name" || head.name == "unit")
                value = named(source, id, year, head.name, value);
            cells.push_back(std::move(value));
        }
    }
    auto sheet = source.sheet({"指标完成情况表", "Indicators"}, std::move(grid));
    sheet.kept_columns = 3;
    return sheet;
}

}  // namespace circle15::office
