// SPDX-License-Identifier: MIT
#include "core/io/layer_heights.hpp"

#include <string>

#include "core/io/ground_heights.hpp"

namespace circle15::io {

void take_heights(const SampledHeights& heights, const model::LayerSource& layer, model::Study& study) {
    const bool none_believed = heights_of_another_unit(heights.strays, study.streets.nodes.size());
    model::RowCount count{.layer = layer.layer, .read = std::ssize(study.streets.nodes)};
    for (std::size_t i = 0; i < study.streets.nodes.size(); ++i) {
        const bool used = heights.metres[i] && !none_believed;
        if (used) study.streets.nodes[i].elevation_m = heights.metres[i];
        ++(used ? count.used : count.rejected);
    }
    doubt_strays(heights.strays, none_believed, layer.file, study);
    if (count.rejected > 0) {
        study.issues.push_back({.file = layer.file,
                                .place = {},
                                .field = {},
                                .value = std::to_string(count.rejected),
                                .rule = "no_elevation",
                                .severity = model::Severity::rejected,
                                .particulars = {{"count", count.rejected}}});
    }
    study.rows.push_back(count);
}

}  // namespace circle15::io
