// SPDX-License-Identifier: MIT
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QXmlStreamReader>
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <map>

namespace {

const QString folder = QStringLiteral(CIRCLE15_SOURCE_DIR "/mapview/desktop/");
const QString id = QStringLiteral("org.circle15.map");

QString text_of(const QString& name) {
    QFile file(folder + name);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

/// Element names with their texts, and attributes as element/attribute.
std::multimap<QString, QString> elements_of(const QString& name) {
    std::multimap<QString, QString> found;
    QXmlStreamReader xml(text_of(name));
    QString element;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement) {
            element = xml.name().toString();
            for (const auto& attribute : xml.attributes())
                found.emplace(element + QStringLiteral("/") + attribute.name().toString(), attribute.value().toString());
        }
        if (token == QXmlStreamReader::Characters && !xml.isWhitespace()) found.emplace(element, xml.text().toString());
    }
    INFO(name.toStdString());
    CHECK_FALSE(xml.hasError());
    return found;
}

bool has(const std::multimap<QString, QString>& elements, const QString& name, const QString& value) {
    const auto [begin, end] = elements.equal_range(name);
    return std::any_of(begin, end, [&](const auto& entry) { return entry.second == value; });
}

}  // namespace

TEST_CASE("menu entry, file type, description and icon name one another") {
    const QString entry = text_of(id + QStringLiteral(".desktop"));
    CHECK(entry.startsWith(QStringLiteral("[Desktop Entry]\n")));
    CHECK(entry.contains(QStringLiteral("\nExec=circle15-map %f\n")));
    CHECK(entry.contains(QStringLiteral("\nIcon=") + id + QStringLiteral("\n")));
    CHECK(entry.contains(QStringLiteral("\nMimeType=application/x-circle15-study;\n")));
    CHECK(entry.contains(QStringLiteral("\nName[zh_CN]=")));
    const auto type = elements_of(id + QStringLiteral(".xml"));
    CHECK(has(type, QStringLiteral("mime-type/type"), QStringLiteral("application/x-circle15-study")));
    CHECK(has(type, QStringLiteral("glob/pattern"), QStringLiteral("study.toml")));
    const auto description = elements_of(id + QStringLiteral(".metainfo.xml"));
    CHECK(has(description, QStringLiteral("id"), id));
    CHECK(has(description, QStringLiteral("launchable"), id + QStringLiteral(".desktop")));
    CHECK(has(description, QStringLiteral("icon"), id));
    CHECK(has(description, QStringLiteral("mediatype"), QStringLiteral("application/x-circle15-study")));
    CHECK(has(description, QStringLiteral("binary"), QStringLiteral("circle15-map")));
}

TEST_CASE("the icon can be told from its ground at every size a desktop asks for") {
    QSvgRenderer icon(folder + id + QStringLiteral(".svg"));
    REQUIRE(icon.isValid());
    for (const int size : {16, 32, 64, 256}) {
        INFO(size);
        QImage image(size, size, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        icon.render(&painter);
        painter.end();
        CHECK(image.pixelColor(0, 0).alpha() == 0);
        const QColor sea = image.pixelColor(size * 24 / 128, size * 24 / 128);
        const QColor gap = image.pixelColor(size * 101 / 128, size * 44 / 128);
        CHECK(sea.blue() > sea.red() + 40);
        CHECK(gap.red() > gap.blue() + 40);
    }
}
