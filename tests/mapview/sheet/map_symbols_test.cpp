// SPDX-License-Identifier: MIT
#include <catch2/catch_test_macros.hpp>

#include "mapview/sheet/facility_kinds.hpp"
#include "tests/mapview/sheet/small_town.hpp"

using namespace circle15;
using namespace circle15::sheet;

namespace {

/// Pixels about as dark as a colour, the softened edges of lines and letters among them.
int count_of(const QImage& image, const QColor& colour) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) count += qGray(image.pixel(x, y)) < qGray(colour.rgb()) + 70 ? 1 : 0;
    }
    return count;
}

Scene town_with_gap() {
    Scene scene = small_town();
    const QPainterPath area = square(720, 720, 160);
    scene.services.edit(0).gaps = {
        {.rank = 1, .area = area, .box = area.boundingRect(), .point = {800, 800}, .modelled = false, .persons = 1234}};
    return scene;
}

}  // namespace

TEST_CASE("a gap is outlined and bears its rank; the largest ones say how many persons they hold") {
    const Theme theme;
    MapLayers layers = clinic_layers();
    layers.homes = false;
    const QImage counted = picture_of(town_with_gap(), layers);
    CHECK(qGray(colour_at(counted, 720, 860).rgb()) < qGray(theme.gap.rgb()) + 90);
    CHECK_FALSE(alike(colour_at(counted, 740, 740), theme.land));  // the wash
    layers.counted_gaps = 0;
    const QImage uncounted = picture_of(town_with_gap(), layers);
    layers.numbered_gaps = 0;
    const QImage unnumbered = picture_of(town_with_gap(), layers);
    const int with_count = count_of(counted, theme.gap);
    const int with_badge = count_of(uncounted, theme.gap);
    CHECK(with_count > with_badge + 50);
    CHECK(with_badge > count_of(unnumbered, theme.gap) + 50);
    layers.gaps = false;
    CHECK(alike(colour_at(picture_of(town_with_gap(), layers), 720, 800), theme.land));
}

TEST_CASE("the outline of a modelled gap is broken") {
    Scene scene = town_with_gap();
    MapLayers layers = clinic_layers();
    layers.homes = false;
    layers.numbered_gaps = 0;
    const Theme theme;
    const auto drawn = [&] {
        const QImage image = picture_of(scene, layers);
        return count_of(image, theme.gap);
    };
    const int known = drawn();
    scene.services.edit(0).gaps[0].modelled = true;
    CHECK(drawn() < 0.75 * known);
}

TEST_CASE("no name is drawn where the page is kept free") {
    Scene scene = small_town();
    scene.services.edit(0).homes.clear();
    scene.villages = {{.at = {500, 500}, .name = QStringLiteral("沙河社区"), .persons = 30}};
    MapLayers layers;
    const QImage named = picture_of(scene, layers);
    layers.kept_free = {QRectF(0, 0, 500, 500)};
    const QImage unnamed = picture_of(scene, layers);
    layers.village_names = false;
    CHECK(unnamed == picture_of(scene, layers));
    CHECK(named != unnamed);
}

TEST_CASE("a facility that is not open yet is hollow, a closed one is not drawn") {
    Scene scene = small_town();
    const Theme theme;
    MapLayers layers = clinic_layers();
    layers.homes = false;
    layers.facility_names = false;
    auto& facilities = scene.services.edit(0).facilities;
    const auto dark = [&] {
        const QImage image = picture_of(scene, layers);
        return count_of(image, theme.facility);
    };
    facilities = {{.at = {800, 300}, .name = QStringLiteral("卫生院")}};
    const int open = dark();
    facilities[0].serves = false;
    facilities[0].status = model::FacilityStatus::planned;
    CHECK(open > 100);
    CHECK(dark() < open / 4);
    facilities[0].status = model::FacilityStatus::closed;
    CHECK(alike(colour_at(picture_of(scene, layers), 800, 300), theme.land));
}

TEST_CASE("from far off neither villages nor facilities are named, and symbols are small") {
    Scene scene = small_town();
    scene.services.edit(0).homes.clear();
    scene.villages = {{.at = {500, 500}, .name = QStringLiteral("沙河社区"), .persons = 30}};
    scene.services.edit(0).facilities = {{.at = {500, 500}, .name = QStringLiteral("卫生院")}};
    MapLayers layers = clinic_layers();
    MapLayers nameless = layers;
    nameless.village_names = nameless.facility_names = false;
    const Theme theme;
    // 1,000 m and 60 km across a page of 125 mm.
    const QRectF near(0, 0, 1000, 1000);
    const QRectF far(-29'500, -29'500, 60'000, 60'000);
    CHECK(picture_of(scene, layers, 500, near) != picture_of(scene, nameless, 500, near));
    CHECK(picture_of(scene, layers, 500, far) == picture_of(scene, nameless, 500, far));
    const QImage small = picture_of(scene, layers, 500, far);
    CHECK(alike(small.pixelColor(250, 250), theme.facility));
    CHECK(alike(small.pixelColor(250 + static_cast<int>(4 * theme.symbol_size * 0.5), 250), theme.sea));
}

TEST_CASE("the name of an island does not give way to its gaps") {
    Scene scene = town_with_gap();
    scene.services.edit(0).homes.clear();
    const auto gap = scene.services.edit(0).gaps[0];
    for (std::size_t rank = 2; rank <= 80; ++rank) {
        scene.services.edit(0).gaps.push_back(gap);
        scene.services.edit(0).gaps.back().rank = rank;
    }
    MapLayers layers = clinic_layers();
    layers.numbered_gaps = 80;
    layers.counted_gaps = 0;
    const QRectF far(-29'200, -29'200, 60'000, 60'000);
    const QImage unnamed = picture_of(scene, layers, 500, far);
    scene.islands[0].name = QStringLiteral("泗礁山");
    const QImage named = picture_of(scene, layers, 500, far);
    const auto letters = [](const QImage& image) {
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) count += alike(image.pixelColor(x, y), Theme{}.ink) ? 1 : 0;
        }
        return count;
    };
    CHECK(letters(unnamed) == 0);
    CHECK(letters(named) > 15);
}

TEST_CASE("an island half in view is named on the land in view, and one whose land is out of view is not") {
    Scene scene = small_town();
    scene.services.edit(0).homes.clear();
    scene.services.edit(0).areas.clear();
    const auto marks = [&](const QRectF& plane) {
        scene.islands[0].name = {};
        const QImage unnamed = picture_of(scene, clinic_layers(), 500, plane);
        scene.islands[0].name = QStringLiteral("岛");
        const QImage named = picture_of(scene, clinic_layers(), 500, plane);
        QRect where;
        for (int y = 0; y < 500; ++y) {
            for (int x = 0; x < 500; ++x) {
                if (named.pixel(x, y) != unnamed.pixel(x, y)) where |= QRect(x, y, 1, 1);
            }
        }
        return where;
    };
    const QRect half = marks({600, 100, 800, 800});  // land on the left 300 m, 187 of 500 dots
    CHECK_FALSE(half.isNull());
    CHECK(half.left() > 30);
    CHECK(half.right() < 187);
    CHECK(std::abs(half.center().y() - 250) < 60);

    QPainterPath hook = square(100, 100, 100);  // its box fills what its land leaves free
    hook.addRect(1900, 1900, 100, 100);
    scene.islands[0].land = hook;
    scene.islands[0].box = hook.boundingRect();
    scene.islands[0].inside = {150, 150};
    CHECK(marks({600, 600, 800, 800}).isNull());
}

TEST_CASE("a legend has every look of facilities there is, and no other") {
    ServiceMarks service{.service = QStringLiteral("clinic")};
    CHECK(facility_kinds(service, words::Lang::zh).empty());
    service.facilities = {{.modelled = true}, {.status = model::FacilityStatus::closed, .serves = false}};
    auto kinds = facility_kinds(service, words::Lang::en);
    REQUIRE(kinds.size() == 1);
    CHECK(kinds[0].mark.modelled);
    CHECK(kinds[0].words == "facility, place modelled");
    service.facilities.push_back({});
    service.facilities.push_back({.status = model::FacilityStatus::planned, .serves = false});
    kinds = facility_kinds(service, words::Lang::zh);
    REQUIRE(kinds.size() == 3);
    CHECK_FALSE(kinds[0].mark.modelled);
    CHECK_FALSE(kinds[2].mark.serves);
    CHECK(kinds[2].words == QStringLiteral("在建，尚未投用"));
    service.facilities.push_back({.status = model::FacilityStatus::open, .serves = false});
    CHECK(facility_kinds(service, words::Lang::zh)[2].words == QStringLiteral("在建，或当日不开放"));
    std::erase_if(service.facilities, [](const auto& mark) { return mark.status == model::FacilityStatus::planned; });
    CHECK(facility_kinds(service, words::Lang::en)[2].words == QStringLiteral("closed that day"));
}
