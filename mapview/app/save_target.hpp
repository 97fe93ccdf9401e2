// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QStringList>
#include <QUrl>

namespace circle15::app {

/// What a dialog that asks where to save proposes, and which file its answer means. Qt's own dialog (6.8), which is used where
/// the desktop has none, leaves its name field empty for a file that is not there yet, forgets the name on entering a folder,
/// answers typed names without their scheme, and adds no ending below a folder with a dot in its name.
class SaveTarget : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QUrl folder READ folder WRITE set_folder NOTIFY folderChanged)
public:
    explicit SaveTarget(QObject* parent = nullptr);

    /// Where a file was saved last; the user's documents at first.
    [[nodiscard]] QUrl folder() const { return folder_; }
    void set_folder(const QUrl& folder);

    /// A file in `folder` named by these words, without what file systems mind.
    Q_INVOKABLE QUrl proposed(const QStringList& words, const QString& ending) const;
    /// The file that an answer means, with the first of these endings where it has none of them.
    Q_INVOKABLE QUrl file(const QUrl& answer, const QStringList& endings) const;
    Q_INVOKABLE bool exists(const QUrl& file) const;
    Q_INVOKABLE QString name(const QUrl& file) const { return file.fileName(); }
    /// Has Qt's own dialog, where it is open, show and keep this name; without one, what it shows.
    Q_INVOKABLE void keepName(const QString& name = {}) const;

Q_SIGNALS:
    void folderChanged();

private:
    QUrl folder_;
};

}  // namespace circle15::app
