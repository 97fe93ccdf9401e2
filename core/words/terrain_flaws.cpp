// SPDX-License-Identifier: MIT
#include <array>

#include "core/words/flaw_lists.hpp"

namespace circle15::words {

namespace {

constexpr std::array flaws{
    FlawWords{"rasters_differ",
              {"几幅高程的坐标系或数值类型不同，拼不到一起",
               "the rasters of heights differ in CRS or in their kind of values, and cannot be joined"},
              {"统一后再导入，或只留一幅", "turn them into one kind, or leave one"}},
    FlawWords{
        "height_jump",
        {"{nodes} 个道路节点(如节点 {node})的高程与相邻节点相差一个陡崖，不予采用，按平地计算",
         "{nodes} street nodes (node {node} is one) stand a cliff above or below their neighbours: their heights are left "
         "out and the streets beside them count as flat"},
        {"核对这些节点处的高程；建筑和桥面不是地面", "check the heights there; roofs and decks are not ground"}},
    FlawWords{
        "height_unit",
        {"{places} 处高程不是地面可能有的高度({lowest} 至 {highest} 米)，如 {height}，且大小不一：很可能不是以米为单位，"
         "或数据已损坏；这份高程全部不予采用，未计坡度",
         "{places} heights, such as {height}, are none that ground has ({lowest} to {highest} m), and of many sizes: most "
         "likely not in metres, or damaged; none of these heights is used and slopes are not counted"},
        {"核对高程的单位(毫米、厘米、英尺?)，换算成米后重新导出",
         "check their unit (millimetres, feet?) and export in metres"}},
    FlawWords{"layer_shift",
              {"{rows} 行坐标整体向{@direction}偏了约 {distance_m} 米：移回后 {agree} 行与陆地、街道和所属村更相符(平均偏差由 "
               "{before_m} 米降到 {after_m} 米)",
               "{rows} rows lie some {distance_m} m {@direction} of where they belong: moved back, {agree} of them fit land, "
               "streets and their villages better (mean misfit {before_m} m, then {after_m} m)"},
              {"核对坐标系、基准面和数据来源；改正之前这些行的结果不可用",
               "check CRS, datum and source; until then results that rest on these rows cannot be used"}},
    FlawWords{
        "layer_shift_bd09",
        {"{rows} 行坐标很可能是未声明的 BD-09(百度坐标)：整体向{@direction}偏了约 {distance_m} 米，换算后 {agree} "
         "行与陆地、街道和所属村更相符(平均偏差由 {before_m} 米降到 {after_m} 米)",
         "{rows} rows look like undeclared BD-09 (Baidu): they lie some {distance_m} m {@direction} of where they belong; "
         "converted, {agree} of them fit land, streets and their villages better (mean misfit {before_m} m, then {after_m} "
         "m)"},
        {"在 crs 列(或 study.toml 的该图层)声明 BD-09；改正之前这些行的结果不可用",
         "declare crs = BD-09 in the rows or for the layer in study.toml; until then results that rest on them cannot be "
         "used"}},
    FlawWords{
        "layer_shift_declared",
        {"{rows} 行声明为 {crs}，却很可能本来就是 WGS84：换算使它们整体向{@direction}偏了约 {distance_m} 米，不换算则 "
         "{agree} 行与陆地、街道和所属村更相符(平均偏差由 {before_m} 米降到 {after_m} 米)",
         "{rows} rows are declared as {crs} but look like WGS84: converting them moved them some {distance_m} m "
         "{@direction}; as they stand {agree} of them fit land, streets and their villages better (mean misfit {before_m} "
         "m, then {after_m} m)"},
        {"核对 crs 的声明；改正之前这些行的结果不可用",
         "check the declared crs; until then results that rest on these rows cannot be used"}},
    FlawWords{
        "layer_shift_gcj02",
        {"{rows} 行坐标很可能是未声明的 GCJ-02(高德、腾讯等地图坐标)：整体向{@direction}偏了约 {distance_m} "
         "米，换算后 {agree} 行与陆地、街道和所属村更相符(平均偏差由 {before_m} 米降到 {after_m} 米)",
         "{rows} rows look like undeclared GCJ-02 (Amap, Tencent): they lie some {distance_m} m {@direction} of where they "
         "belong; converted, {agree} of them fit land, streets and their villages better (mean misfit {before_m} m, then "
         "{after_m} m)"},
        {"在 crs 列(或 study.toml 的该图层)声明 GCJ-02；改正之前这些行的结果不可用",
         "declare crs = GCJ-02 in the rows or for the layer in study.toml; until then results that rest on them cannot be "
         "used"}},
    FlawWords{
        "level_heights",
        {"{node_percent:1}% 的道路节点高程一模一样({height} 米)：是栅格的填充值而不是地形；按没有高程处理",
         "{node_percent:1} % of the street nodes have the very same height ({height} m): a raster's filling, not ground; it "
         "counts as no data"},
        {"换用有内容的高程数据，标明无数据值", "use heights with content and declare their value for no data"}},
    FlawWords{
        "slopes_in_part",
        {"高程只覆盖街道长度的 {street_percent:1}%(不足 {limit_percent}%)：坡度只计了一部分，其余按平地计算",
         "heights cover {street_percent:1} % of the streets' length only (less than {limit_percent} %): slopes are counted "
         "in part, the rest counts as level"},
        {"换用覆盖全部街道的高程数据，或去掉高程", "use heights that cover all streets, or none"}},
    FlawWords{"slopes_without_heights",
              {"高程没有覆盖任何一段街道：未计坡度", "heights cover no stretch of any street: slopes are not counted"},
              {"核对高程数据的范围、坐标系和无数据值", "check the extent, CRS and no-data value of the heights"}},
    FlawWords{
        "steep_heights",
        {"道路长度的 {steep_percent:1}% 比台阶还陡(坡度超过 60%)：高程可能是英尺等其他单位，或噪声过大",
         "{steep_percent:1} % of the streets' length is steeper than steps are built (60 %): the heights may be in feet, or "
         "full of noise"},
        {"核对高程的单位和精度；坡度按 60% 封顶计入", "check their unit and accuracy; slopes are counted as 60 % at most"}},
    FlawWords{
        "stepped_heights",
        {"道路节点的高程多为整十米：台阶状的高程使平地没有坡度，台阶边缘坡度过大",
         "most heights of street nodes are whole tens of metres: such steps are level where streets rise and steep where "
         "they do not"},
        {"换用连续的高程数据，不要用等高线取整的数值", "use a smooth elevation model, not heights rounded to contour lines"}},
    FlawWords{"stray_heights",
              {"{places} 处的高程不是地面可能有的高度({lowest} 至 {highest} 米)，如 {height}：按没有高程处理",
               "{places} heights, such as {height}, are none that ground has ({lowest} to {highest} m) and count as no data"},
              {"在高程数据中标明无数据值", "declare the raster's value for no data"}},
    FlawWords{"unbelievable_heights",
              {"相邻节点的高程相差悬殊(道路长度的 {steep_percent:1}% 坡度超过 60%，{node_percent:1}% "
               "的节点立在陡崖上)，不是道路能有的地形；全部高程不予采用，未计坡度",
               "neighbouring street nodes differ in height as no street does ({steep_percent:1} % of the length above 60 %, "
               "{node_percent:1} % of the nodes at a cliff): none of the heights is used and slopes are not counted"},
              {"核对高程的单位(毫米、厘米、英尺?)、坐标系和无数据值，重新导出",
               "check unit (millimetres, feet?), CRS and no-data value, and export them again"}},
    FlawWords{"raster_without_place",
              {"栅格没有说明它在哪里", "the raster does not say where it lies"},
              {"导出为带地理参考的 GeoTIFF", "export it as GeoTIFF with its georeference"}},
    FlawWords{
        "raster_without_crs",
        {"栅格和 study.toml 都没有说明它的坐标系", "neither the raster nor study.toml names its CRS"},
        {"为图层 elevation 写明 crs = \"EPSG:4326\"（或其他）", "write crs = \"EPSG:4326\" (or another) for layer elevation"}},
    FlawWords{"raster_crs",
              {"栅格的坐标系不能由 WGS84 换算", "the raster's CRS cannot be reached from WGS84"},
              {"导出为 EPSG:4326", "export it in EPSG:4326"}},
    FlawWords{"raster_elsewhere",
              {"栅格不覆盖研究区", "the raster does not cover the study area"},
              {"核对文件与坐标系", "check the file and its CRS"}},
    FlawWords{"raster_too_large",
              {"研究区需要栅格的 {count} 个格", "the study needs {count} cells of the raster"},
              {"裁小，或重采样到约 10 米的格", "cut or resample it to about 10 m cells"}},
    FlawWords{"unreadable_heights",
              {"高程读不出来", "the heights cannot be read"},
              {"重新复制或导出栅格", "copy or export the raster again"}},
    FlawWords{"unreadable_raster",
              {"文件已损坏，或不是 GeoTIFF", "the file is damaged or not a GeoTIFF"},
              {"重新复制，或重新导出为 GeoTIFF", "copy or export the raster again as GeoTIFF"}},
};

}  // namespace

std::span<const FlawWords> terrain_flaws() { return flaws; }

}  // namespace circle15::words
