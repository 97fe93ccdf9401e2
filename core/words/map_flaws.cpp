// SPDX-License-Identifier: MIT
#include <array>

#include "core/words/flaw_lists.hpp"

namespace circle15::words {

namespace {

constexpr std::array all{
    FlawWords{"facility_at_sea",
              {"“{facility}”在海里，距最近陆地 {land_m} 米",
               "\"{facility}\" would stand in the sea, {land_m} m from the nearest land"},
              {"放到陆地上，距步行道不超过 {link_limit_m} 米", "put it on land, within {link_limit_m} m of a street"}},
    FlawWords{"facility_off_streets",
              {"“{facility}”距最近的步行道 {street_m} 米，超过接入上限 {link_limit_m} 米，没有人能走到",
               "\"{facility}\" would stand {street_m} m from the nearest street, beyond the link limit of {link_limit_m} m: "
               "nobody could walk to it"},
              {"放到步行道附近，或先补绘道路", "put it near a street, or draw the street that is missing"}},
    FlawWords{"facility_island_without_streets",
              {"“{facility}”所在的岛屿没有步行道数据，没有人能走到",
               "\"{facility}\" would stand on an island without streets in the data: nobody could walk to it"},
              {"放到有步行道的岛上，或先补绘道路", "put it on an island with streets, or draw the streets that are missing"}},
    FlawWords{
        "missing_font",
        {"没有安装字体“{font}”，中文写不出来", "the font \"{font}\" is not installed, without which Chinese cannot be written"},
        {"请安装它（Debian 软件包 {package}），再运行一次", "install it (Debian package {package}) and run again"}},
    FlawWords{"missing_glyphs",
              {"有 {count} 个字在已安装的字体里都没有字形，会成为空框：{characters}",
               "{count} characters have no glyph in any font installed and would come out as empty boxes: {characters}"},
              {"请安装完整的“{font}”字体（Debian 软件包 {package}），再运行一次",
               "install the whole font \"{font}\" (Debian package {package}) and run again"}},
};

}  // namespace

std::span<const FlawWords> map_flaws() { return all; }

}  // namespace circle15::words
