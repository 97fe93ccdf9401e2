// SPDX-License-Identifier: MIT
// "New study…" as a user has it: files dropped on the window, words typed, buttons pressed, until a coverage figure is there.
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QQuickItem>
#include <QTemporaryDir>
#include <QTest>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "mapview/assistant/assistant.hpp"
#include "mapview/assistant/preview_map.hpp"
#include "tests/intake/shengsi_books.hpp"
#include "tests/mapview/app/dropped_town.hpp"
#include "tests/mapview/app/hand.hpp"
#include "tests/mapview/app/the_window.hpp"

using namespace circle15;
using app::Hand;
using app::wait_until;
using app::Window;

namespace {

/// At the page of the assistant.
class AssistantHand : public Hand {
public:
    explicit AssistantHand(Window& shown) : Hand(shown), shown_(shown) {}

    [[nodiscard]] assistant::Assistant& assistant() const {
        return *shown_.window().property("assistant").value<assistant::Assistant*>();
    }
    [[nodiscard]] bool quiet() const {
        return wait_until([&] { return !assistant().reader()->busy() && !assistant().importer()->busy(); }, 600'000);
    }

private:
    Window& shown_;
};

Window& window_for_assistant() {
    auto& shown = app::window();
    shown.window().setProperty("standard", QStringLiteral(CIRCLE15_SOURCE_DIR "/datasets/shengsi/standard.toml"));
    AssistantHand(shown).assistant().startAfresh();
    return shown;
}

void say_people(Hand& hand, const QString& name, const QString& persons, const QString& ages) {
    hand.type("fact_nameZh", name);
    hand.type("fact_persons", persons);
    hand.type("age0", ages);
}

}  // namespace

TEST_CASE("Files dropped on the window become a study with a coverage figure, a wrong CRS seen and put right on the way") {
    const QTemporaryDir home;
    const QString folder = home.path() + "/sources";
    app::write_dropped_town(folder.toStdString());
    auto& shown = window_for_assistant();
    AssistantHand hand(shown);
    hand.drop({QUrl::fromLocalFile(folder)});
    REQUIRE(wait_until([&] { return hand.item("makeStudy") != nullptr; }, 300'000));
    REQUIRE(hand.quiet());
    auto* map = qobject_cast<assistant::PreviewMap*>(hand.item("assistantMap"));
    REQUIRE(map != nullptr);
    wait_until([&] { return map->rows() > 0; }, 300'000);
    REQUIRE(hand.quiet());
    hand.picture("assistant-first");
    REQUIRE(map->rows() == 3);
    CHECK(map->on_land() == 1);
    hand.picture("assistant-sea");
    const auto doubts_crs = [&] {
        for (const auto& doubt : hand.assistant().doubts()) {
            if (doubt.toMap()["what"].toString().contains("坐标系多半选错了")) return doubt.toMap()["weight"].toInt() == 0;
        }
        return false;
    };
    CHECK(doubts_crs());
    hand.click("crs1");
    REQUIRE(wait_until([&] { return map->rows() == 3 && map->on_land() == 3; }, 300'000));
    CHECK(wait_until([&] { return !doubts_crs(); }, 60'000));
    CHECK_FALSE(hand.item("makeStudy")->isEnabled());
    say_people(hand, "小岛", "80", "10 5 5 5 50 10 10 5");
    hand.click("confirmAll");
    REQUIRE(wait_until([&] { return !hand.assistant().outcome().isEmpty(); }, 300'000));
    hand.picture("assistant-ready");
    // A press of the button just after another word, while that is still being tried, is not lost.
    auto* importer = hand.assistant().importer();
    QObject once;
    bool pressed = false;
    QObject::connect(importer, &app::Background::changed, &once, [&] {
        if (pressed || !importer->busy()) return;
        pressed = true;
        QMetaObject::invokeMethod(hand.item("makeStudy"), "click", Qt::QueuedConnection);
    });
    hand.type("fact_persons", "81");
    REQUIRE(wait_until([&] { return shown.session.ready() && shown.session.study_name() == "小岛"; }, 300'000));
    CHECK(QFile::exists(home.path() + "/study.toml"));
    CHECK(QFile::exists(folder + "/import.toml"));
    const auto& clinics = shown.session.picture()->finding->study().facilities;
    CHECK(clinics.size() == 3);
    std::int64_t persons = 0;
    for (const auto& each : shown.session.picture()->finding->study().homes)
        persons += model::persons_in(each.persons, model::everybody);
    CHECK(persons == 81);
    CHECK_FALSE(shown.session.figures().value("percent").toString().isEmpty());
    CHECK(pressed);
    CHECK(hand.clicks == 2);  // and that of the button
    app::close_window();
}

TEST_CASE("What was said is there again after the page was closed, and in the other language") {
    const QTemporaryDir home;
    app::write_dropped_town(home.path().toStdString());
    auto& shown = window_for_assistant();
    AssistantHand hand(shown);
    QTest::keySequence(&shown.window(), QKeySequence::New);
    REQUIRE(wait_until([&] { return hand.item("assistantAdd") != nullptr; }, 60'000));
    hand.drop({QUrl::fromLocalFile(home.path() + "/town.osm"), QUrl::fromLocalFile(home.path() + "/clinics.csv")});
    REQUIRE(wait_until([&] { return hand.assistant().files().size() == 2; }, 300'000));
    REQUIRE(hand.quiet());
    hand.type("fact_persons", "80");
    QTest::keyClick(&shown.window(), Qt::Key_Escape);
    REQUIRE(wait_until([&] { return !hand.assistant().is_open(); }, 60'000));
    assistant::Assistant next;
    next.set_session(&shown.session);
    next.begin();
    CHECK(next.resumed());
    CHECK(next.files().size() == 2);
    CHECK(next.facts()["persons"] == "80");
    next.startAfresh();
    // A study or a result folder is opened as before.
    CHECK_FALSE(next.wants({QUrl::fromLocalFile(app::shengsi())}));
    CHECK(next.wants({QUrl::fromLocalFile(home.path() + "/clinics.csv")}));
    app::close_window();
}

TEST_CASE("Las Palmas, from three raw files to a coverage figure", "[.las_palmas]") {
    const QTemporaryDir home;
    const QString folder = home.path() + "/sources";
    QDir().mkpath(folder);
    const QDir sources(QStringLiteral(CIRCLE15_SOURCE_DIR "/datasets/las_palmas/sources"));
    for (const auto& name : sources.entryList({"*.zip", "*.pbf", "*.geojson"}))
        REQUIRE(QFile::copy(sources.filePath(name), folder + u'/' + name));
    auto& shown = window_for_assistant();
    AssistantHand hand(shown);
    QElapsedTimer timer;
    timer.start();
    hand.drop({QUrl::fromLocalFile(folder)});
    REQUIRE(wait_until([&] { return hand.item("makeStudy") != nullptr && hand.assistant().files().size() == 3; }, 300'000));
    REQUIRE(hand.quiet());
    hand.picture("las-palmas-dropped");
    say_people(hand, "拉斯帕尔马斯", "380000", "2.0 2.3 5.4 3.1 62.7 6.9 12.8 4.8");
    hand.click("confirmAll");
    REQUIRE(wait_until([&] { return !hand.assistant().outcome().isEmpty(); }, 600'000));
    hand.picture("las-palmas-ready");
    hand.click("makeStudy");
    REQUIRE(wait_until([&] { return shown.session.study_name() == "拉斯帕尔马斯"; }, 600'000));
    CHECK_FALSE(shown.session.figures().value("percent").toString().isEmpty());
    REQUIRE(shown.settle());
    hand.picture("las-palmas-open");
    WARN("clicks " << hand.clicks << ", fields typed " << hand.texts << ", seconds " << timer.elapsed() / 1000);
    app::close_window();
}

namespace {

/// The files of Shengsi as its offices have them: three workbooks; streets and land come from elsewhere.
void write_shengsi_files(const QString& folder) {
    QDir().mkpath(folder);
    const QDir study(app::shengsi());
    for (const char* name : {"streets.osm", "streets_yangshan.osm", "streets_modelled.osm", "islands.geojson"})
        REQUIRE(QFile::copy(study.filePath(name), folder + u'/' + name));
    const std::filesystem::path path = folder.toStdString();
    tests::write_facility_book(path / "嵊泗县公共服务设施一览表.xlsx");
    tests::write_people_book(path / "嵊泗县居住点人口.xlsx");
    tests::write_timetable_book(path / "客运船期.xlsx");
}

}  // namespace

TEST_CASE("Shengsi, from three workbooks of its offices to the coverage of the built-in study") {
    const QTemporaryDir home;
    const QString folder = home.path() + "/嵊泗/sources";
    write_shengsi_files(folder);
    auto& shown = window_for_assistant();
    const int clinics = 5;
    shown.session.question()->set_service(clinics);
    REQUIRE(shown.settle());
    const auto today = shown.session.figures();
    AssistantHand hand(shown);
    QElapsedTimer timer;
    timer.start();
    hand.drop({QUrl::fromLocalFile(folder)});
    REQUIRE(wait_until([&] { return hand.item("makeStudy") != nullptr && hand.assistant().files().size() == 8; }, 300'000));
    REQUIRE(hand.quiet());
    hand.picture("shengsi-dropped");
    QStringList taken;
    for (const auto& file : hand.assistant().files()) taken += file.toMap()["role"].toString();
    taken.sort();
    CHECK(taken == QStringList{"facilities", "land", "osm", "osm", "osm", "people", "timetable", "villages"});
    hand.type("fact_nameZh", "嵊泗县");
    hand.type("fact_date", "2024-12-31");
    hand.click("confirmAll");
    REQUIRE(wait_until([&] { return !hand.assistant().outcome().isEmpty(); }, 60'000));
    REQUIRE(hand.quiet());
    hand.picture("shengsi-ready");
    for (const auto& doubt : hand.assistant().doubts()) {
        INFO(doubt.toMap()["where"].toString().toStdString() << ' ' << doubt.toMap()["what"].toString().toStdString());
        CHECK_FALSE(doubt.toMap()["remedy"].toString().isEmpty());
        // Nobody is left out; what is wrong in red is the one school that nobody has named.
        CHECK((doubt.toMap()["weight"].toInt() > 0 || doubt.toMap()["place"] == "way 893027212"));
    }
    hand.click("makeStudy");
    REQUIRE(wait_until([&] { return shown.session.ready() && shown.session.study_name() == "嵊泗县"; }, 60'000));
    REQUIRE(wait_until([&] { return shown.session.study_path() == home.path() + "/嵊泗"; }, 60'000));
    shown.session.question()->set_service(clinics);
    REQUIRE(shown.settle());
    hand.picture("shengsi-open");
    WARN("clicks " << hand.clicks << ", fields typed " << hand.texts << ", seconds "
                   << static_cast<double>(timer.elapsed()) / 1000 << ", covered "
                   << shown.session.figures().value("percent").toString().toStdString());
    CHECK(hand.clicks == 2);
    CHECK(hand.texts == 2);
    CHECK(shown.session.figures().value("percent") == today.value("percent"));
    CHECK(shown.session.figures().value("line") == today.value("line"));
    app::close_window();
}
