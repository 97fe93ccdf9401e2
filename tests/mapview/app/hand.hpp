// SPDX-License-Identifier: MIT
#pragma once

#include <QQuickItem>
#include <QUrl>

#include "tests/mapview/app/window.hpp"

namespace circle15::app {

/// A hand at the window, which counts what it does. It waits for what it is to touch, and fails the test where that never
/// comes.
class Hand {
public:
    explicit Hand(Window& shown);

    int clicks = 0;
    int texts = 0;
    int keys = 0;

    /// What is seen by this name, in the window, its popups and dialogs; nullptr: nothing.
    [[nodiscard]] QQuickItem* item(const QString& name) const;
    void drop(const QList<QUrl>& urls);
    void click(const QString& name);
    void click_at(QPoint at);
    /// The button of a dialog with this text; dialogs put an access key behind theirs.
    void press(const QString& text);
    void type(const QString& name, const QString& text);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Kept where CIRCLE15_KEEP_PICTURES says.
    void picture(const QString& name) const;

private:
    void click_on(const std::function<QQuickItem*()>& find);

    Window& shown_;
};

}  // namespace circle15::app
