// SPDX-License-Identifier: MIT
#include <QDir>
#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <catch2/catch_test_macros.hpp>

#include "core/words/term_words.hpp"
#include "mapview/app/qt_text.hpp"
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
            // Its blocks are all of it, each picture one of its own.
            QStringList lines;
            for (const QVariant& each : manual.blocks(page)) {
                const auto block = each.toMap();
                const QString picture = block["picture"].toString();
                CHECK(picture.isEmpty() != block["text"].toString().isEmpty());
                lines += picture.isEmpty() ? block["text"].toString()
                                           : QStringLiteral("![%1](%2)").arg(block["name"].toString(), picture);
            }
            CHECK(lines.join(u'\n').remove(u'\n') == QString(text).remove(u'\n'));
            CHECK(lines.filter(QStringLiteral("```cpp")).size() == (text.contains(QStringLiteral("```cpp")) ? 1 : 0));
            CHECK(lines.filter(QRegularExpression(QStringLiteral("\n!\\["))).isEmpty());
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

TEST_CASE("The manual's tables of statuses, qualities and causes use the words that the window shows") {
    namespace model = circle15::model;
    namespace words = circle15::words;
    for (const auto lang : {words::Lang::zh, words::Lang::en}) {
        Manual manual;
        manual.setProperty("language", lang == words::Lang::zh ? QStringLiteral("zh") : QStringLiteral("en"));
        const auto has_row = [&](const QString& page, words::Word word) {
            const QString row = QStringLiteral("\n| ") + circle15::app::qt(word.in(lang)) + QStringLiteral(" |");
            INFO(row.toStdString());
            CHECK(manual.text(page).contains(row));
        };
        for (std::size_t i = 0; i < model::status_count; ++i)
            has_row(QStringLiteral("words"), words::word_of(static_cast<model::Status>(i)));
        for (std::size_t i = 0; i < model::cause_count; ++i)
            has_row(QStringLiteral("gap"), words::word_of(static_cast<model::Cause>(i)));
        using enum model::Quality;
        for (const auto quality : {surveyed, mapped, approximate, modelled})
            has_row(QStringLiteral("words"), words::word_of(quality));
    }
}
