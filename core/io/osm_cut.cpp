// SPDX-License-Identifier: MIT
#include "core/io/osm_cut.hpp"

#include "core/io/control_characters.hpp"
#include "core/io/osm_inflation.hpp"
#include "core/io/osm_reading.hpp"
#include "core/model/errors.hpp"

namespace circle15::io {

namespace {

OsmTags tags_of(const osmium::TagList& list) {
    OsmTags tags;
    tags.pairs.reserve(list.size());
    for (const osmium::Tag& tag : list)
        tags.pairs.emplace_back(without_control_characters(tag.key()), without_control_characters(tag.value()));
    return tags;
}

/// Empty where the header says nothing.
OsmBox box_of(const osmium::io::Header& header) {
    OsmBox box;
    const osmium::Box said = header.joined_boxes();
    if (!said.valid()) return box;
    box.stretch_to(said.bottom_left().x(), said.bottom_left().y());
    box.stretch_to(said.top_right().x(), said.top_right().y());
    return box;
}

template <class Object>
void in_order_once(std::vector<Object>& objects) {
    std::ranges::stable_sort(objects, {}, &Object::id);
    const auto repeated = std::ranges::unique(objects, {}, &Object::id);
    objects.erase(repeated.begin(), repeated.end());
}

/// One reading of a file, kind by kind. Ways can be judged once all nodes are known, relations once all ways are: a file that
/// does not keep that order is read again.
class Cutting {
public:
    Cutting(const osmium::io::File& osm, const std::string& file, const OsmBox& box) : osm_(osm), file_(file), box_(box) {}

    OsmCut run() {
        constexpr auto all = osmium::osm_entity_bits::node | osmium::osm_entity_bits::way | osmium::osm_entity_bits::relation;
        read(all);
        if (disordered_) {
            sort_places();
            cut_.ways.clear();
            cut_.ways_read = 0;
            read(osmium::osm_entity_bits::way);
            in_order_once(cut_.ways);
            cut_.relations.clear();
            cut_.relations_read = 0;
            read(osmium::osm_entity_bits::relation);
        }
        in_order_once(cut_.ways);
        in_order_once(cut_.relations);
        std::ranges::stable_sort(cut_.nodes, {}, [](const TaggedNode& node) { return node.at.id; });
        const auto repeated = std::ranges::unique(cut_.nodes, {}, [](const TaggedNode& node) { return node.at.id; });
        cut_.nodes.erase(repeated.begin(), repeated.end());
        fetch_outside();
        cut_.extent = said_.empty() ? of_nodes_ : said_;
        return std::move(cut_);
    }

private:
    void read(osmium::osm_entity_bits::type kinds) {
        read_osm_buffers(
            osm_, file_, kinds,
            [this](const osmium::memory::Buffer& buffer) {
                for (const osmium::OSMObject& object : buffer.select<osmium::OSMObject>()) {
                    if (!object.visible()) continue;
                    if (object.type() == osmium::item_type::node) take(static_cast<const osmium::Node&>(object));
                    if (object.type() == osmium::item_type::way) take(static_cast<const osmium::Way&>(object));
                    if (object.type() == osmium::item_type::relation) take(static_cast<const osmium::Relation&>(object));
                }
            },
            [this](const osmium::io::Header& header) { said_ = box_of(header); });
        sort_places();
    }

    void take(const osmium::Node& node) {
        ++cut_.nodes_read;
        disordered_ = disordered_ || ways_seen_ || relations_seen_;
        const osmium::Location place = node.location();
        if (!place.valid()) return;
        of_nodes_.stretch_to(place.x(), place.y());
        if (!box_.covers(place.x(), place.y())) return;
        sorted_ = sorted_ && (cut_.places.empty() || cut_.places.back().id < node.id());
        cut_.places.push_back({.id = node.id(), .lon = place.x(), .lat = place.y()});
        if (!node.tags().empty()) cut_.nodes.push_back({.at = cut_.places.back(), .tags = tags_of(node.tags())});
    }

    void take(const osmium::Way& way) {
        ways_seen_ = true;
        disordered_ = disordered_ || relations_seen_;
        ++cut_.ways_read;
        sort_places();
        const auto is_inside = [this](const osmium::NodeRef& node) { return cut_.find(node.ref()) != nullptr; };
        if (std::ranges::none_of(way.nodes(), is_inside)) return;
        CutWay kept{.id = way.id(), .nodes = {}, .tags = tags_of(way.tags())};
        kept.nodes.reserve(way.nodes().size());
        for (const osmium::NodeRef& node : way.nodes()) kept.nodes.push_back(node.ref());
        cut_.ways.push_back(std::move(kept));
    }

    void take(const osmium::Relation& relation) {
        if (!relations_seen_) in_order_once(cut_.ways);
        relations_seen_ = true;
        ++cut_.relations_read;
        const std::string_view type = relation.tags().get_value_by_key("type", "");
        if (type != "multipolygon" && type != "boundary") return;
        CutRelation kept{.id = relation.id(), .outer = {}, .inner = {}, .tags = {}};
        bool touches = false;
        for (const osmium::RelationMember& member : relation.members()) {
            if (member.type() != osmium::item_type::way) continue;
            (std::string_view(member.role()) == "inner" ? kept.inner : kept.outer).push_back(member.ref());
            touches = touches || cut_.find_way(member.ref()) != nullptr;
        }
        if (!touches) return;
        kept.tags = tags_of(relation.tags());
        cut_.relations.push_back(std::move(kept));
    }

    void sort_places() {
        if (!sorted_) in_order_once(cut_.places);
        sorted_ = true;
    }

    /// Nodes outside the rectangle that make outlines and coasts whole; streets do without.
    void fetch_outside() {
        std::vector<std::int64_t> wanted;
        for (const CutWay& way : cut_.ways) {
            if (!way.tags.value("highway").empty()) continue;
            for (const std::int64_t node : way.nodes) {
                if (cut_.find(node) == nullptr) wanted.push_back(node);
            }
        }
        if (wanted.empty()) return;
        std::ranges::sort(wanted);
        const auto repeated = std::ranges::unique(wanted);
        wanted.erase(repeated.begin(), repeated.end());
        std::vector<OsmPlace> outside;
        read_osm_buffers(osm_, file_, osmium::osm_entity_bits::node, [&](const osmium::memory::Buffer& buffer) {
            for (const osmium::Node& node : buffer.select<osmium::Node>()) {
                if (!node.visible() || !node.location().valid() || !std::ranges::binary_search(wanted, node.id())) continue;
                outside.push_back({.id = node.id(), .lon = node.location().x(), .lat = node.location().y()});
            }
        });
        cut_.places.insert(cut_.places.end(), outside.begin(), outside.end());
        in_order_once(cut_.places);
    }

    const osmium::io::File& osm_;
    const std::string& file_;
    OsmBox box_;
    OsmBox said_;
    OsmBox of_nodes_;
    OsmCut cut_;
    bool sorted_ = true;
    bool disordered_ = false;
    bool ways_seen_ = false;
    bool relations_seen_ = false;
};

}  // namespace

std::string_view OsmTags::value(std::string_view key) const {
    const auto found = std::ranges::find(pairs, key, [](const auto& pair) -> std::string_view { return pair.first; });
    return found == pairs.end() ? std::string_view{} : std::string_view{found->second};
}

model::TagLookup OsmTags::lookup() const {
    return [this](std::string_view key) { return value(key); };
}

const OsmPlace* OsmCut::find(std::int64_t node) const {
    const auto found = std::ranges::lower_bound(places, node, {}, &OsmPlace::id);
    return found != places.end() && found->id == node ? &*found : nullptr;
}

const CutWay* OsmCut::find_way(std::int64_t way) const {
    const auto found = std::ranges::lower_bound(ways, way, {}, &CutWay::id);
    return found != ways.end() && found->id == way ? &*found : nullptr;
}

OsmCut cut_osm(const std::filesystem::path& path, const std::string& file, const OsmBox& box) {
    const osmium::io::File osm = osm_file_at(path, file);
    return Cutting(osm, file, box).run();
}

OsmCut cut_osm_content(std::string_view content, const std::string& file, const OsmBox& box) {
    require_bounded_inflation(content, file);
    const osmium::io::File osm{content.data(), content.size(), osm_format_of(content, file)};
    return Cutting(osm, file, box).run();
}

OsmExtent extent_of_osm(const std::filesystem::path& path, const std::string& file) {
    OsmExtent extent;
    OsmBox of_nodes;
    osmium::Timestamp newest;
    const auto see = [&](const osmium::memory::Buffer& buffer) {
        for (const osmium::OSMObject& object : buffer.select<osmium::OSMObject>()) {
            if (!object.visible()) continue;
            if (object.timestamp().valid() && object.timestamp() > newest) newest = object.timestamp();
            if (object.type() == osmium::item_type::node) {
                ++extent.nodes;
                const osmium::Location place = static_cast<const osmium::Node&>(object).location();
                if (place.valid()) of_nodes.stretch_to(place.x(), place.y());
            } else if (object.type() == osmium::item_type::way) {
                ++extent.ways;
                if (object.tags().has_tag("natural", "coastline")) ++extent.coastlines;
                if (object.tags().has_key("building")) ++extent.buildings;
            } else {
                ++extent.relations;
            }
        }
    };
    constexpr auto all = osmium::osm_entity_bits::node | osmium::osm_entity_bits::way | osmium::osm_entity_bits::relation;
    const osmium::io::File osm = osm_file_at(path, file);
    read_osm_buffers(osm, file, all, see, [&](const osmium::io::Header& header) { extent.box = box_of(header); });
    if (extent.box.empty()) extent.box = of_nodes;
    if (newest.valid()) extent.date = newest.to_iso().substr(0, 10);
    return extent;
}

bool is_osm(std::string_view beginning) {
    try {
        return osm_format_of(beginning, "") != "osm" || beginning.contains("<osm");
    } catch (const model::InputError&) {
        return false;
    }
}

}  // namespace circle15::io
