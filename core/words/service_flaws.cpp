// SPDX-License-Identifier: MIT
#include <array>

#include "core/words/flaw_lists.hpp"

namespace circle15::words {

namespace {

constexpr std::array flaws{
    FlawWords{"calendar_date",
              {"“{value}”不是日期", "\"{value}\" is not a date"},
              {"按 2024-10-01 的样式逐日列出", "list day by day, written as 2024-10-01"}},
    FlawWords{"calendar_day_twice",
              {"{date} 在节假日表里出现两次", "{date} stands twice in the calendar"},
              {"每个日期只留一行", "keep one row a date"}},
    FlawWords{"calendar_kind",
              {"“{value}”不是日期类型", "\"{value}\" is not a kind of day"},
              {"放假写 holiday，调休上班写 workday", "write holiday, or workday for a weekend day that is worked"}},
    FlawWords{"calendar_workday_on_weekday",
              {"{date} 本是周一至周五，列为调休上班没有作用",
               "{date} is a Monday to Friday anyway; naming it a working day changes nothing"},
              {"核对日期；调休上班只会是周六或周日", "check the date: only a Saturday or Sunday can be worked instead"}},
    FlawWords{"school_holidays_left_out",
              {"{facility} 的开放时间“{hours}”提到寒暑假（SH），研究区没有校历，这一部分未计",
               "the hours \"{hours}\" of {facility} speak of school holidays (SH); the study does not say when those are, so "
               "that part is left out"},
              {"分析寒暑假时请另行核对", "check it yourself when you ask about a school holiday"}},
    FlawWords{
        "time_of_day",
        {"“{value}”不在这一天之内", "\"{value}\" is not within the day"},
        {"写 00:00 到 23:59 之间的时刻；次日请改 --date", "write a time from 00:00 to 23:59; for the next day change --date"}},
    FlawWords{"unknown_service_days",
              {"days = \"{value}\" 不是已知的计算日", "days = \"{value}\" is not known"},
              {"写 every_day、workdays 或 school_days", "write every_day, workdays or school_days"}},
};

}  // namespace

std::span<const FlawWords> service_flaws() { return flaws; }

}  // namespace circle15::words
