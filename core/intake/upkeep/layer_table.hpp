// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/io/text_table.hpp"
#include "core/model/coordinate.hpp"
#include "core/model/study.hpp"

namespace circle15::intake {

/// A layer's CSV whose rows are changed: all that is not touched, unknown columns among it, stays letter by letter. Rows are
/// known by their id, columns by the study's own names.
class LayerTable {
public:
    /// Throws model::InputError: those of parse_csv, and of the first row that cannot be read.
    LayerTable(std::string_view content, const model::LayerSource& layer);

    [[nodiscard]] bool has(std::string_view column) const { return at_.contains(std::string(column)); }
    /// Throws model::InputError (`upkeep_row_gone`) where there is none.
    [[nodiscard]] std::size_t row_of(const std::string& id) const;
    [[nodiscard]] const std::string& cell(std::size_t row, std::string_view column) const;
    /// A new row at the end.
    std::size_t add(const std::string& id);
    /// Nothing to be written needs no column. Throws model::InputError (`upkeep_column`) where there is none.
    void put(std::size_t row, std::string_view column, const std::string& value);
    /// Throws model::InputError (`upkeep_crs`) where the layer's places are in another CRS than WGS84 and no column says which.
    void put_place(std::size_t row, model::LonLat place);

    [[nodiscard]] std::string text() const;

private:
    [[nodiscard]] std::size_t column(std::string_view name) const;

    model::LayerSource layer_;
    bool marked_;  ///< begins with a byte order mark
    io::TextTable table_;
    std::map<std::string, std::size_t> at_;
    std::map<std::string, std::size_t> row_of_;
};

/// Degrees to 1e-7, a centimetre, without needless zeros.
[[nodiscard]] std::string degrees_text(double value);

}  // namespace circle15::intake
