// SPDX-License-Identifier: MIT
#include <array>

#include "core/words/flaw_lists.hpp"

namespace circle15::words {

namespace {

constexpr auto list = std::to_array<FlawWords>({
    {"missing_file",
     {"找不到文件", "the file cannot be found"},
     {"核对文件名；研究区的文件与 study.toml 放在一起", "check its name; the files of a study lie beside study.toml"}},
    {"not_a_file",
     {"这不是普通文件", "this is not an ordinary file"},
     {"给出文件，而不是文件夹或设备", "name a file, not a folder or a device"}},
    {"unreadable_file",
     {"文件读不出来", "the file cannot be read"},
     {"核对读取权限，检查磁盘是否完好", "check that you may read it and that the disk is sound"}},
    {"study_id",
     {"id “{id}”不能作文件夹名：不要以点开头，不要有斜线，至多 {longest} 个字节",
      "the id \"{id}\" names no folder: no dot in front, no slashes, at most {longest} bytes"},
     {"改用字母和数字，如 shengsi", "use letters and digits, such as shengsi"}},
    {"column_encoding",
     {"这一列的名称不是 UTF-8", "the name of this column is not UTF-8"},
     {"以 UTF-8 重新导出该图层，或在旁边放写有 GBK 的同名 .cpg 文件",
      "export the layer again with UTF-8 names, or put a .cpg file holding GBK beside it"}},
    {"inflates_without_end",
     {"压缩文件只有 {packed_bytes} 字节，解压已超过 {inflated_bytes} 字节",
      "of {packed_bytes} packed bytes more than {inflated_bytes} are inflated"},
     {"重新下载或导出该文件", "download or export the file again"}},
    {"no_right_to_read",
     {"没有读取的权限", "you may not read it"},
     {"请文件的所有者开放读取权限", "ask its owner for the right to read it"}},
    {"file_too_large",
     {"有 {size_gb:1} GB，超过可读的 {most_gb} GB", "it has {size_gb:1} GB, more than the {most_gb} GB that are read"},
     {"先裁到研究区的范围", "cut it to the study's extent first"}},
    {"unreadable_path",
     {"无法读取（系统代码 {code}）", "it cannot be looked at (system code {code})"},
     {"核对路径，并检查磁盘", "check the path and the disk"}},
});

}  // namespace

std::span<const FlawWords> file_flaws() { return list; }

}  // namespace circle15::words
