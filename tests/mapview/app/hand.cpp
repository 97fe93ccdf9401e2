// SPDX-License-Identifier: MIT
#include "tests/mapview/app/hand.hpp"

#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QTest>
#include <catch2/catch_test_macros.hpp>

namespace circle15::app {

namespace {

QQuickItem* seen(QQuickItem* below, const std::function<bool(const QQuickItem&)>& fits) {
    for (auto* child : below->childItems()) {
        if (!child->isVisible()) continue;
        if (fits(*child)) return child;
        if (auto* found = seen(child, fits)) return found;
    }
    return nullptr;
}

/// Dialogs may be windows of their own.
QQuickItem* seen(const std::function<bool(const QQuickItem&)>& fits) {
    for (auto* each : QGuiApplication::allWindows()) {
        auto* quick = qobject_cast<QQuickWindow*>(each);
        if (quick == nullptr || !quick->isVisible()) continue;
        if (auto* found = seen(quick->contentItem(), fits)) return found;
    }
    return nullptr;
}

QPoint middle_of(const QQuickItem& item) { return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint(); }

/// Keys go to the active window, and no window manager makes it so here.
void activate(QWindow& window) {
    window.requestActivate();
    static_cast<void>(wait_until([&] { return QGuiApplication::focusWindow() == &window; }, 2000));
}

}  // namespace

Hand::Hand(Window& shown) : shown_(shown) { activate(shown.window()); }

QQuickItem* Hand::item(const QString& name) const {
    return seen([&](const QQuickItem& one) { return one.objectName() == name; });
}

void Hand::drop(const QList<QUrl>& urls) {
    QMimeData data;
    data.setUrls(urls);
    const QPointF at(700, 400);
    QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&shown_.window(), &enter);
    QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&shown_.window(), &event);
}

/// On the middle of a thing that no longer moves: a list that is made anew takes its rows away under the hand.
void Hand::click_on(const std::function<QQuickItem*()>& find) {
    const auto ready = [&] {
        const auto* found = find();
        return found != nullptr && found->isEnabled() && found->width() > 0;
    };
    REQUIRE(wait_until(ready, 300'000));
    QQuickItem* last = nullptr;
    QPoint place;
    const auto rests = [&] {
        auto* found = find();
        const QPoint now = found == nullptr ? QPoint() : middle_of(*found);
        const bool same = found != nullptr && found == last && now == place;
        last = found;
        place = now;
        QTest::qWait(60);
        return same;
    };
    REQUIRE(wait_until(rests, 60'000));
    QTest::mouseClick(last->window(), Qt::LeftButton, Qt::NoModifier, place);
    ++clicks;
}

void Hand::click(const QString& name) {
    INFO(name.toStdString());
    click_on([&] { return item(name); });
}

void Hand::click_at(QPoint at) {
    QTest::mouseClick(&shown_.window(), Qt::LeftButton, Qt::NoModifier, at);
    ++clicks;
}

void Hand::press(const QString& text) {
    INFO(text.toStdString());
    click_on([&] {
        return seen([&](const QQuickItem& one) {
            const auto shown = one.property("text").toString();
            return one.inherits("QQuickAbstractButton") && (shown == text || shown.startsWith(text + "("));
        });
    });
}

void Hand::type(const QString& name, const QString& text) {
    click(name);
    --clicks;
    QTest::keySequence(&shown_.window(), QKeySequence::SelectAll);
    if (text.isEmpty()) QTest::keyClick(&shown_.window(), Qt::Key_Delete);
    for (const QChar c : text) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
        QCoreApplication::sendEvent(&shown_.window(), &press);
    }
    QTest::keyClick(&shown_.window(), Qt::Key_Return);
    ++texts;
}

void Hand::key(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    activate(shown_.window());
    QTest::keyClick(&shown_.window(), key, modifiers);
    ++keys;
}

void Hand::picture(const QString& name) const {
    const auto folder = qEnvironmentVariable("CIRCLE15_KEEP_PICTURES");
    if (folder.isEmpty()) return;
    QTest::qWait(400);
    shown_.window().grabWindow().save(folder + u'/' + name + ".png");
}

}  // namespace circle15::app
