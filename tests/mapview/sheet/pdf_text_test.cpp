// SPDX-License-Identifier: MIT
#include <QDir>
#include <QFile>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "mapview/sheet/export.hpp"
#include "mapview/sheet/lettering.hpp"
#include "mapview/sheet/pdf_text.hpp"
#include "mapview/sheet/theme.hpp"

using namespace circle15;

namespace {

QString run(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    REQUIRE(process.waitForFinished(300'000));
    const QByteArray complaints = process.readAllStandardError();
    INFO(complaints.toStdString());
    REQUIRE(process.exitCode() == 0);
    if (program == QStringLiteral("pdftotext"))
        CHECK(complaints.isEmpty());  // a table of objects that is off is mended, and said
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString text_of(const QString& pdf) { return run(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")}); }

QString text_of_bytes(const std::string& pdf) {
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("page.pdf")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(pdf.data(), static_cast<qint64>(pdf.size()));
    file.close();
    return text_of(file.fileName());
}

/// Characters that look like Chinese and are none: radicals, strokes, compatibility forms.
QString not_chinese(const QString& text) {
    QString found;
    for (const QChar character : text) {
        const auto code = character.unicode();
        const bool radical = code >= 0x2e80 && code <= 0x2fdf;
        const bool stroke = code >= 0x31c0 && code <= 0x31ef;
        const bool compatible = code >= 0xf900 && code <= 0xfaff;
        if (radical || stroke || compatible || code < 0x0a) found += character;
    }
    return found;
}

std::string page_with(const QStringList& lines) {
    const sheet::Lettering lettering(sheet::Theme{}.font_family);
    return sheet::page_bytes(sheet::Format::pdf, sheet::Paper::a4, "文字", [&](QPainter& painter) {
        double y = 20;
        for (const auto& line : lines) {
            lettering.draw(painter, {20, y}, line, {.size = 5, .bold = y > 40});
            y += 10;
        }
    });
}

}  // namespace

TEST_CASE("text of a PDF is the text that was written, where a font draws two characters alike too") {
    // Every one of them is drawn like a radical; those in a row of the radicals' own order come as a range.
    const QStringList lines{"老年助餐 人口 缺口", "长门民西车见贝页风飞马鱼鸟龙",
                            "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚", "山川工己巾干幺广廴廾弋弓彐", "text and 12.5 %"};
    const auto pdf = page_with(lines);
    const QString text = text_of_bytes(pdf);
    INFO(text.toStdString());
    for (const auto& line : lines) CHECK(text.contains(line));
    CHECK(not_chinese(text).isEmpty());
    CHECK(page_with(lines) == pdf);
}

TEST_CASE("a page of more than two hundred characters keeps them all") {
    QStringList lines;
    for (char16_t character = 0x4e00; character < 0x4e00 + 260;) {
        QString line;
        for (int column = 0; column < 26; ++column) line += QChar(character++);
        lines << line;
    }
    const QString text = text_of_bytes(page_with(lines));
    for (const auto& line : lines) CHECK(text.contains(line));
}

TEST_CASE("what is no PDF of Qt's is refused") {
    CHECK_THROWS_AS(sheet::with_searchable_text("%PDF-1.4\n", sheet::Theme{}.font_family), std::runtime_error);
    CHECK_THROWS_AS(sheet::with_searchable_text("startxref\n9\n%%EOF", sheet::Theme{}.font_family), std::runtime_error);
}

TEST_CASE("every sheet of the county is found by its words") {
    const QTemporaryDir folder;
    run(QStringLiteral(CIRCLE15_MAP_PROGRAM),
        {"sheet", QStringLiteral(CIRCLE15_SOURCE_DIR "/datasets/shengsi"), "-o", folder.path()});
    const QStringList names = QDir(folder.path()).entryList({"*.pdf"});
    REQUIRE(names.size() > 4);
    for (const auto& name : names) {
        const QString text = text_of(folder.filePath(name));
        INFO(name.toStdString());
        INFO(text.toStdString());
        CHECK(not_chinese(text).isEmpty());
        for (const auto* words : {"服务圈与缺口图", "人口台账", "最大服务缺口", "嵊泗县", "人"}) CHECK(text.contains(words));
        if (name.startsWith("elderly_meal")) CHECK(text.contains("老年助餐"));
    }
}
