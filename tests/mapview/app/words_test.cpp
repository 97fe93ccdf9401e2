// SPDX-License-Identifier: MIT
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTranslator>
#include <catch2/catch_test_macros.hpp>

namespace {

QString text_of(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

}  // namespace

TEST_CASE("Every text of the window is there in Chinese") {
    QTranslator chinese;
    REQUIRE(chinese.load(QStringLiteral(":/i18n/circle15_zh_CN.qm")));
    static const QRegularExpression call(QStringLiteral("qsTr\\(\"((?:[^\"\\\\]|\\\\.)*)\"\\)"));
    int texts = 0;
    const QDir folder(QStringLiteral(CIRCLE15_SOURCE_DIR "/mapview/qml"));
    for (const auto& name : folder.entryList({QStringLiteral("*.qml")})) {
        for (auto found = call.globalMatch(text_of(folder.filePath(name))); found.hasNext(); ++texts) {
            const QByteArray english = found.next().captured(1).toUtf8();
            INFO(name.toStdString() << ": " << english.toStdString());
            CHECK_FALSE(chinese.translate(name.chopped(4).toUtf8().constData(), english.constData()).isEmpty());
        }
    }
    CHECK(texts > 50);
}
