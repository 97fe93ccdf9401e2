// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>

#include "mapview/app/finding.hpp"

namespace circle15::app {

/// Persons of a service's target group by status, were its threshold so many minutes; they sum to `persons`.
struct CoverageAt {
    std::int64_t persons = 0;
    std::array<std::int64_t, analysis::status_count> by_status{};

    [[nodiscard]] std::int64_t covered() const { return by_status[static_cast<std::size_t>(analysis::Status::covered)]; }
    [[nodiscard]] std::int64_t unknown() const { return by_status[static_cast<std::size_t>(analysis::Status::unknown)]; }
    /// Who is known not to be covered.
    [[nodiscard]] std::int64_t out_of_reach() const { return persons - covered() - unknown(); }
    void add(const analysis::HomeVerdict& verdict, double minutes, std::int64_t here);
};

/// No search: the facts of every home are known, and analysis::status_at judges them.
[[nodiscard]] CoverageAt coverage_at(const Finding& finding, std::size_t service, double minutes);

}  // namespace circle15::app
