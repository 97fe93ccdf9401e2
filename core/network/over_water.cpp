// SPDX-License-Identifier: MIT
#include "core/network/over_water.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/geometry/measure.hpp"
#include "core/model/walkability.hpp"
#include "core/network/bridges.hpp"
#include "core/network/connected_sets.hpp"

namespace circle15::network {

namespace {

using model::IslandId;
using model::Metres;

/// Water that two drawings of one shore may differ by without meaning anything.
constexpr double rounding_m = 0.01;
/// A street this far over water, away from the shore, is told.
constexpr double told_m = 50;
/// Land farther than this from a street is not looked for.
constexpr double nearby_m = 200'000;

class Search {
public:
    Search(const model::Study& study, const geometry::Projection& projection, const Lands& lands)
        : study_(study), projection_(projection), lands_(lands) {}

    /// Of ways whose tags say that they are carried over water, or of the others; never of those the study itself names.
    std::vector<OverWater> run(bool carried) {
        for (std::uint32_t row = 0; row < study_.streets.ways.size(); ++row) {
            const model::StreetWay& way = study_.streets.ways[row];
            if (std::ranges::contains(study_.walk_rules.over_water, way.osm_id)) continue;
            if (model::bears_over_water(way.kind, way.carried) == carried) look_at(row);
        }
        for (std::size_t i = 0; i < found_.size(); ++i) {
            const std::set<IslandId>& islands = islands_[sets_.root(i)];
            if (islands.size() > 1) found_[i].between = {*islands.begin(), *islands.rbegin()};
            if (found_[i].between || found_[i].wet_m > told_m) measure(found_[i]);
        }
        return std::move(found_);
    }

private:
    void look_at(std::uint32_t row) {
        const auto& nodes = study_.streets.ways[row].nodes;
        if (nodes.size() < 2) return;
        model::LineOf<Metres> line;
        line.reserve(nodes.size());
        for (std::uint32_t at = 0; at < nodes.size(); ++at) line.push_back(place_of(row, at));
        const auto island = lands_.at(line.front());
        if (island && lands_.of(*island).covers(line)) return;
        std::optional<OverWater> open;
        for (std::uint32_t at = 0; at + 1 < nodes.size(); ++at) {
            const double wet_m = lands_.wet_m(line[at], line[at + 1]);
            if (wet_m > rounding_m) {
                if (!open) open = OverWater{.piece = {row, at, at}};
                open->piece.last = at + 1;
                open->wet_m += wet_m;
                if (!lands_.at(line[at + 1])) continue;
            }
            if (open) close(*std::exchange(open, std::nullopt), line);
        }
        if (open) close(*open, line);
    }

    [[nodiscard]] Metres place_of(std::uint32_t row, std::uint32_t at) const {
        return projection_.to_metres(study_.streets.nodes[study_.streets.ways[row].nodes[at]].place);
    }

    /// How far from land a stretch gets, looked at in five places between two nodes.
    void measure(OverWater& stretch) const {
        for (std::uint32_t node = stretch.piece.first; node < stretch.piece.last; ++node) {
            const Metres a = place_of(stretch.piece.way, node);
            const Metres b = place_of(stretch.piece.way, node + 1);
            for (int step = 1; step <= 5; ++step) {
                const double share = step / 5.0 - 0.1;
                const Metres at{a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
                const double off_m = lands_.distance_m(at, nearby_m).value_or(nearby_m);
                if (off_m <= stretch.off_shore_m) continue;
                stretch.off_shore_m = off_m;
                stretch.place = projection_.to_lonlat(at);
            }
        }
    }

    void close(const OverWater& stretch, const model::LineOf<Metres>& line) {
        const std::size_t number = sets_.add();
        found_.push_back(stretch);
        islands_.emplace_back();
        for (const std::uint32_t end : {stretch.piece.first, stretch.piece.last}) {
            const std::uint32_t node = study_.streets.ways[stretch.piece.way].nodes[end];
            if (const auto island = lands_.at(line[end])) {
                islands_[sets_.root(number)].insert(*island);
            } else {
                meet_at(node, number);
            }
        }
        for (std::uint32_t at = stretch.piece.first + 1; at < stretch.piece.last; ++at)
            meet_at(study_.streets.ways[stretch.piece.way].nodes[at], number);
    }

    void meet_at(std::uint32_t node, std::size_t number) {
        const auto [other, first] = at_sea_.try_emplace(node, number);
        if (first) return;
        const std::size_t a = sets_.root(other->second);
        const std::size_t b = sets_.root(number);
        if (a == b) return;
        sets_.join(a, b);
        islands_[std::min(a, b)].merge(islands_[std::max(a, b)]);
    }

    const model::Study& study_;
    const geometry::Projection& projection_;
    const Lands& lands_;
    std::vector<OverWater> found_;
    ConnectedSets sets_;                       ///< of stretches that meet at points off the land
    std::vector<std::set<IslandId>> islands_;  ///< by root
    std::map<std::uint32_t, std::size_t> at_sea_;
};

}  // namespace

std::vector<OverWater> streets_over_water(const model::Study& study, const geometry::Projection& projection,
                                          const Lands& lands) {
    return Search(study, projection, lands).run(false);
}

std::vector<OverWater> bridges_between_islands(const model::Study& study, const geometry::Projection& projection,
                                               const Lands& lands) {
    auto stretches = Search(study, projection, lands).run(true);
    std::erase_if(stretches, [](const OverWater& stretch) { return !stretch.between; });
    return stretches;
}

std::vector<WayPiece> cut_pieces(const std::vector<OverWater>& stretches, const model::LinkRules& rules) {
    std::vector<WayPiece> cuts;
    for (const OverWater& stretch : stretches) {
        if (stretch.between && stretch.wet_m > rules.link_water_m) cuts.push_back(stretch.piece);
    }
    return cuts;
}

bool is_odd(const OverWater& stretch, const model::LinkRules& rules) {
    if (stretch.between && stretch.wet_m > rules.link_water_m) return true;
    return stretch.wet_m > told_m && stretch.off_shore_m > rules.link_water_m;
}

}  // namespace circle15::network
