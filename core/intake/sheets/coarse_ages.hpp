// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/intake/plan.hpp"
#include "core/intake/records.hpp"
#include "core/intake/sheets/list_table.hpp"

namespace circle15::intake {

/// The age bands that a heading counts: 0-14岁, 60岁及以上, 其中65岁以上人口, 15岁以下, age_0_14, 60+; nothing where it speaks
/// of no ages, or of ages that end within a band.
[[nodiscard]] std::optional<model::AgeGroup> ages_of_heading(std::string_view heading);

/// A column that counts persons of several bands.
struct AgeColumn {
    std::size_t at = 0;
    model::AgeGroup group;
};

/// The columns of ages that are no single band: by the plan's `columns` (age_0_14 = "少儿人口"), else by their headings.
[[nodiscard]] std::vector<AgeColumn> coarse_age_columns(const ListTable& table, const Source& source);

/// What counts that may lie within each other (60+ and of these 65+), and a total where there is one, say of groups that do not
/// overlap and together are everybody. Throws by rule: `ages_overlap`, `ages_exceed` (a part is more than the whole),
/// `ages_missing` (some bands are counted nowhere).
[[nodiscard]] std::vector<AgeCount> disjoint_ages(std::vector<AgeCount> counts, std::optional<std::int64_t> total);

}  // namespace circle15::intake
