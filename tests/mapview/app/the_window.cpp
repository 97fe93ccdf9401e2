// SPDX-License-Identifier: MIT
#include "tests/mapview/app/the_window.hpp"

#include <QImage>
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/reporters/catch_reporter_event_listener.hpp>
#include <catch2/reporters/catch_reporter_registrars.hpp>
#include <memory>

namespace circle15::app {

namespace {

/// One window for all cases, since each takes a second to open.
std::unique_ptr<Window>& the_window() {
    static std::unique_ptr<Window> one;
    return one;
}

/// Closes it while there still is an application.
struct Closing : Catch::EventListenerBase {
    using EventListenerBase::EventListenerBase;
    void testRunEnded(const Catch::TestRunStats&) override { close_window(); }
};
CATCH_REGISTER_LISTENER(Closing)

const std::vector<QByteArray>& all_layers() {
    static const std::vector<QByteArray> names{"areas", "gaps", "homes", "facilities", "streets", "ferries", "names"};
    return names;
}

}  // namespace

QString shengsi() { return CIRCLE15_SOURCE_DIR "/datasets/shengsi"; }

Window& window() {
    if (!the_window()) the_window() = std::make_unique<Window>(shengsi());
    auto& one = *the_window();
    REQUIRE(wait_until([&] { return one.session.ready(); }));
    one.session.dismissError();
    one.trial().startAfresh();
    one.choice().clear();
    one.session.question()->set_service(4);
    one.session.askMeasure(0);
    one.session.question()->set_threshold(service(one).measures[0].minutes);
    one.map_view()->setProperty("compare", false);
    one.map_view()->property("tour").value<QObject*>()->setProperty("county", false);
    draw_only(one, all_layers());
    one.lists().gaps()->set_filter({});
    one.lists().gaps()->pickNone();
    one.window().findChild<QObject*>("tabs")->setProperty("currentIndex", 0);
    REQUIRE(one.settle());
    return one;
}

void draw_only(Window& shown, const std::vector<QByteArray>& layers) {
    for (const auto& layer : all_layers())
        shown.session.question()->setProperty(layer.constData(), std::ranges::find(layers, layer) != layers.end());
}

void close_window() { the_window().reset(); }

bool alike(const QColor& a, const QColor& b, int by) {
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) <= by;
}

bool has_colour(Window& shown, const QImage& image, double lon, double lat, const QColor& colour, int radius) {
    const double ratio = image.devicePixelRatio();
    const QPoint at = shown.point_of(lon, lat) * ratio;
    for (int y = -radius; y <= radius; ++y) {
        for (int x = -radius; x <= radius; ++x) {
            if (image.valid(at + QPoint(x, y)) && alike(image.pixelColor(at + QPoint(x, y)), colour)) return true;
        }
    }
    if (const auto folder = qEnvironmentVariable("CIRCLE15_KEEP_PICTURES"); !folder.isEmpty()) {
        image.save(QStringLiteral("%1/%2-%3.png").arg(folder).arg(at.x()).arg(at.y()));
    }
    return false;
}

const analysis::ServiceResult& service(Window& shown) {
    return shown.session.picture()->finding->analysis.services[shown.session.service()];
}

std::size_t home_with(Window& shown, analysis::Status status) {
    const auto& study = shown.session.picture()->finding->study();
    const auto group = study.standard.rules[shown.session.service()].group;
    std::size_t best = study.homes.size();
    for (std::size_t row = 0; row < study.homes.size(); ++row) {
        if (service(shown).homes[row].status != status) continue;
        if (best == study.homes.size() ||
            model::persons_in(study.homes[row].persons, group) > model::persons_in(study.homes[best].persons, group))
            best = row;
    }
    REQUIRE(best < study.homes.size());
    return best;
}

model::LonLat look_at_home(Window& shown, std::size_t home) {
    const auto place = shown.session.picture()->finding->study().homes[home].place;
    shown.look_at(place.lon, place.lat, 16);
    REQUIRE(shown.settle());
    return place;
}

}  // namespace circle15::app
