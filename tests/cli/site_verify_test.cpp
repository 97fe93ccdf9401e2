// SPDX-License-Identifier: MIT
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "tests/cli/site_words.hpp"

using namespace circle15::cli_test;

TEST_CASE("a certificate that was tampered with, or whose inputs changed, does not hold") {
    const Sandbox sandbox;
    const auto study = sandbox.study();
    REQUIRE(run(sandbox.path(), site({"-o", "plan.toml"})).exit == 0);
    const std::vector<std::string> verify{"site", "study", "--verify", "plan.toml"};
    const auto held = run(sandbox.path(), verify);
    CHECK(held.exit == 0);
    CHECK(held.out.starts_with("The certificate holds"));
    auto certificate = nlohmann::json::parse(content_of(sandbox.path() / "plan.certificate.json"));
    const auto objected = [&](const std::string& rule) {
        const auto ran = run(sandbox.path(), verify);
        CHECK(ran.exit == 1);
        CHECK(std::ranges::count(ran.err, '\n') == 1);
        return ran.out.contains(" [" + rule + "]\n");
    };
    const auto tampered = [&](const std::string& rule) {
        write(sandbox.path() / "plan.certificate.json", certificate.dump());
        INFO(certificate.dump());
        return objected(rule);
    };
    auto& sites = certificate["sites"];
    const auto chosen = std::ranges::find_if(
        sites, [](const auto& row) { return !row["existing"].template get<bool>() && !row["demand"].empty(); });
    REQUIRE(chosen != sites.end());

    SECTION("more persons are claimed") {
        certificate["value"] = certificate["value"].get<double>() + 1;
        CHECK(tampered("value"));
    }
    SECTION("a walk is shortened") {
        (*chosen)["demand"][0]["cost"] = (*chosen)["demand"][0]["cost"].get<double>() + 1;
        CHECK(tampered("walk"));
        CHECK(tampered("demand"));
    }
    SECTION("a home is left out") {
        (*chosen)["demand"].erase(0);
        CHECK(tampered("demand"));
    }
    SECTION("a site is somewhere else than its name says") {
        (*chosen)["lon"] = (*chosen)["lon"].get<double>() + 0.001;
        CHECK(tampered("place"));
    }
    SECTION("the bound is below the value") {
        certificate["bound"] = 0;
        CHECK(tampered("bound"));
    }
    SECTION("a hash is not that of the file") {
        certificate["inputs"]["homes.csv"] = std::string(64, '0');
        CHECK(tampered("inputs"));
    }
    SECTION("the homes have changed since") {
        auto homes = content_of(study / "homes.csv");
        homes.replace(homes.find("12,1,1,2"), 8, "12,2,1,2");
        write(study / "homes.csv", homes);
        CHECK(objected("inputs"));
    }
    SECTION("the scenario opens another place") {
        auto scenario = content_of(sandbox.path() / "plan.toml");
        scenario.replace(scenario.find("lon = 122.4"), 11, "lon = 122.5");
        write(sandbox.path() / "plan.toml", scenario);
        CHECK(objected("scenario"));
    }
    SECTION("it walks a way that is none") {
        certificate["request"]["walk"] = "sideways";
        write(sandbox.path() / "plan.certificate.json", certificate.dump());
        const auto ran = run(sandbox.path(), verify);
        CHECK(ran.exit == 2);
        CHECK(ran.err.contains("[unreadable_certificate]"));
        CHECK_FALSE(ran.err.contains("json.exception"));
    }
    SECTION("it was written before the way of walking could be chosen") {
        certificate["request"].erase("walk");
        write(sandbox.path() / "plan.certificate.json", certificate.dump());
        CHECK(run(sandbox.path(), verify).exit == 0);
    }
    SECTION("it is no certificate") {
        write(sandbox.path() / "plan.certificate.json", "{\"kind\": 3}");
        const auto ran = run(sandbox.path(), verify);
        CHECK(ran.exit == 2);
        CHECK(ran.err.contains("[unreadable_certificate]"));
    }
}
