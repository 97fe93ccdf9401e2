// SPDX-License-Identifier: MIT
#include "core/intake/osm/streets.hpp"

#include <algorithm>
#include <array>
#include <format>
#include <set>
#include <string_view>

#include "core/model/walkability.hpp"

namespace circle15::intake {

namespace {

constexpr auto lived_along =
    std::to_array<std::string_view>({"residential", "living_street", "unclassified", "road", "pedestrian"});

/// Runs of two nodes or more that `keep` takes.
template <class Keep>
std::vector<std::vector<std::int64_t>> runs_of(const std::vector<std::int64_t>& nodes, const Keep& keep) {
    std::vector<std::vector<std::int64_t>> runs(1);
    for (const std::int64_t node : nodes) {
        if (keep(node)) {
            runs.back().push_back(node);
        } else if (!runs.back().empty()) {
            runs.emplace_back();
        }
    }
    std::erase_if(runs, [](const auto& run) { return run.size() < 2; });
    return runs;
}

class Streets {
public:
    Streets(const io::OsmCut& cut, const StudyArea& area) : cut_(cut), area_(area), near_(cut.places.size()) {}

    CutStreets run() {
        for (const io::CutWay& way : cut_.ways) {
            const auto walk = model::walkability_of(way.tags.lookup());
            if (walk) add(way, walk->square);
        }
        for (const io::CutRelation& relation : cut_.relations) {
            const auto walk = model::walkability_of(relation.tags.lookup());
            if (walk && walk->square && relation.tags.value("type") == "multipolygon") add(relation);
        }
        std::ranges::stable_sort(streets_.ways, {}, &io::CutWay::id);
        add_nodes();
        return std::move(streets_);
    }

private:
    enum class Near : char { unasked, yes, no };

    bool is_near(std::int64_t node) {
        const io::OsmPlace* place = cut_.find(node);
        if (place == nullptr) return false;
        Near& known = near_[static_cast<std::size_t>(place - cut_.places.data())];
        if (known == Near::unasked) known = area_.is_near(place->place()) ? Near::yes : Near::no;
        return known == Near::yes;
    }

    void add(const io::CutWay& way, bool square) {
        const auto runs = runs_of(way.nodes, [this](std::int64_t node) { return is_near(node); });
        const bool whole = runs.size() == 1 && runs.front().size() == way.nodes.size();
        const bool closed = way.nodes.size() > 3 && way.nodes.front() == way.nodes.back();
        if (runs.empty() || (square && closed && !whole)) return;
        streets_.trimmed += !whole;
        for (const auto& run : runs) {
            const std::int64_t id = &run == &runs.front() ? way.id : --last_own_id_;
            streets_.ways.push_back({.id = id, .nodes = run, .tags = way.tags});
        }
        taken_.insert(way.id);
    }

    void add(const io::CutRelation& square) {
        std::vector<const io::CutWay*> members;
        for (const auto* ids : {&square.outer, &square.inner}) {
            for (const std::int64_t id : *ids) {
                const io::CutWay* way = cut_.find_way(id);
                const bool whole =
                    way != nullptr && std::ranges::all_of(way->nodes, [this](std::int64_t node) { return is_near(node); });
                if (!whole) return;
                members.push_back(way);
            }
        }
        for (const io::CutWay* way : members) {
            if (taken_.insert(way->id).second) streets_.ways.push_back(*way);
        }
        streets_.squares.push_back(square);
    }

    void add_nodes() {
        std::vector<std::int64_t> used;
        for (const io::CutWay& way : streets_.ways) used.insert(used.end(), way.nodes.begin(), way.nodes.end());
        std::ranges::sort(used);
        const auto repeated = std::ranges::unique(used);
        used.erase(repeated.begin(), repeated.end());
        streets_.nodes.reserve(used.size());
        auto tagged = cut_.nodes.begin();
        for (const std::int64_t id : used) {
            tagged = std::find_if(tagged, cut_.nodes.end(), [&](const io::TaggedNode& node) { return node.at.id >= id; });
            const bool has_tags = tagged != cut_.nodes.end() && tagged->at.id == id;
            streets_.nodes.push_back({.at = *cut_.find(id), .tags = has_tags ? tagged->tags : io::OsmTags{}});
        }
    }

    const io::OsmCut& cut_;
    const StudyArea& area_;
    CutStreets streets_;
    std::vector<Near> near_;  ///< by place of the cut
    std::set<std::int64_t> taken_;
    std::int64_t last_own_id_ = 0;
};

template <class Object, class Id>
void add_new(std::vector<Object>& all, std::vector<Object>& more, const Id& id) {
    std::ranges::move(more, std::back_inserter(all));
    std::ranges::stable_sort(all, {}, id);
    const auto repeated = std::ranges::unique(all, {}, id);
    all.erase(repeated.begin(), repeated.end());
}

}  // namespace

CutStreets streets_of(const io::OsmCut& cut, const StudyArea& area) { return Streets(cut, area).run(); }

CutStreets merged(std::vector<CutStreets> parts) {
    CutStreets all;
    std::int64_t own_ids = 0;
    for (CutStreets& part : parts) {
        // Pieces of trimmed ways count from -1 in every extract.
        const std::int64_t shift = own_ids;
        for (io::CutWay& way : part.ways) {
            if (way.id >= 0) continue;
            way.id -= shift;
            own_ids = std::max(own_ids, -way.id);
        }
        add_new(all.nodes, part.nodes, [](const io::TaggedNode& node) { return node.at.id; });
        add_new(all.ways, part.ways, [](const io::CutWay& way) { return way.id; });
        add_new(all.squares, part.squares, [](const io::CutRelation& square) { return square.id; });
        all.trimmed += part.trimmed;
    }
    return all;
}

std::vector<model::LonLat> sampled_places(const CutStreets& streets) {
    constexpr std::size_t enough = 2'000;
    std::vector<model::LonLat> places;
    const std::size_t step = std::max<std::size_t>(1, streets.nodes.size() / enough);
    for (std::size_t i = 0; i < streets.nodes.size(); i += step) places.push_back(streets.nodes[i].at.place());
    return places;
}

std::vector<ResidentialStreet> residential_streets(const CutStreets& streets, const StudyArea& area, const std::string& file) {
    std::vector<ResidentialStreet> lived;
    const auto place_of = [&](std::int64_t id) {
        return std::ranges::lower_bound(streets.nodes, id, {}, [](const io::TaggedNode& node) { return node.at.id; })
            ->at.place();
    };
    for (const io::CutWay& way : streets.ways) {
        if (!std::ranges::contains(lived_along, way.tags.value("highway"))) continue;
        const auto runs = runs_of(way.nodes, [&](std::int64_t node) { return area.holds(place_of(node)); });
        for (const auto& run : runs) {
            ResidentialStreet street{.origin = {.file = file, .place = std::format("way {}", way.id)}, .line = {}};
            for (const std::int64_t node : run) street.line.push_back(place_of(node));
            lived.push_back(std::move(street));
        }
    }
    return lived;
}

}  // namespace circle15::intake
