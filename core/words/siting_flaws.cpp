// SPDX-License-Identifier: MIT
#include <array>

#include "core/words/flaw_lists.hpp"

namespace circle15::words {

namespace {

constexpr auto list = std::to_array<FlawWords>({
    {"duplicate_pair",
     {"{origin} 到 {site} 写了两次", "{origin} to {site} is given twice"},
     {"每对只留一行", "keep one row for each pair"}},
    {"empty_candidates", {"表里没有候选点", "it lists no candidate"}, {"每个地点写一行", "add a row for every place"}},
    {"unknown_destination",
     {"终点“{site}”不在候选点中", "destination \"{site}\" is not among the candidates"},
     {"补入 {file}，或去掉这一行", "add it to {file}, or take the row out"}},
    {"unknown_origin",
     {"起点“{origin}”不在需求表中", "origin \"{origin}\" is not among the demand"},
     {"补入 {file}，或去掉这一行", "add it to {file}, or take the row out"}},
    {"yes_or_no",
     {"{column} 的“{value}”既不是“是”也不是“否”", "{column} \"{value}\" is neither yes nor no"},
     {"填写 yes 或 no", "write yes or no"}},
    {"empty_demand", {"需求表是空的", "it lists no demand"}, {"每处写一行", "add a row for each"}},
    {"empty_costs", {"费用表没有写任何终点", "it names no destination"}, {"每对写一行", "add a row for each"}},
    {"no_candidates",
     {"没有候选点能接上街道", "no candidate can be joined to a street"},
     {"用 --candidates 给出陆地上靠近街道的地点", "name places on land near a street with --candidates"}},
    {"no_capacity",
     {"不知道 {site} 能容纳多少人", "how many persons {site} has room for is not known"},
     {"用 --places 给出，或写在 --candidates 的 capacity 列",
      "say so with --places, or in the column capacity of --candidates"}},
    {"pair_cost",
     {"{demand} 到 {site} 的费用为 {cost:g}", "{demand} reaches {site} at a cost of {cost:g}"},
     {"填写 0 或正数；到不了的不写", "give a number of 0 or more, or leave out pairs out of reach"}},
    {"pair_without_row",
     {"有一对写着需求 {demand} 和地点 {site}", "a pair names demand {demand} and site {site}"},
     {"写存在的行", "name rows that exist"}},
    {"siting_amount",
     {"{@of}{?id| {id} |}为 {value:g}", "{@of}{?id| {id}|} is {value:g}"},
     {"填写 0 或正数", "give a number of 0 or more"}},
    {"siting_id_twice",
     {"{@kind} {id} 写了两次", "{@kind} {id} is given twice"},
     {"每行使用不同的编码", "give every row its own id"}},
    {"sites_closed_then",
     {"新点若照同类设施开放（{hours}），这时也不开，选在哪里都一样",
      "new sites that keep the hours of most others ({hours}) would be closed then, wherever they are"},
     {"换一个时间；要延长开放时间，用方案的 [[hours]] 比较",
      "ask for another time; to keep open longer, compare a scenario with [[hours]]"}},
    {"two_minimums",
     {"岛屿 {island} 有两个最少数", "two minimums for the island {island}"},
     {"每个岛屿只写一个", "give one minimum for each island"}},
    {"requirements_clash", {"要求互相矛盾：{@why}", "{@why}"}, {"放宽其中一项", "ask for less, or allow more"}},
    {"capacities_too_large",
     {"要分配的步行关系有 {pairs} 条，连同能力一起求解最多 {most} 条",
      "{pairs} pairs are too many to be assigned within capacities; {most} can be"},
     {"减少候选点(--candidates 文件)，或缩小 --minutes、--threshold；不计能力时去掉 capacity 列",
      "list fewer candidates (--candidates FILE) or lower --minutes or --threshold; without the column capacity places "
      "are not counted"}},
});

}  // namespace

std::span<const FlawWords> siting_flaws() { return list; }

}  // namespace circle15::words
