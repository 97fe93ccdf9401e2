// SPDX-License-Identifier: MIT
#include "core/io/osm_objects.hpp"

#include <algorithm>
#include <format>
#include <new>
#include <system_error>

#include "core/io/control_characters.hpp"
#include "core/io/nearest_word.hpp"
#include "core/io/osm_headers.hpp"
#include "core/io/osm_inflation.hpp"
#include "core/io/text_encoding.hpp"
#include "core/model/errors.hpp"
#include "core/model/passability.hpp"

namespace circle15::io {

namespace {

using model::InputError;

InputError unreadable(const std::string& file, std::string place, const std::string& reason) {
    return InputError({.file = file, .place = std::move(place), .rule = "unreadable_osm", .particulars = {{"reason", reason}}});
}

std::string format_of(std::string_view content, const std::string& file) {
    if (content.starts_with("\x1F\x8B")) return "osm.gz";
    if (content.starts_with("BZh")) return "osm.bz2";
    if (content.starts_with(utf8_bom)) content.remove_prefix(utf8_bom.size());
    const auto first = content.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos && content[first] == '<') return "osm";
    // A PBF file starts with the length of a header block of this type.
    if (content.substr(0, 64).contains("OSMHeader")) return "pbf";
    throw unreadable(file, "", "no_osm");
}

template <class Take>
void read_objects(std::string_view content, const std::string& file, osmium::osm_entity_bits::type kinds, const Take& take) {
    const std::string format = format_of(content, file);
    require_bounded_inflation(content, file);
    try {
        osmium::io::Reader reader{osmium::io::File{content.data(), content.size(), format}, kinds};
        while (const osmium::memory::Buffer buffer = reader.read()) take(buffer);
        reader.close();
    } catch (const InputError&) {
        throw;
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const osmium::xml_error& error) {
        const bool placed = error.line > 0;
        throw unreadable(file, placed ? std::format("line {}, column {}", error.line, error.column) : "",
                         error.error_string.empty() ? error.what() : error.error_string);
    } catch (const std::system_error& error) {
        // No room for the stack of a reading thread says nothing of the file.
        if (error.code() == std::errc::resource_unavailable_try_again) throw;
        throw unreadable(file, "", error.what());
    } catch (const std::exception& error) {  // osmium, protozero and zlib each have their own kinds
        throw unreadable(file, "", error.what());
    }
}

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
    read_objects(content, file, kinds, [&](const osmium::memory::Buffer& buffer) {
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
