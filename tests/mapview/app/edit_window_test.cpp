// SPDX-License-Identifier: MIT
// "Edit…" as a user has it: a facility's fields, a home's persons and a pier's place go into the study's own files.
#include <QDate>
#include <QElapsedTimer>
#include <QGeoCoordinate>
#include <QTest>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "core/intake/upkeep/study_update.hpp"
#include "core/io/study_reader.hpp"
#include "mapview/assistant/row_editor.hpp"
#include "tests/mapview/app/hand.hpp"
#include "tests/mapview/app/own_study.hpp"

using namespace circle15;
using app::Hand;
using app::wait_until;

namespace {

struct Edited : app::OwnStudy {
    [[nodiscard]] assistant::RowEditor& editor() const { return of<assistant::RowEditor>("editor"); }
    /// Chosen and opened for editing by its key.
    void begin(Hand& hand, const QString& kind, const std::string& id) {
        shown.choice().choose(kind, QString::fromStdString(id));
        REQUIRE(shown.settle());
        hand.click("editRow");
        REQUIRE(wait_until([&] { return editor().is_open(); }, 10'000));
    }
    void write(Hand& hand) {
        hand.click("editWrite");
        hand.picture("edit-ask");
        hand.click("yes");
        REQUIRE(wait_until([&] { return !editor().is_open() || !shown.session.error().isEmpty(); }, 60'000));
        REQUIRE(wait_until([&] { return !shown.session.background()->busy() && !editor().background()->busy(); }, 120'000));
    }
    void undo(Hand& hand) {
        hand.click("upkeepButton");
        hand.click("undoUpdate");
        hand.click("yes");
        QTest::qWait(50);
        REQUIRE(wait_until([&] { return !shown.session.background()->busy(); }, 120'000));
    }
    /// As who opens the study next sees it.
    [[nodiscard]] model::Study on_disk() const { return io::read_study(path().toStdString()); }
};

}  // namespace

TEST_CASE("A facility's capacity changed in the window is in the study's file, named, dated and taken back") {
    Edited own;
    Hand hand(own.shown);
    const auto before = own.bytes("facilities.csv");
    const model::Facility known = own.study().facilities[2];
    const auto service = own.shown.session.question()->service();
    QElapsedTimer timer;
    timer.start();
    own.begin(hand, "facility", known.id);
    const auto view = own.shown.map()->property("center").value<QGeoCoordinate>();
    hand.picture("edit-zh");
    hand.type("edit_capacity", "77");
    hand.type("editBy", "");
    CHECK_FALSE(hand.item("editWrite")->isEnabled());
    hand.type("editBy", "张三");
    CHECK(own.editor().changes().size() == 1);
    own.write(hand);
    WARN("clicks " << hand.clicks << ", fields typed " << hand.texts << ", seconds "
                   << static_cast<double>(timer.elapsed()) / 1000);
    CHECK(own.study().facilities[2].capacity == 77);
    const auto after = own.on_disk().facilities[2];
    CHECK(after.capacity == 77);
    CHECK(after.source.starts_with(known.source));
    CHECK(after.source.contains("张三 手工修改：服务能力"));
    CHECK(after.date == QDate::currentDate().toString(Qt::ISODate).toStdString());
    // Question and view stay.
    CHECK(own.shown.session.question()->service() == service);
    CHECK(own.shown.choice().key().toStdString() == known.id);
    CHECK(own.shown.map()->property("center").value<QGeoCoordinate>().distanceTo(view) < 20);
    own.undo(hand);
    CHECK(own.bytes("facilities.csv") == before);
    CHECK(own.study().facilities[2].capacity == known.capacity);
    CHECK(own.shown.session.error().isEmpty());
}

TEST_CASE("A facility's name, service, township and village are chosen from what the study knows") {
    Edited own;
    Hand hand(own.shown);
    const model::Facility known = own.study().facilities[0];
    REQUIRE(known.township == "菜园镇");
    own.begin(hand, "facility", known.id);
    const auto pick = [&](const char* field, const QString& word) {
        hand.click(field);
        hand.press(word);
    };
    const auto value = [&](const char* column) -> QString {
        for (const auto& field : own.editor().fields()) {
            if (field.toMap()["column"] == column) return field.toMap()["value"].toString();
        }
        return {};
    };
    hand.type("edit_name", "县托育园");
    pick("edit_service", "幼儿园");
    // A village that is not of the township is no longer said; a township follows its village.
    pick("edit_township", "枸杞乡");
    REQUIRE(wait_until([&] { return value("township") == "枸杞乡"; }, 10'000));
    CHECK(value("village").isEmpty());
    pick("edit_village", "东海社区");
    REQUIRE(wait_until([&] { return value("village") == "东海社区"; }, 10'000));
    CHECK(value("township") == "菜园镇");
    hand.picture("edit-units");
    hand.type("editBy", "张三");
    own.write(hand);
    CHECK(own.shown.session.error().isEmpty());
    const auto after = own.on_disk().facilities[0];
    CHECK(after.name == "县托育园");
    CHECK(after.service == "kindergarten");
    CHECK(after.township == "菜园镇");
    CHECK(after.village == "东海社区");
}

TEST_CASE("A facility is moved by a click on the map, but not into the sea") {
    Edited own;
    Hand hand(own.shown);
    const auto& study = own.study();
    const std::size_t row = 2;
    const auto place = study.facilities[row].place;
    const auto id = study.facilities[row].id;
    own.shown.map_view()->property("tour").value<QObject*>()->setProperty("county", false);
    own.begin(hand, "facility", id);
    own.shown.look_at(place.lon, place.lat, 17);
    REQUIRE(own.shown.settle());
    hand.type("editBy", "张三");
    hand.click("editPlace");
    hand.picture("edit-placing");
    hand.click_at(own.shown.point_of(place.lon + 0.0003, place.lat));
    REQUIRE(wait_until([&] { return own.editor().is_moved() && !own.editor().is_placing(); }, 10'000));
    REQUIRE(hand.item("editMark") != nullptr);
    own.write(hand);
    CHECK(own.shown.session.error().isEmpty());
    const auto after = own.on_disk().facilities[row];
    CHECK(std::abs(after.place.lon - place.lon - 0.0003) < 2e-5);
    CHECK(after.quality == model::Quality::approximate);
    const auto written = own.bytes("facilities.csv");
    own.begin(hand, "facility", id);
    hand.type("edit_lon", "123.9");
    own.write(hand);
    CHECK(own.shown.session.error()["rule"].toString().startsWith("facility_"));
    CHECK(own.bytes("facilities.csv") == written);
    hand.item("editPanel")->forceActiveFocus();
    hand.key(Qt::Key_Escape);
    CHECK(wait_until([&] { return !own.editor().is_open(); }, 10'000));
}

TEST_CASE("A home's persons and a pier's place are edited too, and a study that is read only says what to do") {
    Edited own;
    Hand hand(own.shown);
    own.shown.session.set_language("en");
    const model::Home home = own.study().homes[10];
    own.begin(hand, "home", home.id);
    hand.type("edit_age_80_up", "40");
    hand.type("editBy", "Li");
    own.write(hand);
    CHECK(own.study().homes[10].persons.back() == 40);
    CHECK(own.on_disk().homes[10].source.contains("Li changed by hand: age_80_up"));
    const model::Pier pier = own.study().piers[0];
    own.begin(hand, "pier", pier.id);
    hand.picture("edit-pier-en");
    hand.type("edit_lat", QString::number(pier.place.lat + 0.0001, 'f', 7));
    own.write(hand);
    CHECK(std::abs(own.study().piers[0].place.lat - pier.place.lat - 0.0001) < 1e-6);
    CHECK(intake::upkeep_entries(own.path().toStdString()).size() == 2);
    // By key, and back by key.
    hand.key(Qt::Key_F2);
    REQUIRE(wait_until([&] { return own.editor().is_open(); }, 10'000));
    hand.key(Qt::Key_Escape);
    REQUIRE(wait_until([&] { return !own.editor().is_open(); }, 10'000));
    std::filesystem::permissions(own.path().toStdString(),
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    own.editor().begin("pier", QString::fromStdString(pier.id));
    std::filesystem::permissions(own.path().toStdString(), std::filesystem::perms::owner_all);
    CHECK_FALSE(own.editor().is_open());
    CHECK(own.shown.session.error()["rule"] == "study_read_only");
    CHECK(own.shown.session.error()["remedy"].toString().contains("copy the whole folder"));
    own.shown.session.set_language("zh");
}
