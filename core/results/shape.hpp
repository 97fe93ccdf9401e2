// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "core/results/answer.hpp"

namespace circle15::results {

/// What decides which columns a run's records have: all records of one kind have the same ones.
struct Shape {
    std::vector<std::string> services;
    bool boats = false;    ///< the study has a timetable
    bool places = false;   ///< the run judged places
    bool by_boat = false;  ///< and those left for people who come by boat
};

[[nodiscard]] Shape shape_of(const View& view);

/// Every column there can be; of services, one stands for all: `SERVICE`.
[[nodiscard]] Shape widest_shape();

}  // namespace circle15::results
