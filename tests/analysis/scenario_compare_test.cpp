// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "core/analysis/analyze.hpp"
#include "core/analysis/scenario/apply.hpp"
#include "core/analysis/scenario/compare.hpp"
#include "tests/analysis/scenario_world.hpp"

using namespace circle15;
using analysis::GapFate;
using analysis::Status;
using analysis::UnitKind;

namespace {

constexpr auto covered = static_cast<std::size_t>(Status::covered);
constexpr auto too_far = static_cast<std::size_t>(Status::too_far);

struct Pair {
    model::Study before;
    model::Study after;
    analysis::Analysis was;
    analysis::Analysis is;

    explicit Pair(std::vector<model::StudyEdit> edits)
        : before(test::two_islands()), after(analysis::apply(before, test::scenario_of(std::move(edits)))) {
        const analysis::Options options{.threads = 1, .areas = false};
        was = analysis::analyze(before, options);
        is = analysis::analyze(after, options);
    }
    [[nodiscard]] analysis::Comparison compare() const { return analysis::compare({before, was}, {after, is}); }
};

analysis::UnitChange unit(const analysis::ServiceChange& change, UnitKind kind, const std::string& code) {
    return *std::ranges::find_if(change.units, [&](const auto& row) { return row.unit.kind == kind && row.unit.code == code; });
}

analysis::Gap gap(std::vector<std::uint32_t> homes, std::int64_t persons = 10) {
    analysis::Gap made{.persons = persons};
    for (const auto home : homes) made.homes.push_back(model::HomeId{home});
    return made;
}

}  // namespace

TEST_CASE("A second clinic covers the far end of the street and nobody loses") {
    const Pair pair({model::OpenFacility{.id = "clinic-b"}});
    const auto comparison = pair.compare();
    const auto& clinic = comparison.services[0];
    CHECK_FALSE(comparison.worse);
    // clinic-a at x = 200 reaches 900 m less two links of 10 and 5 m: homes up to x = 1000; clinic-b at 2800 those from x =
    // 2000 on.
    REQUIRE(clinic.flips.size() == 11);
    CHECK(pair.after.homes[clinic.flips.front().home.at()].id == "w-20");
    CHECK(clinic.flips.front().from == Status::too_far);
    CHECK(clinic.flips.front().to == Status::covered);
    CHECK(clinic.flips.front().nearest_before == "clinic-a");
    CHECK(clinic.flips.front().nearest_after == "clinic-b");
    std::int64_t persons = 0;
    for (const auto& flip : clinic.flips) persons += flip.persons_after;
    const auto county = unit(clinic, UnitKind::county, "two");
    CHECK(county.gained[covered] == persons);
    CHECK(county.lost[too_far] == persons);
    CHECK(county.lost[covered] == 0);
    CHECK(county.after[covered] == county.before[covered] + persons);
    REQUIRE(county.minutes_change);
    CHECK(*county.minutes_change < 0);
    CHECK(analysis::unchanged(unit(clinic, UnitKind::village, "v3")));
    CHECK_FALSE(analysis::unchanged(unit(clinic, UnitKind::village, "v2")));
    CHECK(std::ranges::all_of(comparison.services[1].units, analysis::unchanged));
    CHECK(comparison.services[1].flips.empty());
}

TEST_CASE("Every unit's figures add up: after is before plus gained less lost") {
    const Pair pair({model::OpenFacility{.id = "clinic-b"}, model::CloseFacility{.id = "meal-b"},
                     model::MovePeople{.from = "east", .to = "v2", .share = 0.4},
                     model::ChangeStandard{.service = "clinic", .minutes = 12}});
    const auto comparison = pair.compare();
    for (const auto& service : comparison.services) {
        for (const auto& row : service.units) {
            std::int64_t persons = 0;
            for (std::size_t status = 0; status < analysis::status_count; ++status) {
                CHECK(row.after[status] == row.before[status] + row.gained[status] - row.lost[status]);
                persons += row.after[status];
            }
            CHECK(persons == row.persons_after);
        }
    }
}

TEST_CASE("Where the same persons walk before and after, the means are those of the coverage tables") {
    const Pair pair({model::CloseFacility{.id = "meal-b"}, model::OpenFacility{.id = "clinic-b"}});
    const auto comparison = pair.compare();
    for (std::size_t service = 0; service < 2; ++service) {
        for (const auto& row : comparison.services[service].units) {
            const auto same_unit = [&](const analysis::Coverage& coverage) {
                return coverage.measure == 0 && coverage.unit == row.unit;
            };
            const auto was = std::ranges::find_if(pair.was.services[service].coverage, same_unit);
            const auto is = std::ranges::find_if(pair.is.services[service].coverage, same_unit);
            if (row.walk_lost == 0) CHECK(is->walking_persons == row.walking + row.walk_gained);
            if (row.walk_gained == 0 && row.walk_lost == 0) {
                CHECK(was->mean_minutes == row.mean_minutes_before);
                CHECK(is->mean_minutes == row.mean_minutes_after);
                CHECK(was->max_minutes == row.max_minutes_before);
                CHECK(is->max_minutes == row.max_minutes_after);
            }
            CHECK(is->covered_persons == row.after[covered]);
        }
    }
}

TEST_CASE("A scenario is worse where a home loses its coverage, even if more persons gain") {
    SECTION("a facility closed") {
        const Pair pair({model::CloseFacility{.id = "meal-b"}});
        const auto comparison = pair.compare();
        CHECK(comparison.worse);
        CHECK_FALSE(comparison.services[0].worse);
        CHECK(comparison.services[1].homes_that_lost > 0);
    }
    SECTION("a facility moved to where more people live") {
        const Pair pair({model::MoveFacility{.id = "clinic-a", .place = test::place_at(1500, 5)}});
        const auto clinic = pair.compare().services[0];
        const auto county = unit(clinic, UnitKind::county, "two");
        CHECK(county.after[covered] > county.before[covered]);
        CHECK(clinic.homes_that_lost > 0);
        CHECK(clinic.worse);
    }
    SECTION("people moved out of reach, no home losing its coverage") {
        const Pair pair({model::MovePeople{.from = "v1", .to = "v2", .share = 0.5}});
        const auto clinic = pair.compare().services[0];
        CHECK(clinic.flips.empty());
        CHECK(clinic.worse);
    }
}

TEST_CASE("A home is worse off the farther down it comes, and what is unknown is no loss but of coverage") {
    const std::array order{Status::covered, Status::full, Status::too_far, Status::boat_only, Status::no_access};
    for (std::size_t from = 0; from < order.size(); ++from) {
        for (std::size_t to = 0; to < order.size(); ++to) CHECK(analysis::is_loss(order[from], order[to]) == (to > from));
        CHECK(analysis::is_loss(order[from], Status::unknown) == (from == 0));
        CHECK_FALSE(analysis::is_loss(Status::unknown, order[from]));
    }
}

TEST_CASE("Persons who find no place any more are lost to coverage, one by one") {
    auto before = test::two_islands();
    before.standard.rules[1].places_per_1000 = 1000;
    const auto after = analysis::apply(before, test::scenario_of({model::ResizeFacility{.id = "meal-a", .capacity = 7}}));
    const analysis::Options options{.threads = 1, .areas = false, .capacity = true};
    const auto was = analysis::analyze(before, options);
    const auto is = analysis::analyze(after, options);
    const auto meals = analysis::compare({before, was}, {after, is}).services[1];
    const auto county = unit(meals, UnitKind::county, "two");
    constexpr auto full = static_cast<std::size_t>(Status::full);
    const auto fewer = was.services[1].places->placed - is.services[1].places->placed;
    CHECK(fewer > 0);
    CHECK(county.lost[covered] == fewer);
    CHECK(county.gained[full] == fewer);
    CHECK(meals.worse);
}

TEST_CASE("Boats that get fewer or faster, and same-day returns, are told apart") {
    Pair pair({model::OpenFacility{.id = "clinic-b"}});
    const auto boat = [](std::uint32_t sailings, double median_s, bool back) {
        analysis::BoatVerdict verdict;
        verdict.day.first_leave_s = 7 * 3600;
        verdict.day.useful_sailings = sailings;
        verdict.day.median_s = median_s;
        if (back) verdict.same_day.time_there_s = 3600;
        return verdict;
    };
    for (auto* side : {&pair.was, &pair.is}) side->services.edit(0).boats = analysis::BoatVerdicts(pair.before.homes.size());
    pair.was.services.edit(0).boats.put(31, boat(4, 3000, true));
    pair.is.services.edit(0).boats.put(31, boat(2, 4000, false));
    pair.was.services.edit(0).boats.put(32, boat(2, 4000, false));
    pair.is.services.edit(0).boats.put(32, boat(2, 3500, true));
    pair.is.services.edit(0).boats.put(33, boat(9, 100, true));
    const auto persons = [&](std::size_t home) { return model::persons_in(pair.after.homes[home].persons, model::everybody); };
    const auto clinic = pair.compare().services[0];
    CHECK(clinic.boats == analysis::BoatChange{.persons = persons(31) + persons(32),
                                               .fewer_sailings = persons(31),
                                               .faster = persons(32),
                                               .slower = persons(31),
                                               .return_gained = persons(32),
                                               .return_lost = persons(31)});
    CHECK(clinic.worse);
}

TEST_CASE("Gaps are matched by the homes they share") {
    using Rows = std::vector<std::size_t>;
    const auto changes = analysis::gap_changes({gap({1, 2}), gap({3}), gap({4}), gap({5, 6}), gap({9}), gap({11})},
                                               {gap({7}), gap({3, 4}), gap({5}), gap({6}), gap({9}), gap({11}, 4)});
    REQUIRE(changes.size() == 5);
    CHECK(changes[0].fate == GapFate::closed);
    CHECK(changes[0].before == Rows{0});
    CHECK(changes[1].fate == GapFate::merged);
    CHECK(changes[1].before == Rows{1, 2});
    CHECK(changes[1].after == Rows{1});
    CHECK(changes[2].fate == GapFate::split);
    CHECK(changes[2].after == Rows{2, 3});
    CHECK(changes[3].fate == GapFate::shrunk);
    CHECK(changes[3].persons_after == 4);
    CHECK(changes[4].fate == GapFate::opened);
    CHECK(changes[4].after == Rows{0});
    CHECK(analysis::gap_changes({gap({1, 2}), gap({3, 4})}, {gap({2, 3}), gap({4})}).front().fate == GapFate::regrouped);
    CHECK(analysis::gap_changes({gap({1, 2}, 4)}, {gap({1, 2, 3}, 6)}).front().fate == GapFate::grown);
    CHECK(analysis::gap_changes({gap({1, 2})}, {gap({1, 3})}).front().fate == GapFate::kept);
}

TEST_CASE("What becomes of a gap has a name in files") {
    using enum GapFate;
    std::string names;
    for (const auto fate : {closed, opened, merged, split, regrouped, shrunk, grown, kept})
        names += std::string(name_of(fate)) + " ";
    CHECK(names == "closed new merged_from split_into regrouped shrunk grown kept ");
}

TEST_CASE("Two outcomes of different homes cannot be compared") {
    Pair pair({model::CloseFacility{.id = "meal-b"}});
    pair.after.homes.front().id = "somebody else";
    CHECK_THROWS_AS(pair.compare(), std::logic_error);
}
