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
});

}  // namespace

std::span<const FlawWords> file_flaws() { return list; }

}  // namespace circle15::words
