// SPDX-License-Identifier: MIT
#include "core/model/passability.hpp"

#include <catch2/catch_test_macros.hpp>
#include <map>
#include <string>

using namespace circle15::model;

namespace {

bool barred(const std::map<std::string, std::string, std::less<>>& tags) {
    return bars_the_way([&tags](std::string_view key) -> std::string_view {
        const auto found = tags.find(key);
        return found == tags.end() ? std::string_view{} : std::string_view{found->second};
    });
}

}  // namespace

TEST_CASE("A gate bars whom its access tags bar, and a foot tag goes first") {
    for (const char* gate : {"gate", "lift_gate", "swing_gate", "sliding_gate", "turnstile", "yes"}) {
        CAPTURE(gate);
        CHECK_FALSE(barred({{"barrier", gate}}));
        CHECK(barred({{"barrier", gate}, {"access", "no"}}));
        CHECK(barred({{"barrier", gate}, {"access", "private"}}));
        CHECK(barred({{"barrier", gate}, {"locked", "yes"}}));
        CHECK(barred({{"barrier", gate}, {"foot", "no"}}));
        CHECK_FALSE(barred({{"barrier", gate}, {"access", "no"}, {"foot", "yes"}}));
        CHECK_FALSE(barred({{"barrier", gate}, {"locked", "yes"}, {"foot", "designated"}}));
        CHECK_FALSE(barred({{"barrier", gate}, {"access", "customers"}}));
        CHECK_FALSE(barred({{"barrier", gate}, {"locked", "no"}}));
    }
}

TEST_CASE("Bollards, stiles and kissing gates are for people on foot: only a foot tag bars them") {
    for (const char* barrier : {"bollard", "block", "stile", "kissing_gate", "cycle_barrier", "cattle_grid", "kerb"}) {
        CAPTURE(barrier);
        CHECK_FALSE(barred({{"barrier", barrier}}));
        CHECK_FALSE(barred({{"barrier", barrier}, {"access", "no"}}));
        CHECK(barred({{"barrier", barrier}, {"foot", "no"}}));
    }
}

TEST_CASE("Walls and fences bar the way unless a foot tag says otherwise") {
    for (const char* barrier : {"wall", "fence", "hedge", "city_wall"}) {
        CAPTURE(barrier);
        CHECK(barred({{"barrier", barrier}}));
        CHECK_FALSE(barred({{"barrier", barrier}, {"foot", "yes"}}));
    }
}

TEST_CASE("What is no barrier bars nobody") {
    CHECK_FALSE(barred({}));
    CHECK_FALSE(barred({{"highway", "crossing"}, {"foot", "no"}}));
    CHECK_FALSE(barred({{"barrier", "no"}, {"access", "no"}}));
    CHECK_FALSE(barred({{"entrance", "yes"}, {"access", "private"}}));
}
