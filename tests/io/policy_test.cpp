// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>
#include <format>
#include <string>

#include "core/io/file_bytes.hpp"
#include "core/io/standard_toml.hpp"
#include "core/model/errors.hpp"
#include "core/words/flaws.hpp"
#include "core/words/policy_words.hpp"

using namespace circle15;

namespace {

model::Standard standard_with(const std::string& policy) {
    return io::parse_standard_toml("name = \"s\"\n" + policy +
                                       "\n[[rule]]\nservice = \"clinic\"\nname_zh = \"a\"\nname_en = \"a\"\ngroup = "
                                       "[\"age_0_2\"]\ngroup_zh = \"a\"\ngroup_en = \"a\"\nspeed_m_per_s = 1\nminutes = 15\n"
                                       "source = \"a\"\n",
                                   "standard.toml");
}

std::string rule_of(const std::string& policy) {
    try {
        (void)standard_with(policy);
    } catch (const model::InputError& error) {
        return error.flaw().rule + " at " + error.flaw().place;
    }
    return "none";
}

}  // namespace

TEST_CASE("A number of the policy is read with its source, what is left out is circle15's own") {
    const auto policy =
        standard_with("[policy]\nfew_persons = { value = 25, source = \"县里定\", source_en = \"the county\", mark = \"[S]\" }")
            .policy;
    CHECK(policy.few_persons == 25);
    CHECK(policy.unreached_minutes == 60);
    REQUIRE(policy.sources.size() == 1);
    CHECK(policy.sources.at("few_persons") == model::PolicySource{"县里定", "the county", "[S]"});
    CHECK(standard_with("").policy == model::Policy{});
}

TEST_CASE("A number of the policy that cannot be used is refused where it stands") {
    CHECK(rule_of("[policy]\nfew_person = { value = 25, source = \"a\" }") == "unknown_key at line 3, column 1");
    CHECK(rule_of("[policy]\nfew_persons = 25") == "key_not_a_table at line 3, column 15");
    CHECK(rule_of("[policy]\nfew_persons = { value = 25 }") == "missing_key at line 3, column 15");
    CHECK(rule_of("[policy]\nfew_persons = { value = -1, source = \"a\" }") == "out_of_range at line 3, column 25");
    CHECK(rule_of("[policy]\ncapped_from_age = { value = 5, source = \"a\" }") == "policy_order at line 3, column 19");
    CHECK(rule_of("[policy]\ncatchment_near_percent = { value = 70, source = \"a\" }").starts_with("policy_order at line"));
}

TEST_CASE("The standards that come along give every number, its source and what circle15 takes without them") {
    for (const char* place : {"shengsi", "las_palmas"}) {
        const std::string file = std::format("datasets/{}/standard.toml", place);
        auto policy = io::parse_standard_toml(io::read_bytes(file, file), file).policy;
        for (const auto& known : model::policy_keys()) {
            CAPTURE(file, known.key);
            REQUIRE(policy.sources.contains(known.key));
            CHECK_FALSE(policy.sources.find(known.key)->second.source_en.empty());
            CHECK_FALSE(policy.sources.find(known.key)->second.mark.empty());
            CHECK(policy.*known.of >= known.low);
            CHECK(policy.*known.of <= known.high);
            CHECK_FALSE(words::policy_meaning(known.key).zh.empty());
            CHECK_FALSE(words::policy_meaning(known.key).en.empty());
        }
        policy.sources.clear();
        CHECK(policy == model::Policy{});
    }
}
