// SPDX-License-Identifier: MIT
#include <QBuffer>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "core/analysis/analyze.hpp"
#include "core/io/study_reader.hpp"
#include "core/office/report/page_data.hpp"
#include "core/office/style/layer_styles.hpp"
#include "core/results/answer.hpp"
#include "mapview/sheet/export.hpp"
#include "tests/mapview/sheet/small_town.hpp"

using namespace circle15;
using namespace circle15::sheet;

namespace {

/// The built-in study with a library, which no code knows of, beside a clinic that is one too.
model::Study with_library() {
    auto study = io::read_study(CIRCLE15_SOURCE_DIR "/datasets/shengsi");
    auto rule = study.standard.rules.back();
    rule.service = "library";
    rule.name_zh = "图书馆";
    rule.name_en = "Library";
    rule.symbol.reset();
    rule.colour = 0x8a1c1c;
    rule.letter.clear();
    rule.letter_en.clear();
    study.standard.rules.push_back(rule);
    study.inventory["library"] = study.inventory.at("clinic");
    const auto clinics = study.facilities.size();
    for (std::size_t row = 0; row < clinics; ++row) {
        if (study.facilities[row].service != "clinic") continue;
        auto library = study.facilities[row];
        library.id += "-library";
        library.service = "library";
        study.facilities.push_back(library);
    }
    return study;
}

int count_of(const QImage& image, const QColor& colour) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) count += alike(image.pixelColor(x, y), colour) ? 1 : 0;
    }
    return count;
}

}  // namespace

TEST_CASE("a seventh service has a symbol of its own on map, sheet, report and styled layers") {
    const auto study = with_library();
    const auto analysis = analysis::analyze(study);
    const auto scene = scene_of(study, analysis, [](model::LonLat at) { return QPointF(at.lon * 1e5, at.lat * 1.15e5); });
    REQUIRE(scene.services.size() == 7);
    std::set<SymbolShape> shapes;
    for (const auto& service : scene.services) shapes.insert(service.symbol.shape);
    CHECK(shapes.size() == 7);
    const auto& library = scene.services[6].symbol;
    CHECK(library.shape == SymbolShape::triangle);
    CHECK(library.letter_zh == QStringLiteral("图"));
    CHECK(library.letter_en == QStringLiteral("L"));
    const QColor red(0x8a, 0x1c, 0x1c);
    CHECK(library.colour == red);

    const auto picture = [&](std::size_t row) {
        MapLayers layers;
        layers.service = row;
        layers.homes = layers.areas = layers.gaps = false;
        const QPointF at = scene.services[6].facilities.front().at;
        return picture_of(scene, layers, 300, QRectF(at - QPointF(500, 500), QSizeF(1000, 1000)));
    };
    CHECK(count_of(picture(6), red) > 60);
    CHECK(count_of(picture(5), red) == 0);

    const auto sheets = [&](const std::string& service) {
        const auto files = draw_sheets(study, analysis, {.formats = {Format::png}, .services = {service}});
        return QImage::fromData(QByteArray::fromStdString(files.at(0).bytes));
    };
    CHECK(count_of(sheets("library"), red) > 60);
    CHECK(count_of(sheets("clinic"), red) == 0);

    const analysis::Ground ground(study);
    const results::Answer answer(ground, analysis);
    const auto told = office::page_facts(answer.view(), {}, words::Lang::zh)["services"][6];
    CHECK(told["shape"] == "triangle");
    CHECK(told["colour"] == "#8a1c1c");
    CHECK(told["letter"] == "图");

    std::vector<model::RuleId> all;
    for (std::size_t row = 0; row < 7; ++row) all.push_back(model::id_of<model::RuleId>(row));
    const auto style = office::facility_style({.study = study, .services = all, .minutes = {15}});
    CHECK(style.groups[6].rules[0].symbol.shape == "triangle");
    CHECK(style.groups[6].rules[0].symbol.fill == office::Colour{0x8a1c1c});
    CHECK(style.groups[6].rules[0].symbol.letter == "图");
    CHECK(style.groups[5].rules[0].symbol.letter == "医");
}
