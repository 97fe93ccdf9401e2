// SPDX-License-Identifier: MIT
#include "core/io/islands.hpp"

#include <algorithm>
#include <format>

#include "core/geometry/region.hpp"
#include "core/io/nearest_word.hpp"
#include "core/io/row_fields.hpp"
#include "core/io/study_columns.hpp"

namespace circle15::io {

namespace {

using model::IslandId;
using model::MultiPolygon;

double twice_signed_area(const model::Line& ring) {
    double sum = 0;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        // Relative to the ring's start: absolute degrees would cost the small rings their sign.
        const double ax = ring[i - 1].lon - ring[0].lon;
        const double ay = ring[i - 1].lat - ring[0].lat;
        const double bx = ring[i].lon - ring[0].lon;
        const double by = ring[i].lat - ring[0].lat;
        sum += ax * by - bx * ay;
    }
    return sum;
}

/// Shells counter-clockwise, holes clockwise; whether anything had to be turned.
bool turn_right_handed(MultiPolygon& polygons) {
    bool turned = false;
    const auto turn = [&](model::Line& ring, bool counter_clockwise) {
        if ((twice_signed_area(ring) > 0) == counter_clockwise) return;
        std::ranges::reverse(ring);
        turned = true;
    };
    for (model::Polygon& polygon : polygons) {
        turn(polygon.shell, true);
        for (model::Line& hole : polygon.holes) turn(hole, false);
    }
    return turned;
}

struct Body {
    model::Island island;
    std::optional<std::size_t> joined_to;  ///< another body
};

model::Island island_of(const RowFields& fields, const TextRow& row, const model::LayerSource& source) {
    const std::string& tier = fields.required(row, "tier");
    const auto known = model::island_tier_named(tier);
    if (!known) {
        throw fields.flaw(row, "unknown_tier", {{"value", tier}});
    }
    const std::string& own_source = fields.text(row, "source");
    const std::string& name = fields.required(row, "name");
    return {.id = fields.required(row, "id"),
            .name = name,
            .tier = *known,
            .township = fields.text(row, "township"),
            .land = {},
            .joined = {name},
            .quality = fields.quality(row, source.quality),
            .source = own_source.empty() ? source.source : own_source};
}

/// The body that `start` leads to by joined_to.
std::size_t root_of(const std::vector<Body>& bodies, std::size_t start, const RowFields& fields) {
    std::size_t at = start;
    for (std::size_t steps = 0; bodies[at].joined_to; ++steps) {
        if (steps > bodies.size()) {
            throw fields.flaw(fields.table().rows[start], "joined_in_a_circle", {{"island", bodies[start].island.id}});
        }
        at = *bodies[at].joined_to;
    }
    return at;
}

void note_turned(const RowFields& fields, const TextRow& row, model::Study& study) {
    study.issues.push_back({.file = fields.table().file,
                            .place = row.place,
                            .field = "geometry",
                            .value = {},
                            .rule = "ring_direction",
                            .severity = model::Severity::repaired});
}

}  // namespace

IslandTable::IslandTable(const PolygonLayer& layer, const model::LayerSource& source, model::Study& study) {
    const RowFields fields{layer.table, columns_of("islands.geojson"), study.issues};
    const std::vector<TextRow>& rows = layer.table.rows;
    model::RowCount count{.layer = source.layer, .read = std::ssize(rows)};
    SeenIds ids;
    std::map<std::string, std::size_t> body_of;
    std::vector<Body> bodies;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Body body{.island = island_of(fields, rows[i], source), .joined_to = {}};
        ids.add(fields, rows[i], body.island.id);
        body.island.land = layer.polygons[i];
        if (auto flaw = geometry::flaw_of(body.island.land)) {
            flaw->emplace_back("island", body.island.id);
            throw fields.flaw(rows[i], "invalid_polygon", *std::move(flaw));
        }
        const bool turned = turn_right_handed(body.island.land);
        // Shapefiles hold their shells clockwise by definition: nothing was wrong there.
        const bool repaired = turned && !layer.table.file.ends_with(".shp");
        if (repaired) note_turned(fields, rows[i], study);
        ++(repaired ? count.repaired : count.used);
        body_of.emplace(body.island.id, i);
        bodies.push_back(std::move(body));
    }
    if (bodies.empty()) {
        throw model::InputError({.file = layer.table.file, .rule = "empty_islands"});
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string& target = fields.text(rows[i], "joined_to");
        if (target.empty()) continue;
        const auto found = body_of.find(target);
        if (found == body_of.end()) {
            std::vector<std::string> known;
            for (const auto& [id, body] : body_of) known.push_back(id);
            throw fields.flaw(rows[i], "joined_to_unknown", and_meant({{"island", target}}, target, known));
        }
        bodies[i].joined_to = found->second;
    }
    std::map<std::size_t, IslandId> island_of_root;
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        if (bodies[i].joined_to) continue;
        island_of_root.emplace(i, model::id_of<IslandId>(study.islands.size()));
        study.islands.push_back(bodies[i].island);
    }
    std::map<std::string, IslandId> by_id;
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        const std::size_t root = root_of(bodies, i, fields);
        const IslandId id = island_of_root.at(root);
        const model::Island& part = bodies[i].island;
        by_id.emplace(part.id, id);
        const auto [name, is_new] = names_.emplace(part.name, id);
        if (!is_new && name->second != id) name->second.reset();
        if (root == i) continue;
        model::Island& whole = study.islands[id.at()];
        whole.land.insert(whole.land.end(), part.land.begin(), part.land.end());
        whole.joined.push_back(part.name);
        whole.quality = model::worse_of(whole.quality, part.quality);
    }
    for (const auto& [id, island] : by_id) names_.insert_or_assign(id, island);  // an id goes before another body's name
    study.rows.push_back(count);
}

std::optional<IslandId> IslandTable::find(const std::string& id_or_name) const {
    const auto found = names_.find(id_or_name);
    return found == names_.end() ? std::nullopt : found->second;
}

std::vector<std::string> IslandTable::names() const {
    std::vector<std::string> names;
    for (const auto& [one, island] : names_) names.push_back(one);
    return names;
}

}  // namespace circle15::io
