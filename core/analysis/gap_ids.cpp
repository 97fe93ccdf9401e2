// SPDX-License-Identifier: MIT
#include "core/analysis/gap_ids.hpp"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <format>
#include <map>
#include <set>
#include <utility>

#include "core/geometry/geohash.hpp"
#include "core/model/parallel.hpp"

namespace circle15::analysis {

using model::HomeId;
using model::VillageId;

namespace {

constexpr std::size_t coarsest = 5;
constexpr std::size_t finest = 10;

/// A cell of the grid of geohashes.
struct Cell {
    std::uint64_t number = 0;
    std::size_t length = 0;  ///< characters of its name
    auto operator<=>(const Cell&) const = default;

    [[nodiscard]] std::string name() const { return geometry::geohash_name(number, length); }
};

/// Of a finest cell, the one of this length that it lies in.
std::uint64_t coarser(std::uint64_t cell, std::size_t length) { return cell >> (geometry::geohash_bits * (finest - length)); }

/// Where the homes of a village stand.
class VillageCells {
public:
    VillageCells(const model::Study& study, const std::vector<HomeId>& homes) : study_(study) {
        for (const auto home : homes) cells_.push_back(finest_of(home));
        std::ranges::sort(cells_);
    }

    /// Of the cells of this length within `within`, the gap's one that has most homes of the village; the first of equals.
    [[nodiscard]] Cell cell_of(const Gap& gap, std::size_t length, const Cell& within) const {
        std::set<std::uint64_t> cells;
        for (const auto home : gap.homes) {
            const auto cell = finest_of(home);
            if (coarser(cell, within.length) == within.number) cells.insert(coarser(cell, length));
        }
        const auto most = std::ranges::max_element(cells, {}, [&](std::uint64_t cell) { return homes_in(cell, length); });
        return {*most, length};
    }

private:
    [[nodiscard]] std::uint64_t finest_of(HomeId home) const {
        return geometry::geohash_number(study_.homes[home.at()].place, finest);
    }

    [[nodiscard]] std::size_t homes_in(std::uint64_t cell, std::size_t length) const {
        return std::ranges::equal_range(cells_, cell, {}, [&](std::uint64_t home) { return coarser(home, length); }).size();
    }

    const model::Study& study_;
    std::vector<std::uint64_t> cells_;  ///< the finest, sorted
};

/// Each gap's own key, in the order of `gaps`.
std::vector<std::string> place_keys(const VillageCells& village, const std::vector<const Gap*>& gaps) {
    std::vector<Cell> cells;
    for (const auto* gap : gaps) cells.push_back(village.cell_of(*gap, coarsest, {}));
    for (auto length = coarsest; length < finest; ++length) {
        std::map<Cell, std::vector<std::size_t>> claims;
        for (std::size_t i = 0; i < gaps.size(); ++i) claims[cells[i]].push_back(i);
        for (const auto& [cell, claimants] : claims) {
            // Of equals the first: the one of the better rank.
            const auto keeper = *std::ranges::max_element(claimants, {}, [&](std::size_t i) { return gaps[i]->persons; });
            for (const auto i : claimants) {
                if (i != keeper) cells[i] = village.cell_of(*gaps[i], cell.length + 1, cell);
            }
        }
    }
    std::vector<std::string> keys;
    for (const auto& cell : cells) keys.push_back(cell.name());
    // Homes of several gaps can stand within a metre of each other.
    std::set<std::string> taken;
    for (auto& key : keys) {
        const std::string cell = key;
        for (int copy = 2; !taken.insert(key).second; ++copy) key = std::format("{}-{}", cell, copy);
    }
    return keys;
}

}  // namespace

void name_gaps(const model::Study& study, const model::Rule& rule, std::vector<Gap>& gaps, unsigned threads) {
    struct Village {
        std::vector<std::size_t> gaps;
        std::vector<HomeId> homes;
    };
    std::map<VillageId, Village> by_id;
    for (std::size_t row = 0; row < gaps.size(); ++row) by_id[gaps[row].village].gaps.push_back(row);
    for (std::size_t row = 0; row < study.homes.size(); ++row) {
        const auto village = by_id.find(study.homes[row].village);
        if (village != by_id.end()) village->second.homes.push_back(model::id_of<HomeId>(row));
    }
    const std::vector<std::pair<VillageId, Village>> villages(by_id.begin(), by_id.end());
    model::in_parallel(villages.size(), threads, [&](std::size_t place) {
        const auto& [id, village] = villages[place];
        std::vector<const Gap*> of_village;
        for (const auto row : village.gaps) of_village.push_back(&gaps[row]);
        const auto keys = place_keys(VillageCells(study, village.homes), of_village);
        for (std::size_t i = 0; i < keys.size(); ++i)
            gaps[village.gaps[i]].id = std::format("{}-{}-{}", rule.service, study.villages[id.at()].code, keys[i]);
    });
}

}  // namespace circle15::analysis
