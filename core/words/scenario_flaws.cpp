// SPDX-License-Identifier: MIT
#include <array>

#include "core/words/flaw_lists.hpp"

namespace circle15::words {

namespace {

constexpr std::array flaws{
    FlawWords{
        "capacities_too_large",
        {"要分配的步行关系有 {pairs} 条，连同能力一起求解最多 {most} 条",
         "{pairs} pairs are too many to be assigned within capacities; {most} can be"},
        {"减少候选点(--candidates 文件)，或缩小 --minutes、--threshold；不计能力时去掉 capacity 列",
         "list fewer candidates (--candidates FILE) or lower --minutes or --threshold; without the column capacity places "
         "are not counted"}},
};

}  // namespace

std::span<const FlawWords> scenario_flaws() { return flaws; }

}  // namespace circle15::words
