// SPDX-License-Identifier: MIT
// Where the fonts for Chinese are not there, nothing is drawn.
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <catch2/catch_test_macros.hpp>

#include "core/model/errors.hpp"
#include "mapview/sheet/lettering.hpp"
#include "mapview/sheet/theme.hpp"

using namespace circle15;

namespace {

struct Refusal {
    int exit = -1;
    QString said;
    bool drawn = true;
};

/// Has the program draw with the fonts of this configuration alone. `arguments`: after the program's name; %1 is a folder.
Refusal with_fonts(const QByteArray& configuration, const QStringList& arguments) {
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("fonts.conf")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig><cachedir>" +
               folder.filePath(QStringLiteral("cache")).toUtf8() + "</cachedir>" + configuration + "</fontconfig>");
    file.close();
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("FONTCONFIG_FILE"), file.fileName());
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    QProcess process;
    process.setProcessEnvironment(environment);
    const QString out = folder.filePath(QStringLiteral("sheets"));
    process.start(QStringLiteral(CIRCLE15_MAP_PROGRAM), QStringList(arguments).replaceInStrings(QStringLiteral("%1"), out));
    REQUIRE(process.waitForFinished(300'000));
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardError()), QFile::exists(out)};
}

const QString study = QStringLiteral(CIRCLE15_SOURCE_DIR "/datasets/shengsi");
const QStringList sheet_of_clinics{"sheet", study, "-o", "%1", "--service", "clinic"};
const QByteArray latin_fonts = "<dir>/usr/share/fonts/truetype/dejavu</dir>";
/// A font of that name which has no Chinese, as an unfinished package or another vendor's may be.
const QByteArray hollow_fonts =
    latin_fonts +
    "<match target=\"scan\"><test name=\"family\"><string>DejaVu Sans</string></test>"
    "<edit name=\"family\" mode=\"assign\" binding=\"same\"><string>Noto Sans CJK SC</string></edit></match>";

void check_refused(const Refusal& refusal) {
    INFO(refusal.said.toStdString());
    CHECK(refusal.exit == 2);
    CHECK(refusal.said.contains(QStringLiteral("Noto Sans CJK SC")));
    CHECK(refusal.said.contains(QStringLiteral("fonts-noto-cjk")));
    CHECK_FALSE(refusal.drawn);
}

}  // namespace

TEST_CASE("without the font a sheet is refused, naming font and package, and nothing is written") {
    SECTION("no font at all") { check_refused(with_fonts("", sheet_of_clinics)); }
    SECTION("Latin fonts alone") { check_refused(with_fonts(latin_fonts, sheet_of_clinics)); }
    SECTION("a font of that name without Chinese") {
        const auto refusal = with_fonts(hollow_fonts, sheet_of_clinics);
        check_refused(refusal);
        CHECK(refusal.said.contains(QStringLiteral("missing_glyphs")));
    }
}

TEST_CASE("without the font the window is refused as well") {
    check_refused(with_fonts(latin_fonts, {study}));
    check_refused(with_fonts(hollow_fonts, {study}));
}

TEST_CASE("a character that no font has is named, one that some font has is not") {
    const sheet::Lettering lettering(sheet::Theme{}.font_family);
    CHECK_NOTHROW(lettering.require(QStringLiteral("嵊泗县 15分钟 →≥°")));
    try {
        lettering.require(QStringLiteral("嵊\u2FE5泗"));
        FAIL("a character that is not assigned was taken for a glyph");
    } catch (const model::InputError& error) {
        CHECK(error.flaw().rule == "missing_glyphs");
        CHECK(error.flaw().particulars[0] == model::Particular("characters", QStringLiteral("\u2FE5").toStdString()));
    }
}
