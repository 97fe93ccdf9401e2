// SPDX-License-Identifier: MIT
#include "core/io/osm_objects.hpp"

#include <algorithm>
#include <format>

#include "core/io/control_characters.hpp"
#include "core/io/nearest_word.hpp"
#include "core/io/osm_inflation.hpp"
#include "core/io/osm_reading.hpp"
#include "core/model/errors.hpp"
#include "core/model/passability.hpp"

namespace circle15::io {

namespace {

using model::InputError;

std::string text_of(const osmium::TagList& tags, const char* key) {
    return without_control_characters(tags.get_value_by_key(key, ""));
}

model::TagLookup lookup_in(const osmium::TagList& tags) {
    return [&tags](std::string_view key) -> std::string_view { return tags.get_value_by_key(std::string{key}.c_str(), ""); };
}

OsmWay way_of(const osmium::Way& way, const model::Walkability& walkability) {
    OsmWay kept{.id = way.id(),
                .name = text_of(way.tags(), "name"),
                .quality = text_of(way.tags(), "circle15:quality"),
                .walkability = walkability,
                .nodes = {}};
    for (const osmium::NodeRef& node : way.nodes()) kept.nodes.push_back(node.ref());
    return kept;
}

/// The first key that two slips of the pen make of `highway`, where the way has no such key.
std::string misspelt_highway(const osmium::TagList& tags) {
    constexpr std::string_view meant = "highway";
    constexpr std::size_t slips = 2;
    if (tags.has_key(meant.data())) return {};
    for (const osmium::Tag& tag : tags) {
        const std::string_view key = tag.key();
        const bool as_long = key.size() + slips >= meant.size() && key.size() <= meant.size() + slips;
        if (as_long && letters_apart(key, meant) <= slips) return std::string(key);
    }
    return {};
}

void hand_over_way(const osmium::Way& way, const OsmTakers& takers) {
    const auto walkability = model::walkability_of(lookup_in(way.tags()));
    if (takers.member && std::ranges::binary_search(*takers.wanted_members, way.id())) takers.member(way_of(way, {}));
    if (walkability) {
        takers.way(way_of(way, *walkability));
    } else if (takers.misspelt) {
        if (const std::string key = misspelt_highway(way.tags()); !key.empty()) takers.misspelt(way.id(), key);
    }
}

void hand_over_area(const osmium::Relation& relation, const OsmTakers& takers) {
    if (relation.tags().get_value_by_key("type", "") != std::string_view("multipolygon")) return;
    const auto walkability = model::walkability_of(lookup_in(relation.tags()));
    if (!walkability || !walkability->square) return;
    OsmArea area{.id = relation.id(),
                 .name = text_of(relation.tags(), "name"),
                 .quality = text_of(relation.tags(), "circle15:quality"),
                 .walkability = *walkability,
                 .outer = {},
                 .inner = {}};
    for (const osmium::RelationMember& member : relation.members()) {
        if (member.type() != osmium::item_type::way) continue;
        (std::string_view(member.role()) == "inner" ? area.inner : area.outer).push_back(member.ref());
    }
    takers.area(std::move(area));
}

void hand_over_node(const osmium::Node& node, const std::string& file, const OsmTakers& takers) {
    if (takers.wanted_nodes != nullptr && !std::ranges::binary_search(*takers.wanted_nodes, node.id())) return;
    const osmium::Location place = node.location();
    if (!place.valid()) {
        throw InputError({.file = file, .place = std::format("node {}", node.id()), .rule = "node_without_place"});
    }
    takers.node({.id = node.id(),
                 .lon = place.x(),
                 .lat = place.y(),
                 .elevation = text_of(node.tags(), "ele"),
                 .barred = !node.tags().empty() && model::bars_the_way(lookup_in(node.tags()))});
}

}  // namespace

void each_object(std::string_view content, const std::string& file, const OsmTakers& takers) {
    osmium::osm_entity_bits::type kinds = osmium::osm_entity_bits::nothing;
    if (takers.way) kinds |= osmium::osm_entity_bits::way;
    if (takers.node) kinds |= osmium::osm_entity_bits::node;
    if (takers.area) kinds |= osmium::osm_entity_bits::relation;
    const std::string format = osm_format_of(content, file);
    require_bounded_inflation(content, file);
    const osmium::io::File osm{content.data(), content.size(), format};
    read_osm_buffers(osm, file, kinds, [&](const osmium::memory::Buffer& buffer) {
        for (const osmium::OSMObject& object : buffer.select<osmium::OSMObject>()) {
            if (!object.visible()) continue;
            if (takers.way && object.type() == osmium::item_type::way)
                hand_over_way(static_cast<const osmium::Way&>(object), takers);
            if (takers.node && object.type() == osmium::item_type::node)
                hand_over_node(static_cast<const osmium::Node&>(object), file, takers);
            if (takers.area && object.type() == osmium::item_type::relation)
                hand_over_area(static_cast<const osmium::Relation&>(object), takers);
        }
    });
}

}  // namespace circle15::io
