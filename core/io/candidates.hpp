// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/model/candidate.hpp"
#include "core/model/study.hpp"

namespace circle15::io {

/// Reads places where facilities could be opened: a spreadsheet (id, lon, lat, crs; also name, cost, capacity, quality) or a
/// map layer of points with the same fields. Throws model::InputError: those of RowFields, places_of and amount_in,
/// `duplicate_id`, `no_candidates`.
[[nodiscard]] std::vector<model::Candidate> read_candidates(const std::filesystem::path& path, const std::string& file,
                                                            const model::Study& study);

}  // namespace circle15::io
