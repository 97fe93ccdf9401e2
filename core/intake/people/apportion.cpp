// SPDX-License-Identifier: MIT
#include "core/intake/people/apportion.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>

namespace circle15::intake {

namespace {

constexpr std::size_t bands = model::age_bands.size();

/// A row's persons: near to `wanted`, of the sum given; bands without anybody stay so where others have somebody.
model::PersonsByAge rounded_row(const ShareByAge& wanted, const ShareByAge& carried, std::int64_t sum) {
    ShareByAge target{};
    double all = 0;
    for (std::size_t band = 0; band < bands; ++band) {
        if (wanted[band] > 0) target[band] = std::max(0.0, wanted[band] + carried[band]);
        all += target[band];
    }
    if (all <= 0) {
        target = wanted;
        all = std::accumulate(wanted.begin(), wanted.end(), 0.0);
    }
    if (all <= 0) {
        target.fill(1);
        all = bands;
    }
    const auto whole = largest_remainder(sum, target);
    model::PersonsByAge persons{};
    std::ranges::copy(whole, persons.begin());
    return persons;
}

/// What it costs that one person of a row is of band `to` and not of band `from`; never less than nothing, so that no chain of
/// exchanges turns in a circle.
double cost_of(const ShareByAge& wanted, const model::PersonsByAge& persons, std::size_t from, std::size_t to) {
    if (persons[from] == 0) return std::numeric_limits<double>::infinity();
    constexpr double nobody_wanted = 1e9;
    const double more = static_cast<double>(persons[to]) - wanted[to];
    const double less = static_cast<double>(persons[from]) - wanted[from];
    return std::max(0.0, 2 * (more - less) + 2) + (wanted[to] > 0 ? 0 : nobody_wanted);
}

struct Exchange {
    double cost = std::numeric_limits<double>::infinity();
    std::size_t row = 0;
};

/// The cheapest row for each pair of bands.
using Exchanges = std::array<std::array<Exchange, bands>, bands>;

Exchanges exchanges_of(std::span<const ShareByAge> wanted, const std::vector<model::PersonsByAge>& persons) {
    Exchanges best;
    for (std::size_t row = 0; row < persons.size(); ++row) {
        for (std::size_t from = 0; from < bands; ++from) {
            if (persons[row][from] == 0) continue;
            for (std::size_t to = 0; to < bands; ++to) {
                const double cost = cost_of(wanted[row], persons[row], from, to);
                if (to != from && cost < best[from][to].cost) best[from][to] = {cost, row};
            }
        }
    }
    return best;
}

/// Moves one person along the cheapest chain of exchanges that starts in a band with too many and ends in one with too few.
void exchange_one(std::span<const ShareByAge> wanted, std::vector<model::PersonsByAge>& persons, model::PersonsByAge& over) {
    const Exchanges best = exchanges_of(wanted, persons);
    std::array<double, bands> cost{};
    std::array<std::size_t, bands> before{};
    for (std::size_t band = 0; band < bands; ++band) {
        cost[band] = over[band] > 0 ? 0 : std::numeric_limits<double>::infinity();
        before[band] = band;
    }
    for (std::size_t round = 1; round < bands; ++round) {
        for (std::size_t from = 0; from < bands; ++from) {
            for (std::size_t to = 0; to < bands; ++to) {
                if (cost[from] + best[from][to].cost >= cost[to] - 1e-9 || over[to] > 0) continue;
                cost[to] = cost[from] + best[from][to].cost;
                before[to] = from;
            }
        }
    }
    std::size_t end = bands;
    for (std::size_t band = 0; band < bands; ++band) {
        if (over[band] < 0 && std::isfinite(cost[band]) && (end == bands || cost[band] < cost[end])) end = band;
    }
    if (end == bands) throw std::logic_error("no exchange leads from one age band to the other");
    std::size_t to = end;
    for (std::size_t steps = 0; before[to] != to && steps < bands; ++steps) {
        const std::size_t from = before[to];
        auto& row = persons[best[from][to].row];
        --row[from];
        ++row[to];
        to = from;
    }
    --over[to];
    ++over[end];
}

}  // namespace

std::vector<std::int64_t> largest_remainder(std::int64_t total, std::span<const double> weights) {
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    if (total < 0 || !(sum > 0)) throw std::logic_error("nothing to share out, or nobody to share it among");
    std::vector<std::int64_t> parts(weights.size());
    std::vector<double> remainders(weights.size());
    std::int64_t left = total;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const double share = static_cast<double>(total) * (weights[i] / sum);
        parts[i] = std::min(static_cast<std::int64_t>(share), left);
        // What the last bits of a sum say decides nothing: ties go by order.
        constexpr double steps = 1e7;
        remainders[i] = weights[i] > 0 ? std::round((share - static_cast<double>(parts[i])) * steps) : -1;
        left -= parts[i];
    }
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, std::greater{}, [&](std::size_t i) { return remainders[i]; });
    for (std::size_t i = 0; left > 0; i = (i + 1) % order.size(), --left) ++parts[order[i]];
    return parts;
}

std::vector<model::PersonsByAge> controlled_rounding(std::span<const ShareByAge> wanted, std::span<const std::int64_t> row_sums,
                                                     const model::PersonsByAge& band_sums) {
    if (wanted.size() != row_sums.size() || std::reduce(row_sums.begin(), row_sums.end(), std::int64_t{0}) !=
                                                std::reduce(band_sums.begin(), band_sums.end(), std::int64_t{0})) {
        throw std::logic_error("sums of rows and of age bands differ");
    }
    std::vector<model::PersonsByAge> persons;
    persons.reserve(wanted.size());
    ShareByAge carried{};
    model::PersonsByAge over{};
    for (std::size_t band = 0; band < bands; ++band) over[band] = -band_sums[band];
    for (std::size_t row = 0; row < wanted.size(); ++row) {
        persons.push_back(rounded_row(wanted[row], carried, row_sums[row]));
        for (std::size_t band = 0; band < bands; ++band) {
            carried[band] += wanted[row][band] - static_cast<double>(persons[row][band]);
            over[band] += persons[row][band];
        }
    }
    while (std::ranges::any_of(over, [](std::int64_t persons_over) { return persons_over > 0; }))
        exchange_one(wanted, persons, over);
    return persons;
}

}  // namespace circle15::intake
