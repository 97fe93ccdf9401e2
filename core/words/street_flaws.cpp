// SPDX-License-Identifier: MIT
#include <array>

#include "core/words/flaw_lists.hpp"

namespace circle15::words {

namespace {

constexpr auto list = std::to_array<FlawWords>({
    {"node_without_place",
     {"节点没有经纬度，或经纬度不成立", "the node has no longitude and latitude, or impossible ones"},
     {"重新下载或导出文件", "download or export the file again"}},
    {"unreadable_osm",
     {"文件已损坏、不完整，或不是 OpenStreetMap 文件（{@reason}）",
      "the file is damaged, cut short or no OpenStreetMap file ({@reason})"},
     {"重新下载或导出，并核对大小", "download or export it again and compare its size"}},
});

}  // namespace

std::span<const FlawWords> street_flaws() { return list; }

}  // namespace circle15::words
