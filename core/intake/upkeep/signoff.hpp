// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/intake/upkeep/list_update.hpp"
#include "core/model/feature.hpp"
#include "core/words/lang.hpp"

namespace circle15::intake {

/// What an update does to a service in the whole place.
struct CoverageChange {
    std::string service;  ///< its name in the reader's language
    std::int64_t persons = 0;
    std::int64_t covered_before = 0;
    std::int64_t covered_after = 0;
};

/// Whose update it is.
struct Signature {
    std::string study;   ///< its name
    std::string by;      ///< empty: left to be signed by hand
    bool taken = false;  ///< false: nothing is written yet, the sheet proposes
};

/// All differences, one a row (unchanged ones left out): number, what, id, name, service, fields, metres, why it is unsure,
/// row of the list, taken. Headings and words in the reader's language.
[[nodiscard]] model::Table update_table(const ListUpdate& update, const std::vector<model::Facility>& before,
                                        const std::vector<bool>& accepted, words::Lang lang);

/// The workbook that is signed: who, when, from which list, how many of each kind, coverage before and after; all differences
/// on a sheet of their own. The same update gives the same bytes.
[[nodiscard]] std::string signoff_workbook(const ListUpdate& update, const std::vector<model::Facility>& before,
                                           const std::vector<bool>& accepted, const std::vector<CoverageChange>& coverage,
                                           const Signature& signature, words::Lang lang);

/// A field's name and the kinds of change in the reader's language.
[[nodiscard]] std::string said(Change change, words::Lang lang);
[[nodiscard]] std::string said(Unsure why, words::Lang lang);
[[nodiscard]] std::string fields_text(const UpdateRow& row, words::Lang lang);

}  // namespace circle15::intake
