// SPDX-License-Identifier: MIT
#pragma once

#include "core/model/index.hpp"

namespace circle15::analysis::capacity {

/// A home and a facility it can walk to. Pairs out of reach are left out, never given a large time; of two rows for the same
/// pair the shorter counts.
struct Reach {
    model::HomeId home;          ///< row of the table of homes given beside it
    model::FacilityId facility;  ///< row of the table of facilities given beside it
    double minutes = 0;
};

}  // namespace circle15::analysis::capacity
