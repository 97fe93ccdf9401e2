// SPDX-License-Identifier: MIT
#include "core/io/streets_osm.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <format>
#include <map>
#include <utility>

#include "core/io/osm_objects.hpp"
#include "core/io/street_doubts.hpp"
#include "core/io/street_ways.hpp"
#include "core/model/errors.hpp"
#include "core/model/parsed.hpp"

namespace circle15::io {

namespace {

using model::DataIssue;
using model::InputError;

/// An object and the row of its file.
template <class Object>
struct Filed {
    Object object;
    std::uint32_t file = 0;
};

// Up to this size a file is read once and all its nodes are kept; beyond, a second reading takes only the nodes that ways use.
constexpr std::size_t read_once_bytes = 64'000'000;

/// Keys of one file that are nearly `highway`.
struct Misspelt {
    std::int64_t ways = 0;
    std::int64_t first = 0;
};

/// What the files hold, and the nodes of the small ones.
struct FirstReading {
    std::vector<Filed<OsmArea>> areas;
    std::vector<Filed<OsmWay>> ways;
    std::map<std::int64_t, NodeLine> members;  ///< nodes of the areas' ways
    std::vector<Filed<OsmNode>> nodes;
    std::map<std::pair<std::uint32_t, std::string>, Misspelt> misspelt;  ///< by file and key
};

FirstReading first_reading(std::span<const OsmFile> files) {
    FirstReading found;
    std::vector<std::int64_t> members;
    for (std::uint32_t row = 0; row < files.size(); ++row) {
        each_object(files[row].content, files[row].file,
                    {.area = [&](OsmArea area) { found.areas.push_back({.object = std::move(area), .file = row}); }});
    }
    for (const auto& [area, file] : found.areas) {
        members.insert(members.end(), area.outer.begin(), area.outer.end());
        members.insert(members.end(), area.inner.begin(), area.inner.end());
    }
    std::ranges::sort(members);
    for (std::uint32_t row = 0; row < files.size(); ++row) {
        OsmTakers takers{.way = [&](OsmWay way) { found.ways.push_back({.object = std::move(way), .file = row}); },
                         .member = [&](OsmWay way) { found.members.try_emplace(way.id, std::move(way.nodes)); },
                         .misspelt =
                             [&](std::int64_t way, const std::string& key) {
                                 Misspelt& one = found.misspelt[{row, key}];
                                 if (one.ways++ == 0) one.first = way;
                             },
                         .wanted_members = &members};
        if (files[row].content.size() <= read_once_bytes) {
            takers.node = [&](OsmNode node) { found.nodes.push_back({.object = std::move(node), .file = row}); };
        }
        each_object(files[row].content, files[row].file, takers);
    }
    return found;
}

template <class Object>
std::vector<Filed<Object>> in_order_of_id(std::vector<Filed<Object>> objects) {
    std::ranges::stable_sort(objects, {}, [](const auto& one) { return one.object.id; });
    return objects;
}

std::vector<Filed<OsmWay>> once_each(std::vector<Filed<OsmWay>> ways, std::span<const OsmFile> files) {
    std::vector<Filed<OsmWay>> once;
    for (Filed<OsmWay>& one : in_order_of_id(std::move(ways))) {
        if (once.empty() || once.back().object.id != one.object.id) {
            once.push_back(std::move(one));
        } else if (once.back().object.nodes != one.object.nodes) {
            throw InputError({.file = files[one.file].file,
                              .place = std::format("way {}", one.object.id),
                              .rule = "way_conflict",
                              .particulars = {{"other_file", files[once.back().file].file}}});
        }
    }
    return once;
}

std::vector<Filed<OsmArea>> once_each(std::vector<Filed<OsmArea>> areas) {
    areas = in_order_of_id(std::move(areas));
    const auto repeated = std::ranges::unique(areas, {}, [](const auto& one) { return one.object.id; });
    areas.erase(repeated.begin(), repeated.end());
    return areas;
}

std::vector<std::int64_t> node_ids_of(const std::vector<Filed<OsmWay>>& ways, const std::map<std::int64_t, NodeLine>& members) {
    std::vector<std::int64_t> ids;
    for (const auto& one : ways) ids.insert(ids.end(), one.object.nodes.begin(), one.object.nodes.end());
    for (const auto& [way, nodes] : members) ids.insert(ids.end(), nodes.begin(), nodes.end());
    std::ranges::sort(ids);
    const auto repeated = std::ranges::unique(ids);
    ids.erase(repeated.begin(), repeated.end());
    return ids;
}

/// The wanted nodes, each once, in order of id.
std::vector<Filed<OsmNode>> nodes_of(std::span<const OsmFile> files, std::vector<Filed<OsmNode>> nodes,
                                     const std::vector<std::int64_t>& wanted) {
    std::erase_if(nodes, [&](const auto& one) { return !std::ranges::binary_search(wanted, one.object.id); });
    for (std::uint32_t row = 0; row < files.size(); ++row) {
        if (files[row].content.size() <= read_once_bytes) continue;
        each_object(files[row].content, files[row].file,
                    {.node = [&](OsmNode node) { nodes.push_back({.object = std::move(node), .file = row}); },
                     .wanted_nodes = &wanted});
    }
    std::vector<Filed<OsmNode>> once;
    once.reserve(wanted.size());
    for (Filed<OsmNode>& one : in_order_of_id(std::move(nodes))) {
        if (once.empty() || once.back().object.id != one.object.id) {
            once.push_back(std::move(one));
            continue;
        }
        Filed<OsmNode>& kept = once.back();
        const bool same = std::abs(kept.object.lon - one.object.lon) <= 1 && std::abs(kept.object.lat - one.object.lat) <= 1;
        if (!same) {
            throw InputError({.file = files[one.file].file,
                              .place = std::format("node {}", one.object.id),
                              .rule = "node_conflict",
                              .particulars = {{"other_file", files[kept.file].file}}});
        }
        if (kept.object.elevation.empty()) kept.object.elevation = std::move(one.object.elevation);
        kept.object.barred = kept.object.barred || one.object.barred;
    }
    return once;
}

/// Metres above the sea; a value such as "12 m" or "3;4" is doubted and left out.
std::optional<double> elevation_of(const Filed<OsmNode>& one, std::span<const OsmFile> files, model::Study& study) {
    const std::string& text = one.object.elevation;
    if (text.empty()) return std::nullopt;
    if (const auto metres = model::parsed<double>(text); metres && std::isfinite(*metres)) return metres;
    study.issues.push_back({.file = files[one.file].file,
                            .place = std::format("node {}", one.object.id),
                            .field = "ele",
                            .value = text,
                            .rule = "elevation_not_a_number",
                            .severity = model::Severity::doubt});
    return std::nullopt;
}

/// Files without a walkable way beside others that have some, and keys that are nearly `highway`.
void doubt_files(const FirstReading& found, std::span<const OsmFile> files, model::Study& study) {
    for (std::uint32_t row = 0; row < files.size(); ++row) {
        if (std::ranges::contains(found.ways, row, &Filed<OsmWay>::file)) continue;
        study.issues.push_back({.file = files[row].file,
                                .place = {},
                                .rule = "file_without_streets",
                                .severity = model::Severity::doubt,
                                .grave = true});
    }
    for (const auto& [where, one] : found.misspelt) {
        study.issues.push_back({.file = files[where.first].file,
                                .place = std::format("way {}", one.first),
                                .field = where.second,
                                .value = {},
                                .rule = "misspelt_highway",
                                .severity = model::Severity::doubt,
                                .grave = true,
                                .particulars = {{"key", where.second}, {"ways", one.ways}}});
    }
}

/// The study names ways that cross water; one that is gone from the streets, of a newer extract say, is told.
void check_over_water(model::Study& study) {
    for (const std::int64_t id : study.walk_rules.over_water) {
        if (std::ranges::contains(study.streets.ways, id, &model::StreetWay::osm_id)) continue;
        if (study.refuse_rows) {
            throw InputError(
                {.file = "study.toml", .place = "[walk]", .rule = "unknown_over_water_way", .particulars = {{"way", id}}});
        }
        study.issues.push_back({.file = "study.toml",
                                .place = "[walk]",
                                .field = "over_water",
                                .value = std::to_string(id),
                                .rule = "unknown_over_water_way",
                                .severity = model::Severity::doubt,
                                .particulars = {{"way", id}}});
    }
}

}  // namespace

void read_streets(std::span<const OsmFile> files, model::Study& study) {
    FirstReading found = first_reading(files);
    if (found.ways.empty() && found.areas.empty()) {
        InputError none({.file = files.empty() ? "" : files.front().file, .rule = "no_streets"});
        if (found.misspelt.empty()) throw none;
        const auto& [where, one] = *found.misspelt.begin();
        throw InputError({.file = files[where.first].file,
                          .place = std::format("way {}", one.first),
                          .rule = "no_streets_but_misspelt",
                          .particulars = {{"key", where.second}}});
    }
    doubt_files(found, files, study);
    const std::vector<Filed<OsmWay>> ways = once_each(std::move(found.ways), files);
    const auto nodes = nodes_of(files, std::move(found.nodes), node_ids_of(ways, found.members));
    study.streets.nodes.reserve(nodes.size());
    for (const auto& one : nodes) {
        study.streets.nodes.push_back({.osm_id = one.object.id,
                                       .place = {one.object.lon / 1e7, one.object.lat / 1e7},
                                       .elevation_m = elevation_of(one, files, study),
                                       .barred = one.object.barred});
    }
    for (const OsmFile& file : files) study.streets.files.push_back(file.file);
    StreetWays streets(files, study);
    for (const auto& one : ways) streets.add(one.object, one.file);
    for (const auto& one : once_each(std::move(found.areas))) streets.add(one.object, one.file, found.members);
    study.rows.push_back(streets.finish());
    if (study.streets.ways.empty()) throw InputError({.file = files.front().file, .rule = "no_streets"});
    check_over_water(study);
    std::ranges::move(street_doubts(study.streets), std::back_inserter(study.issues));
}

}  // namespace circle15::io
