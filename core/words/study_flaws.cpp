// SPDX-License-Identifier: MIT
#include <array>

#include "core/words/flaw_lists.hpp"

namespace circle15::words {

namespace {

constexpr auto list = std::to_array<FlawWords>({
    {"bad_file_name",
     {"“{name}”不是文件名", "\"{name}\" is not the name of a file"},
     {"给出与 study.toml 放在一起的文件", "name a file beside study.toml"}},
    {"duplicate_service",
     {"服务“{service}”有两条规则", "service \"{service}\" has two rules"},
     {"合并，或给其中一条改名", "merge them, or rename one"}},
    {"inventory_service",
     {"标准口径里没有服务“{service}”", "service \"{service}\" is not in the standard"},
     {"{?near|是否想写“{near}”？|可用的有 {known}}", "{?near|did you mean \"{near}\"?|known are {known}}"}},
    {"inventory_township",
     {"乡镇“{township}”没有任何村(社区)", "township \"{township}\" has no village"},
     {"{?near|是否想写“{near}”？|可用的有 {known}}", "{?near|did you mean \"{near}\"?|known are {known}}"}},
    {"key_not_a_date",
     {"“{value}”不是日期", "date \"{value}\" is not a date"},
     {"按 2024-12-31、2024-12 或 2024 的样式填写", "write it as 2024-12-31, 2024-12 or 2024"}},
    {"layer_count",
     {"图层 {layer} 出现了 {count} 次", "layer {layer} occurs {count} times"},
     {"只留一个；可以有多个的只有 streets", "keep one; only streets may be several"}},
    {"missing_layer",
     {"研究区没有图层 {layer}", "the study has no layer {layer}"},
     {"写 [layers.{layer}]，注明 file、crs、source 和 quality", "write [layers.{layer}] with file, crs, source and quality"}},
    {"missing_layers",
     {"研究区没有任何图层", "the study has no layers"},
     {"写 [layers.homes] 等各图层", "write [layers.homes] and so on"}},
    {"missing_streets",
     {"研究区没有图层 streets", "the study has no layer streets"},
     {"写 [[layers.streets]]，注明 file、source 和 quality", "write [[layers.streets]] with file, source and quality"}},
    {"missing_study",
     {"没有这个研究区", "there is no such study"},
     {"给出含有 study.toml 的文件夹", "name a folder with a study.toml in it"}},
    {"no_rules",
     {"标准口径里没有 [[rule]]", "the standard has no [[rule]]"},
     {"为每项服务写一条规则", "write a rule for every service"}},
    {"policy_order",
     {"“{less}”不小于“{more}”", "\"{less}\" is not less than \"{more}\""},
     {"按大小次序改正", "put them in order"}},
    {"ring_threshold",
     {"圈“{ring}”应写 minutes 或 metres，且只写一个", "ring \"{ring}\" needs either minutes or metres"},
     {"两者写一个", "write one of the two"}},
    {"streets_crs",
     {"坐标系为 {crs} 的街道无法读取", "streets in {crs} cannot be read"},
     {"OpenStreetMap 文件只能是 EPSG:4326：请先转换", "OpenStreetMap files hold EPSG:4326: convert the file"}},
    {"study_date",
     {"“{value}”不是日期", "date \"{value}\" is not a date"},
     {"按 \"2024-12-31\" 的样式填写", "write it as \"2024-12-31\""}},
    {"no_elevation",
     {"{count}个道路节点没有高程，按平地计算", "{count} street nodes have no elevation and count as flat"},
     {"换用覆盖全部岛屿的高程数据", "use an elevation model that covers all islands"}},
});

}  // namespace

std::span<const FlawWords> study_flaws() { return list; }

}  // namespace circle15::words
