// SPDX-License-Identifier: MIT
#include <array>

#include "core/words/flaw_lists.hpp"

namespace circle15::words {

namespace {

constexpr auto list = std::to_array<FlawWords>({
    {"bad_manifest",
     {"不是 circle15 一次运行的清单", "is not the manifest of a circle15 run"},
     {"给出 `circle15 analyze` 写出的文件夹", "name a folder that `circle15 analyze` wrote"}},
    {"changed_output",
     {"与 run.json 所记不是同一个文件：SHA-256 不同", "is not the file that run.json describes: its SHA-256 differs"},
     {"重新运行 `circle15 analyze`；改动过的结果不能制图", "run `circle15 analyze` again; edited results cannot be mapped"}},
    {"missing_output",
     {"不在 run.json 的输出之列", "is not among the outputs of run.json"},
     {"重新运行 `circle15 analyze`", "run `circle15 analyze` again"}},
    {"other_measure",
     {"结果按规则自己的人群和分钟数计算，而现在显示的是另一种口径",
      "results are by the rule's own group and minutes, and another measure is shown"},
     {"先选回标准口径，再写出", "choose the standard among the measures, then write them"}},
    {"read_only",
     {"这已经是结果文件夹", "this is a result folder already"},
     {"复制这个文件夹，或打开研究区本身", "copy the folder, or open the study itself"}},
    {"result_is_computed",
     {"不能用于结果文件夹：它已经算好", "cannot be used with a result folder, which is computed already"},
     {"改为给出研究区，或重新运行 `circle15 analyze`", "name the study instead, or run `circle15 analyze` again"}},
    {"unknown_format",
     {"不能写成这种图片", "a picture of this kind cannot be written"},
     {"文件名以 .png、.svg 或 .pdf 结尾", "end the name in .png, .svg or .pdf"}},
    {"bad_result",
     {"{@why}", "{@why}"},
     {"用本版本重新运行 `circle15 analyze`", "run `circle15 analyze` again with this version"}},
    {"not_json", {"不是 JSON 对象", "is not a JSON object"}, {"重新运行 `circle15 analyze`", "run `circle15 analyze` again"}},
    {"unwritable_sheet",
     {"写不进去：{reason}", "cannot be written: {reason}"},
     {"换一个可写、有足够空间的文件夹", "choose a folder you may write to, with enough space"}},
});

}  // namespace

std::span<const FlawWords> result_flaws() { return list; }

}  // namespace circle15::words
