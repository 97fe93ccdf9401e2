// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>

#include "core/model/date.hpp"

namespace circle15::model {

/// What a date is beside its weekday: 放假 or, on a Saturday or Sunday, 调休上班.
enum class DayKind { holiday, workday };

struct NamedDay {
    DayKind kind = DayKind::holiday;
    std::string name;  ///< 国庆节
    bool operator==(const NamedDay&) const = default;
};

/// Public holidays and make-up workdays of a study; dates outside its years are judged by their weekday alone.
struct DayCalendar {
    std::map<Date, NamedDay> days;
    std::string source;
};

}  // namespace circle15::model
