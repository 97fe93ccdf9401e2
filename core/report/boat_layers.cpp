// SPDX-License-Identifier: MIT
#include "core/report/boat_layers.hpp"

#include <variant>

#include "core/report/values.hpp"

namespace circle15::report {

model::FeatureCollection pier_layer(const analysis::Ground& ground) {
    model::FeatureCollection layer{.name = "piers"};
    for (std::size_t row = 0; row < ground.study.piers.size(); ++row) {
        const auto& pier = ground.study.piers[row];
        const auto* link = std::get_if<network::Link>(&ground.piers[row]);
        auto& fields = layer.features.emplace_back(pier.id, pier.place).properties;
        fields.emplace_back("id", pier.id);
        fields.emplace_back("name", text(pier.name));
        fields.emplace_back("island", link ? text(ground.study.islands[link->island.at()].id) : model::Value{});
        fields.emplace_back("link_m", link ? one_decimal(link->link_m) : model::Value{});
        fields.emplace_back("quality", text(model::name_of(pier.quality)));
    }
    return layer;
}

model::FeatureCollection ferry_layer(const analysis::Analysis& analysis) {
    model::FeatureCollection layer{.name = "ferries"};
    for (const auto& route : analysis.ferry_routes) {
        auto& fields = layer.features.emplace_back(route.id, route.line).properties;
        fields.emplace_back("id", route.id);
        fields.emplace_back("name", text(route.name));
        fields.emplace_back("sailings", route.sailings);
        fields.emplace_back("approximate", route.approximate);
        fields.emplace_back("demonstration", analysis.demonstration_boats);
        fields.emplace_back("date", model::text_of(analysis.date));
    }
    return layer;
}

}  // namespace circle15::report
