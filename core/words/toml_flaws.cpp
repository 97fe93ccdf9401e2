// SPDX-License-Identifier: MIT
#include <array>

#include "core/words/flaw_lists.hpp"

namespace circle15::words {

namespace {

constexpr auto list = std::to_array<FlawWords>({
    {"empty_group",
     {"“{key}”没有列出年龄组", "\"{key}\" names no age band"},
     {"列出年龄组，如 [\"age_0_2\"]", "list its age bands, such as [\"age_0_2\"]"}},
    {"empty_key", {"“{key}”为空", "\"{key}\" is empty"}, {"填写", "fill it in"}},
    {"key_not_a_flag",
     {"“{key}”既不是 true 也不是 false", "\"{key}\" is neither true nor false"},
     {"填写 true 或 false", "write true or false"}},
    {"key_not_a_number",
     {"“{key}”不是数字", "\"{key}\" is not a number"},
     {"填写数字，不加引号", "write a number without quotation marks"}},
    {"key_not_a_table",
     {"“{key}”不是表", "\"{key}\" is not a table"},
     {"另起一行写 {table}", "write {table} on a line of its own"}},
    {"key_not_numbers",
     {"“{key}”不是数字列表", "\"{key}\" is not a list of numbers"},
     {"按 [1, 2.5] 的样式填写", "write [1, 2.5]"}},
    {"key_not_rows",
     {"“{key}”不是由文字列表组成的列表", "\"{key}\" is not a list of lists of texts"},
     {"按 [[\"甲\", \"乙\"], ...] 的样式填写", "write [[\"one\", \"two\"], ...]"}},
    {"key_not_texts",
     {"“{key}”不是文字列表", "\"{key}\" is not a list of texts"},
     {"按 [\"甲\", \"乙\"] 的样式填写", "write [\"one\", \"two\"]"}},
    {"key_not_whole",
     {"“{key}”不是整数", "\"{key}\" is not a whole number"},
     {"去掉小数点", "write it without a decimal point"}},
    {"key_too_deep",
     {"有一个键由 {parts} 段以点号相连", "a key of {parts} parts joined by dots"},
     {"最多 {most} 段；检查文件是否损坏", "at most {most}; see whether the file is damaged"}},
    {"missing_key", {"缺少{?table|{table} 的|}“{key}”", "{?table|{table}: |}\"{key}\" is missing"}, {"补上", "write it"}},
    {"not_text", {"“{key}”不是文字", "\"{key}\" is not text"}, {"加上引号", "put it in quotation marks"}},
    {"numbers_out_of_range",
     {"“{key}”里有一项不是 {low:g} 与 {high:g} 之间的数",
      "\"{key}\" holds something that is no number within {low:g} and {high:g}"},
     {"核对各数和单位", "check the numbers and their unit"}},
    {"out_of_range",
     {"“{key}”为 {value:g}，不在 {low:g} 与 {high:g} 之间", "\"{key}\" is {value:g}, not within {low:g} and {high:g}"},
     {"核对数值和单位", "check the number and its unit"}},
    {"unknown_age_band",
     {"年龄组“{value}”无法辨认", "age band \"{value}\" is not known"},
     {"{?near|是否想写“{near}”？|可用的有 {known}}", "{?near|did you mean \"{near}\"?|known are {known}}"}},
    {"unknown_key",
     {"键“{key}”无法辨认{?table|（在 {table} 中）|}", "key \"{key}\" is not known{?table| in {table}|}"},
     {"{?near|是否想写“{near}”？|可用的有 {known}}", "{?near|did you mean \"{near}\"?|known are {known}}"}},
    {"unreadable_toml",
     {"TOML 写法有误（{reason}）", "{reason}"},
     {"改正此处或上一行", "correct the TOML there or just above"}},
});

}  // namespace

std::span<const FlawWords> toml_flaws() { return list; }

}  // namespace circle15::words
