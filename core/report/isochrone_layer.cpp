// SPDX-License-Identifier: MIT
#include "core/report/isochrone_layer.hpp"

#include "core/report/walk_text.hpp"

namespace circle15::report {

namespace {

/// Land and streets as two features with the same fields; nothing reached is no feature.
void add_area(model::FeatureCollection& layer, const analysis::ServiceArea& area, const model::Properties& fields) {
    const auto add = [&](std::string_view kind, model::Geometry geometry) {
        auto& feature = layer.features.emplace_back(std::string{}, std::move(geometry));
        feature.properties.reserve(fields.size() + 3);
        feature.properties.emplace_back("kind", text(kind));
        feature.properties.emplace_back("minutes", area.minutes);
        feature.properties.emplace_back("street_m", one_decimal(area.street_m));
        feature.properties.insert(feature.properties.end(), fields.begin(), fields.end());
    };
    if (!area.land.empty()) add("area", area.land);
    if (!area.streets.empty()) add("streets", area.streets);
}

}  // namespace

model::FeatureCollection isochrone_layer(const analysis::IsochroneQuery& query, const analysis::Isochrone& isochrone) {
    model::FeatureCollection layer{.name = "isochrone"};
    layer.members = {{"from_lon", rounded(query.from.lon, 7)},
                     {"from_lat", rounded(query.from.lat, 7)},
                     {"link_m", one_decimal(isochrone.link.link_m)},
                     {"towards", query.towards},
                     {"speed_m_per_s", query.speed_m_per_s}};
    add_start(query.start, layer.members);
    for (std::size_t row = isochrone.areas.size(); row-- > 0;) {
        model::Properties fields{{"persons", isochrone.persons[row]}};
        for (std::size_t band = 0; band < model::age_bands.size(); ++band) {
            fields.emplace_back(model::age_bands[band].column, isochrone.persons_by_age[row][band]);
        }
        fields.emplace_back("speed_m_per_s", query.speed_m_per_s);
        add_area(layer, isochrone.areas[row], fields);
    }
    return layer;
}

}  // namespace circle15::report
