// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/intake/plan.hpp"
#include "core/intake/records.hpp"

namespace circle15::intake {

/// A row whose persons are counted for groups of age bands.
struct CoarseRow {
    const PeopleRecord* record = nullptr;
    std::string township;
};

/// Whole persons by age of every row: each group is split by the age table of the township. Every count of every row holds
/// exactly, and the bands of a township's rows together are as its table has them (largest remainder). A table without
/// persons in a group that has some is as good as none: its bands then share alike.
[[nodiscard]] std::vector<model::PersonsByAge> split_coarse(std::span<const CoarseRow> rows, const PeoplePlan& plan);

}  // namespace circle15::intake
