// SPDX-License-Identifier: MIT
#include <QtQuickTest/quicktest.h>
#include <QQmlContext>
#include <QQmlEngine>
#include <QStandardPaths>

#include "tests/mapview/app/window.hpp"

namespace {

using namespace circle15::app;

/// Gives the QML tests a session and a small list.
class Setup : public QObject {
    Q_OBJECT
public Q_SLOTS:
    void applicationAvailable() {
        QStandardPaths::setTestModeEnabled(true);
        prepare_application();
    }
    void qmlEngineAvailable(QQmlEngine* engine) {
        const auto record = [](const char* key, const QString& name, int persons) {
            return Record{.key = key, .found_by = {name}, .shown = {name, QString::number(persons)}, .sorted = {name, persons}};
        };
        list_.model().fill({{"name", "Name", false}, {"persons", "Persons", true}},
                           {record("a", "枸杞岛", 4), record("b", "嵊山", 7), record("c", "大洋山", 30)});
        engine->rootContext()->setContextProperty("testSession", &session_);
        engine->rootContext()->setContextProperty("testList", &list_);
    }

private:
    Session session_;
    RecordList list_;
};

}  // namespace

QUICK_TEST_MAIN_WITH_SETUP(circle15, Setup)

#include "main.moc"
