// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <cstdint>
#include <vector>

#include "mapview/app/finding.hpp"

namespace circle15::app {

/// A place among its like, as one service sees it.
struct OverviewRow {
    QString key;  ///< "island:sijiao", "township:菜园镇", "village:330922100001", as PlaceFinder takes it
    QString name;
    std::int64_t residents = 0;
    analysis::CoverageAt coverage;
};

/// Inhabited islands; where there is but one, its townships; where there is but one of them, its villages. Most persons known
/// to be out of reach first, then most of whom nothing is known, then the larger place.
[[nodiscard]] std::vector<OverviewRow> overview_of(const Finding& finding, std::size_t service, double minutes);

/// The service that fails most persons by its own standard, the first of several; 0 where none fails anybody.
[[nodiscard]] std::size_t neediest_service(const analysis::Analysis& analysis);

}  // namespace circle15::app
