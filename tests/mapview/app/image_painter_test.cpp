// SPDX-License-Identifier: MIT
#include "mapview/app/image_painter.hpp"

#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <vector>

#include "mapview/app/look.hpp"
#include "tests/mapview/app/window.hpp"

using namespace circle15;

TEST_CASE("A map painted over the ground of the last one is the same as one painted anew") {
    app::Session session;
    session.open(CIRCLE15_SOURCE_DIR "/datasets/shengsi");
    REQUIRE(app::wait_until([&] { return session.ready(); }));
    const auto picture = session.picture();
    const QRectF page(-40, -30, 480, 360);
    const QRectF box = picture->scene.islands.front().box;
    app::ImageJob job{.picture = picture,
                      .layers = {.service = 0},
                      .to_pixels = sheet::Viewport::fitted(box, page, app::Look::mm).to_page,
                      .page = page,
                      .ratio = 1.25};
    // Step by step, each a change to the one before: some leave the ground as it was, others do not.
    const std::vector<std::function<void()>> steps{
        [] {},
        [&] { job.threshold = 25; },
        [&] { job.threshold = 5; },
        [&] { job.layers.home_colour = sheet::HomeColour::minutes; },
        [&] { job.layers.gaps = false; },
        [&] { job.layers.service = 4; },
        [&] { job.layers.homes = false; },
        [&] { job.layers.areas = false; },
        [&] { job.layers.streets = false; },
        [&] { job.layers.ferries = false; },
        [&] { job.layers.island_names = false; },
        [&] { job.layers.kept_free = {QRectF(0, 0, 300, 300)}; },
        [&] { job.to_pixels.translate(500, 300); },
        [&] { job.page.translate(7, 0); },
        [&] { job.ratio = 1; },
        [&] { job.labels_only = true; },
        [&] { job.labels_only = false; },
        [&] { job.picture = std::make_shared<app::MapPicture>(*picture); },
    };
    app::ImagePainter keeper;
    QImage last;
    std::size_t different = 0;
    for (std::size_t step = 0; step < steps.size(); ++step) {
        steps[step]();
        const QImage kept = keeper.paint(job);
        INFO("step " << step);
        CHECK(kept == app::ImagePainter().paint(job));
        if (kept != last) ++different;
        last = kept;
    }
    CHECK(different >= steps.size() - 4);
}
