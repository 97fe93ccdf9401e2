// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/model/flaw.hpp"

namespace circle15::model {

enum class Severity { note, doubt, repaired, rejected };

/// One doubt about one row of one file; a row of issues.csv.
struct DataIssue {
    std::string file;
    std::string place;  ///< "row 12", "way 77"
    std::string field;
    std::string value;
    std::string rule;  ///< short id, such as `facility_in_sea`
    Severity severity = Severity::doubt;
    bool grave = false;       ///< a doubt of weight: answers may be wrong because of it
    Particulars particulars;  ///< what the sentences of the rule in core/words name
    bool operator==(const DataIssue&) const = default;
};

[[nodiscard]] std::string_view name_of(Severity severity);

/// Rows of one layer: read = used + repaired + rejected.
struct RowCount {
    std::string layer;
    std::int64_t read = 0;
    std::int64_t used = 0;
    std::int64_t repaired = 0;
    std::int64_t rejected = 0;
    bool operator==(const RowCount&) const = default;
};

}  // namespace circle15::model
