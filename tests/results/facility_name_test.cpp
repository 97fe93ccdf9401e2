// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "core/results/facility_name.hpp"
#include "tests/support/two_islands.hpp"

using namespace circle15;
using words::Lang;

TEST_CASE("a facility without a name is told by its service and where it is mapped") {
    auto town = report_test::two_islands();
    auto& rule = town.study.standard.rules[0];
    rule.name_zh = "医疗卫生(诊所)";
    rule.name_en = "Doctor or clinic";
    auto& facility = town.study.facilities[0];
    const auto named = [&](std::string name, Lang lang) {
        facility.name = std::move(name);
        return results::name_of(town.study, facility, lang);
    };
    CHECK(named("node 4298815640", Lang::en) == "unnamed doctor or clinic (node 4298815640)");
    CHECK(named("way 12", Lang::zh) == "未命名医疗卫生（way 12）");
    CHECK(named("relation 5", Lang::zh) == "未命名医疗卫生（relation 5）");
    CHECK(facility.name == "relation 5");
    SECTION("or by its id, where not even that is known") {
        facility.id = "clinic-01";
        CHECK(named("", Lang::zh) == "未命名医疗卫生（clinic-01）");
    }
    SECTION("any other name is told as it is") {
        CHECK(named("枸杞乡卫生院", Lang::en) == "枸杞乡卫生院");
        for (const char* name : {"node", "node ", "node 12a", "Node 12", "way out", "节点 12"})
            CHECK(named(name, Lang::en) == name);
    }
    SECTION("an abbreviation keeps its capitals, and a service that the standard does not know its code") {
        rule.name_en = "GP surgery";
        CHECK(named("node 1", Lang::en) == "unnamed GP surgery (node 1)");
        facility.service = "museum";
        CHECK(named("node 1", Lang::en) == "unnamed museum (node 1)");
    }
}
