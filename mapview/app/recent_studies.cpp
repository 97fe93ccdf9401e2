// SPDX-License-Identifier: MIT
#include "mapview/app/recent_studies.hpp"

#include <QFileInfo>
#include <QSettings>

namespace circle15::app {

namespace {

constexpr qsizetype most = 8;
const QString& key() {
    static const QString name = QStringLiteral("recent");
    return name;
}

}  // namespace

void keep_in_front(const QString& key, const QString& path, qsizetype most) {
    QSettings settings;
    QStringList paths = settings.value(key).toStringList();
    paths.removeAll(path);
    paths.prepend(path);
    settings.setValue(key, paths.first(std::min(paths.size(), most)));
}

void RecentStudies::set_session(Session* session) {
    if (session == session_) return;
    session_ = session;
    if (session) connect(session, &Session::opened_new, this, &RecentStudies::remember);
    Q_EMIT sessionChanged();
}

void RecentStudies::remember() {
    keep_in_front(key(), QFileInfo(session_->study_path()).absoluteFilePath(), most);
}

QVariantList RecentStudies::rows() const {
    QVariantList rows;
    for (const auto& path : QSettings().value(key()).toStringList()) {
        const QFileInfo info(path);
        if (!info.exists()) continue;
        const QFileInfo folder(info.isDir() ? path : info.absolutePath());
        // Two folders may have the same name; the one they lie in tells them apart.
        const QString name = folder.fileName() + QStringLiteral("  (") + QFileInfo(folder.absolutePath()).fileName() + u')';
        rows.append(QVariantMap{{QStringLiteral("name"), name}, {QStringLiteral("path"), path}});
    }
    return rows;
}

}  // namespace circle15::app
