// SPDX-License-Identifier: MIT
#pragma once

#include <QPointer>
#include <QQuickItem>
#include <memory>

#include "mapview/app/map_camera.hpp"
#include "mapview/app/session.hpp"

namespace circle15::app {

/// What draws the session's picture, or that of before, on QtLocation's Map, and hears when it or the map have changed.
class MapItem : public QQuickItem {
    Q_OBJECT
    Q_PROPERTY(QObject* map READ map WRITE set_map NOTIFY mapChanged)
    Q_PROPERTY(circle15::app::Session* session READ session WRITE set_session NOTIFY sessionChanged)
    Q_PROPERTY(bool before MEMBER before_ NOTIFY beforeChanged)
public:
    explicit MapItem(QQuickItem* parent = nullptr);

    [[nodiscard]] QObject* map() const { return camera_.map(); }
    void set_map(QObject* map);
    [[nodiscard]] Session* session() const { return session_; }
    void set_session(Session* session);

Q_SIGNALS:
    void mapChanged();
    void sessionChanged();
    void beforeChanged();

protected:
    [[nodiscard]] const MapCamera& camera() const { return camera_; }
    /// What there is to draw; nothing before a study is open.
    [[nodiscard]] std::shared_ptr<const MapPicture> picture() const;

    /// The camera has moved.
    virtual void follow() = 0;
    /// What was drawn holds no longer.
    virtual void stale() = 0;
    /// The question is another.
    virtual void asked_anew() { stale(); }

private:
    MapCamera camera_;
    QPointer<Session> session_;
    bool before_ = false;
};

}  // namespace circle15::app
