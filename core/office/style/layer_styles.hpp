// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/model/study.hpp"
#include "core/office/style/layer_style.hpp"
#include "core/words/lang.hpp"

namespace circle15::office {

/// What the looks of layers follow from.
struct StyleSource {
    const model::Study& study;
    std::vector<model::RuleId> services;  ///< in the order of the answer; the first is shown, the others can be ticked
    std::vector<double> minutes;          ///< of the service areas, ascending
    words::Lang lang = words::Lang::zh;
};

// As the map sheets draw them.
[[nodiscard]] LayerStyle home_style(const StyleSource& source);
[[nodiscard]] LayerStyle gap_style(const StyleSource& source);
[[nodiscard]] LayerStyle facility_style(const StyleSource& source);
/// Land within so many minutes.
[[nodiscard]] LayerStyle area_style(const StyleSource& source);
/// The streets of the same.
[[nodiscard]] LayerStyle area_street_style(const StyleSource& source);
[[nodiscard]] LayerStyle island_style(const StyleSource& source);
[[nodiscard]] LayerStyle street_style(const StyleSource& source);
[[nodiscard]] LayerStyle pier_style(const StyleSource& source);
[[nodiscard]] LayerStyle ferry_style(const StyleSource& source);
[[nodiscard]] LayerStyle access_style(const StyleSource& source);

}  // namespace circle15::office
