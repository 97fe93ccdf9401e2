// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/intake/people/apportion.hpp"
#include "core/intake/plan.hpp"
#include "core/intake/records.hpp"

namespace circle15::intake {

/// A row of people before its persons are whole.
struct Counted {
    std::string township;
    std::optional<std::size_t> village;  ///< whose people the fractions of the row are rounded with
    ShareByAge persons{};
    bool ages_given = false;  ///< else split by an age table
};

/// The age table for a township: its own, else that of the whole place; nothing where there is neither.
[[nodiscard]] const AgeTable* age_table(const PeoplePlan& plan, const std::string& township);

/// Whole persons of every row, in their order. Where the plan has totals that speak of a township, its rows are scaled to them;
/// else every row that states whole persons keeps them, by age where it states ages, and the township's age bands add up to
/// what its age table gives for all its rows. Throws model::InputError as fitted_to_totals().
[[nodiscard]] std::vector<model::PersonsByAge> whole_persons(std::span<const Counted> rows, const Plan& plan);

}  // namespace circle15::intake
