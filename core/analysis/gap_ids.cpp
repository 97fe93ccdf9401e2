// SPDX-License-Identifier: MIT
#include "core/analysis/gap_ids.hpp"

#include <algorithm>
#include <format>
#include <map>
#include <set>
#include <string_view>

#include "core/geometry/geohash.hpp"

namespace circle15::analysis {

using model::HomeId;
using model::VillageId;

namespace {

constexpr std::size_t coarsest = 5;
constexpr std::size_t finest = 10;

/// Where the homes of a village stand.
class VillageCells {
public:
    VillageCells(const model::Study& study, const std::vector<HomeId>& homes) : study_(study) {
        for (const auto home : homes) hashes_.push_back(hash_of(home));
        std::ranges::sort(hashes_);
    }

    /// Of the cells of this length within `within`, the gap's one that has most homes of the village; the first of equals.
    [[nodiscard]] std::string cell_of(const Gap& gap, std::size_t length, const std::string& within) const {
        std::set<std::string> cells;
        for (const auto home : gap.homes) {
            const auto hash = hash_of(home);
            if (hash.starts_with(within)) cells.insert(hash.substr(0, length));
        }
        return *std::ranges::max_element(cells, {}, [&](const std::string& cell) { return homes_in(cell); });
    }

private:
    [[nodiscard]] std::string hash_of(HomeId home) const { return geometry::geohash(study_.homes[home.at()].place, finest); }

    [[nodiscard]] std::size_t homes_in(const std::string& cell) const {
        const auto prefix = [&](const std::string& hash) { return std::string_view(hash).substr(0, cell.size()); };
        return std::ranges::equal_range(hashes_, std::string_view(cell), {}, prefix).size();
    }

    const model::Study& study_;
    std::vector<std::string> hashes_;  ///< sorted
};

/// Each gap's own key, in the order of `gaps`.
std::vector<std::string> place_keys(const VillageCells& cells, const std::vector<const Gap*>& gaps) {
    std::vector<std::string> keys;
    for (const auto* gap : gaps) keys.push_back(cells.cell_of(*gap, coarsest, {}));
    for (auto length = coarsest; length < finest; ++length) {
        std::map<std::string, std::vector<std::size_t>> claims;
        for (std::size_t i = 0; i < gaps.size(); ++i) claims[keys[i]].push_back(i);
        for (const auto& [key, claimants] : claims) {
            // Of equals the first: the one of the better rank.
            const auto keeper = *std::ranges::max_element(claimants, {}, [&](std::size_t i) { return gaps[i]->persons; });
            for (const auto i : claimants) {
                if (i != keeper) keys[i] = cells.cell_of(*gaps[i], key.size() + 1, key);
            }
        }
    }
    // Homes of several gaps can stand within a metre of each other.
    std::set<std::string> taken;
    for (auto& key : keys) {
        const std::string cell = key;
        for (int copy = 2; !taken.insert(key).second; ++copy) key = std::format("{}-{}", cell, copy);
    }
    return keys;
}

}  // namespace

void name_gaps(const model::Study& study, const model::Rule& rule, std::vector<Gap>& gaps) {
    std::map<VillageId, std::vector<std::size_t>> by_village;
    for (std::size_t row = 0; row < gaps.size(); ++row) by_village[gaps[row].village].push_back(row);
    std::map<VillageId, std::vector<HomeId>> homes;
    for (std::size_t row = 0; row < study.homes.size(); ++row) {
        const auto village = study.homes[row].village;
        if (by_village.contains(village)) homes[village].push_back(model::id_of<HomeId>(row));
    }
    for (const auto& [village, rows] : by_village) {
        std::vector<const Gap*> of_village;
        for (const auto row : rows) of_village.push_back(&gaps[row]);
        const auto keys = place_keys(VillageCells(study, homes.at(village)), of_village);
        for (std::size_t i = 0; i < rows.size(); ++i)
            gaps[rows[i]].id = std::format("{}-{}-{}", rule.service, study.villages[village.at()].code, keys[i]);
    }
}

}  // namespace circle15::analysis
