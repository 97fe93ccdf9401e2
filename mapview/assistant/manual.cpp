// SPDX-License-Identifier: MIT
#include "mapview/assistant/manual.hpp"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace circle15::assistant {

QStringList manual_pages() {
    return {QStringLiteral("first-look"), QStringLiteral("own-data"), QStringLiteral("upkeep"),   QStringLiteral("gap"),
            QStringLiteral("boats"),      QStringLiteral("trial"),    QStringLiteral("siting"),   QStringLiteral("scenarios"),
            QStringLiteral("sheets"),     QStringLiteral("words"),    QStringLiteral("commands"), QStringLiteral("outputs")};
}

QString Manual::path(const QString& file) const {
    const QDir program(QCoreApplication::applicationDirPath());
    for (const auto* place : {"../share/circle15/manual", "../../mapview/manual"}) {
        const QDir manual(program.filePath(QString::fromLatin1(place)));
        if (manual.exists()) return manual.absoluteFilePath(language_ + u'/' + file);
    }
    return {};
}

QUrl Manual::folder() const { return QUrl::fromLocalFile(path({})); }

QString Manual::text(const QString& page) const {
    if (!manual_pages().contains(page)) return {};
    const QString name = path(page + QStringLiteral(".md"));
    if (name.isEmpty()) return {};
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QVariantList Manual::blocks(const QString& page) const {
    static const QRegularExpression picture(QStringLiteral("^!\\[(.*)\\]\\((.+)\\)$"));
    QVariantList blocks;
    QStringList lines;
    const auto end = [&] {
        const QString words = lines.join(u'\n');
        lines.clear();
        if (words.isEmpty()) return;
        const auto shown = picture.match(words);
        blocks.append(QVariantMap{{QStringLiteral("text"), shown.hasMatch() ? QString() : words},
                                  {QStringLiteral("picture"), shown.captured(2)},
                                  {QStringLiteral("name"), shown.captured(1)}});
    };
    bool code = false;
    for (const QString& line : text(page).split(u'\n')) {
        if (line.startsWith(QLatin1String("```"))) code = !code;
        if (line.isEmpty() && !code)
            end();
        else
            lines.append(line);
    }
    end();
    return blocks;
}

QVariantList Manual::pages() const {
    QVariantList pages;
    for (const QString& page : manual_pages()) {
        const QString title = text(page).section(u'\n', 0, 0).remove(u'#').trimmed();
        pages.append(QVariantMap{{QStringLiteral("key"), page}, {QStringLiteral("name"), title.isEmpty() ? page : title}});
    }
    return pages;
}

QString Manual::pageOf(const QString& link) const {
    const QString page = QUrl(link).fileName().chopped(link.endsWith(QLatin1String(".md")) ? 3 : 0);
    return manual_pages().contains(page) ? page : QString();
}

}  // namespace circle15::assistant
