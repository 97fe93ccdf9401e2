// SPDX-License-Identifier: MIT
#include "mapview/assistant/known_land.hpp"

#include <algorithm>
#include <format>

#include "core/intake/gathering.hpp"
#include "core/intake/init/look.hpp"
#include "core/io/file_bytes.hpp"
#include "core/io/map_layer.hpp"
#include "core/model/errors.hpp"

namespace circle15::assistant {

using intake::Role;

namespace {

/// The plan with what tells of land alone.
intake::Plan land_sources(const intake::Plan& plan) {
    intake::Plan land = plan;
    std::erase_if(land.sources, [](const intake::Source& source) {
        return source.role != Role::land && (source.role != Role::osm || !source.takes.land);
    });
    for (intake::Source& source : land.sources)
        source.takes = {.streets = false, .land = true, .buildings = false, .facilities = false, .villages = false};
    return land;
}

model::MultiPolygon outline_of(const intake::Plan& plan) {
    try {
        return intake::area_outline(plan);
    } catch (const model::InputError&) {  // told where the study is made
        return {};
    }
}

std::optional<intake::Box> box_of_layers(const intake::Plan& plan) {
    model::MultiPolygon all;
    for (const intake::Source& source : plan.sources) {
        if (source.role != Role::land) continue;
        try {
            for (const auto& polygons :
                 io::read_polygons(plan.folder / io::path_of(source.file), source.file, source.crs).polygons)
                all.insert(all.end(), polygons.begin(), polygons.end());
        } catch (const model::InputError&) {  // told where the study is made
        }
    }
    if (all.empty()) return std::nullopt;
    return intake::box_of(all);
}

std::optional<intake::Box> box_around(const intake::Plan& plan, const model::MultiPolygon& outline) {
    if (plan.area.box) return intake::Box{(*plan.area.box)[0], (*plan.area.box)[1], (*plan.area.box)[2], (*plan.area.box)[3]};
    return outline.empty() ? box_of_layers(plan) : std::optional(intake::box_of(outline));
}

}  // namespace

bool KnownLand::holds(model::LonLat place) const { return index && index->covering(projection->to_metres(place)).has_value(); }

KnownLand land_of(const intake::Plan& plan) {
    KnownLand known{.bodies = {}, .area = outline_of(plan), .box = {}, .projection = {}, .index = {}};
    known.box = box_around(plan, known.area);
    if (!known.box) return known;
    std::string crs = plan.measuring_crs;
    if (crs.empty())
        crs = intake::measuring_crs_for({(known.box->west + known.box->east) / 2, (known.box->south + known.box->north) / 2});
    known.projection = std::make_shared<const geometry::Projection>(crs);
    intake::Imported imported;
    imported.made.plan = land_sources(plan);
    const intake::StudyArea area(known.box, known.area, plan.area.margin_m, *known.projection);
    known.bodies = intake::Gathering(area, imported).run({}).bodies;
    if (!known.bodies.empty()) known.index = std::make_shared<const intake::LandIndex>(known.bodies, *known.projection);
    return known;
}

std::string land_key(const intake::Plan& plan) {
    std::string key = plan.folder.string() + plan.measuring_crs;
    if (plan.area.box) {
        for (const double side : *plan.area.box) key += std::format("|{}", side);
    }
    for (const intake::Source& source : plan.sources) {
        if (source.role == Role::land || source.role == Role::area || source.role == Role::osm)
            key += std::format("|{} {} {}", source.file, name_of(source.role), source.crs);
    }
    return key;
}

}  // namespace circle15::assistant
