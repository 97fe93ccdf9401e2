// SPDX-License-Identifier: MIT
#include "core/model/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <stdexcept>
#include <vector>

using namespace circle15::model;

TEST_CASE("Stretches hold every row once, on however many threads") {
    for (const std::size_t count : {0U, 1U, 4095U, 4096U, 4097U, 100'000U}) {
        for (const unsigned threads : {0U, 1U, 3U}) {
            CAPTURE(count, threads);
            std::vector<int> seen(count);
            in_stretches(count, threads, [&](std::size_t from, std::size_t to) {
                for (std::size_t row = from; row < to; ++row) ++seen[row];
            });
            CHECK(std::ranges::all_of(seen, [](int times) { return times == 1; }));
        }
    }
}

TEST_CASE("What fails in one stretch is thrown when all are done") {
    std::atomic<std::size_t> rows = 0;
    const auto task = [&](std::size_t from, std::size_t to) {
        rows += to - from;
        if (from == 0) throw std::runtime_error("first");
        if (from > 10'000) throw std::logic_error("later");
    };
    CHECK_THROWS_AS(in_stretches(20'000, 2, task), std::runtime_error);
    CHECK(rows == 20'000);
}
