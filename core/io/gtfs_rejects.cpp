// SPDX-License-Identifier: MIT
#include "core/io/gtfs_rejects.hpp"

namespace circle15::io {

void GtfsRejects::reject(const model::InputError& error) {
    if (refuse_) throw error;
    flaws_.push_back(error.flaw());
}

}  // namespace circle15::io
