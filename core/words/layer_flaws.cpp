// SPDX-License-Identifier: MIT
#include <array>

#include "core/words/flaw_lists.hpp"

namespace circle15::words {

namespace {

constexpr auto list = std::to_array<FlawWords>({
    {"field_encoding",
     {"字段“{field}”不是 UTF-8 编码", "field \"{field}\" is not UTF-8"},
     {"用 UTF-8 重新导出图层{?shapefile|，或在旁边放一个 .cpg 文件写明编码|}",
      "export the layer again with UTF-8 text{?shapefile|, or name its encoding in a .cpg file beside it|}"}},
    {"layer_in_use",
     {"另一个程序正打开着这个 GeoPackage，可能还没有写完",
      "another program has the GeoPackage open and may not have written all of it"},
     {"关闭那个程序", "close that program"}},
    {"layer_without_crs",
     {"文件和 study.toml 都没有说明图层的坐标系", "neither the file nor study.toml names the layer's CRS"},
     {"在 study.toml 中为该图层写明 crs = \"EPSG:4326\"（或其他）",
      "write crs = \"EPSG:4326\" (or another) for this layer in study.toml"}},
    {"no_geometry",
     {"要素没有几何，或几何读不出来", "the feature has no geometry, or one that cannot be read"},
     {"重新绘制，或移出本图层", "draw it again or take the feature out"}},
    {"not_degrees",
     {"{x:g}, {y:g} 作为经纬度不在地球上", "{x:g}, {y:g} is no place on Earth in degrees"},
     {"写明图层所用的坐标系，或交换经度和纬度", "declare the CRS the layer is in, or swap longitude and latitude"}},
    {"polygon_without_ring", {"面没有环", "a polygon has no ring"}, {"重新绘制这个面", "draw the polygon again"}},
    {"ring_not_finite",
     {"环上第 {point} 个点的坐标不是有限的数", "point {point} of a ring is not finite"},
     {"重新绘制这个面", "draw the polygon again"}},
    {"several_layers",
     {"文件里有 {count} 个图层", "the file has {count} layers"},
     {"把所用的一层单独导出为一个文件", "export the one layer to a file of its own"}},
    {"rubbish_text",
     {"读出的文字是乱码“{text}”：声明的编码不对", "its text reads \"{text}\": the stated encoding is wrong"},
     {"在 .cpg 文件中写明真实的编码（多为 GBK 或 UTF-8），或另存为 GeoPackage",
      "name the true encoding in the .cpg file (often GBK or UTF-8), or export the layer as GeoPackage"}},
    {"shapefile_encoding",
     {"Shapefile 没有说明文字的编码", "the shapefile does not say how its text is encoded"},
     {"在旁边放一个 .cpg 文件写明编码（UTF-8 或 GBK），或另存为 GeoPackage",
      "name the encoding in a .cpg file beside it (UTF-8 or GBK), or export the layer as GeoPackage"}},
    {"unclosed_ring",
     {"环从 {x:g}, {y:g} 开始，却止于 {end_x:g}, {end_y:g}", "a ring starts at {x:g}, {y:g} and ends at {end_x:g}, {end_y:g}"},
     {"每个环都要回到起点（在 QGIS 中用“修复几何”）", "end every ring at its first point (in QGIS: Fix geometries)"}},
    {"unreadable_layer",
     {"文件已损坏，或是别的格式（{@reason}）", "the file is damaged or of another kind ({@reason})"},
     {"重新复制，或重新导出为 GeoJSON、GeoPackage、Shapefile 或 FlatGeobuf",
      "copy or export it again as GeoJSON, GeoPackage, Shapefile or FlatGeobuf"}},
    {"wrong_geometry",
     {"要素是 {kind}，而不是{@wanted}", "the feature is a {kind}, not a {@wanted}"},
     {"图层里只留下应有类型的要素", "leave only features of the right kind in the layer"}},
    {"reader_remark", {"{reason}", "{reason}"}, {"核对该图层", "look at the layer"}},
});

}  // namespace

std::span<const FlawWords> layer_flaws() { return list; }

}  // namespace circle15::words
