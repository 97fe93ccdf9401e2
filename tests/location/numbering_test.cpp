// SPDX-License-Identifier: MIT
#include "core/location/numbering.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace circle15::location;

namespace {

template <class Values, class At>
concept reaches = requires(Values values, At at) { values[at]; };

}  // namespace

TEST_CASE("values by one numbering are reached by its ids alone") {
    using Costs = By<CandidateId, double>;
    STATIC_CHECK(reaches<Costs, CandidateId>);
    STATIC_CHECK(reaches<const Costs, CandidateId>);
    STATIC_CHECK_FALSE(reaches<Costs, RowId>);
    STATIC_CHECK_FALSE(reaches<Costs, TableSite>);
    STATIC_CHECK_FALSE(reaches<Costs, std::size_t>);
    STATIC_CHECK(sizeof(Costs) == sizeof(std::vector<double>));
}

TEST_CASE("the ids of values are as many as there are, in order") {
    By<RowId, std::string> names{"a", "b", "c"};
    std::string all;
    for (const auto row : names.ids()) all += names[row];
    CHECK(all == "abc");
    CHECK(By<RowId, bool>{}.ids().empty());
}
