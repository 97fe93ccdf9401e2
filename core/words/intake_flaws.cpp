// SPDX-License-Identifier: MIT
#include <array>

#include "core/words/flaw_lists.hpp"

namespace circle15::words {

namespace {

constexpr auto list = std::to_array<FlawWords>({
    // import.toml
    {"unconfirmed",
     {"{count} 个文件的判断还没有确认：{files}", "what was guessed of {count} files is not confirmed: {files}"},
     {"逐项核对后，把 confirmed = false 改为 true（或改正后再改）",
      "look at each, mend what is wrong, and turn confirmed = false into true"}},
    {"unknown_role",
     {"“{value}”不是文件的用途", "\"{value}\" is nothing a file can be taken for"},
     {"{?near|是否“{near}”？|}可写：{known}", "{?near|did you mean {near}? |}write one of {known}"}},
    {"unknown_completeness",
     {"“{value}”不说明名单是否完整", "\"{value}\" does not say how complete a list is"},
     {"{?near|是否“{near}”？|}可写：{known}", "{?near|did you mean {near}? |}write one of {known}"}},
    {"unknown_take",
     {"“{value}”不能从 OSM 文件中取", "\"{value}\" cannot be taken of an OSM extract"},
     {"{?near|是否“{near}”？|}可写：{known}", "{?near|did you mean {near}? |}write some of {known}"}},
    {"area_box",
     {"范围不是 [西, 南, 东, 北] 四个经纬度", "the box is not west, south, east, north in degrees"},
     {"按 box = [122.3, 30.6, 122.9, 30.9] 的样式填写", "write box = [122.3, 30.6, 122.9, 30.9]"}},
    {"area_too_wide",
     {"范围东西宽 {degrees:1} 度(最多 {most} 度)，一个投影带量不准距离；跨 180° 经线的范围不能作为一个研究区",
      "the box is {degrees:1} degrees wide (at most {most}): one projection cannot measure it, and no study area may cross the "
      "180th meridian"},
     {"缩到一个县市的范围", "take the box of one county or city"}},
    {"area_missing",
     {"没有说明研究区的范围", "nothing says how far the study area reaches"},
     {"写 [area] box = [西, 南, 东, 北]，或加一个 as = \"area\" 的边界文件",
      "write [area] box = [west, south, east, north], or add a file with as = \"area\""}},
    {"no_sources",
     {"没有列出任何文件", "no file is listed"},
     {"用 [[source]] 列出文件；circle15 import --init 文件夹 可以生成",
      "list files as [[source]]; circle15 import --init FOLDER writes them"}},
    {"no_streets_near",
     {"范围内没有可步行的道路", "there is no walkable street in the area"},
     {"核对范围，以及 as = \"osm\" 的文件是否覆盖这里", "check the area, and whether the file with as = \"osm\" covers it"}},
    {"no_people",
     {"没有人口：既没有人口文件，也没有总人口", "there are no people: neither a file of people nor a total"},
     {"加一个 as = \"people\" 的文件，或写 [[people.total]]", "add a file with as = \"people\", or write [[people.total]]"}},
    {"no_folder", {"没有这个文件夹", "there is no such folder"}, {"核对名称", "check its name"}},
    {"no_files",
     {"文件夹里没有可看的文件", "the folder holds no file to look at"},
     {"把数据文件放进去", "put the data files into it"}},
    {"plan_exists",
     {"import.toml 已经有了", "there is an import.toml already"},
     {"用 --force 重写，或用 -o 写到别处", "write it anew with --force, or elsewhere with -o"}},
    {"no_standard",
     {"没有标准口径：import.toml 没有写，内置的也找不到",
      "there is no standard: import.toml names none, and the built-in one is not there"},
     {"在 import.toml 中写 standard = \"standard.toml\"，或用 --standard 给出",
      "write standard = \"standard.toml\" in import.toml, or give --standard"}},
    {"files_not_imported",
     {"{count} 个文件不能用（见上），没有写出研究区", "{count} files cannot be used (see above); no study was written"},
     {"改正这些文件，或在 import.toml 中改为 as = \"nothing\"", "mend them, or say as = \"nothing\" in import.toml"}},
    // Coasts
    {"no_coast",
     {"文件中没有海岸线：整个范围作为一片陆地", "the extract has no coastline: the whole area is one land"},
     {"如有水面，加一个 as = \"land\" 的陆地图层", "where there is water, add a layer of land with as = \"land\""}},
    {"boats_without_coast",
     {"有船班和 {piers} 个码头，却没有海岸线：水陆不分，隔水之处可能被当作相连",
      "there are boats and {piers} piers but no coastline: land and water are not told apart, and what lies across water may "
      "count "
      "as joined"},
     {"重新下载含 natural=coastline 的 OSM 文件，或加一个 as = \"land\" 的陆地图层",
      "take an extract with natural=coastline, or add a layer of land with as = \"land\""}},
    {"coast_way_turned",
     {"海岸线与前后相接的线方向相反，已掉转", "the coastline runs against those it joins; it was turned"},
     {"在 OSM 中改正：陆地在海岸线左侧", "mend it in OSM: land lies to the left of a coastline"}},
    {"coast_ring_turned",
     {"闭合的海岸线方向相反（成了海中的水面），已作为岛屿",
      "a closed coastline runs the wrong way round (water in the sea); it was taken as an island"},
     {"在 OSM 中改正：陆地在海岸线左侧", "mend it in OSM: land lies to the left of a coastline"}},
    {"coast_turned",
     {"按海岸线方向只有 {percent}% 的道路在陆地上：海陆已对调",
      "by the coast's direction only {percent} % of the streets are on land: land and sea were exchanged"},
     {"核对海岸线，或改用陆地图层", "check the coastline, or use a layer of land"}},
    {"coast_open",
     {"海岸线在 {lon:g}, {lat:g} 中断，已延长 {distance_m} 米到范围边",
      "the coast ends at {lon:g}, {lat:g}; it was led {distance_m} m to the side of the area"},
     {"核对该处；范围大于 OSM 文件时缩小范围",
      "look at the place; where the area is larger than the extract, make it smaller"}},
    {"coast_confused",
     {"{count} 段海岸线没有一进一出，海陆可能有误",
      "{count} stretches of coast do not take turns in coming in and going out: land may be wrong"},
     {"在地图上核对陆地，或改用陆地图层", "look at the land on the map, or use a layer of land"}},
    {"islands_joined",
     {"“{island}”与“{other_island}”有桥或堤相连，作为一个岛",
      "a bridge or causeway joins {island} and {other_island}: they are one island"},
     {"若不能步行，在 OSM 数据中写明 foot=no", "where nobody may walk there, tag it foot=no"}},
    // Boats and buses
    {"bus_trips_rejected",
     {"{trips} 个公交班次的站点或时刻不对，未存入",
      "{trips} bus trips have stops or times that cannot be right; they are not stored"},
     {"修改 trips.txt 与 stop_times.txt", "mend trips.txt and stop_times.txt"}},
    {"buses_stored",
     {"{trips} 个公交班次存入 buses.zip；目前只查询船班",
      "{trips} bus trips are stored in buses.zip; only boats are searched as yet"},
     {"无需处理", "nothing needs to be done"}},
    // Mapped things
    {"storeys_not_mapped",
     {"{all} 栋住宅中有 {buildings} 栋没有层数，按一层计",
      "{buildings} of {all} dwellings have no number of storeys; they count as one storey"},
     {"补充 building:levels，或改用有层数的建筑图层", "map building:levels, or use a layer of buildings that has them"}},
    {"dwellings_too_small",
     {"{rows} 行共 {persons} 人所在范围内，已绘住宅的建筑面积人均不足 5 平方米：建筑或层数没有画全，人口位置不可信",
      "{persons} persons of {rows} rows have less than 5 m2 of mapped floor each: buildings or their storeys are mapped in "
      "part, "
      "and where people live is not to be relied on"},
     {"改用完整的建筑图层、补充层数，或去掉建筑(take 中删去 buildings)以沿住宅街道分配",
      "use a whole layer of buildings, map their storeys, or take no buildings (leave them out of take): then people are "
      "spread "
      "along residential streets"}},
    {"facility_unsure",
     {"“{name}”属于哪一类服务没有注明，未计入任何一类",
      "what service {name} is cannot be told from its tags; it counts as none"},
     {"在名单中列出它，或在 OSM 中补充（学校写 isced:level）", "put it into a list, or tag it in OSM (schools: isced:level)"}},
    {"facility_unsure_listed",
     {"“{name}”在 OSM 中没有注明属于哪一类服务，名单中有它，以名单为准",
      "what service {name} is cannot be told from its tags; the list has it, and holds"},
     {"无需处理", "nothing needs to be done"}},
    {"facility_mapped_twice",
     {"“{name}”既画了点又画了轮廓，只计一次", "{name} is mapped as a point and as an outline; it counts once"},
     {"无需处理", "nothing needs to be done"}},
    {"facility_listed_too",
     {"{count} 处 OSM 中的 {service} 已在名单中，未重复计入",
      "{count} mapped facilities of {service} are in a list already and were left out"},
     {"无需处理；若名单不全，把 completeness 改为 partial",
      "nothing needs to be done; where the list is not complete, say completeness = \"partial\""}},
});

}  // namespace

std::span<const FlawWords> intake_flaws() { return list; }

}  // namespace circle15::words
