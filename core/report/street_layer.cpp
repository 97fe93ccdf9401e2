// SPDX-License-Identifier: MIT
#include "core/report/street_layer.hpp"

#include "core/report/values.hpp"

namespace circle15::report {

model::FeatureCollection street_layer(const model::Study& study, const analysis::Analysis& analysis) {
    model::FeatureCollection layer{.name = "streets"};
    layer.features.reserve(analysis.streets.size());
    for (const auto& street : analysis.streets) {
        auto& feature = layer.features.emplace_back(std::string{}, street.line);
        auto& fields = feature.properties;
        fields.reserve(7);
        fields.emplace_back("name", text(street.name));
        fields.emplace_back("kind", text(model::name_of(street.kind)));
        fields.emplace_back("quality", text(model::name_of(street.quality)));
        fields.emplace_back("island", street.island ? text(study.islands[street.island->at()].id) : model::Value{});
        fields.emplace_back("component", analysis.components[street.component].name);
        fields.emplace_back("osm_id", street.osm_id);
        fields.emplace_back("length_m", one_decimal(street.length_m));
    }
    return layer;
}

}  // namespace circle15::report
