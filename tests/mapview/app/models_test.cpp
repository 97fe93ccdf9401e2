// SPDX-License-Identifier: MIT
#include <QSignalSpy>
#include <catch2/catch_test_macros.hpp>

#include "mapview/app/map_measure.hpp"
#include "mapview/app/place_grid.hpp"
#include "mapview/app/question.hpp"
#include "mapview/app/record_columns.hpp"
#include "mapview/app/records.hpp"

using namespace circle15::app;

namespace {

Record record(const QString& name, int persons) {
    return {.key = name, .found_by = {name}, .shown = {name, QString::number(persons)}, .sorted = {name, persons}};
}

void fill(RecordList& list) {
    list.model().fill({{"name", "Name", false}, {"persons", "Persons", true}},
                      {record("枸杞岛", 40), record("嵊山", 7), record("大洋山", 300), record("花鸟", 40)});
}

}  // namespace

TEST_CASE("A list is sorted by its figures, the largest first, and turned round by a second click") {
    RecordList list;
    fill(list);
    const QSignalSpy sorted(&list, &RecordList::sortedChanged);
    list.sortBy(1);
    CHECK(list.keyAt(0) == "大洋山");
    CHECK(list.keyAt(3) == "嵊山");
    // Equal ones keep their order.
    CHECK(list.rowOf("枸杞岛") < list.rowOf("花鸟"));
    list.sortBy(1);
    CHECK(list.keyAt(0) == "嵊山");
    CHECK(list.rowOf("枸杞岛") < list.rowOf("花鸟"));
    CHECK(sorted.count() == 2);
}

TEST_CASE("A list is narrowed by words, whole pinyin and first letters") {
    RecordList list;
    fill(list);
    const QSignalSpy counted(&list, &RecordList::countChanged);
    list.set_filter("gq");
    CHECK(list.count() == 1);
    CHECK(list.keyAt(0) == "枸杞岛");
    list.set_filter("dayang");
    CHECK(list.keyAt(0) == "大洋山");
    list.set_filter("山");
    CHECK(list.count() == 2);
    list.set_filter("nobody");
    CHECK(list.count() == 0);
    list.set_filter("");
    CHECK(list.count() == 4);
    CHECK(list.total() == 4);
    CHECK(counted.count() >= 5);
}

TEST_CASE("A list gives itself as a table for a spreadsheet") {
    RecordList list;
    fill(list);
    list.set_filter("嵊山");
    CHECK(list.table() == QString("Name\tPersons\n嵊山\t7\n"));
}

TEST_CASE("A question keeps its threshold within 5 and 60 minutes and speaks up only when it changes") {
    Question question;
    const QSignalSpy changed(&question, &Question::changed);
    question.set_threshold(200);
    CHECK(question.threshold() == 60);
    question.set_threshold(60);
    question.set_threshold(-3);
    CHECK(question.threshold() == 5);
    CHECK(changed.count() == 2);
    question.set_colour("minutes");
    CHECK(question.layers(circle15::words::Lang::en).home_colour == circle15::sheet::HomeColour::minutes);
}

TEST_CASE("The grid finds what a look at every point finds") {
    std::vector<QPointF> points;
    // A fixed scatter, denser in one corner.
    for (int i = 0; i < 400; ++i) points.emplace_back((i * 7919) % 5003, (i * i * 31) % 4001);
    const PlaceGrid grid(points, 250);
    for (int question = 0; question < 300; ++question) {
        const QPointF at((question * 613) % 5200 - 100, (question * 977) % 4200 - 100);
        const double radius = 20 + question;
        std::optional<std::size_t> nearest;
        double best = radius;
        for (std::size_t row = 0; row < points.size(); ++row) {
            const double distance = std::hypot(points[row].x() - at.x(), points[row].y() - at.y());
            if (distance > best || (nearest && distance == best)) continue;
            nearest = row;
            best = distance;
        }
        CHECK(grid.nearest(at, radius) == nearest);
    }
    CHECK_FALSE(PlaceGrid().nearest({0, 0}, 1e6).has_value());
}

TEST_CASE("A scale bar has a round length") {
    CHECK(round_below(1) == 1);
    CHECK(round_below(4999) == 2000);
    CHECK(round_below(5000) == 5000);
    CHECK(round_below(0.07) == 0.05);
}

TEST_CASE("Rows are picked one by one and as a stretch, and what is picked is what is taken away") {
    RecordList list;
    fill(list);
    const QSignalSpy picked(&list, &RecordList::pickedChanged);
    CHECK(list.takenKeys() == QStringList{"枸杞岛", "嵊山", "大洋山", "花鸟"});
    list.pick("嵊山");
    list.pickTo("花鸟");
    CHECK(list.picked() == QStringList{"嵊山", "大洋山", "花鸟"});
    list.pick("大洋山");
    CHECK(list.takenKeys() == QStringList{"嵊山", "花鸟"});
    CHECK(list.table() == "Name\tPersons\n嵊山\t7\n花鸟\t40\n");
    CHECK(list.data(list.index(1, 0), RecordModel::picked_role).toBool());
    CHECK_FALSE(list.data(list.index(2, 0), RecordModel::picked_role).toBool());
    // What the filter hides is not taken.
    list.set_filter("花鸟");
    CHECK(list.takenKeys() == QStringList{"花鸟"});
    list.set_filter("");
    list.pickNone();
    CHECK(list.takenKeys().size() == 4);
    CHECK(picked.count() >= 4);
}

TEST_CASE("No cell of a table is taken for a formula") {
    RecordList list;
    list.model().fill({{"target", "Target", true}}, {{.key = "a", .found_by = {}, .shown = {"= 1"}, .sorted = {1}}});
    CHECK(list.table() == "Target\n'= 1\n");
}

TEST_CASE("Gaps are drawn at the threshold they were found by, and at no other") {
    Question question;
    question.set_measure(0, 15);
    CHECK(question.gaps_drawn());
    question.set_threshold(20);
    CHECK_FALSE(question.gaps_drawn());
    CHECK_FALSE(question.layers(circle15::words::Lang::zh).gaps);
    question.set_threshold(15);
    CHECK(question.gaps_drawn());
    question.gaps = false;
    CHECK_FALSE(question.gaps_drawn());
}

TEST_CASE("A scale bar is of a round length and no longer than fits") {
    const auto bar = scale_bar(10);
    CHECK(bar.text == QStringLiteral("1 km"));
    CHECK(bar.pixels == 100);
    CHECK(scale_bar(2).text == QStringLiteral("200 m"));
    for (double metres = 0.3; metres < 900; metres *= 1.7) {
        CHECK(scale_bar(metres).pixels <= 140);
        CHECK(scale_bar(metres).pixels > 55);
    }
    CHECK(std::abs(ground_metres(1, 60) - 0.5) < 1e-12);
}

TEST_CASE("A heading that is a field of a result is told by the schema: brief, and whole in its tip with the field's name") {
    const auto fields = circle15::results::gap_fields(circle15::results::widest_shape());
    const auto column = column_of(fields, "short_minutes", circle15::words::Lang::zh);
    CHECK(column.role == "short_minutes");
    CHECK(column.title == "超出(分)");
    CHECK(column.tip == "超标时间(分钟) · short_minutes");
    CHECK(column.figures);
    // Without a brief one the heading is the field's own.
    CHECK(column_of(fields, "township", circle15::words::Lang::en).title == "Township");
    CHECK_FALSE(column_of(fields, "township", circle15::words::Lang::en).figures);
    CHECK_THROWS_AS(column_of(fields, "nothing", circle15::words::Lang::en), std::out_of_range);
}

TEST_CASE("A list shows a field that has a brief word without anybody naming it, behind those it puts first") {
    using namespace circle15;
    using results::Field;
    using results::Kind;
    using analysis::Gap;
    const auto fixed_word = [](const char* word) {
        return results::derived<Gap>([word](const results::Seen<Gap>&) { return results::text(word); });
    };
    const results::Fields<Gap> fields{
        Field<Gap>("long", Kind::text, results::always, "", {"长", "long"}, fixed_word("not shown")),
        Field<Gap>("new", Kind::text, results::always, "", {"新字段", "new field"}, fixed_word("n"), {"新", "New"}),
        Field<Gap>("zh", Kind::text, results::always, "", {"中", "Chinese"}, fixed_word("not in English"), {"中", ""}),
        Field<Gap>("walk_m", Kind::number, results::maybe, "m", {"步行", "walk"}, results::member<Gap>(&Gap::walk_m), {"米", "m"}),
        Field<Gap>("persons", Kind::whole, results::always, "", {"人", "persons"}, results::member<Gap>(&Gap::persons))};
    const ListedFields<Gap> listed(fields, {"persons"}, words::Lang::en);
    const auto columns = listed.columns();
    REQUIRE(columns.size() == 3);
    CHECK(columns[0].role == "persons");
    CHECK(columns[1].title == "New");
    CHECK(columns[2].title == "M");
    static const results::Opened nothing{};
    const auto view = nothing.view();
    const office::Spoken spoken(nothing.study, words::Lang::en);
    Record record;
    listed.add_cells({.of = view, .value = {.persons = 1234}}, spoken, record);
    CHECK(record.shown == QVariantList{"1,234", "n", "-"});
    CHECK(record.sorted[0] == 1234);
    CHECK(record.sorted[2].toDouble() > 1e200);  // what is not there is sorted last
    CHECK(record.found_by == QStringList{"n"});
}
