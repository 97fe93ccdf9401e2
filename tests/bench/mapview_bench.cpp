// SPDX-License-Identifier: MIT
// What maps take: sheets of the built-in study, and a screen of 1280 x 800 painted by MapPainter with the homes of a study
// forty times as large. Without a display and without a GPU: pixels are painted by QPainter, as in the viewer's fallback.
#include <sys/resource.h>
#include <time.h>

#include <QGuiApplication>
#include <QHashSeed>
#include <QImage>
#include <QPainter>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "core/analysis/analyze.hpp"
#include "core/geometry/projection.hpp"
#include "core/io/study_reader.hpp"
#include "mapview/sheet/export.hpp"
#include "mapview/sheet/map_painter.hpp"

using namespace circle15;

namespace {

constexpr QSize screen(1280, 800);

double cpu_ms() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Does something again and again and prints what it took; `aim_ms` is what is wanted of the median, 0 where nothing is. The
/// processor's own time stands beside the clock's, for machines that have other work to do.
void row(const std::string& what, double aim_ms, int times, const std::function<void(int)>& act) {
    std::vector<double> spent;
    std::vector<double> cpu;
    for (int time = 0; time < times; ++time) {
        const double cpu_before = cpu_ms();
        const auto start = std::chrono::steady_clock::now();
        act(time);
        spent.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
        cpu.push_back(cpu_ms() - cpu_before);
    }
    std::ranges::sort(spent);
    std::ranges::sort(cpu);
    const double median = spent[spent.size() / 2];
    std::printf("%-58s %6d %9.1f %9.1f %9.1f", what.c_str(), times, median, spent.back(), cpu[cpu.size() / 2]);
    if (aim_ms > 0) std::printf(" %8.0f %s", aim_ms, median <= aim_ms ? "met" : "missed");
    std::printf("\n");
    std::fflush(stdout);
}

double peak_mb() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

struct Map {
    model::Study study;
    analysis::Analysis analysis;
    geometry::Projection projection;
    sheet::Scene scene;

    explicit Map(const std::filesystem::path& folder)
        : study(io::read_study(folder)), analysis(analysis::analyze(study)), projection(study.measuring_crs) {
        scene = sheet::scene_of(study, analysis, plane());
    }
    [[nodiscard]] sheet::ToPlane plane() const {
        return [this](model::LonLat place) {
            const auto metres = projection.to_metres(place);
            return QPointF(metres.x, metres.y);
        };
    }
};

/// So many homes, each near one of the study's own and judged like it.
void fill(sheet::ServiceMarks& service, std::size_t count) {
    const auto own = service.homes;
    std::mt19937_64 random(15);
    const auto metres = [&] { return static_cast<double>(random() % 400) - 200; };
    service.homes.clear();
    while (service.homes.size() < count) {
        auto home = own[service.homes.size() % own.size()];
        home.at += QPointF(metres(), metres());
        service.homes.push_back(home);
    }
}

void sheets(const Map& map) {
    using sheet::Format;
    for (const auto paper : {sheet::Paper::a3, sheet::Paper::a4}) {
        const std::string name = paper == sheet::Paper::a3 ? "A3" : "A4";
        for (const auto format : {Format::pdf, Format::png, Format::svg}) {
            const std::string what = "one " + name + " sheet as " + std::string(sheet::name_of(format));
            row(what, 0, 5, [&](int) {
                static_cast<void>(
                    sheet::draw_sheets(map.study, map.analysis, {.formats = {format}, .paper = paper, .services = {"clinic"}}));
            });
        }
    }
    row("all sheets of the study, A3, pdf and png", 0, 1,
        [&](int) { static_cast<void>(sheet::draw_sheets(map.study, map.analysis, {.formats = {Format::pdf, Format::png}})); });
}

void screens(Map& map) {
    constexpr std::size_t count = 30'000;
    const auto clinic = static_cast<std::size_t>(
        std::ranges::find(map.scene.services, QStringLiteral("clinic"), &sheet::ServiceMarks::service) -
        map.scene.services.begin());
    auto& service = map.scene.services.edit(clinic);
    fill(service, count);
    const sheet::Theme theme;
    const sheet::Lettering lettering(theme.font_family);
    const sheet::MapPainter painter(map.scene, theme, lettering);
    QImage image(screen, QImage::Format_RGB32);
    const auto paint = [&](QRectF plane, const sheet::MapLayers& layers) {
        QPainter pixels(&image);
        painter.paint(pixels, sheet::Viewport::fitted(plane, QRectF({0, 0}, QSizeF(screen)), 4), layers);
    };
    QRectF county;
    QRectF island;
    for (const auto& each : map.scene.islands) county = county.isNull() ? each.box : county.united(each.box);
    island = std::ranges::max(map.scene.islands, {}, &sheet::IslandShape::persons).box;
    const auto panned = [&](const QRectF& box, int frame) {
        return box.translated(box.width() * 0.004 * frame, box.height() * 0.002 * frame);
    };
    sheet::MapLayers layers;
    layers.service = clinic;
    sheet::MapLayers bare = layers;
    bare.island_names = bare.village_names = bare.facility_names = bare.ferry_names = bare.facilities = bare.piers = false;
    bare.numbered_gaps = 0;
    row("frame of a pan, whole county, 30,000 homes", 30, 60, [&](int frame) { paint(panned(county, frame), bare); });
    row("the same with every name and symbol", 0, 30, [&](int frame) { paint(panned(county, frame), layers); });
    row("frame of a pan, one island, 30,000 homes", 30, 60, [&](int frame) { paint(panned(island, frame), bare); });
    row("the same with every name and symbol", 0, 30, [&](int frame) { paint(panned(island, frame), layers); });
    row("frame of a zoom, 30,000 homes", 30, 60, [&](int frame) {
        const double in = 0.004 * frame;
        paint(county.adjusted(county.width() * in, county.height() * in, -county.width() * in, -county.height() * in), bare);
    });
    const auto viewport = sheet::Viewport::fitted(island, QRectF({0, 0}, QSizeF(screen)), 4);
    QImage ground(image.size(), image.format());
    {
        QPainter pixels(&ground);
        painter.paint_ground(pixels, viewport, bare);
    }
    row("recolour: another threshold, 30,000 homes on the same ground", 20, 60, [&](int frame) {
        const double threshold = 5 + frame;
        for (auto& home : service.homes) {
            if (home.facts.on_foot()) home.status = analysis::status_at(home.facts, threshold);
        }
        image = ground;
        QPainter pixels(&image);
        painter.paint_marks(pixels, viewport, bare);
    });
}

}  // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QHashSeed::setDeterministicGlobalSeed();
    const QGuiApplication application(argc, argv);
    std::printf("%-58s %6s %9s %9s %9s %8s\n", "mapview", "times", "median ms", "worst ms", "cpu ms", "aim ms");
    const std::filesystem::path folder = CIRCLE15_SOURCE_DIR "/datasets/shengsi";
    row("read and analyze the built-in study, shapes included", 0, 3, [&](int) { static_cast<void>(Map(folder)); });
    Map map(folder);
    sheets(map);
    screens(map);
    std::printf("%-58s %26.0f MB\n", "most memory", peak_mb());
}
