// SPDX-License-Identifier: MIT
#include <array>

#include "core/words/flaw_lists.hpp"

namespace circle15::words {

namespace {

constexpr auto list = std::to_array<FlawWords>({
    {"empty_islands", {"图层里没有岛屿", "there is no island"}, {"放入陆地的面", "put the land polygons into it"}},
    {"invalid_polygon",
     {"“{island}”的面不成立：{@why}{?x|，在 {x:g} {y:g}|}",
      "the polygon of \"{island}\" is not valid: {@why}{?x| at {x:g} {y:g}|}"},
     {"修复（在 QGIS 中用“修复几何”）", "mend it (in QGIS: Fix geometries)"}},
    {"joined_in_a_circle",
     {"岛屿“{island}”经由其他岛屿连接到自己", "island \"{island}\" is joined to itself by way of others"},
     {"其中最大的岛 joined_to 留空", "leave joined_to empty for the largest of them"}},
    {"joined_to_unknown",
     {"joined_to 的“{island}”不是这一层的岛屿", "joined_to \"{island}\" is no island of this layer"},
     {"{?near|是否想写“{near}”？|可用的有 {known}}", "{?near|did you mean \"{near}\"?|known are {known}}"}},
    {"no_street_near",
     {"{lon:6},{lat:6} 接不上任何街道：{@why}{?distance_m|，本岛最近的街道在 {distance_m} 米外|}",
      "no street can be joined from {lon:6},{lat:6}: {@why}{?distance_m|, nearest street of its island {distance_m} m away|}"},
     {"选陆地上距街道 {limit_m} 米以内的地点；经度在前",
      "choose a place on land within {limit_m} m of a street; longitude comes first"}},
    {"unknown_tier",
     {"岛屿层级“{value}”无法辨认", "tier \"{value}\" is not known"},
     {"使用 mainland、big、node、small 或 islet", "use mainland, big, node, small or islet"}},
    {"ring_direction",
     {"多边形外环应为逆时针、内环应为顺时针，已调整", "a shell ran clockwise or a hole counter-clockwise and was turned round"},
     {"无需处理", "nothing to do"}},
    {"unknown_crs",
     {"坐标系“{crs}”{@why}", "CRS \"{crs}\" {@why}"},
     {"写明 EPSG:4326、EPSG:4490、GCJ-02、BD-09、其他 EPSG 代码或 WKT",
      "declare EPSG:4326, EPSG:4490, GCJ-02, BD-09, another EPSG code or WKT"}},
    {"nowhere_in_crs",
     {"{east:g}, {north:g} 在 {crs} 中不是地球上的地点", "{east:g}, {north:g} is nowhere on Earth in {crs}"},
     {"核对坐标（东坐标在前）和图层声明的坐标系", "check the coordinates (east first) and the CRS the layer declares"}},
    {"measuring_crs",
     {"量算坐标系“{crs}”{@why}", "the measuring CRS \"{crs}\" {@why}"},
     {"使用以米为单位、分带包含研究区的投影坐标系，如 EPSG:4550",
      "name a projected CRS in metres whose zone holds the study, such as EPSG:4550"}},
    {"outside_projection",
     {"经度 {lon:g}、纬度 {lat:g} 不能投影到 {crs}", "longitude {lon:g}, latitude {lat:g} cannot be placed on {crs}"},
     {"核对坐标和图层声明的坐标系", "check the coordinates and the CRS the layer declares"}},
    {"metres_nowhere",
     {"{crs} 上东 {east_m:g} 米、北 {north_m:g} 米不是地球上的地点",
      "{east_m:g} m east, {north_m:g} m north on {crs} is nowhere on Earth"},
     {"核对坐标和量算坐标系", "check the coordinates and the measuring CRS"}},
    {"invalid_land",
     {"陆地的面不成立：{@why}{?x|，在 {x:g} {y:g}|}", "land polygon is not valid: {@why}{?x| at {x:g} {y:g}|}"},
     {"修复，例如用 QGIS 的“修复几何”", "mend it, for instance with QGIS's \"Fix geometries\""}},
    {"unknown_place",
     {"没有“{value}”这个地方", "there is no place \"{value}\""},
     {"{?near|是否想写“{near}”？|写 经度,纬度，或居住点、设施、村(社区)、乡镇、岛屿的编码或名称}",
      "{?near|did you mean \"{near}\"?|write LON,LAT in degrees, or the id or name of a home, facility, village, township or "
      "island}"}},
    {"ambiguous_place",
     {"“{value}”可指 {count} 个地方", "\"{value}\" may be {count} places"},
     {"写明其中一个的编码或全名：{candidates}", "write the id or the whole name of one: {candidates}"}},
    {"nobody_lives_in_place",
     {"“{value}”没有居民", "nobody lives in \"{value}\""},
     {"换一个有居民的地方，或写 经度,纬度", "name a place with people, or write LON,LAT"}},
    {"not_an_island",
     {"“{value}”不是一个岛屿", "\"{value}\" is no island"},
     {"写岛屿的编码或名称", "write the id or the name of an island"}},
});

}  // namespace

std::span<const FlawWords> place_flaws() { return list; }

}  // namespace circle15::words
