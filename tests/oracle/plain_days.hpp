// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "core/model/study.hpp"

namespace circle15::oracle {

/// When a facility is open on a date, as seconds of that date; unset: its hours are not known.
using PlainHours = std::optional<std::vector<model::OpenSpan>>;

/// The day that a service is judged on when it is asked for `asked`.
[[nodiscard]] model::Date plain_date(const model::Study& study, const model::Rule& rule, model::Date asked);
/// Whether it is built, and not given up, on the date.
[[nodiscard]] bool plain_in_operation(const model::Facility& facility, model::Date date);
[[nodiscard]] PlainHours plain_hours(const model::Study& study, const model::Facility& facility, model::Date date);
/// In operation, and open for some time of the date.
[[nodiscard]] bool plain_serves(const model::Study& study, const model::Facility& facility, model::Date date);
/// Whether a list says all there is for homes of the township.
[[nodiscard]] bool plain_complete(const model::Study& study, const std::string& service, const std::string& township);

}  // namespace circle15::oracle
