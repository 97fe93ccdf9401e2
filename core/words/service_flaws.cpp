// SPDX-License-Identifier: MIT
#include <array>

#include "core/words/flaw_lists.hpp"

namespace circle15::words {

namespace {

constexpr auto list = std::to_array<FlawWords>({
    {"indicator_number",
     {"{column} 的“{value}”不是数字", "{column} \"{value}\" is not a number"},
     {"只写数字；两个目标写成两行", "write the number alone; two targets are two rows"}},
    {"unknown_operator",
     {"target_operator 的“{value}”无法辨认", "target_operator \"{value}\" is not known"},
     {"使用 >=、>、<=、< 或 =", "use >=, >, <=, < or ="}},
    {"indicator_service",
     {"有一项指标用到“{service}”，标准口径里没有这项服务",
      "an indicator asks for '{service}', which the standard does not know"},
     {"分子和分母使用标准口径中的服务名", "use a service of the standard in its numerator and denominator"}},
    {"opening_hours",
     {"开放时间“{hours}”：“{rest}”{@why}", "opening hours \"{hours}\": \"{rest}\" {@why}"},
     {"按 \"Mo-Fr 08:00-11:30,13:30-17:00; Sa 08:00-12:00; PH off\" 的样式填写，或留空",
      "write them as \"Mo-Fr 08:00-11:30,13:30-17:00; Sa 08:00-12:00; PH off\" or leave them empty"}},
    {"indicator_term",
     {"{?column|{column} 的|}“{text}”：{@why}", "{?column|{column} |}'{text}': {@why}"},
     {"填写 capacity(S)、in_use(S)、facilities(S)、covered(S)、persons(all)、persons(60+)、persons(0-2) 或数字，后面可接 * 或 "
      "/ 与数字；研究区数据不能回答的留空",
      "write capacity(S), in_use(S), facilities(S), covered(S), persons(all), persons(60+), persons(0-2) or a number, then * "
      "or / a number; leave the cell empty where the study's data cannot say"}},
    {"missing_capacity",
     {"“{name}”没有服务能力", "\"{name}\" has no capacity"},
     {"补充床位、学位、托位或餐次数", "add its number of places"}},
    {"missing_opening_hours",
     {"“{name}”没有开放时间，按全天开放计算", "\"{name}\" has no opening hours and is taken as always open"},
     {"补充开放时间", "add its opening hours"}},
    {"over_capacity",
     {"“{name}”实际使用数{in_use}超过服务能力{capacity}", "\"{name}\" has {in_use} in use of {capacity} places"},
     {"核实两个数字", "check both numbers"}},
    {"closed_before_opened",
     {"“{name}”停用日期早于投用日期", "\"{name}\" closed before it opened"},
     {"核实两个日期", "check both dates"}},
    {"township_of_facility",
     {"“{name}”所属乡镇不在研究区内", "the township of \"{name}\" is none of the study's"},
     {"改正乡镇名称", "correct the township"}},
    {"village_of_facility",
     {"“{name}”所属村(社区)不在研究区内", "the village of \"{name}\" is none of the study's"},
     {"改正村(社区)名称", "correct the village"}},
    {"duplicate_facility",
     {"与{other}同名同类，相距{distance_m}米，可能重复",
      "same name and service as {other}, {distance_m} m away: probably the same"},
     {"删除其中一行", "delete one of the two"}},
    {"calendar_date",
     {"“{value}”不是日期", "\"{value}\" is not a date"},
     {"按 2024-10-01 的样式逐日列出", "list day by day, written as 2024-10-01"}},
    {"calendar_day_twice",
     {"{date} 在节假日表里出现两次", "{date} stands twice in the calendar"},
     {"每个日期只留一行", "keep one row a date"}},
    {"calendar_kind",
     {"“{value}”不是日期类型", "\"{value}\" is not a kind of day"},
     {"放假写 holiday，调休上班写 workday，寒暑假写 school_holiday",
      "write holiday, workday for a weekend day that is worked, or school_holiday for one of the schools alone"}},
    {"calendar_range",
     {"“{first}”至“{last}”不是一段时间", "{first} to {last} is no stretch of days"},
     {"“to”列写这段时间的最后一天，不早于“date”，至多一年",
      "the column `to` holds the last day, not before `date` and at most a year after it"}},
    {"calendar_workday_on_weekday",
     {"{date} 本是周一至周五，列为调休上班没有作用",
      "{date} is a Monday to Friday anyway; naming it a working day changes nothing"},
     {"核对日期；调休上班只会是周六或周日", "check the date: only a Saturday or Sunday can be worked instead"}},
    {"school_holidays_left_out",
     {"{facility} 的开放时间“{hours}”提到寒暑假（SH），这一部分未计",
      "the hours \"{hours}\" of {facility} speak of school holidays (SH); that part is left out"},
     {"分析寒暑假时请另行核对", "check it yourself when you ask about a school holiday"}},
    {"time_of_day",
     {"“{value}”不在这一天之内", "\"{value}\" is not within the day"},
     {"写 00:00 到 23:59 之间的时刻；次日请改 --date", "write a time from 00:00 to 23:59; for the next day change --date"}},
    {"unknown_service_days",
     {"days = \"{value}\" 不是已知的计算日", "days = \"{value}\" is not known"},
     {"写 every_day、workdays 或 school_days", "write every_day, workdays or school_days"}},
    {"list_completeness_unknown",
     {"没有说明“{name_zh}”的设施清单是否完整；未覆盖的居住点一律判为未知（服务对象共 {persons} 人）",
      "nothing says whether the list of {name_en} is complete: homes it does not cover are unknown (of {persons} persons)"},
     {"在 study.toml 中写明 [inventory.{service}] 及 quality：清单完整写 partial = false，不完整写 partial = true 或 "
      "partial_in",
      "write [inventory.{service}] with quality in study.toml: partial = false where the list is complete, else partial = "
      "true or partial_in"}},
    {"list_length",
     {"“{name_zh}”应有 {facilities} 处（study.toml），设施表里有 {rows} 行：清单可能被截断（按不完整算）或重复",
      "there are {facilities} of {name_en} (study.toml), the facilities have {rows} rows: the list may be cut (a shorter one "
      "counts "
      "as partial) or doubled"},
     {"核对清单，或改正 [inventory] 中的 facilities", "check the list, or correct facilities in [inventory]"}},
    {"none_in_use",
     {"设施表里 {rows} 行“{name_zh}”没有一处投用（全部在建或停用）",
      "none of the {rows} rows of {name_en} is in use: all are planned or closed"},
     {"核对 status 列", "check the column status"}},
    {"speed_unit",
     {"“{name_zh}”的步速为 {speed:g} 米/秒，比跑步还快：单位可能是公里/小时",
      "the speed for {name_en} is {speed:g} m/s, which is running: it may be in km/h"},
     {"换算成米/秒（公里/小时除以 3.6）", "write it in m/s (km/h divided by 3.6)"}},
    {"minutes_unit",
     {"“{name_zh}”的阈值为 {minutes:g} 分钟，不像步行圈：单位可能是秒或小时",
      "the threshold of {name_en} is {minutes:g} minutes, unlike any walk: it may be in seconds or hours"},
     {"换算成分钟", "write it in minutes"}},
    {"list_partial",
     {"“{name_zh}”的设施清单不完整；未覆盖的居住点一律判为未知（服务对象共 {persons} 人）",
      "the list of {name_en} is partial: homes it does not cover are unknown (of {persons} persons)"},
     {"补齐清单，再在 study.toml 的 [inventory.{service}] 中去掉 partial",
      "complete the list, then take partial out of [inventory.{service}] in study.toml"}},
    {"list_partial_in",
     {"“{name_zh}”的设施清单在 {townships} 不完整；那里未覆盖的居住点一律判为未知（服务对象共 {persons} 人）",
      "the list of {name_en} is partial in {townships}: homes there that it does not cover are unknown (of {persons} "
      "persons)"},
     {"补齐这些乡镇的清单，再改 study.toml 的 [inventory.{service}]",
      "complete the list there, then correct [inventory.{service}] in study.toml"}},
    {"list_rows_rejected",
     {"“{name_zh}”的清单有 {rows} 行被剔除，{?townships|{townships} "
      "的|}清单按不完整算；那里未覆盖的居住点一律判为未知（服务对象共 {persons} 人）",
      "{rows} rows of the list of {name_en} were rejected, so it is partial{?townships| in {townships}|}: homes there that it "
      "does not "
      "cover are unknown (of {persons} persons)"},
     {"改正被剔除的行（circle15 check 逐行说明）", "mend the rejected rows; circle15 check tells each"}},
    {"none_but_some",
     {"study.toml 写明没有“{service}”(none = true)，设施表里却有 {rows} 行",
      "none = true says that there is no {service}, but the facilities have {rows} rows of it"},
     {"去掉 none，或删去这些行", "take none out, or those rows"}},
    {"none_but_partial",
     {"none = true 与 partial、partial_in 不能同时写", "none = true and partial or partial_in contradict each other"},
     {"确知没有才写 none；清单不完整则写 partial",
      "write none only where it is known that there is none, else say that the list is partial"}},
    {"service_without_facilities",
     {"设施表里没有一行“{name_zh}”，不能当作没有这类设施；居住点一律判为未知（服务对象共 {persons} 人）",
      "the facilities have no row of {name_en}, which does not prove that there is none: homes are unknown ({persons} "
      "persons)"},
     {"补上清单；若确知全研究区没有，在 study.toml 的 [inventory.{service}] 中写 quality 和 none = true",
      "add the list; where it is known that there is none at all, write [inventory.{service}] with quality "
      "and none = true in study.toml"}},
});

}  // namespace

std::span<const FlawWords> service_flaws() { return list; }

}  // namespace circle15::words
