// SPDX-License-Identifier: MIT
#include <array>

#include "core/words/flaw_lists.hpp"

namespace circle15::words {

namespace {

constexpr std::array flaws{
    FlawWords{"ages_swapped",
              {"{column} 共 {persons_there} 人，比 {other_column} 的 {other_persons} 人还多，没有这样的人口",
               "{column} holds {persons_there} persons, more than the {other_persons} of {other_column}: no population is so"},
              {"核对两列是否对调，单位是否一致", "check whether columns were swapped or hold another unit"}},
    FlawWords{"census_sum",
              {"居住点人口合计 {counted}，公布数为 {published}（{source}），相差 {persons} 人",
               "homes add up to {counted}, the published figure is {published} ({source}): {persons} persons off"},
              {"核对居住点表是否完整，或在 study.toml 中改正公布数",
               "check that the table of homes is whole, or correct the figure in study.toml"}},
    FlawWords{"emptied_but_lived_in",
              {"“{village}”（{township}）写明自 {date} 起已无人居住，居住点却有 {persons} 人",
               "{village} ({township}) is said to be empty since {date}, but {persons} persons live in its homes"},
              {"改正村(社区)表的“emptied”列，或居住点表的人口",
               "correct the column `emptied` of the villages, or the persons of the homes"}},
    FlawWords{
        "homes_repeated",
        {"{rows} 行居住点与别的行位置和各年龄段人口都相同，共 {persons} 人：很可能重复计入",
         "{rows} homes repeat the place and the persons by age of another row, {persons} persons: most likely counted twice"},
        {"删去重复的行", "delete the rows that repeat others"}},
    FlawWords{"homes_not_joined",
              {"{homes} 个居住点的 {persons} 人没有接入步行网络，占全部人口的 {percent:1}%，各项服务均为未知",
               "{persons} persons in {homes} homes are joined to no street, {percent:1} % of all: unknown for every service"},
              {"逐条见下；核对街道是否齐全、坐标和接入上限",
               "they are listed one by one; check the streets, the coordinates and the link limit"}},
    FlawWords{
        "island_without_people",
        {"“{island}”有 {facilities} 处设施，却没有居住点", "{island} has {facilities} facilities but no home"},
        {"核对居住点表是否完整、所属岛屿是否写对", "check that the table of homes is whole and that homes name their island"}},
    FlawWords{"no_census",
              {"没有公布的人口数可供核对，居住点表缺行也看不出来",
               "there is no published figure to hold the homes against: missing rows would not show"},
              {"在 study.toml 中用 [[census]] 写明公布的人口数",
               "write published figures of the population as [[census]] in study.toml"}},
    FlawWords{"township_without_people",
              {"“{township}”有 {villages} 个村(社区)，却没有一个居住点有人口",
               "{township} has {villages} villages, but no home with anybody in it"},
              {"居住点表可能被截断：核对最后一行之后是否缺行",
               "the table of homes may be cut: check whether rows are missing at its end"}},
    FlawWords{"village_at_one_point",
              {"{villages} 个村(社区)的全部人口（共 {persons} 人）各在一个点上：步行时间只是这一点的，不是各户的",
               "{villages} villages have everybody ({persons} persons) at one point: the walk is that point's, not the homes'"},
              {"用住宅群的位置代替村的中心点", "give the places of groups of dwellings instead of a village's centre"}},
    FlawWords{"village_emptied",
              {"“{village}”（{township}）自 {date} 起已无人居住", "nobody lives in {village} ({township}) since {date}"},
              {"无须处理", "nothing to do"}},
    FlawWords{
        "village_without_people",
        {"“{village}”（{township}）没有一个居住点有人口", "{village} ({township}) has no home with anybody in it"},
        {"居住点表可能被截断；若确已无人居住，在村(社区)表的“emptied”列写明何时迁空",
         "the table of homes may be cut; where nobody lives there any more, say since when in the column `emptied` of the "
         "table of villages"}},
};

}  // namespace

std::span<const FlawWords> people_flaws() { return flaws; }

}  // namespace circle15::words
