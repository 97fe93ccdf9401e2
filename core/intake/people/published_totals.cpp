// SPDX-License-Identifier: MIT
#include "core/intake/people/published_totals.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <optional>
#include <vector>

#include "core/intake/people/bounded_flow.hpp"
#include "core/model/errors.hpp"

namespace circle15::intake {

namespace {

constexpr std::size_t bands = model::age_bands.size();

[[noreturn]] void refuse(const std::string& file, std::string rule, const Total& total, model::Particulars more = {}) {
    model::Particulars particulars{{"total", total.name}, {"persons", total.persons}};
    std::ranges::move(more, std::back_inserter(particulars));
    throw model::InputError({.file = file, .rule = std::move(rule), .particulars = std::move(particulars)});
}

bool speaks_of(const Total& total, const std::string& township) { return total.township.empty() || total.township == township; }

double sum_in(const ShareByAge& persons, model::AgeGroup group) {
    double sum = 0;
    for (std::size_t band = 0; band < bands; ++band) sum += group.has(band) ? persons[band] : 0;
    return sum;
}

double sum_of(const TownshipAges& people, const Total& total) {
    double sum = 0;
    for (const auto& [township, persons] : people) sum += speaks_of(total, township) ? sum_in(persons, total.group) : 0;
    return sum;
}

void scale(TownshipAges& people, const Total& total, double factor) {
    for (auto& [township, persons] : people) {
        if (!speaks_of(total, township)) continue;
        for (std::size_t band = 0; band < bands; ++band) persons[band] *= total.group.has(band) ? factor : 1;
    }
}

/// Totals of one place whose ages are neither nested nor apart cannot all be held to the person.
void require_nested(std::span<const Total> totals, const std::string& file) {
    for (const Total& a : totals) {
        for (const Total& b : totals) {
            const unsigned both = a.group.bits & b.group.bits;
            if (a.township != b.township || both == 0 || both == a.group.bits || both == b.group.bits) continue;
            refuse(file, "totals_overlap", a, {{"other", b.name}});
        }
    }
}

void fit(TownshipAges& people, std::span<const Total> totals, const std::string& file) {
    constexpr int rounds = 5'000;
    constexpr double near_enough = 1e-10;
    for (int round = 0; round < rounds; ++round) {
        double worst = 0;
        for (const Total& total : totals) {
            const double sum = sum_of(people, total);
            if (sum <= 0 && total.persons > 0) refuse(file, "total_without_people", total);
            if (sum <= 0) continue;
            const double factor = static_cast<double>(total.persons) / sum;
            worst = std::max(worst, std::abs(factor - 1));
            scale(people, total, factor);
        }
        if (worst < near_enough) return;
    }
    const auto off = [&](const Total& total) { return std::abs(sum_of(people, total) - static_cast<double>(total.persons)); };
    const Total& worst = *std::ranges::max_element(totals, {}, off);
    refuse(file, "totals_contradict", worst, {{"counted", std::llround(sum_of(people, worst))}});
}

/// The totals of one place as a tree: each hangs below the narrowest that holds all its ages.
struct AgeTree {
    std::vector<const Total*> totals;
    std::vector<std::size_t> nodes;  ///< of the network
    std::size_t root = 0;

    /// The narrowest total with these ages; `before` leaves out itself and equal ones that come later.
    [[nodiscard]] std::size_t narrowest(unsigned bits, std::optional<std::size_t> before = {}) const {
        std::optional<std::size_t> found;
        for (std::size_t i = 0; i < totals.size(); ++i) {
            const unsigned own = totals[i]->group.bits;
            if ((own & bits) != bits || (before && (i == *before || (own == bits && i > *before)))) continue;
            const bool narrower = !found || std::popcount(own) < std::popcount(totals[*found]->group.bits) ||
                                  (own == totals[*found]->group.bits && i > *found);
            if (narrower) found = i;
        }
        return found ? nodes[*found] : root;
    }
};

AgeTree tree_of(std::span<const Total> totals, const std::string& township, std::size_t root, std::size_t& next_node) {
    AgeTree tree{.root = root};
    for (const Total& total : totals) {
        if (total.township != township) continue;
        tree.totals.push_back(&total);
        tree.nodes.push_back(next_node++);
    }
    return tree;
}

struct Cell {
    std::size_t from = 0;
    std::size_t to = 0;
    double persons = 0;
    std::int64_t* whole = nullptr;
};

std::int64_t floor_of(double persons) { return static_cast<std::int64_t>(std::floor(persons)); }

/// Fitted persons made whole: a flow from the totals of the place over the cells to the totals of the townships.
WholeTownshipAges rounded(const TownshipAges& people, std::span<const Total> totals, const std::string& file) {
    WholeTownshipAges whole;
    for (const auto& [township, persons] : people) whole.emplace(township, model::PersonsByAge{});
    std::size_t next_node = 1;
    const AgeTree place = tree_of(totals, "", 0, next_node);
    std::vector<AgeTree> townships;
    std::vector<Cell> cells;
    for (const auto& [township, persons] : people) {
        const std::size_t root = next_node++;
        townships.push_back(township.empty() ? AgeTree{.root = root} : tree_of(totals, township, root, next_node));
        for (std::size_t band = 0; band < bands; ++band)
            cells.push_back({place.narrowest(1U << band), townships.back().narrowest(1U << band), persons[band],
                             &whole.at(township)[band]});
    }
    // The largest remainders are asked first.
    std::ranges::stable_sort(cells, std::greater{}, [](const Cell& cell) { return cell.persons - std::floor(cell.persons); });
    BoundedFlow flow(next_node);
    for (const Cell& cell : cells) {
        const std::int64_t least = floor_of(cell.persons);
        flow.add_arc(cell.from, cell.to, least, least + (cell.persons > static_cast<double>(least) ? 1 : 0));
    }
    for (std::size_t i = 0; i < place.totals.size(); ++i) {
        const Total& total = *place.totals[i];
        flow.add_arc(place.narrowest(total.group.bits, i), place.nodes[i], total.persons, total.persons);
    }
    for (std::size_t t = 0; const auto& [township, persons] : people) {
        const AgeTree& tree = townships[t++];
        for (std::size_t i = 0; i < tree.totals.size(); ++i) {
            const Total& total = *tree.totals[i];
            flow.add_arc(tree.nodes[i], tree.narrowest(total.group.bits, i), total.persons, total.persons);
        }
        const double sum = std::accumulate(persons.begin(), persons.end(), 0.0);
        constexpr double hair = 1e-6;
        flow.add_arc(tree.root, 0, floor_of(sum + hair), floor_of(sum - hair) + 1);
    }
    if (!flow.solve()) refuse(file, "totals_contradict", totals.front());
    for (std::size_t arc = 0; arc < cells.size(); ++arc) *cells[arc].whole = flow.flow(arc);
    return whole;
}

}  // namespace

bool has_total(std::span<const Total> totals, const std::string& township) {
    return std::ranges::any_of(totals, [&](const Total& total) { return speaks_of(total, township); });
}

WholeTownshipAges fitted_to_totals(const TownshipAges& given, std::span<const Total> totals, const std::string& file) {
    require_nested(totals, file);
    TownshipAges people;
    for (const auto& [township, persons] : given) {
        if (has_total(totals, township)) people.emplace(township, persons);
    }
    if (totals.empty()) return {};
    fit(people, totals, file);
    return rounded(people, totals, file);
}

}  // namespace circle15::intake
