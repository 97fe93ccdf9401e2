// SPDX-License-Identifier: MIT
#include <rapidcheck.h>

#include <algorithm>
#include <bit>
#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <random>

#include "core/location/costs.hpp"
#include "core/location/incumbent.hpp"
#include "core/location/tree.hpp"
#include "tests/location/cases.hpp"

using namespace circle15;
using namespace circle15::siting_cases;

namespace {

/// A p-median with random costs, which leave the Lagrangian bound a gap; its candidates fit into the bits of a number.
struct Median {
    Median(std::mt19937_64& random, std::uint32_t rows, std::uint32_t candidates, std::size_t count, bool whole) {
        limits.count = count;
        for (const auto site : ids<TableSite>(candidates)) {
            limits.site.push_back(site);
            limits.cost.push_back(1);
            limits.group.push_back({});
        }
        SavingsBuilder builder(candidates);
        const auto amount = [&](unsigned below) {
            const auto value = static_cast<double>(1 + random() % below);
            return whole ? value : value + static_cast<double>(random() % 1000) / 997.0;
        };
        for (std::uint32_t row = 0; row < rows; ++row) {
            std::vector<Saving> own;
            for (const auto i : limits.site.ids()) {
                if (random() % 3 != 0) own.push_back({.candidate = i, .saving = amount(20)});
            }
            std::ranges::sort(own, {}, [](const Saving& saving) { return std::pair(-saving.saving, saving.candidate); });
            builder.add(amount(9), own);
        }
        savings = builder.finish();
    }

    [[nodiscard]] Choice start(std::vector<CandidateId> candidates) const {
        Choice choice{.candidates = std::move(candidates)};
        choice.value = total_of(savings, choice.candidates);
        for (const auto row : savings.persons.ids()) choice.bound += savings.persons[row] * savings.of_row(row).front().saving;
        return choice;
    }
    [[nodiscard]] Choice start() const { return start(greedy_choice(savings, limits)); }

    void each_choice(const std::function<void(const std::vector<CandidateId>&, double)>& look) const {
        for (std::uint32_t bits = 0; bits < 1U << savings.candidates; ++bits) {
            if (static_cast<std::size_t>(std::popcount(bits)) > *limits.count) continue;
            std::vector<CandidateId> chosen;
            for (const auto i : limits.site.ids()) {
                if ((bits >> i.value & 1U) != 0) chosen.push_back(i);
            }
            look(chosen, total_of(savings, chosen));
        }
    }
    [[nodiscard]] double most() const {
        double most = 0;
        each_choice([&](const auto&, double total) { most = std::max(most, total); });
        return most;
    }

    Savings savings;
    Limits limits;
};

Median drawn(bool whole = true) {
    std::mt19937_64 random(*rc::gen::arbitrary<std::uint32_t>());
    const auto rows = *rc::gen::inRange(2U, 40U);
    const auto candidates = *rc::gen::inRange(2U, 11U);
    const auto count = *rc::gen::inRange<std::size_t>(0, candidates);
    return {random, rows, candidates, count, whole};
}

double slack_of(double value) { return 1e-9 * std::max(1.0, value); }

}  // namespace

TEST_CASE("the tree of p-median finds what trying every choice finds, and says that it is proven") {
    CHECK(rc::check("tree against brute force", [] {
        const bool whole = *rc::gen::arbitrary<bool>();
        const auto median = drawn(whole);
        auto choice = median.start();
        SolveBudget solve_budget(Request{});
        const auto tree = search_tree(median.savings, median.limits, {}, choice, solve_budget);
        RC_ASSERT(tree.finished);
        RC_ASSERT(std::abs(choice.value - median.most()) <= slack_of(choice.value));
        RC_ASSERT(choice.bound == choice.value);
        RC_ASSERT(choice.value == total_of(median.savings, choice.candidates));
        RC_ASSERT(choice.candidates.size() <= *median.limits.count);
    }));
}

TEST_CASE("no bound the tree tells on its way is below the best choice") {
    CHECK(rc::check("bounds on the way", [] {
        const auto median = drawn();
        const double most = median.most();
        auto choice = median.start({});
        SolveBudget solve_budget(Request{});
        double lowest = std::numeric_limits<double>::infinity();
        solve_budget.report = [&](std::string_view, double value, std::optional<double> bound) {
            RC_ASSERT(value <= most + slack_of(most));
            lowest = std::min(lowest, bound.value());
            return true;
        };
        (void)search_tree(median.savings, median.limits, {}, choice, solve_budget);
        RC_ASSERT(std::min(lowest, choice.bound) >= most - slack_of(most));
    }));
}

TEST_CASE("candidates fixed by reduced values are so in every better choice") {
    std::size_t fixed = 0;
    std::size_t better = 0;
    CHECK(rc::check("fixing", [&] {
        const auto median = drawn();
        auto choice = median.start({});
        SolveBudget solve_budget(Request{});
        // One report in, the ascent is stopped: what is fixed by then must hold against the choice known by then.
        std::size_t reports = *rc::gen::inRange<std::size_t>(1, 60);
        solve_budget.report = [&](std::string_view, double, std::optional<double>) { return --reports > 0; };
        const auto tree = search_tree(median.savings, median.limits, {.work = 0}, choice, solve_budget);
        const auto& decided = tree.decided;
        fixed +=
            static_cast<std::size_t>(std::ranges::count(decided.excluded, true) + std::ranges::count(decided.required, true));
        median.each_choice([&](const std::vector<CandidateId>& chosen, double total) {
            if (total <= choice.value + 0.5) return;
            ++better;
            for (const auto i : median.limits.site.ids()) {
                const bool open = std::ranges::binary_search(chosen, i);
                RC_ASSERT(!(open && decided.excluded[i]));
                RC_ASSERT(open || !decided.required[i]);
            }
        });
    }));
    CHECK(fixed > 0);
    CHECK(better > 0);
}

TEST_CASE("a choice to be avoided is not found, the best of the others is") {
    CHECK(rc::check("second best", [] {
        const auto median = drawn();
        auto choice = median.start();
        SolveBudget solve_budget(Request{});
        (void)search_tree(median.savings, median.limits, {}, choice, solve_budget);
        const auto best = choice.candidates;
        double second = 0;
        median.each_choice([&](const std::vector<CandidateId>& chosen, double total) {
            if (!std::ranges::includes(chosen, best)) second = std::max(second, total);
        });
        auto other = median.start({});
        const auto tree = search_tree(median.savings, median.limits, {.avoid = best}, other, solve_budget);
        if (best.empty()) return;
        RC_ASSERT(tree.finished);
        RC_ASSERT(std::abs(other.value - second) <= slack_of(second));
        RC_ASSERT(!std::ranges::includes(other.candidates, best));
    }));
}

TEST_CASE("the tree takes the same way with any number of threads") {
    std::mt19937_64 random(16);
    std::size_t nodes = 0;
    for (int round = 0; round < 12; ++round) {
        const Median median(random, 120, 30, 4 + random() % 4, round % 2 == 0);
        std::optional<Tree> first;
        std::optional<Choice> answer;
        for (const unsigned threads : {1U, 2U, 5U}) {
            auto choice = median.start({});
            SolveBudget solve_budget(Request{});
            const auto tree = search_tree(median.savings, median.limits, {.threads = threads}, choice, solve_budget);
            CHECK(tree.finished);
            if (!first) {
                first = tree;
                answer = choice;
                nodes += tree.nodes;
            }
            CHECK(tree.nodes == first->nodes);
            CHECK(tree.decided.excluded == first->decided.excluded);
            CHECK(choice.candidates == answer->candidates);
            CHECK(choice.value == answer->value);
        }
    }
    CHECK(nodes > 100);
}

TEST_CASE("a tree without work to spend leaves a bound that the solver then closes") {
    std::mt19937_64 random(17);
    std::size_t unfinished = 0;
    for (int round = 0; round < 20; ++round) {
        const Median median(random, 60, 10, 3, true);
        auto choice = median.start();
        SolveBudget solve_budget(Request{});
        const auto tree = search_tree(median.savings, median.limits, {.work = 0}, choice, solve_budget);
        const double most = median.most();
        CHECK(choice.value <= most);
        CHECK(choice.bound >= most);
        CHECK(tree.finished == (choice.bound == choice.value));
        unfinished += tree.finished ? 0 : 1;
    }
    CHECK(unfinished > 0);
}
