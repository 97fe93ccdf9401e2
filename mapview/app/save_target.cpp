// SPDX-License-Identifier: MIT
#include "mapview/app/save_target.hpp"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QQuickItem>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QStandardPaths>

namespace circle15::app {

namespace {

QString path_of(const QUrl& url) {
    if (url.isLocalFile()) return url.toLocalFile();
    QString path = url.path(QUrl::FullyDecoded);
    if (url.hasQuery()) path += u'?' + url.query(QUrl::FullyDecoded);
    if (url.hasFragment()) path += u'#' + url.fragment(QUrl::FullyDecoded);
    return path;
}

QQuickItem* name_field(const QQuickItem* below) {
    for (auto* child : below->childItems()) {
        if (!child->isVisible()) continue;
        if (child->objectName() == QLatin1String("fileNameTextField")) return child;
        if (auto* found = name_field(child)) return found;
    }
    return nullptr;
}

}  // namespace

SaveTarget::SaveTarget(QObject* parent) : QObject(parent) {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    folder_ = QUrl::fromLocalFile(QFileInfo(documents).isDir() ? documents : QDir::homePath());
}

void SaveTarget::set_folder(const QUrl& folder) {
    if (folder == folder_ || folder.isEmpty()) return;
    folder_ = folder;
    Q_EMIT folderChanged();
}

QUrl SaveTarget::proposed(const QStringList& words, const QString& ending) const {
    static const QRegularExpression unfit(QStringLiteral(R"([\x00-\x20/\\:*?"<>|]+)"));
    const QString name = words.join(u'-').replace(unfit, QStringLiteral("-")) + u'.' + ending;
    return QUrl::fromLocalFile(QDir(folder_.toLocalFile()).filePath(name));
}

QUrl SaveTarget::file(const QUrl& answer, const QStringList& endings) const {
    QString path = path_of(answer);
    if (!endings.contains(QFileInfo(path).suffix(), Qt::CaseInsensitive)) path += u'.' + endings.value(0);
    return QUrl::fromLocalFile(path);
}

bool SaveTarget::exists(const QUrl& file) const { return QFileInfo::exists(file.toLocalFile()); }

void SaveTarget::keepName(const QString& name) const {
    const auto windows = QGuiApplication::allWindows();
    QQuickItem* field = nullptr;
    QObject* dialog = nullptr;
    for (auto* window : windows) {
        const auto* quick = qobject_cast<QQuickWindow*>(window);
        if (quick == nullptr || !quick->isVisible()) continue;
        if (field == nullptr) field = name_field(quick->contentItem());
        for (auto* child : window->children()) {
            if (child->inherits("QQuickFileDialogImpl") && child->property("visible").toBool()) dialog = child;
        }
    }
    if (field == nullptr || dialog == nullptr) return;
    if (!name.isEmpty()) field->setProperty("text", name);
    const QString shown = field->property("text").toString();
    if (!shown.isEmpty()) dialog->setProperty("fileName", shown);
}

}  // namespace circle15::app
