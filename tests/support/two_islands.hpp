// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>
#include <string_view>
#include <vector>

#include "core/analysis/analyze.hpp"
#include "core/model/feature.hpp"
#include "core/results/layers.hpp"
#include "tests/support/ascii_town.hpp"

namespace circle15::report_test {

/// A long island with a clinic at its west end, and a small one without any: 100 m a cell, 1 m/s, 5 minutes. Homes: H1 covered,
/// H2 too far (700 m), H3 on the small island.
inline test::AsciiTown two_islands() {
    test::AsciiTown town(
        "~~~~~~~~~~~~~~~\n"
        "~A-B----C~~D-E~\n"
        "~~~~~~~~~~~~~~~\n",
        100);
    town.rule("clinic", 1.0, 5).facility({'A'}, "clinic");
    town.home({'B'}, {1, 0, 0, 0, 10, 0, 2, 0}).home({'C'}, {0, 1, 0, 0, 5, 0, 0, 1}).home({'E'}, {0, 0, 0, 0, 3, 0, 0, 0});
    town.study.date = std::chrono::year{2026} / 1 / 5;
    return town;
}

/// The property of that name.
inline const model::Value& value_of(const model::Properties& properties, std::string_view name) {
    for (const auto& [key, value] : properties) {
        if (key == name) return value;
    }
    throw std::out_of_range("no property " + std::string(name));
}

/// The cell of a table by column.
inline const model::Value& cell_of(const model::Table& table, std::size_t row, std::string_view column) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i] == column) return table.rows.at(row).at(i);
    }
    throw std::out_of_range("no column " + std::string(column));
}

inline model::Value text(std::string_view value) { return std::string(value); }
inline model::Value number(std::int64_t value) { return value; }

/// What is written of the homes.
inline std::vector<model::Feature> features_of_homes(const model::Study& study, const analysis::Analysis& analysis) {
    std::vector<model::Feature> features;
    results::each_home(results::Answer(study, analysis).view(),
                       [&](const model::Feature& feature) { features.push_back(feature); });
    return features;
}

}  // namespace circle15::report_test
