// SPDX-License-Identifier: MIT
// What a trial leaves alone, what it refuses, and that whatever leaves the window names it.
#include <QDir>
#include <QFile>
#include <QGeoCoordinate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <catch2/catch_test_macros.hpp>

#include "core/io/scenario_writer.hpp"
#include "mapview/app/take_away.hpp"
#include "tests/mapview/app/opened_study.hpp"

using namespace circle15;
using app::OpenedStudy;

namespace {

QByteArray bytes_of(const QString& file) {
    QFile opened(file);
    REQUIRE(opened.open(QIODevice::ReadOnly));
    return opened.readAll();
}

/// Has the program write results as the command line does.
void analyze(const QString& scenario, const QString& folder) {
    QProcess program;
    program.start(QStringLiteral(CIRCLE15_PROGRAM),
                  {"analyze", app::built_in_study(), "--scenario", scenario, "-o", folder, "--lang", "en"});
    REQUIRE(program.waitForFinished(120'000));
    INFO(program.readAllStandardError().toStdString());
    REQUIRE(program.exitCode() == 0);
}

void check_same_folders(const QString& a, const QString& b) {
    const QStringList names = QDir(a).entryList(QDir::Files);
    CHECK(names == QDir(b).entryList(QDir::Files));
    CHECK(names.contains("run.json"));
    for (const auto& name : names) {
        const QByteArray in_a = bytes_of(a + u'/' + name);
        const QByteArray in_b = bytes_of(b + u'/' + name);
        const auto differs = std::ranges::mismatch(in_a, in_b).in1 - in_a.begin();
        INFO(name.toStdString() << ": " << in_a.mid(differs - 60, 120).toStdString() << "\nand "
                                << in_b.mid(differs - 60, 120).toStdString());
        CHECK((in_a == in_b));
    }
}

}  // namespace

TEST_CASE("Results of a trial are what the command line writes for the scenario it was saved as") {
    OpenedStudy opened;
    opened.ask("elderly_meal");
    const auto gap = opened.gaps().front();
    opened.trial.openHere(QGeoCoordinate(gap.point.lat, gap.point.lon));
    REQUIRE(opened.wait());
    opened.trial.closeFacility(opened.lists.facilities()->keyAt(0));
    REQUIRE(opened.wait());
    REQUIRE(opened.session.error().isEmpty());
    app::TakeAway take;
    take.setProperty("session", QVariant::fromValue(&opened.session));
    const QTemporaryDir folder;

    // Saved by the user, under a name of theirs.
    const QString saved = folder.filePath("mine.toml");
    REQUIRE(opened.trial.save(QUrl::fromLocalFile(saved), "一试"));
    REQUIRE(take.result(QUrl::fromLocalFile(folder.filePath("window"))));
    analyze(saved, folder.filePath("program"));
    check_same_folders(folder.filePath("window"), folder.filePath("program"));
    CHECK_FALSE(QFile::exists(folder.filePath("window.toml")));

    // Edited since: what was saved is something else, and the trial is kept beside its results.
    opened.trial.cancelSailings("");
    REQUIRE(opened.wait());
    REQUIRE(take.result(QUrl::fromLocalFile(folder.filePath("window2"))));
    CHECK(opened.session.notice().contains("window2.toml"));
    analyze(folder.filePath("window2.toml"), folder.filePath("program2"));
    check_same_folders(folder.filePath("window2"), folder.filePath("program2"));
    const auto run = QJsonDocument::fromJson(bytes_of(folder.filePath("window2/run.json"))).object();
    CHECK(run["command"].toString() == "analyze");
    CHECK(run["scenarios"].toArray()[0].toObject()["name_zh"].toString() == opened.trial.edits().join("；"));
}

TEST_CASE("Gaps of a trial say whose gaps they are: study, scenario and every edit") {
    OpenedStudy opened;
    opened.ask("clinic");
    app::TakeAway take;
    take.setProperty("session", QVariant::fromValue(&opened.session));
    const QTemporaryDir folder;
    const auto members = [&](const QString& name) {
        REQUIRE(take.gaps({}, QUrl::fromLocalFile(folder.filePath(name))));
        return QJsonDocument::fromJson(bytes_of(folder.filePath(name))).object();
    };
    const auto real = members("real.geojson");
    CHECK(real["study_sha256"].toString().size() == 64);
    CHECK_FALSE(real.contains("scenario"));
    opened.trial.closeFacility(opened.lists.facilities()->keyAt(0));
    REQUIRE(opened.wait());
    const auto tried = members("tried.geojson");
    CHECK(tried["study_sha256"] == real["study_sha256"]);
    CHECK(tried["scenario"].toString() == opened.trial.edits().front());
    CHECK(tried["edits"].toString().contains("[[close]]"));
    CHECK(tried["edits"].toString().toStdString() == io::scenario_text(opened.trial.scenario()));
}

TEST_CASE("A gap stays chosen through edits, wherever its rank goes, and comes back exactly by undo") {
    OpenedStudy opened;
    opened.ask("elderly_meal");
    const auto gaps = opened.gaps();
    REQUIRE(gaps.size() > 8);
    const auto& other = gaps[5];
    opened.choice.choose("gap", QString::fromStdString(other.id));
    const auto before = opened.choice.explanation();
    const QSignalSpy chosen(&opened.choice, &app::Choice::chosen);
    // The first one is closed, so that all ranks below it move up.
    opened.trial.openHere(QGeoCoordinate(gaps.front().point.lat, gaps.front().point.lon));
    REQUIRE(opened.wait());
    REQUIRE(opened.session.error().isEmpty());
    CHECK(opened.choice.kind() == "gap");
    const auto now = opened.gaps();
    const auto row = static_cast<std::size_t>(opened.choice.gap_rank()) - 1;
    REQUIRE(row < now.size());
    CHECK(now[row].homes == other.homes);
    CHECK(opened.choice.key().toStdString() == now[row].id);
    CHECK(chosen.count() == 0);
    opened.trial.undo();
    CHECK(opened.choice.key().toStdString() == other.id);
    CHECK(opened.choice.explanation() == before);
}

TEST_CASE("A gap that a trial closes stays chosen and is told of as it was") {
    OpenedStudy opened;
    opened.ask("elderly_meal");
    const auto gaps = opened.gaps();
    const auto closes = [&](const analysis::Gap& gap) {
        opened.choice.choose("gap", QString::fromStdString(gap.id));
        opened.trial.openHere(QGeoCoordinate(gap.point.lat, gap.point.lon));
        REQUIRE(opened.wait());
        if (opened.session.error().isEmpty() && opened.choice.gap_rank() == 0) return true;
        opened.trial.startAfresh();
        opened.session.dismissError();
        return false;
    };
    const auto closed = std::ranges::find_if(gaps, closes);
    REQUIRE(closed != gaps.end());
    CHECK(opened.choice.kind() == "gap");
    CHECK(opened.choice.explanation()["verdict"].toString().contains("消除"));
    CHECK(opened.choice.place() == QGeoCoordinate(closed->point.lat, closed->point.lon));
    opened.trial.undo();
    CHECK(opened.choice.key().toStdString() == closed->id);
}

TEST_CASE("A facility at sea or far from every street is refused with the distance, opened or moved") {
    OpenedStudy opened;
    opened.ask("clinic");
    const auto before = opened.session.picture();
    const QGeoCoordinate sea(30.6, 122.6);
    opened.trial.openHere(sea);
    REQUIRE(opened.wait());
    CHECK(opened.session.error()["rule"].toString() == "facility_at_sea");
    CHECK(opened.session.error()["what"].toString().contains(QRegularExpression("距最近陆地 [1-9][0-9]* 米")));
    CHECK(opened.trial.edits().isEmpty());
    CHECK(opened.session.picture() == before);
    opened.session.dismissError();
    opened.session.set_language("en");
    opened.trial.moveFacility(opened.lists.facilities()->keyAt(0), sea);
    REQUIRE(opened.wait());
    CHECK(opened.session.error()["what"].toString().contains("in the sea"));
    CHECK(opened.trial.edits().isEmpty());
}

TEST_CASE("Proposals are told apart by number and name, and are no surveyed facilities on map, list and legend") {
    OpenedStudy opened;
    opened.ask("elderly_meal");
    const auto gaps = opened.gaps();
    const auto kinds = [&] {
        int proposed = 0;
        for (const auto& row : opened.session.legend()) proposed += row.toMap()["proposed"].toBool();
        return proposed;
    };
    CHECK(kinds() == 0);
    // At once, before the first answer is there.
    opened.trial.openHere(QGeoCoordinate(gaps[0].point.lat, gaps[0].point.lon));
    opened.trial.openHere(QGeoCoordinate(gaps[1].point.lat, gaps[1].point.lon));
    REQUIRE(opened.wait());
    REQUIRE(opened.session.error().isEmpty());
    const auto& marks = opened.session.picture()->scene.services[opened.session.service()].facilities;
    std::vector<int> numbers;
    for (const auto& mark : marks) {
        if (!mark.proposed) continue;
        numbers.push_back(mark.number);
        CHECK(mark.name.startsWith(QStringLiteral("方案%1 ").arg(mark.number)));
    }
    CHECK(numbers == std::vector<int>{1, 2});
    CHECK(kinds() == 1);
    const auto row = opened.lists.facilities()->rowOf("proposal-2");
    REQUIRE(row >= 0);
    const auto cells = opened.lists.facilities()->data(opened.lists.facilities()->index(row, 0), app::RecordModel::cells_role);
    CHECK(cells.toList().contains(QVariant(QStringLiteral("方案"))));
}

TEST_CASE("The English window is English: sources, measures and the names of new proposals") {
    // Not by script: the middle dot belongs to Chinese too.
    static const QRegularExpression chinese(QStringLiteral("[\\x{4E00}-\\x{9FFF}]"));
    OpenedStudy opened;
    opened.session.set_language("en");
    for (const auto& service : opened.session.picture()->finding->study().standard.rules) {
        opened.ask(service.service);
        const auto figures = opened.session.figures();
        INFO(service.service);
        CHECK_FALSE(figures["source"].toString().contains(chinese));
        for (const auto& measure : figures["measures"].toList())
            CHECK_FALSE(measure.toMap()["name"].toString().contains(chinese));
    }
    const auto& gap = opened.session.picture()->finding->analysis.services[opened.session.service()].gaps.front();
    opened.trial.openHere(QGeoCoordinate(gap.point.lat, gap.point.lon));
    REQUIRE(opened.wait());
    const auto& marks = opened.session.picture()->scene.services[opened.session.service()].facilities;
    const auto mark = std::ranges::find_if(marks, [](const auto& each) { return each.proposed; });
    REQUIRE(mark != marks.end());
    CHECK_FALSE(mark->name.contains(chinese));
}

TEST_CASE("Off the standard the window says what follows the slider and what does not") {
    OpenedStudy opened;
    const auto says = [&](const QString& words) {
        for (const auto& row : opened.session.legend()) {
            if (row.toMap()["kind"] == "fill" && row.toMap()["text"].toString().contains(words)) return true;
        }
        return false;
    };
    CHECK(opened.session.figures()["offStandard"].toString().isEmpty());
    CHECK_FALSE(says("不随滑块"));
    opened.session.question()->set_threshold(40);
    const auto said = opened.session.figures()["offStandard"].toString();
    CHECK(said.contains("40 分钟"));
    CHECK(said.contains(QStringLiteral("仍按标准 %1 分钟").arg(opened.session.question()->standard())));
    CHECK(says("不随滑块"));
}
