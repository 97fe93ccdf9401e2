// SPDX-License-Identifier: MIT
#include <QCryptographicHash>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QProcessEnvironment>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <catch2/catch_test_macros.hpp>

#include "mapview/sheet/theme.hpp"

namespace {

struct Run {
    int exit = -1;
    QString out;
    QString err;
};

Run run(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(300'000)) return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

Run map(const QStringList& arguments) { return run(QStringLiteral(CIRCLE15_MAP_PROGRAM), arguments); }

const QString study = QStringLiteral(CIRCLE15_SOURCE_DIR "/datasets/shengsi");

QByteArray bytes_of(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

std::string sha256_of(const QString& path) {
    return QCryptographicHash::hash(bytes_of(path), QCryptographicHash::Sha256).toHex().toStdString();
}

}  // namespace

/// Well-formed, an A4 page, and drawn by another reader with sea where sea must be.
void check_svg(const QByteArray& bytes) {
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QStringLiteral("svg")) {
            CHECK(xml.attributes().value(QStringLiteral("width")) == QStringLiteral("297mm"));
            CHECK(xml.attributes().value(QStringLiteral("height")) == QStringLiteral("210mm"));
        }
    }
    CHECK_FALSE(xml.hasError());
    CHECK(bytes.contains("clip-path"));                     // what runs on beyond a map's frame is cut off there
    CHECK(bytes.contains("stroke-dasharray=\"1.6,0.9\""));  // ferry lines, in millimetres of the page
    QSvgRenderer renderer(bytes);
    REQUIRE(renderer.isValid());
    QImage image(990, 700, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    renderer.render(&painter, QRectF(0, 0, 990, 700));
    painter.end();
    CHECK(image.pixelColor(60, 300) == circle15::sheet::Theme{}.sea);
    CHECK(image.pixelColor(5, 5) == QColor(Qt::white));
}

TEST_CASE("bad arguments are refused in words, with exit code 2, before anything is written") {
    const QTemporaryDir folder;
    const auto refused = [&](const QStringList& arguments, const QString& words) {
        const QString out = folder.filePath(QStringLiteral("sheets"));
        const Run done = map(QStringList{QStringLiteral("sheet"), study, QStringLiteral("-o"), out} + arguments);
        INFO(done.err.toStdString());
        CHECK(done.exit == 2);
        CHECK(done.out.isEmpty());
        CHECK(done.err.contains(words));
        CHECK_FALSE(QFile::exists(out));
    };
    SECTION("format") {
        refused({QStringLiteral("--format"), QStringLiteral("gif")}, QStringLiteral("write one of pdf, png, svg"));
    }
    SECTION("paper") { refused({QStringLiteral("--paper"), QStringLiteral("A9")}, QStringLiteral("write one of A3, A4")); }
    SECTION("language") { refused({QStringLiteral("--lang"), QStringLiteral("fr")}, QStringLiteral("write one of zh, en")); }
    SECTION("date") { refused({QStringLiteral("--date"), QStringLiteral("tomorrow")}, QStringLiteral("2024-12-31")); }
    SECTION("an option that does not exist") { refused({QStringLiteral("--colour")}, QStringLiteral("--colour")); }
    SECTION("service") { refused({QStringLiteral("--service"), QStringLiteral("cinema")}, QStringLiteral("childcare")); }
}

TEST_CASE("a study that is not there is refused") {
    const Run done = map({QStringLiteral("sheet"), QStringLiteral("no/such/study")});
    CHECK(done.exit == 2);
    CHECK(done.err.contains(QStringLiteral("no/such/study")));
}

TEST_CASE("a folder that cannot be made is refused in words") {
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("taken")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    const Run done =
        map({QStringLiteral("sheet"), study, QStringLiteral("-o"), folder.filePath(QStringLiteral("taken/sheets")),
             QStringLiteral("--service"), QStringLiteral("clinic"), QStringLiteral("--format"), QStringLiteral("svg")});
    INFO(done.err.toStdString());
    CHECK(done.exit == 2);
    CHECK(done.out.isEmpty());
    CHECK(done.err.contains(QStringLiteral("taken/sheets")));
}

TEST_CASE("help needs no display and no study") {
    const Run done = map({QStringLiteral("sheet"), QStringLiteral("--help")});
    CHECK(done.exit == 0);
    CHECK(done.out.contains(QStringLiteral("--paper")));
}

TEST_CASE("a sheet is written as PDF with its fonts, as PNG and as SVG, and a rerun gives the same bytes") {
    const QTemporaryDir folder;
    const auto draw = [&](const QString& name) {
        const QString out = folder.filePath(name);
        const Run done = map({QStringLiteral("sheet"), study, QStringLiteral("-o"), out, QStringLiteral("--service"),
                              QStringLiteral("childcare"), QStringLiteral("--paper"), QStringLiteral("A4"),
                              QStringLiteral("--format"), QStringLiteral("pdf,png,svg")});
        INFO(done.err.toStdString());
        REQUIRE(done.exit == 0);
        CHECK(done.out.count('\n') == 3);
        return out;
    };
    const QString first = draw(QStringLiteral("first"));
    const QString second = draw(QStringLiteral("second"));
    const QStringList names{QStringLiteral("/childcare-A4.pdf"), QStringLiteral("/childcare-A4.png"),
                            QStringLiteral("/childcare-A4.svg")};
    for (const QString& name : names) {
        INFO(name.toStdString());
        CHECK(sha256_of(first + name) == sha256_of(second + name));
    }

    const QImage picture(first + names[1]);
    CHECK(picture.size() == QSize(3508, 2480));
    check_svg(bytes_of(first + names[2]));

    const Run fonts = run(QStringLiteral("pdffonts"), {first + names[0]});
    REQUIRE(fonts.exit == 0);
    const QStringList lines = fonts.out.trimmed().split('\n');
    REQUIRE(lines.size() > 2);
    for (const QString& line : lines.mid(2)) {
        INFO(line.toStdString());
        CHECK(line.contains(QStringLiteral("NotoSansCJK")));
        CHECK(line.contains(QStringLiteral(" yes ")));
    }

    const Run text = run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), first + names[0], QStringLiteral("-")});
    REQUIRE(text.exit == 0);
    const QString& words = text.out;
    CHECK(words.contains(QStringLiteral("嵊泗县托育15分钟服务圈与缺口图")));
    CHECK(words.contains(QStringLiteral("未经审核不得公开")));
    CHECK(words.contains(QStringLiteral("CGCS2000")));  // digits beside Latin letters can be searched too
    CHECK(words.contains(QStringLiteral("EPSG:4550")));
    CHECK(words.contains(QStringLiteral("OpenStreetMap")));
}
