// SPDX-License-Identifier: MIT
#include <array>

#include "core/words/flaw_lists.hpp"

namespace circle15::words {

namespace {

constexpr auto list = std::to_array<FlawWords>({
    {"bad_tile_file",
     {"不是 circle15 tile 写的文件，或已损坏", "this is no file of `circle15 tile`, or it is damaged"},
     {"重新切分研究区", "cut the study anew"}},
    {"not_a_tile", {"这个文件夹不是切片", "this folder is no tile"}, {"给出 tiles.json 旁的一个切片文件夹", "name a tile's folder beside tiles.json"}},
    {"tile_missing",
     {"切片 {tile} 还没有算出步行（walks.json）", "tile {tile} has no walks yet (walks.json)"},
     {"先运行 circle15 tile --run 于该切片", "run `circle15 tile --run` on it first"}},
    {"tile_foreign",
     {"切片 {tile} 属于另一次切分", "tile {tile} is of another cutting"},
     {"移走它，或重新切分并计算", "take it away, or cut and run anew"}},
    {"tile_doubled",
     {"切片 {tile} 的居住点已在另一切片中", "homes of tile {tile} are in another tile too"},
     {"移走多余的切片文件夹", "take the second folder away"}},
    {"tile_homes",
     {"切片 {tile} 的步行不是它那些居住点的", "the walks of tile {tile} are not those of its homes"},
     {"对该切片重新运行 circle15 tile --run", "run `circle15 tile --run` on it anew"}},
    {"tile_other_study",
     {"研究区的文件在切分之后变了", "the study's files have changed since it was cut"},
     {"重新切分研究区", "cut the study anew"}},
});

}  // namespace

std::span<const FlawWords> tile_flaws() { return list; }

}  // namespace circle15::words
