// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QUrl>

#include "mapview/app/session.hpp"

namespace circle15::app {

/// What leaves the window: the view as a picture, gaps as GeoJSON, figures as a table, the result folder as `circle15 analyze`
/// writes it; each names the trial it shows. Every file appears whole or not at all. Each says whether it worked; what went
/// wrong is the session's error.
class TakeAway : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(circle15::app::Session* session MEMBER session_ NOTIFY sessionChanged)
public:
    using QObject::QObject;

    /// The map as it is seen, painted anew by MapPainter with a title and legend, as .png, .svg or .pdf by the file's ending.
    /// What was before a trial stands to the left of `split`, in pixels of the map, where that lies on it.
    Q_INVOKABLE bool picture(QObject* map, const QUrl& file, double split = -1);
    /// The gaps of the service asked with these ids, or all of them.
    Q_INVOKABLE bool gaps(const QStringList& ids, const QUrl& file);
    /// All that `circle15 analyze` writes: into this folder where it is empty, new or an earlier result, else into a new one
    /// in it, since a dialog lets choose folders that are there. Of a trial, what `circle15 analyze --scenario` writes for the
    /// file it was saved as; where it was not, it is saved beside the folder under the folder's name.
    Q_INVOKABLE bool result(const QUrl& folder);
    Q_INVOKABLE void copy(const QString& text);

Q_SIGNALS:
    void sessionChanged();

private:
    template <class Work>
    bool tried(const Work& work);

    QPointer<Session> session_;
};

}  // namespace circle15::app
