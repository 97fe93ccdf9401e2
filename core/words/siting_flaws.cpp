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
});

}  // namespace

std::span<const FlawWords> siting_flaws() { return list; }

}  // namespace circle15::words
