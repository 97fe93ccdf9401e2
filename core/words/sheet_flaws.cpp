// SPDX-License-Identifier: MIT
#include <array>

#include "core/words/flaw_lists.hpp"

namespace circle15::words {

namespace {

constexpr auto list = std::to_array<FlawWords>({
    // People of lists, polygons and grids, and the totals they are held to.
    {"people_of_unknown_village",
     {"“{village}”（{persons} 人）不是本研究区的村(社区)", "{village} ({persons} persons) is no village of this study"},
     {"{?near|是否“{near}”？|}核对名称与代码，或把它加进村(社区)表",
      "{?near|did you mean {near}? |}check its name and code, or add it to the table of villages"}},
    {"people_without_ages",
     {"这一行只有总人口（{persons} 人），而“{township}”没有年龄结构表",
      "this row has a total only ({persons} persons), and there is no age table for {township}"},
     {"在 import.toml 中用 [[people.ages]] 写明乡镇或全县的年龄结构",
      "write the ages of the township or of the whole place as [[people.ages]] in import.toml"}},
    {"people_without_dwellings",
     {"{rows} 行（{persons} 人）的范围内没有住宅，也没有居住区道路：人口移到了最近的住宅，附近没有的留在原处",
      "{rows} rows ({persons} persons) have neither dwellings nor residential streets inside: their people were moved to the "
      "nearest dwelling, or stay where none is near"},
     {"补充建筑图层，或核对这份人口数据的坐标", "add a layer of buildings, or check the coordinates of this source"}},
    {"people_without_place",
     {"“{village}”的 {persons} 人没有位置可放：村(社区)没有范围和位置，也没有住宅",
      "{persons} persons of {village} have no place: the village has neither outline nor point, and no dwellings"},
     {"在村(社区)表中给出位置", "give the village a place in the table of villages"}},
    {"total_without_people",
     {"公布的“{total}”有 {persons} 人，而人口数据中没有这样的人",
      "{total} is published as {persons} persons, but the sources hold nobody of that place and age"},
     {"核对乡镇名称，或补充这部分人口数据", "check the township's name, or add a source for these people"}},
    {"totals_contradict",
     {"公布的各项人口互相矛盾：“{total}”为 {persons} 人{?counted|，按其余各项应为 {counted} 人|}",
      "the published totals contradict each other: {total} is {persons} persons{?counted|, the others make it {counted}|}"},
     {"核对 [[people.total]] 各项是否同一年份、同一口径",
      "check that all [[people.total]] are of one year and one definition"}},
    {"totals_overlap",
     {"公布的“{total}”与“{other}”年龄交错，既不包含也不分开",
      "the ages of {total} and {other} overlap without one holding the other"},
     {"删去其中一项", "leave out one of them"}},
});

}  // namespace

std::span<const FlawWords> sheet_flaws() { return list; }

}  // namespace circle15::words
