// SPDX-License-Identifier: MIT
#include "core/intake/people/home_builder.hpp"

#include <algorithm>
#include <format>
#include <limits>
#include <numeric>
#include <utility>

#include "core/intake/people/apportion.hpp"
#include "core/words/phrases.hpp"

namespace circle15::intake {

namespace {

constexpr std::size_t bands = model::age_bands.size();

std::string_view phrase_of(SpreadBy by) {
    switch (by) {
        case SpreadBy::floor_area:
            return "people_by_floor_area";
        case SpreadBy::streets:
            return "people_along_streets";
        case SpreadBy::nearest:
            return "people_to_nearest_dwelling";
        case SpreadBy::point:
            return "people_at_their_point";
    }
    std::unreachable();
}

void add_phrase(std::string& text, std::string_view id) {
    const auto words = words::phrase(id).value();
    text += std::format("{}{} ({})", text.empty() ? "" : "; ", words.zh, words.en);
}

void add(model::PersonsByAge& sum, const model::PersonsByAge& persons) {
    for (std::size_t band = 0; band < bands; ++band) sum[band] += persons[band];
}

}  // namespace

std::string source_of(const PeopleRecord& record, const PeoplePlan& plan, const SpreadNote& note) {
    std::string text = record.source.empty() ? plan.source : record.source;
    add_phrase(text, phrase_of(note.by));
    if (note.ages_by_table) add_phrase(text, "ages_by_table");
    if (note.scaled) add_phrase(text, "scaled_to_totals");
    return text;
}

HomeRecord HomeBuilder::home(std::size_t village, model::LonLat place) const {
    const VillageRecord& unit = villages_[village];
    return {.village = unit.code.empty() ? unit.name : unit.code, .township = unit.township, .place = place};
}

void HomeBuilder::spread(const PeopleRecord& record, const model::PersonsByAge& persons, const DwellingSites& pool,
                         std::span<const std::size_t> sites, const SpreadNote& note) {
    std::map<std::size_t, double> weights;
    for (const std::size_t site : sites) weights[pool.at(site).cluster] += pool.at(site).weight;
    const double all_weight =
        std::accumulate(weights.begin(), weights.end(), 0.0, [](double sum, const auto& one) { return sum + one.second; });
    const std::int64_t everybody = model::persons_in(persons, model::everybody);
    std::vector<double> shares;
    std::vector<ShareByAge> wanted;
    for (const auto& [cluster, weight] : weights) {
        shares.push_back(weight);
        ShareByAge& row = wanted.emplace_back();
        for (std::size_t band = 0; band < bands; ++band) row[band] = static_cast<double>(persons[band]) * weight / all_weight;
    }
    const auto whole = controlled_rounding(wanted, largest_remainder(everybody, shares), persons);
    if (!std::ranges::contains(pools_, &pool)) pools_.push_back(&pool);
    for (std::size_t i = 0; const auto& [number, weight] : weights) {
        const model::PersonsByAge& here = whole[i++];
        if (model::persons_in(here, model::everybody) == 0) continue;
        const Cluster& cluster = pool.clusters()[number];
        const auto [at, is_new] = clusters_.try_emplace({&pool, number}, home(cluster.village, cluster.place));
        if (is_new) {
            at->second.dwellings = cluster.dwellings;
            at->second.source = source_of(record, plan_.people, note);
            at->second.date = record.date;
            at->second.quality = model::worse_of(record.quality, plan_.people.quality);
        }
        add(at->second.persons, here);
    }
}

void HomeBuilder::put(const PeopleRecord& record, const model::PersonsByAge& persons, std::size_t village, model::LonLat place,
                      const SpreadNote& note) {
    HomeRecord one = home(village, place);
    one.id = record.id;
    one.name = record.name;
    one.dwellings = record.dwellings;
    one.persons = persons;
    const bool as_listed = !note.ages_by_table && !note.scaled && note.by == SpreadBy::point;
    const bool has_source = as_listed && !record.source.empty();
    one.source = has_source ? record.source : source_of(record, plan_.people, note);
    one.date = record.date;
    one.quality = as_listed ? record.quality : model::worse_of(record.quality, plan_.people.quality);
    points_.push_back(std::move(one));
    point_villages_.push_back(village);
}

std::vector<HomeRecord> HomeBuilder::homes() const {
    std::vector<HomeRecord> all = points_;
    std::vector<std::size_t> villages = point_villages_;
    for (const DwellingSites* pool : pools_) {
        const auto end = clusters_.upper_bound({pool, std::numeric_limits<std::size_t>::max()});
        for (auto one = clusters_.lower_bound({pool, 0}); one != end; ++one) {
            all.push_back(one->second);
            villages.push_back(pool->clusters()[one->first.second].village);
        }
    }
    std::map<std::size_t, int> counted;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const VillageRecord& village = villages_[villages[i]];
        const int number = ++counted[villages[i]];
        if (all[i].id.empty()) all[i].id = std::format("h{}-{:04}", village.code.empty() ? village.name : village.code, number);
        if (all[i].name.empty()) all[i].name = std::format("{} {}", village.name, number);
    }
    return all;
}

}  // namespace circle15::intake
