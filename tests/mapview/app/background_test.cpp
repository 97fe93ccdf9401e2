// SPDX-License-Identifier: MIT
#include <algorithm>
#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <vector>

#include "tests/mapview/app/window.hpp"

using namespace circle15;
using app::wait_until;

TEST_CASE("What takes its time says how much is done, and ends soon after it is stopped") {
    app::Session session;
    auto* background = session.background();
    std::vector<int> percents;
    QObject::connect(background, &app::Background::changed, background, [&] { percents.push_back(background->percent()); });
    session.open(CIRCLE15_SOURCE_DIR "/datasets/shengsi");
    REQUIRE(wait_until([&] { return session.ready(); }));
    CHECK(std::ranges::is_sorted(percents));
    CHECK(std::ranges::count_if(percents, [](int percent) { return percent > 0 && percent < 100; }) >= 5);

    std::atomic<bool> ended = false;
    std::atomic<bool> begun = false;
    bool delivered = false;
    background->run<int>(
        "for ever",
        [&](const model::Progress& progress) {
            begun = true;
            try {
                while (true) model::advance(progress, 0.5);
            } catch (const model::Stopped&) {
                ended = true;
                throw;
            }
            return 1;
        },
        [&](int) { delivered = true; }, [&](const std::exception_ptr&) { delivered = true; });
    REQUIRE(wait_until([&] { return begun.load() && background->percent() == 50; }));
    background->cancel();
    CHECK_FALSE(background->busy());
    CHECK(wait_until([&] { return ended.load(); }));
    session.open(CIRCLE15_SOURCE_DIR "/datasets/shengsi");
    CHECK(wait_until([&] { return !background->busy(); }));
    CHECK_FALSE(delivered);
}
