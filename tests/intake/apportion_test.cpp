// SPDX-License-Identifier: MIT
#include <rapidcheck.h>

#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <cstdlib>
#include <numeric>

#include "core/intake/people/apportion.hpp"
#include "core/intake/people/published_totals.hpp"
#include "core/model/errors.hpp"

using namespace circle15;
using namespace circle15::intake;

namespace {

[[maybe_unused]] const int fixed_seed = setenv("RC_PARAMS", "seed=15", 0);

std::int64_t sum_of(const model::PersonsByAge& persons) { return model::persons_in(persons, model::everybody); }

Total total(std::string name, std::string township, unsigned bits, std::int64_t persons) {
    return {.name = std::move(name), .township = std::move(township), .group = {bits}, .persons = persons};
}

std::int64_t persons_of(const WholeTownshipAges& people, const Total& published) {
    std::int64_t sum = 0;
    for (const auto& [township, persons] : people) {
        if (published.township.empty() || published.township == township) sum += model::persons_in(persons, published.group);
    }
    return sum;
}

std::string rule_of(const TownshipAges& given, const std::vector<Total>& totals) {
    try {
        static_cast<void>(fitted_to_totals(given, totals, "import.toml"));
    } catch (const model::InputError& error) {
        return error.flaw().rule;
    }
    return "none";
}

// The county's age groups: 0-14, 15-59, 60 and over, 65 and over.
constexpr unsigned children = 0x0F;
constexpr unsigned adults = 0x10;
constexpr unsigned over_60 = 0xE0;
constexpr unsigned over_65 = 0xC0;

}  // namespace

TEST_CASE("the largest remainders get what is left, the first of equals") {
    CHECK(largest_remainder(10, std::vector<double>{1, 1, 1}) == std::vector<std::int64_t>{4, 3, 3});
    CHECK(largest_remainder(7, std::vector<double>{0.5, 0.3, 0.2}) == std::vector<std::int64_t>{4, 2, 1});
    CHECK(largest_remainder(3, std::vector<double>{0, 1, 0}) == std::vector<std::int64_t>{0, 3, 0});
    CHECK(largest_remainder(0, std::vector<double>{2, 1}) == std::vector<std::int64_t>{0, 0});
    CHECK_THROWS_AS(largest_remainder(1, std::vector<double>{0, 0}), std::logic_error);
}

TEST_CASE("largest remainders sum exactly and stay within one person of their share") {
    CHECK(rc::check("sum and nearness", [] {
        const auto weights = *rc::gen::suchThat(
            rc::gen::container<std::vector<double>>(rc::gen::map(rc::gen::inRange(0, 5000), [](int n) { return n / 7.0; })),
            [](const auto& all) { return std::reduce(all.begin(), all.end()) > 0; });
        const std::int64_t persons = *rc::gen::inRange(0, 100'000);
        const auto parts = largest_remainder(persons, weights);
        RC_ASSERT(std::reduce(parts.begin(), parts.end()) == persons);
        const double sum = std::reduce(weights.begin(), weights.end());
        for (std::size_t i = 0; i < parts.size(); ++i)
            RC_ASSERT(std::abs(static_cast<double>(parts[i]) - static_cast<double>(persons) * weights[i] / sum) < 1);
    }));
}

TEST_CASE("rows and age bands both add up to the person") {
    CHECK(rc::check("controlled rounding", [] {
        const auto sums =
            *rc::gen::nonEmpty(rc::gen::container<std::vector<std::int64_t>>(rc::gen::inRange<std::int64_t>(0, 400)));
        ShareByAge table{};
        for (double& share : table) share = *rc::gen::inRange(0, 50);
        table[4] += 1;
        const double all_shares = std::reduce(table.begin(), table.end());
        std::vector<ShareByAge> wanted;
        ShareByAge by_band{};
        for (const std::int64_t sum : sums) {
            ShareByAge& row = wanted.emplace_back();
            for (std::size_t band = 0; band < row.size(); ++band) {
                row[band] = static_cast<double>(sum) * table[band] / all_shares;
                by_band[band] += row[band];
            }
        }
        const auto all = std::reduce(sums.begin(), sums.end());
        model::PersonsByAge bands{};
        if (all > 0) std::ranges::copy(largest_remainder(all, by_band), bands.begin());
        const auto persons = controlled_rounding(wanted, sums, bands);
        model::PersonsByAge found{};
        for (std::size_t row = 0; row < persons.size(); ++row) {
            RC_ASSERT(sum_of(persons[row]) == sums[row]);
            for (std::size_t band = 0; band < found.size(); ++band) {
                RC_ASSERT(persons[row][band] >= 0);
                RC_ASSERT(std::abs(static_cast<double>(persons[row][band]) - wanted[row][band]) < 3);
                found[band] += persons[row][band];
            }
        }
        RC_ASSERT(found == bands);
    }));
}

TEST_CASE("sums that differ are refused") {
    const std::vector<ShareByAge> wanted{{1, 1}};
    CHECK_THROWS_AS(controlled_rounding(wanted, std::vector<std::int64_t>{2}, {1, 2}), std::logic_error);
}

TEST_CASE("every published total of county and townships holds to the person") {
    CHECK(rc::check("totals", [] {
        TownshipAges given;
        for (int t = 0; t < *rc::gen::inRange(1, 6); ++t) {
            ShareByAge& persons = given[std::string(1, static_cast<char>('a' + t))];
            for (double& count : persons) count = *rc::gen::inRange(1, 900) / 3.0;
        }
        // Totals that somebody could have counted: those of a whole population like the given one.
        std::vector<Total> totals{total("0-14", "", children, 0), total("15-59", "", adults, 0), total("60+", "", over_60, 0),
                                  total("65+", "", over_65, 0), total("all", "", 0xFF, 0)};
        for (const auto& [township, persons] : given) {
            totals.push_back(total(township, township, 0xFF, 0));
            totals.push_back(total("60+ of " + township, township, over_60, 0));
            for (std::size_t band = 0; band < persons.size(); ++band) {
                const std::int64_t counted = std::llround(persons[band]) + *rc::gen::inRange(1, 40);
                for (Total& one : totals) {
                    const bool is_here = one.township.empty() || one.township == township;
                    if (is_here && one.group.has(band)) one.persons += counted;
                }
            }
        }
        const auto people = fitted_to_totals(given, totals, "import.toml");
        for (const Total& one : totals) RC_ASSERT(persons_of(people, one) == one.persons);
    }));
}

TEST_CASE("totals that cannot hold are told") {
    const TownshipAges given{{"east", {1, 1, 1, 1, 9, 2, 2, 1}}, {"west", {1, 1, 1, 1, 9, 2, 2, 1}}};
    CHECK(rule_of(given, {total("all", "", 0xFF, 100), total("east", "east", 0xFF, 40)}) == "none");
    CHECK(rule_of(given, {total("all", "", 0xFF, 100), total("east", "east", 0xFF, 40), total("west", "west", 0xFF, 50)}) ==
          "totals_contradict");
    CHECK(rule_of(given, {total("north", "north", 0xFF, 100)}) == "total_without_people");
    CHECK(rule_of(given, {total("0-14", "", 0x0F, 10), total("12-59", "", 0x18, 30)}) == "totals_overlap");
}

TEST_CASE("a township of which no total speaks is left as it is") {
    const TownshipAges given{{"east", {1, 1, 1, 1, 9, 2, 2, 1}}, {"west", {1, 1, 1, 1, 9, 2, 2, 1}}};
    const auto people = fitted_to_totals(given, std::vector{total("east", "east", 0xFF, 40)}, "import.toml");
    CHECK(people.size() == 1);
    CHECK(sum_of(people.at("east")) == 40);
}
