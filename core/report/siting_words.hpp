// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/siting/study_siting.hpp"
#include "core/report/words.hpp"

namespace circle15::report {

[[nodiscard]] Word word_of(location::Objective objective);
[[nodiscard]] Word word_of(analysis::siting::OutOfReach why);
/// 最优 / 启发式: whether an answer is proven.
[[nodiscard]] Word word_of(location::Proof proof);
/// Units a cost table's costs may be in, as the command line names them.
[[nodiscard]] std::vector<std::string> cost_units();
/// 米 / m; 费用单位 / cost units where a table does not say.
[[nodiscard]] Word word_of_unit(std::string_view unit);
/// The objective of a cost table, whose costs need not be walks nor its weights persons.
[[nodiscard]] Word matrix_word_of(location::Objective objective);
/// What files hold of a candidate's availability: `building`, `planned_facility`, `listed`, `not_checked`.
[[nodiscard]] std::string_view availability_name(const analysis::siting::StudySiting& siting, location::SiteId site);

[[nodiscard]] std::string_view name_of(analysis::siting::OutOfReach why);

/// Township and village of the nearest home, with the island where their names do not say it.
[[nodiscard]] std::string place_of(const analysis::Ground& ground, const analysis::siting::SitePlace& place);
/// "122.451234,30.733123".
[[nodiscard]] std::string coordinates_of(model::LonLat place);

}  // namespace circle15::report
