// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "core/cli/import_text.hpp"
#include "core/results/values.hpp"
#include "core/words/flaws.hpp"

namespace circle15::cli {

namespace {

using report::Colour;
using report::Lang;

struct RoleWords {
    intake::Role role;
    words::Word word;
};

constexpr std::array role_words{
    RoleWords{intake::Role::osm, {"道路、陆地、建筑、设施（OSM）", "streets, land, buildings, facilities (OSM)"}},
    RoleWords{intake::Role::land, {"陆地", "land"}},
    RoleWords{intake::Role::facilities, {"设施名单", "facilities"}},
    RoleWords{intake::Role::people, {"人口", "people"}},
    RoleWords{intake::Role::villages, {"村(社区)", "villages"}},
    RoleWords{intake::Role::buildings, {"建筑", "buildings"}},
    RoleWords{intake::Role::terrain, {"地形", "terrain"}},
    RoleWords{intake::Role::timetable, {"船班、公交时刻表", "boats and buses"}},
    RoleWords{intake::Role::area, {"研究区范围", "outline of the study area"}},
    RoleWords{intake::Role::standard, {"标准口径", "standard"}},
    RoleWords{intake::Role::nothing, {"不用", "nothing"}}};

std::string_view said(intake::Role role, Lang lang) {
    return std::ranges::find(role_words, role, &RoleWords::role)->word.in(lang);
}

}  // namespace

std::string look_text(const intake::FolderLook& look, const report::TextStyle& style) {
    const bool zh = style.lang == Lang::zh;
    std::vector<std::vector<report::TextCell>> rows;
    for (const intake::Source& source : look.plan.sources) {
        const std::string file = source.sheet.empty() ? source.file : source.file + " / " + source.sheet;
        rows.push_back(
            {{file},
             {std::string(said(source.role, style.lang))},
             {source.crs},
             source.confirmed ? report::TextCell{} : report::TextCell{zh ? "猜测，待确认" : "a guess: confirm", Colour::fair}});
    }
    if (!look.plan.standard.empty())
        rows.push_back({{look.plan.standard}, {std::string(said(intake::Role::standard, style.lang))}, {}, {}});
    std::string text =
        report::terminal_table({{zh ? "文件" : "file"}, {zh ? "作为" : "taken for"}, {zh ? "坐标系" : "CRS"}, {}}, rows, style);
    for (const intake::Unread& unread : look.unread)
        text += coloured(words::flaw_text(unread.flaw, style.lang), Colour::poor, style) + '\n';
    return text;
}

results::Tree look_tree(const intake::FolderLook& look) {
    results::Tree::Items rows;
    for (const intake::Source& source : look.plan.sources) {
        rows.push_back(results::tree_of(model::Properties{{"file", source.file},
                                                          {"sheet", results::text(source.sheet)},
                                                          {"as", std::string(name_of(source.role))},
                                                          {"crs", results::text(source.crs)},
                                                          {"confirmed", source.confirmed}}));
    }
    return {results::Tree::Branches{{"sources", {std::move(rows)}}}};
}

}  // namespace circle15::cli
