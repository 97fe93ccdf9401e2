// SPDX-License-Identifier: MIT
#pragma once

#include <QQuickItem>
#include <QQuickWindow>
#include <functional>

namespace circle15::app {

/// The first item below `root`, as they are seen within each other, for which this holds; rows of lists and popups have no
/// other way to be found. Null where there is none.
inline QQuickItem* item_where(QQuickItem* root, const std::function<bool(const QQuickItem&)>& holds) {
    if (holds(*root)) return root;
    for (auto* child : root->childItems()) {
        if (auto* found = item_where(child, holds)) return found;
    }
    return nullptr;
}

inline QQuickItem* item_named(QQuickItem* root, const QString& name) {
    return item_where(root, [&](const QQuickItem& item) { return item.objectName() == name; });
}

}  // namespace circle15::app
