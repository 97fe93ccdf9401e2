// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/analysis/results.hpp"
#include "core/report/words.hpp"

namespace circle15::sheet {

struct LedgerPart {
    analysis::Status status = analysis::Status::covered;
    QString word;
    std::int64_t persons = 0;
};

/// One row of the table of gaps: rank, place, persons, minutes to the nearest facility, cause, action.
using GapRow = std::array<QString, 6>;

/// What a sheet says in words and figures, in one language.
struct SheetFacts {
    QString title;
    QString rule_line;    ///< target group, speed, threshold
    QString source_line;  ///< the clause the rule rests on
    QString legend_line;  ///< service, group, speed and threshold in brief
    QString banner;       ///< how much rests on modelled data; empty where nothing does
    QString stamp;        ///< 审图号, or that the map is internal
    bool internal = true;

    QString percent;       ///< 62.5%
    QString percent_line;  ///< what it is of
    QStringList further;   ///< other measures, one a line
    std::int64_t persons = 0;
    std::vector<LedgerPart> ledger;  ///< statuses that occur
    QString ledger_line;             ///< the sum, exactly

    QString gaps_heading;
    GapRow gap_columns;
    std::vector<GapRow> gaps;  ///< the largest
    QString gaps_rest;         ///< how many more, and persons; empty where none
    QStringList footer;
};

struct FactOptions {
    words::Lang lang = words::Lang::zh;
    std::size_t gap_rows = 10;
    std::optional<model::Date> drawn;  ///< 制图日期; unset: left blank to be filled in by hand
    std::string scenario;              ///< that the results are of, by name; empty: the study as it is
};

/// The facts of one service. Figures are those of the tables that `analyze` writes.
[[nodiscard]] SheetFacts facts_of(const model::Study& study, const analysis::Analysis& analysis, std::size_t service,
                                  const FactOptions& options);

}  // namespace circle15::sheet
