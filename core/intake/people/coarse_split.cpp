// SPDX-License-Identifier: MIT
#include "core/intake/people/coarse_split.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <stdexcept>
#include <utility>

#include "core/intake/people/apportion.hpp"
#include "core/intake/people/whole_persons.hpp"

namespace circle15::intake {

namespace {

constexpr std::size_t bands = model::age_bands.size();

/// Shares of the bands of a group, which sum to 1.
ShareByAge shares_in(const AgeTable& table, model::AgeGroup group) {
    ShareByAge shares{};
    for (std::size_t band = 0; band < bands; ++band) shares[band] = group.has(band) ? table.shares[band] : 0;
    double all = std::accumulate(shares.begin(), shares.end(), 0.0);
    if (all <= 0) {
        for (std::size_t band = 0; band < bands; ++band) shares[band] = group.has(band) ? 1 : 0;
        all = std::accumulate(shares.begin(), shares.end(), 0.0);
    }
    for (double& share : shares) share /= all;
    return shares;
}

}  // namespace

std::vector<model::PersonsByAge> split_coarse(std::span<const CoarseRow> rows, const PeoplePlan& plan) {
    std::map<std::pair<std::string, unsigned>, std::vector<std::pair<std::size_t, std::int64_t>>> counts;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (const AgeCount& count : rows[i].record->coarse)
            counts[{rows[i].township, count.group.bits}].emplace_back(i, count.persons);
    }
    std::vector<model::PersonsByAge> whole(rows.size());
    for (const auto& [key, members] : counts) {
        const AgeTable* table = age_table(plan, key.first);
        if (table == nullptr) throw std::logic_error("no age table for " + key.first);
        const ShareByAge shares = shares_in(*table, model::AgeGroup{key.second});
        std::vector<ShareByAge> wanted;
        std::vector<std::int64_t> sums;
        for (const auto& [row, persons] : members) {
            ShareByAge& one = wanted.emplace_back(shares);
            for (double& share : one) share *= static_cast<double>(persons);
            sums.push_back(persons);
        }
        const auto all = std::accumulate(sums.begin(), sums.end(), std::int64_t{0});
        if (all == 0) continue;
        model::PersonsByAge by_band{};
        std::ranges::copy(largest_remainder(all, shares), by_band.begin());
        const auto made = controlled_rounding(wanted, sums, by_band);
        for (std::size_t i = 0; i < members.size(); ++i) {
            for (std::size_t band = 0; band < bands; ++band) whole[members[i].first][band] += made[i][band];
        }
    }
    return whole;
}

}  // namespace circle15::intake
