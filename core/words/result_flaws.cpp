// SPDX-License-Identifier: MIT
#include <array>

#include "core/words/flaw_lists.hpp"

namespace circle15::words {

namespace {

constexpr Word free_the_path{"改用别的名称或文件夹", "name another file or folder"};
constexpr Word force_or_rename{"换一个名称；确实要覆盖，加 --force",
                               "name another one; to replace it all the same, add --force"};

// What keeps an output from being written: first what the user can name otherwise, then what fails on the machine.
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
    {"no_right_to_write",
              {"没有写入的权限", "you may not write here"},
              {"换一个有写入权限的文件夹", "name a folder you may write to"}},
    {"read_only_disk",
              {"所在的磁盘是只读的", "the disk is read-only"},
              {"换到可写的磁盘", "name a folder on a disk that can be written to"}},
    {"name_too_long",
              {"名称太长，系统不能使用", "the name is too long for the system"},
              {"起一个短些的名称", "choose a shorter name"}},
    {"no_such_folder",
              {"文件夹 {folder} 不存在", "there is no folder {folder}"},
              {"先建立它，或换一个文件夹", "make it first, or name another folder"}},
    {"folder_in_the_way", {"同名的文件夹已占用此处", "a folder of this name is in the way"}, free_the_path},
    {"file_in_the_way", {"同名的文件已占用此处", "a file of this name is in the way"}, free_the_path},
    {"no_folder_for_results", {"此处不能作结果文件夹", "this is no folder for results"}, free_the_path},
    {"link_in_circle", {"链接绕回了自己", "the link leads round to itself"}, free_the_path},
    {"link_to_nothing",
              {"这是一个链接，所指的文件不存在", "this is a link to a file that does not exist"},
              {"写所指文件的名称，或删去链接", "name the file itself, or remove the link"}},
    {"link_out_of_set",
              {"这是一个链接，指向别处的 {target}；成组的文件要在一个文件夹里",
               "this is a link that leads to {target}; files of a set stand in one folder"},
              {"写所指文件夹里的名称，或删去链接", "name the file where it really stands, or remove the link"}},
    {"output_name", {"“{name}”不能作文件名", "\"{name}\" is no file name"}, {"名称中不要有斜线", "leave out slashes"}},
    {"not_an_ordinary_file", {"此处不是普通文件", "this is not an ordinary file"}, free_the_path},
    {"output_is_input",
              {"这是研究区自己的输入文件，不会被覆盖", "this is an input of the study itself and is never replaced"},
              free_the_path},
    {"folder_of_inputs",
              {"研究区的输入文件 {input} 在此文件夹中，不会被覆盖",
               "the study's input {input} stands in this folder; it is never replaced"},
              {"换一个文件夹", "name another folder"}},
    {
        "not_our_output",
        {"已有的文件不是 circle15 写出的，或写出后有人改过", "the file there was not written by circle15, or edited since"},
        force_or_rename},
    {
        "folder_of_others",
        {"文件夹里有别的文件，没有以前结果的 run.json", "the folder holds other files and no run.json of an earlier result"},
        force_or_rename},
    {"changed_since",
              {"其中的 {name} 不是上次结果写出的样子", "{name} in it is not as an earlier result left it"},
              force_or_rename},
    {"write_protected", {"已有的文件或文件夹设为只读", "what stands there is write-protected"}, force_or_rename},
    {"disk_full",
              {"磁盘已满：需要 {needed_bytes} 字节，{folder} 只剩 {free_bytes} 字节",
               "the disk is full: {needed_bytes} bytes are needed, {free_bytes} are left in {folder}"},
              {"腾出空间，或换到别的磁盘", "make room, or name a folder on another disk"}},
    {"file_size_limit",
              {"文件超过了此处允许的大小：共需 {needed_bytes} 字节",
               "the file is larger than allowed here: {needed_bytes} bytes are needed in all"},
              {"换到别的磁盘，或放宽 ulimit -f", "name a folder on another disk, or raise ulimit -f"}},
    {"disk_failure",
              {"磁盘出错，写入后读回的内容不符", "the disk failed: what was written does not read back"},
              {"换到别的磁盘，并检查这块磁盘", "use another disk, and have this one checked"}},
    {"not_written",
              {"写不进去（系统代码 {code}）", "it cannot be written (system code {code})"},
              {"换一个文件夹再试", "try another folder"}},
    {"folder_in_use",
              {"另一个 circle15 正在写入此文件夹", "another circle15 is writing into this folder"},
              {"等它结束再运行", "wait until it has ended"}},
    {"stdout_not_written",
              {"标准输出写不进去（系统代码 {code}）", "standard output cannot be written (system code {code})"},
              {"检查输出所到的磁盘或程序", "look at the disk or program it goes to"}},
    {"stdout_disk_full",
              {"标准输出所到的磁盘已满", "the disk that standard output goes to is full"},
              {"腾出空间，或输出到别处", "make room, or send it elsewhere"}},
    {
        "out_of_memory",
        {"内存不足：已用 {used_mb} MB，系统不再给予",
         "there is not enough memory: {used_mb} MB are in use, and the system gives no more"},
        {"关闭别的程序，放宽内存限制，或缩小研究区", "close other programs, raise the memory limit, or take a smaller area"}},
});

}  // namespace

std::span<const FlawWords> result_flaws() { return list; }

}  // namespace circle15::words
