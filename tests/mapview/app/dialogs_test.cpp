// SPDX-License-Identifier: MIT
// The dialogs that ask where to: opened, answered and left as a user does, by keys and clicks.
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QQuickItem>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "mapview/app/save_target.hpp"
#include "tests/mapview/app/the_window.hpp"

using namespace circle15;
using app::shengsi;
using app::wait_until;
using app::Window;
using app::window;

namespace {

/// What is shown on the window and fits, in whatever dialog; nullptr where nothing does.
QQuickItem* seen(QQuickItem* below, const std::function<bool(QQuickItem&)>& fits) {
    for (auto* child : below->childItems()) {
        if (!child->isVisible()) continue;
        if (fits(*child)) return child;
        if (auto* found = seen(child, fits)) return found;
    }
    return nullptr;
}

/// Dialogs may be windows of their own.
QList<QQuickWindow*> windows() {
    QList<QQuickWindow*> shown;
    for (auto* each : QGuiApplication::allWindows()) {
        if (auto* quick = qobject_cast<QQuickWindow*>(each); quick != nullptr && quick->isVisible()) shown.prepend(quick);
    }
    return shown;
}

QQuickItem* seen(const std::function<bool(QQuickItem&)>& fits) {
    for (auto* each : windows()) {
        if (auto* found = seen(each->contentItem(), fits)) return found;
    }
    return nullptr;
}

QQuickItem* named(const QString& name) {
    return seen([&](QQuickItem& item) { return item.objectName() == name; });
}

/// The button with this text; dialogs put an access key behind theirs.
QQuickItem* button(const QString& text) {
    return seen([&](QQuickItem& item) {
        const auto shown = item.property("text").toString();
        return item.inherits("QQuickAbstractButton") && (shown == text || shown.startsWith(text + "("));
    });
}

bool press(const QString& text) {
    if (!wait_until([&] { return button(text) != nullptr; }, 3000)) return false;
    QTest::qWait(50);
    auto* found = button(text);
    QTest::mouseClick(found->window(), Qt::LeftButton, Qt::NoModifier,
                      found->mapToScene(QPointF(found->width() / 2, found->height() / 2)).toPoint());
    return true;
}

QQuickWindow* dialog() {
    const auto all = windows();
    const auto found = std::ranges::find_if(all, [](auto* each) { return each->inherits("QQuickPopupWindow"); });
    return found == all.end() ? nullptr : *found;
}

/// Keys go to the active window, and no window manager makes it so here.
void activate(QQuickWindow& shown) {
    shown.requestActivate();
    static_cast<void>(wait_until([&] { return QGuiApplication::focusWindow() == &shown; }, 2000));
}

bool closed() {
    const bool gone = wait_until([] { return dialog() == nullptr; }, 3000);
    if (gone && !windows().isEmpty()) activate(*windows().back());
    return gone;
}

/// Kept where somebody wants to look at it.
void picture(const QString& name) {
    const auto folder = qEnvironmentVariable("CIRCLE15_KEEP_PICTURES");
    if (folder.isEmpty()) return;
    QTest::qWait(300);
    (dialog() != nullptr ? dialog() : windows().front())->grabWindow().save(folder + u'/' + name + ".png");
}

/// The dialog is there, with this title.
bool opened(const QString& title) {
    const bool there = wait_until([&] { return dialog() != nullptr && dialog()->title() == title; }, 3000);
    if (there) activate(*dialog());
    picture(title);
    return there;
}

/// The window with dialogs that begin in this folder.
Window& window_at(const QTemporaryDir& folder) {
    auto& shown = window();
    auto* target = shown.window().property("commands").value<QObject*>()->property("saveTarget").value<app::SaveTarget*>();
    target->set_folder(QUrl::fromLocalFile(folder.path()));
    activate(shown.window());
    return shown;
}

QByteArray content(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

TEST_CASE("A file to save to has a name that file systems take, the folder of the answer and an ending of its kind") {
    app::SaveTarget target;
    target.set_folder(QUrl::fromLocalFile("/tmp/a.b"));
    CHECK(target.proposed({"嵊泗县", "a/b c"}, "png") == QUrl::fromLocalFile("/tmp/a.b/嵊泗县-a-b-c.png"));
    const auto file = [&](const QUrl& answer) { return target.file(answer, {"png", "svg"}).toLocalFile().toStdString(); };
    CHECK(file(QUrl::fromLocalFile("/tmp/a.b/mine")) == "/tmp/a.b/mine.png");
    CHECK(file(QUrl::fromLocalFile("/tmp/mine.SVG")) == "/tmp/mine.SVG");
    CHECK(file(QUrl::fromLocalFile("/tmp/v1.2")) == "/tmp/v1.2.png");
    // As Qt's own dialog answers names that were typed.
    CHECK(file(QUrl("/tmp/a.b/mine")) == "/tmp/a.b/mine.png");
    CHECK(file(QUrl("/tmp/50% of 1?#2")) == "/tmp/50% of 1?#2.png");
    CHECK(target.exists(QUrl::fromLocalFile(CIRCLE15_SOURCE_DIR "/README.md")));
    CHECK_FALSE(target.exists(QUrl::fromLocalFile("/nowhere/README.md")));
}

TEST_CASE("The view is saved under the name proposed, replaced only after asking, and cancelling writes nothing") {
    const QTemporaryDir folder;
    auto& shown = window_at(folder);
    const QString path = folder.filePath("嵊泗县-老年助餐.png");
    QTest::keyClick(&shown.window(), Qt::Key_E, Qt::ControlModifier);
    REQUIRE(opened("当前视图存为 PDF 或图片"));
    auto* name = named("fileNameTextField");
    REQUIRE(name != nullptr);
    CHECK(name->property("text").toString() == "嵊泗县-老年助餐.png");
    REQUIRE(press("取消"));
    REQUIRE(closed());
    CHECK(QDir(folder.path()).isEmpty());

    QTest::keyClick(&shown.window(), Qt::Key_E, Qt::ControlModifier);
    REQUIRE(opened("当前视图存为 PDF 或图片"));
    REQUIRE(press("保存"));
    REQUIRE(closed());
    CHECK(wait_until([&] { return !QImage(path).isNull(); }, 3000));
    CHECK(shown.session.notice() == "已存为 " + path);
    const auto* note = shown.window().findChild<QQuickItem*>("doneNote");
    REQUIRE(note != nullptr);
    CHECK(wait_until([&] { return note->isVisible(); }, 3000));
    picture("saved");

    // The user's own file of that name.
    QFile other(path);
    REQUIRE(other.open(QIODevice::WriteOnly));
    other.write("kept");
    other.close();
    QTest::keyClick(&shown.window(), Qt::Key_E, Qt::ControlModifier);
    REQUIRE(opened("当前视图存为 PDF 或图片"));
    REQUIRE(press("保存"));
    REQUIRE(press("否"));
    CHECK(content(path) == "kept");
    // Back to the question where.
    REQUIRE(opened("当前视图存为 PDF 或图片"));
    REQUIRE(press("保存"));
    REQUIRE(closed());
    REQUIRE(wait_until([&] { return button("是") != nullptr; }, 3000));
    picture("replace");
    REQUIRE(press("是"));
    CHECK(wait_until([&] { return !QImage(path).isNull(); }, 3000));
    CHECK(shown.session.error().isEmpty());
}

TEST_CASE("Gaps and a trial are saved under the names typed, with the ending that was left out") {
    const QTemporaryDir folder;
    auto& shown = window_at(folder);
    const auto save_as = [&](const QString& with, const char* typed) {
        REQUIRE(opened(with));
        auto* name = named("fileNameTextField");
        REQUIRE(name != nullptr);
        name->forceActiveFocus();
        QMetaObject::invokeMethod(name, "selectAll");
        for (const char* key = typed; *key != '\0'; ++key) QTest::keyClick(dialog(), *key);
        picture(with + "-typed");
        REQUIRE(press("保存"));
        REQUIRE(closed());
    };
    QTest::keyClick(&shown.window(), Qt::Key_G, Qt::ControlModifier);
    save_as("缺口存为 GeoJSON", "mine");
    CHECK(wait_until([&] { return QFile::exists(folder.filePath("mine.geojson")); }, 3000));
    const auto gaps = QJsonDocument::fromJson(content(folder.filePath("mine.geojson")));
    CHECK(gaps["features"].toArray().size() == shown.lists().gaps()->count());

    shown.trial().openHere(QGeoCoordinate(30.7330, 122.4437));
    REQUIRE(shown.settle());
    REQUIRE(press("存为方案…"));
    save_as("存为方案", "try");
    CHECK(wait_until([&] { return content(folder.filePath("try.toml")).contains("[[open]]"); }, 3000));
    CHECK(shown.session.error().isEmpty());
}

TEST_CASE("Results go into a folder of their own in the one chosen, and are opened from there") {
    const QTemporaryDir folder;
    QDir(folder.path()).mkdir("mine");
    REQUIRE(QFile(folder.filePath("mine/other.txt")).open(QIODevice::WriteOnly));
    auto& shown = window_at(folder);
    auto* commands = shown.window().property("commands").value<QObject*>();
    const auto trigger = [&](const char* action) {
        QMetaObject::invokeMethod(commands->property(action).value<QObject*>(), "trigger");
    };
    const auto files = [&] { return QDir(folder.filePath("mine")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot); };
    trigger("exportResult");
    REQUIRE(opened("结果存放的文件夹"));
    REQUIRE(press("取消"));
    REQUIRE(closed());
    CHECK(files() == QStringList{"other.txt"});
    trigger("exportResult");
    REQUIRE(opened("结果存放的文件夹"));
    REQUIRE(press("写到这里"));
    REQUIRE(closed());
    const QString result = folder.filePath("mine/嵊泗县-结果");
    REQUIRE(wait_until([&] { return QFile::exists(result + "/run.json"); }, 10'000));

    const auto open = [&](const QString& path) {
        const QSignalSpy opened_new(&shown.session, &app::Session::opened_new);
        trigger("openStudy");
        REQUIRE(opened("研究区或结果文件夹"));
        for (auto* child : shown.window().children()) {
            if (!child->inherits("QQuickFolderDialogImpl") || !child->property("visible").toBool()) continue;
            child->setProperty("currentFolder", QUrl::fromLocalFile(QFileInfo(path).path()));
            child->setProperty("selectedFolder", QUrl::fromLocalFile(path));
        }
        REQUIRE(press("打开"));
        REQUIRE(closed());
        REQUIRE(wait_until([&] { return opened_new.count() == 1; }));
        CHECK(shown.session.study_path() == path);
        REQUIRE(shown.settle());
    };
    open(result);
    CHECK(shown.session.read_only());
    open(shengsi());
    CHECK_FALSE(shown.session.read_only());
    CHECK(shown.session.error().isEmpty());
}
