// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/location/answer.hpp"

using namespace circle15::location;

TEST_CASE("answers, what is out of reach and clashes have the names that files and other programs know") {
    CHECK(name_of(Proof::optimal) == "optimal");
    CHECK(name_of(Proof::within_gap) == "within_gap");
    CHECK(name_of(Proof::infeasible) == "infeasible");
    CHECK(name_of(Proof::unsettled) == "unsettled");
    CHECK(name_of(Unreachable::no_site_on_island) == "no_site_on_island");
    CHECK(name_of(Unreachable::beyond_threshold) == "beyond_threshold");
    CHECK(name_of(ClashKind::island_lacks_sites) == "island_lacks_sites");
    CHECK(name_of(ClashKind::minimums_exceed_sites) == "minimums_exceed_sites");
    CHECK(name_of(ClashKind::minimums_exceed_budget) == "minimums_exceed_budget");
    CHECK(name_of(ClashKind::too_few_sites) == "too_few_sites");
    CHECK(name_of(ClashKind::too_small_budget) == "too_small_budget");
    CHECK(name_of(ClashKind::sites_and_budget) == "sites_and_budget");
}
