// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <mutex>
#include <stdexcept>
#include <vector>

namespace circle15::model {

/// Told what share of the work is done, 0 to 1, on whichever thread works; false asks the work to end. May be empty.
using Progress = std::function<bool(double share)>;

/// Thrown by work that was asked to end.
class Stopped : public std::runtime_error {
public:
    Stopped() : std::runtime_error("stopped") {}
};

/// Tells how far the work is. Throws Stopped where it is asked to end.
void advance(const Progress& progress, double share);

/// Parts of one work, after or beside each other; each tells its own share, and `whole` hears a sum that never falls.
class Parts {
public:
    /// `weights` are what the parts take, in any unit.
    Parts(const Progress& whole, std::vector<double> weights);
    Parts(const Parts&) = delete;
    Parts& operator=(const Parts&) = delete;

    /// The part's own, to be used while this lives.
    [[nodiscard]] Progress part(std::size_t row);

private:
    bool tell(std::size_t row, double share);

    const Progress* whole_;
    std::vector<double> weights_;
    std::vector<double> shares_;
    std::mutex guard_;
};

}  // namespace circle15::model
