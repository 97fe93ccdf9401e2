// SPDX-License-Identifier: MIT
#include <QDir>
#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <catch2/catch_test_macros.hpp>

#include "mapview/assistant/manual.hpp"

using namespace circle15::assistant;

TEST_CASE("The manual has each page in both languages, and its pictures and links lead somewhere") {
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)\\s]+)\\)"));
    for (const auto* language : {"zh", "en"}) {
        Manual manual;
        manual.setProperty("language", QString::fromLatin1(language));
        const QDir folder(manual.folder().toLocalFile());
        REQUIRE(folder.exists());
        // Every file is one of the pages, so that none is forgotten in the list.
        CHECK(folder.entryList({QStringLiteral("*.md")}).size() == manual_pages().size());
        for (const QString& page : manual_pages()) {
            const QString text = manual.text(page);
            INFO(language << ' ' << page.toStdString());
            CHECK(text.startsWith(QStringLiteral("# ")));
            for (auto found = link.globalMatch(text); found.hasNext();) {
                const QString target = found.next().captured(1);
                if (target.startsWith(QStringLiteral("http"))) continue;
                INFO(target.toStdString());
                CHECK(QFile::exists(folder.filePath(target.section(u'#', 0, 0))));
                if (!target.endsWith(QStringLiteral(".png"))) continue;
                CHECK(QImage(folder.filePath(target)).width() <= 820);  // what a page is wide
            }
        }
    }
    CHECK(Manual().text(QStringLiteral("../../secret")).isEmpty());
    CHECK(Manual().pageOf(QStringLiteral("boats.md")) == QStringLiteral("boats"));
    CHECK(Manual().pageOf(QStringLiteral("letter.md")).isEmpty());
}
