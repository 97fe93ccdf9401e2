// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <optional>

#include "core/model/open_day.hpp"
#include "core/model/study.hpp"

namespace circle15::analysis {

/// How many facilities serve on a day, and why the others do not; with a clock time, which of them are open then.
struct OpenCount {
    std::size_t facilities = 0;                              ///< whatever their state
    std::size_t serving = 0;                                 ///< with a clock time, open at that time
    std::size_t hours_unknown = 0;                           ///< of those serving, whose hours are not known
    std::array<std::size_t, model::serving_count> by_why{};  ///< by model::Serving, whatever the time; they sum to `facilities`
    bool operator==(const OpenCount&) const = default;
    void add(const model::Facility& facility, const model::DayAsked& day, std::optional<model::DaySeconds> at);
};

/// Of one service of the standard.
[[nodiscard]] OpenCount open_count(const model::Study& study, const model::Rule& rule, const model::DayAsked& day,
                                   std::optional<model::DaySeconds> at);
/// Of all facilities.
[[nodiscard]] OpenCount open_count(const model::Study& study, const model::DayAsked& day, std::optional<model::DaySeconds> at);

}  // namespace circle15::analysis
