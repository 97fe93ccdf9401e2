// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "core/model/data_issue.hpp"
#include "core/report/terminal_table.hpp"
#include "core/report/words.hpp"
#include "core/results/tree.hpp"

namespace circle15::report {

/// Doubts counted by weight, and which to look at first: of those of weight the one that touches most persons, the first of
/// several.
struct DoubtCount {
    std::size_t grave = 0;
    std::size_t light = 0;
    std::size_t rejected = 0;
    std::size_t repaired = 0;
    std::size_t notes = 0;
    const model::DataIssue* worst = nullptr;
};

[[nodiscard]] DoubtCount counted_doubts(std::span<const model::DataIssue> issues);
/// Persons whose answer hangs on a doubt, where it says so.
[[nodiscard]] std::optional<std::int64_t> persons_touched(const model::DataIssue& issue);

/// The line no answer may be without; empty where there is no doubt and nothing was rejected.
[[nodiscard]] std::string doubts_line(std::span<const model::DataIssue> issues, const TextStyle& style);
[[nodiscard]] Tree doubts_tree(std::span<const model::DataIssue> issues);

}  // namespace circle15::report
