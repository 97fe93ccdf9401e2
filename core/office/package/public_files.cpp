// SPDX-License-Identifier: MIT
#include "core/office/package/public_files.hpp"

#include "core/io/write_csv.hpp"
#include "core/io/write_geojson.hpp"
#include "core/results/sentences.hpp"
#include "core/results/values.hpp"
#include "core/words/sentence.hpp"
#include "core/words/standard_words.hpp"
#include "core/words/term_words.hpp"

namespace circle15::office {

namespace {

using words::Lang;
using words::Word;

std::string in(Lang lang, Word word) { return std::string(word.in(lang)); }

const model::Rule& rule_of(const model::Study& study, const analysis::Analysis& analysis, const PublicService& service) {
    return study.standard.rules[analysis.services[service.service].rule.at()];
}

std::string name_of_cell(const model::Study& study, const PublicCell& cell, Lang lang) {
    std::string name;
    for (const auto village : cell.villages) {
        const auto& of = study.villages[village.at()];
        name += (name.empty() ? "" : lang == Lang::zh ? "、" : ", ") + (of.name.empty() ? of.code : of.name);
    }
    return name;
}

/// Its township, where it is of one.
model::Value township_of(const model::Study& study, const PublicCell& cell) {
    const auto& township = study.villages[cell.villages.front().at()].township;
    for (const auto village : cell.villages) {
        if (study.villages[village.at()].township != township) return {};
    }
    return results::text(township);
}

std::vector<model::Value> row_of(const PublicService& service, const PublicCount& count, std::vector<model::Value> cells) {
    cells.emplace_back(count.persons());
    const auto told = [&](std::int64_t persons, bool shown) { return shown ? model::Value{persons} : model::Value{}; };
    cells.push_back(told(count.covered, service.divided));
    cells.push_back(service.divided ? results::decimal(results::percent_of(count.covered, count.persons()), 1)
                                    : model::Value{});
    cells.push_back(told(count.not_covered, service.divided));
    cells.push_back(told(count.unknown, service.divided && service.unknown_apart));
    return cells;
}

model::FeatureCollection layer(const char* name, const std::string& map_number) {
    return {.name = name, .members = {{"program", std::string("circle15")}, {"map_approval", map_number}}};
}

model::FeatureCollection facility_layer(const results::Opened& opened, const std::string& map_number, Lang lang) {
    auto facilities = layer("facilities_public", map_number);
    for (const auto& each : opened.study.facilities) {
        std::string service = each.service;
        for (const auto& rule : opened.study.standard.rules) {
            if (rule.service == each.service) service = results::name_of(rule, lang);
        }
        facilities.features.push_back({.geometry = each.place,
                                       .properties = {{"name", results::text(each.name)},
                                                      {"service", service},
                                                      {"address", results::text(each.address)},
                                                      {"opening_hours", results::text(each.opening_hours_text)},
                                                      {"quality", std::string(words::word_of(each.quality).in(lang))},
                                                      {"source", results::text(each.source)}}});
    }
    return facilities;
}

model::FeatureCollection island_layer(const results::Opened& opened, const std::string& map_number) {
    auto islands = layer("islands_public", map_number);
    for (const auto& island : opened.study.islands)
        islands.features.push_back({.geometry = island.land, .properties = {{"name", results::text(island.name)}}});
    return islands;
}

}  // namespace

model::Table public_table(const model::Study& study, const analysis::Analysis& analysis,
                          const std::vector<PublicService>& services, Lang lang) {
    model::Table table{
        .name = "coverage_public",
        .columns = {in(lang, {"服务类别", "service"}), in(lang, {"服务对象", "group"}), in(lang, {"标准阈值(分钟)", "minutes"}),
                    in(lang, {"乡镇", "township"}), in(lang, {"统计单元", "unit"}), in(lang, {"村(社区)数", "villages"}),
                    in(lang, {"对象人口(人)", "persons"}), in(lang, {"覆盖人口(人)", "covered persons"}),
                    in(lang, {"覆盖率(%)", "coverage (%)"}), in(lang, {"未覆盖人口(人)", "persons not covered"}),
                    in(lang, {"数据不足人口(人)", "persons unknown"})}};
    for (const auto& service : services) {
        if (service.cells.empty()) continue;
        const auto& rule = rule_of(study, analysis, service);
        const std::vector<model::Value> heads{std::string(results::name_of(rule, lang)), words::ages_in_words(rule.group, lang),
                                              results::decimal(rule.minutes, 2)};
        auto county = heads;
        county.insert(county.end(),
                      {model::Value{}, in(lang, {"全县", "county"}), static_cast<std::int64_t>(study.villages.size())});
        table.rows.push_back(row_of(service, service.county, std::move(county)));
        for (const auto& cell : service.cells) {
            auto cells = heads;
            cells.insert(cells.end(), {township_of(study, cell), name_of_cell(study, cell, lang),
                                       static_cast<std::int64_t>(cell.villages.size())});
            table.rows.push_back(row_of(service, cell.count, std::move(cells)));
        }
    }
    return table;
}

std::vector<PackedFile> public_files(const results::Opened& opened, const std::vector<PublicService>& services,
                                     const std::string& map_number, Lang lang) {
    return {{"coverage_public.csv",
             in(lang, {"覆盖统计（村或合并单元），用 Excel 或 WPS 打开", "coverage by villages or several of them"}),
             io::write_csv(public_table(opened.study, opened.analysis, services, lang))},
            {"facilities_public.geojson", in(lang, {"设施位置", "facilities"}),
             io::write_geojson(facility_layer(opened, map_number, lang))},
            {"islands_public.geojson", in(lang, {"岛屿轮廓", "outlines of islands"}),
             io::write_geojson(island_layer(opened, map_number))}};
}

std::vector<std::string> public_notes(const results::Opened& opened, const std::vector<PublicService>& services,
                                      std::int64_t least, Lang lang) {
    std::vector<std::string> notes;
    for (const auto& service : services) {
        const Word said =
            service.cells.empty() ? Word{"{service}：全县服务对象不足 {least} 人，不列出。",
                                         "{service}: fewer than {least} persons in the whole county, not told."}
            : !service.divided
                ? Word{"{service}：已覆盖或未覆盖的全县不足 {least} 人，只列对象人口。",
                       "{service}: fewer than {least} persons are covered, or are not, in the whole county: only "
                       "the group is told."}
            : !service.unknown_apart
                ? Word{"{service}：数据不足的全县不足 {least} 人，计入未覆盖。",
                       "{service}: fewer than {least} persons are unknown in the whole county: told among those not covered."}
                : Word{};
        if (said.zh.empty()) continue;
        const auto name = std::string(results::name_of(rule_of(opened.study, opened.analysis, service), lang));
        notes.push_back(words::filled(said.in(lang), {{"service", name}, {"least", least}}, lang));
    }
    return notes;
}

}  // namespace circle15::office
