// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/analysis/ground.hpp"

namespace circle15::analysis {

/// A row of a point layer and, where it names a village that has homes, that village.
struct FittedRow {
    model::LonLat place;
    std::string village;
};

/// How badly places fit their surroundings. Keeps a reference to the ground.
class PointFit {
public:
    explicit PointFit(const Ground& ground);

    /// Metres, each part bounded so that no single row outweighs the others: to the nearest street, off the land, and to the
    /// nearest home of the village the row names.
    [[nodiscard]] double misfit_m(model::Metres place, const std::string& village) const;
    /// The first part alone.
    [[nodiscard]] double off_street_m(model::Metres place) const;

private:
    const Ground& ground_;
    std::map<std::string, std::vector<model::Metres>> homes_;  ///< by name of their village
};

/// Two readings of the same rows compared, row by row.
struct FitChange {
    double before_m = 0;  ///< mean misfit
    double after_m = 0;
    double better_share = 0;  ///< of the rows, those that fit better
    double certainty = 0;     ///< mean gain over its standard error
};
[[nodiscard]] FitChange fit_change(const std::vector<double>& before, const std::vector<double>& after);

}  // namespace circle15::analysis
