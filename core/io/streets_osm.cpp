// SPDX-License-Identifier: MIT
#include "core/io/streets_osm.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <format>
#include <utility>

#include "core/io/osm_objects.hpp"
#include "core/model/errors.hpp"

namespace circle15::io {

namespace {

using model::DataIssue;
using model::InputError;

struct FiledWay {
    OsmWay way;
    const OsmFile* from = nullptr;
};

struct FiledNode {
    OsmNode node;
    const OsmFile* from = nullptr;
};

InputError flaw(const OsmFile& file, std::string place, std::string rule, std::string what, std::string remedy) {
    return InputError({.file = file.file,
                       .place = std::move(place),
                       .rule = std::move(rule),
                       .what = std::move(what),
                       .remedy = std::move(remedy)});
}

// Up to this size a file is read once and all its nodes are kept; beyond, a second reading takes only the nodes that ways use.
constexpr std::size_t read_once_bytes = 64'000'000;

/// The walkable ways of all files, and the nodes of the small ones.
struct FirstReading {
    std::vector<FiledWay> ways;
    std::vector<FiledNode> nodes;
};

FirstReading first_reading(std::span<const OsmFile> files) {
    FirstReading found;
    for (const OsmFile& file : files) {
        OsmTakers takers{.way = [&](OsmWay way) { found.ways.push_back({.way = std::move(way), .from = &file}); }, .node = {}};
        if (file.content.size() <= read_once_bytes) {
            takers.node = [&](OsmNode node) { found.nodes.push_back({.node = std::move(node), .from = &file}); };
        }
        each_object(file.content, file.file, takers);
    }
    return found;
}

std::vector<FiledWay> once_each(std::vector<FiledWay> ways) {
    std::ranges::stable_sort(ways, {}, [](const FiledWay& one) { return one.way.id; });
    std::vector<FiledWay> once;
    for (FiledWay& one : ways) {
        if (once.empty() || once.back().way.id != one.way.id) {
            once.push_back(std::move(one));
        } else if (once.back().way.nodes != one.way.nodes) {
            throw flaw(*one.from, std::format("way {}", one.way.id), "way_conflict",
                       std::format("another way of this id with other nodes is in {}", once.back().from->file),
                       "use extracts of the same day, or give drawn ways ids of their own (negative ones)");
        }
    }
    return once;
}

std::vector<std::int64_t> node_ids_of(const std::vector<FiledWay>& ways) {
    std::vector<std::int64_t> ids;
    for (const FiledWay& one : ways) ids.insert(ids.end(), one.way.nodes.begin(), one.way.nodes.end());
    std::ranges::sort(ids);
    const auto repeated = std::ranges::unique(ids);
    ids.erase(repeated.begin(), repeated.end());
    return ids;
}

/// The wanted nodes, each once, in order of id.
std::vector<FiledNode> nodes_of(std::span<const OsmFile> files, std::vector<FiledNode> nodes,
                                const std::vector<std::int64_t>& wanted) {
    std::erase_if(nodes, [&](const FiledNode& one) { return !std::ranges::binary_search(wanted, one.node.id); });
    for (const OsmFile& file : files) {
        if (file.content.size() <= read_once_bytes) continue;
        each_object(file.content, file.file,
                    {.way = {},
                     .node = [&](OsmNode node) { nodes.push_back({.node = std::move(node), .from = &file}); },
                     .wanted_nodes = &wanted});
    }
    std::ranges::stable_sort(nodes, {}, [](const FiledNode& one) { return one.node.id; });
    std::vector<FiledNode> once;
    once.reserve(wanted.size());
    for (FiledNode& one : nodes) {
        if (once.empty() || once.back().node.id != one.node.id) {
            once.push_back(std::move(one));
            continue;
        }
        FiledNode& kept = once.back();
        const bool same = std::abs(kept.node.lon - one.node.lon) <= 1 && std::abs(kept.node.lat - one.node.lat) <= 1;
        if (!same) {
            throw flaw(*one.from, std::format("node {}", one.node.id), "node_conflict",
                       std::format("{} has a node of this id in another place", kept.from->file),
                       "use extracts of the same day, or give drawn nodes ids of their own (negative ones)");
        }
        if (kept.node.elevation.empty()) kept.node.elevation = std::move(one.node.elevation);
    }
    return once;
}

DataIssue issue(const OsmFile& file, std::string place, std::string rule, model::Severity severity) {
    return {.file = file.file,
            .place = std::move(place),
            .field = {},
            .value = {},
            .rule = std::move(rule),
            .severity = severity,
            .what_zh = {},
            .what_en = {},
            .remedy_zh = {},
            .remedy_en = {}};
}

/// Metres above the sea; a value such as "12 m" or "3;4" is doubted and left out.
std::optional<double> elevation_of(const FiledNode& one, model::Study& study) {
    const std::string& text = one.node.elevation;
    if (text.empty()) return std::nullopt;
    double metres = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), metres);
    if (error == std::errc{} && end == text.data() + text.size() && std::isfinite(metres)) return metres;
    DataIssue doubt = issue(*one.from, std::format("node {}", one.node.id), "elevation_not_a_number", model::Severity::doubt);
    doubt.field = "ele";
    doubt.value = text;
    doubt.what_zh = "高程不是数字，未采用";
    doubt.what_en = "the elevation is not a number and was left out";
    doubt.remedy_zh = "改为以米为单位的数字";
    doubt.remedy_en = "write metres, digits only";
    study.issues.push_back(std::move(doubt));
    return std::nullopt;
}

model::Quality quality_of(const FiledWay& one) {
    if (one.way.quality.empty()) return one.from->quality;
    if (const auto quality = model::quality_named(one.way.quality)) return *quality;
    throw flaw(*one.from, std::format("way {}", one.way.id), "unknown_quality",
               std::format("circle15:quality \"{}\" is not known", one.way.quality),
               "use surveyed, mapped, approximate or modelled");
}

/// Rows of study.streets.nodes.
std::vector<std::uint32_t> rows_of(const FiledWay& one, const std::vector<FiledNode>& nodes) {
    std::vector<std::uint32_t> rows;
    for (const std::int64_t id : one.way.nodes) {
        const auto found = std::ranges::lower_bound(nodes, id, {}, [](const FiledNode& node) { return node.node.id; });
        if (found == nodes.end() || found->node.id != id) {
            throw flaw(*one.from, std::format("way {}", one.way.id), "missing_node",
                       std::format("its node {} is in none of the street files", id),
                       "export the ways with all their nodes (osmium extract --strategy complete_ways)");
        }
        rows.push_back(static_cast<std::uint32_t>(found - nodes.begin()));
    }
    return rows;
}

void add_way(const FiledWay& one, std::vector<std::uint32_t> rows, model::Study& study, model::RowCount& count) {
    const std::size_t given = rows.size();
    const auto repeated = std::ranges::unique(rows);
    rows.erase(repeated.begin(), repeated.end());
    const std::string place = std::format("way {}", one.way.id);
    if (rows.size() < 2) {
        DataIssue rejected = issue(*one.from, place, "way_without_length", model::Severity::rejected);
        rejected.what_zh = "道路不足两个节点，未采用";
        rejected.what_en = "the way has fewer than two nodes and was left out";
        rejected.remedy_zh = "删除或补画该道路";
        rejected.remedy_en = "delete the way or draw it";
        study.issues.push_back(std::move(rejected));
        ++count.rejected;
        return;
    }
    if (rows.size() < given) {
        DataIssue repaired = issue(*one.from, place, "repeated_node", model::Severity::repaired);
        repaired.what_zh = "同一节点连续出现，已合并";
        repaired.what_en = "a node came twice in a row and was merged";
        repaired.remedy_zh = "无需处理";
        repaired.remedy_en = "nothing to do";
        study.issues.push_back(std::move(repaired));
    }
    ++(rows.size() < given ? count.repaired : count.used);
    study.streets.ways.push_back({.osm_id = one.way.id,
                                  .name = one.way.name,
                                  .kind = one.way.walkability.kind,
                                  .direction = one.way.walkability.direction,
                                  .quality = quality_of(one),
                                  .nodes = std::move(rows)});
}

}  // namespace

void read_streets(std::span<const OsmFile> files, model::Study& study) {
    FirstReading found = first_reading(files);
    const std::vector<FiledWay> ways = once_each(std::move(found.ways));
    const std::vector<FiledNode> nodes = nodes_of(files, std::move(found.nodes), node_ids_of(ways));
    study.streets.nodes.reserve(nodes.size());
    for (const FiledNode& one : nodes) {
        study.streets.nodes.push_back({.osm_id = one.node.id,
                                       .place = {one.node.lon / 1e7, one.node.lat / 1e7},
                                       .elevation_m = elevation_of(one, study)});
    }
    model::RowCount count{.layer = "streets", .read = std::ssize(ways)};
    for (const FiledWay& one : ways) add_way(one, rows_of(one, nodes), study, count);
    if (study.streets.ways.empty()) {
        throw InputError({.file = files.empty() ? "" : files.front().file,
                          .place = {},
                          .rule = "no_streets",
                          .what = "there is no way that can be walked",
                          .remedy = "check that the file holds highway=* ways of the study's place"});
    }
    study.rows.push_back(count);
}

}  // namespace circle15::io
