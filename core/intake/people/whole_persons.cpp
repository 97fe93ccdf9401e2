// SPDX-License-Identifier: MIT
#include "core/intake/people/whole_persons.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

#include "core/intake/people/published_totals.hpp"

namespace circle15::intake {

namespace {

constexpr std::size_t bands = model::age_bands.size();

double sum_of(const ShareByAge& persons) { return std::accumulate(persons.begin(), persons.end(), 0.0); }

std::int64_t sum_of(const model::PersonsByAge& persons) { return model::persons_in(persons, model::everybody); }

ShareByAge sum_by_age(std::span<const ShareByAge> rows) {
    ShareByAge sum{};
    for (const ShareByAge& row : rows) {
        for (std::size_t band = 0; band < bands; ++band) sum[band] += row[band];
    }
    return sum;
}

model::PersonsByAge by_age(const std::vector<std::int64_t>& persons) {
    model::PersonsByAge whole{};
    std::ranges::copy(persons, whole.begin());
    return whole;
}

/// One township's rows, and the villages they are in.
struct Rows {
    std::vector<ShareByAge> persons;
    std::vector<std::optional<std::size_t>> villages;
};

/// `total` by largest remainder among the villages, and then among the rows of each.
std::vector<std::int64_t> shared_by_village(std::int64_t total, const std::vector<double>& sums,
                                            const std::vector<std::optional<std::size_t>>& villages) {
    std::map<std::optional<std::size_t>, std::vector<std::size_t>> rows_of;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        if (sums[i] > 0) rows_of[villages[i]].push_back(i);
    }
    std::vector<double> village_sums;
    for (const auto& [village, rows] : rows_of)
        village_sums.push_back(
            std::accumulate(rows.begin(), rows.end(), 0.0, [&](double sum, std::size_t i) { return sum + sums[i]; }));
    const auto village_totals = largest_remainder(total, village_sums);
    std::vector<std::int64_t> shared(sums.size());
    for (std::size_t v = 0; const auto& [village, rows] : rows_of) {
        std::vector<double> own;
        for (const std::size_t i : rows) own.push_back(sums[i]);
        const auto parts = largest_remainder(village_totals[v++], own);
        for (std::size_t i = 0; i < rows.size(); ++i) shared[rows[i]] = parts[i];
    }
    return shared;
}

/// Totals of the rows that are whole as they stand; those with fractions add up to their sum's nearest whole number.
std::vector<std::int64_t> own_sums(const Rows& rows) {
    constexpr double hair = 1e-6;
    std::vector<std::int64_t> sums(rows.persons.size());
    std::vector<double> fractions(rows.persons.size());
    for (std::size_t i = 0; i < sums.size(); ++i) {
        const double sum = sum_of(rows.persons[i]);
        if (std::abs(sum - std::round(sum)) < hair) {
            sums[i] = std::llround(sum);
        } else {
            fractions[i] = sum;
        }
    }
    const double loose = std::accumulate(fractions.begin(), fractions.end(), 0.0);
    if (loose <= 0) return sums;
    const auto shared = shared_by_village(std::llround(loose), fractions, rows.villages);
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += shared[i];
    return sums;
}

/// One township's rows without a published total; rows with ages of their own are not touched.
std::vector<model::PersonsByAge> kept(const Rows& rows) {
    const auto sums = own_sums(rows);
    const auto all = std::accumulate(sums.begin(), sums.end(), std::int64_t{0});
    if (all == 0) return std::vector<model::PersonsByAge>(sums.size());
    return controlled_rounding(rows.persons, sums, by_age(largest_remainder(all, sum_by_age(rows.persons))));
}

/// One township's rows scaled to what is published.
std::vector<model::PersonsByAge> scaled(Rows rows, const model::PersonsByAge& published) {
    const ShareByAge given = sum_by_age(rows.persons);
    std::vector<double> sums(rows.persons.size());
    for (std::size_t i = 0; i < sums.size(); ++i) {
        for (std::size_t band = 0; band < bands; ++band)
            rows.persons[i][band] *= given[band] > 0 ? static_cast<double>(published[band]) / given[band] : 0;
        sums[i] = sum_of(rows.persons[i]);
    }
    const std::int64_t all = sum_of(published);
    if (all == 0) return std::vector<model::PersonsByAge>(sums.size());
    return controlled_rounding(rows.persons, shared_by_village(all, sums, rows.villages), published);
}

model::PersonsByAge as_given(const ShareByAge& persons) {
    model::PersonsByAge whole{};
    for (std::size_t band = 0; band < bands; ++band) whole[band] = std::llround(persons[band]);
    return whole;
}

}  // namespace

const AgeTable* age_table(const PeoplePlan& plan, const std::string& township) {
    for (const std::string& name : {township, std::string{}}) {
        const auto found = std::ranges::find(plan.ages, name, &AgeTable::township);
        if (found != plan.ages.end()) return &*found;
    }
    return nullptr;
}

std::vector<model::PersonsByAge> whole_persons(std::span<const Counted> rows, const Plan& plan) {
    TownshipAges given;
    for (const Counted& row : rows) {
        ShareByAge& sum = given[row.township];
        for (std::size_t band = 0; band < bands; ++band) sum[band] += row.persons[band];
    }
    const WholeTownshipAges published = fitted_to_totals(given, plan.people.totals, plan.file);
    std::map<std::string, std::vector<std::size_t>> rows_of;
    std::vector<model::PersonsByAge> whole(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool is_kept = rows[i].ages_given && !published.contains(rows[i].township);
        if (is_kept) {
            whole[i] = as_given(rows[i].persons);
        } else {
            rows_of[rows[i].township].push_back(i);
        }
    }
    for (const auto& [township, indices] : rows_of) {
        Rows own;
        for (const std::size_t i : indices) {
            own.persons.push_back(rows[i].persons);
            own.villages.push_back(rows[i].village);
        }
        const auto found = published.find(township);
        const auto made = found == published.end() ? kept(own) : scaled(std::move(own), found->second);
        for (std::size_t i = 0; i < indices.size(); ++i) whole[indices[i]] = made[i];
    }
    return whole;
}

}  // namespace circle15::intake
