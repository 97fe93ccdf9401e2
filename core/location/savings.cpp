// SPDX-License-Identifier: MIT
#include "core/location/savings.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <tuple>
#include <utility>

namespace circle15::location {

namespace {

std::uint64_t hash_of(std::span<const Saving> savings) {
    std::uint64_t hash = savings.size();
    for (const auto& [candidate, saving] : savings) {
        hash = (hash ^ candidate.value) * 0x9E3779B97F4A7C15U;
        hash = (hash ^ (hash >> 32) ^ std::bit_cast<std::uint64_t>(saving)) * 0xC2B2AE3D27D4EB4FU;
    }
    return hash ^ (hash >> 29);
}

bool is_whole(double value) { return std::floor(value) == value && value < 1e15; }

/// Sites that stay are none.
By<TableSite, CandidateId> candidate_of_site(const Table& table, const Limits& limits) {
    By<TableSite, CandidateId> candidate(table.site_count());
    for (const auto i : limits.site.ids()) candidate[limits.site[i]] = i;
    return candidate;
}

}  // namespace

SavingsBuilder::SavingsBuilder(std::size_t candidates, EqualRows equal) : equal_(equal) { savings_.candidates = candidates; }

void SavingsBuilder::add(double persons, std::span<const Saving> savings) {
    if (persons <= 0 || savings.empty()) return;
    if (equal_ == EqualRows::merge) {
        const auto hash = hash_of(savings);
        const auto [first, last] = rows_.equal_range(hash);
        for (auto row = first; row != last; ++row) {
            if (std::ranges::equal(savings_.of_row(row->second), savings)) {
                savings_.persons[row->second] += persons;
                return;
            }
        }
        rows_.emplace(hash, model::id_of<RowId>(savings_.persons.size()));
    }
    savings_.persons.push_back(persons);
    savings_.by_row.insert(savings_.by_row.end(), savings.begin(), savings.end());
    savings_.row_start.push_back(savings_.by_row.size());
}

Savings SavingsBuilder::finish() {
    auto& start = savings_.site_start;
    start.assign(savings_.candidates + 1, 0);
    for (const auto& [candidate, saving] : savings_.by_row) {
        ++start[candidate.at() + 1];
        savings_.whole = savings_.whole && is_whole(saving);
    }
    savings_.whole = savings_.whole && std::ranges::all_of(savings_.persons, is_whole);
    for (const auto row : savings_.persons.ids()) {
        const auto own = savings_.of_row(row);
        savings_.graded = savings_.graded || own.front().saving != own.back().saving;
    }
    std::partial_sum(start.begin(), start.end(), start.begin());
    savings_.by_site.resize(savings_.by_row.size());
    auto next = start;
    for (const auto row : savings_.persons.ids()) {
        for (const auto& [candidate, saving] : savings_.of_row(row))
            savings_.by_site[model::id_of<SlotId>(next[candidate.at()]++)] = {.row = row, .saving = saving};
    }
    return std::move(savings_);
}

Savings covering_savings(const Table& table, const Limits& limits) {
    const auto candidate = candidate_of_site(table, limits);
    SavingsBuilder builder(limits.size());
    std::vector<Saving> own;
    for (const auto demand : table.persons.ids()) {
        const auto sites = table.sites_of(demand);
        if (std::ranges::any_of(sites, [&](TableSite site) { return limits.stays[site]; })) continue;
        own.clear();
        for (const auto site : sites) own.push_back({.candidate = candidate[site], .saving = 1});
        std::ranges::sort(own, {}, &Saving::candidate);
        builder.add(table.persons[demand], own);
    }
    return builder.finish();
}

Savings cost_savings(const Table& table, const Limits& limits, double unreached_cost) {
    const auto candidate = candidate_of_site(table, limits);
    SavingsBuilder builder(limits.size());
    std::vector<Saving> own;
    for (const auto demand : table.persons.ids()) {
        const auto sites = table.sites_of(demand);
        const auto costs = table.costs_of(demand);
        const auto stays = static_cast<std::size_t>(std::ranges::find_if(sites, [&](auto site) { return limits.stays[site]; }) -
                                                    sites.begin());
        const double otherwise = stays < sites.size() ? costs[stays] : unreached_cost;
        own.clear();
        for (std::size_t i = 0; i < stays && costs[i] < otherwise; ++i)
            own.push_back({.candidate = candidate[sites[i]], .saving = otherwise - costs[i]});
        builder.add(table.persons[demand], own);
    }
    return builder.finish();
}

}  // namespace circle15::location
