// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

namespace circle15::analysis {

/// How a starting point was named; all empty where it was given by coordinates or its own id.
struct Start {
    std::string name;          ///< of the village, township, island, facility or home
    std::string id;            ///< its id or code
    std::string home;          ///< the home that stands for a village, township or island
    std::int64_t persons = 0;  ///< those it stands for
};

}  // namespace circle15::analysis
