// SPDX-License-Identifier: MIT
#include "mapview/app/map_item.hpp"

namespace circle15::app {

MapItem::MapItem(QQuickItem* parent) : QQuickItem(parent) {
    setFlag(ItemHasContents);
    connect(&camera_, &MapCamera::moved, this, [this] { follow(); });
    connect(this, &MapItem::beforeChanged, this, [this] { stale(); });
    connect(this, &QQuickItem::visibleChanged, this, [this] { stale(); });
}

void MapItem::set_map(QObject* map) {
    camera_.watch(map);
    Q_EMIT mapChanged();
    stale();
}

void MapItem::set_session(Session* session) {
    session_ = session;
    if (session) {
        connect(session, &Session::pictureChanged, this, [this] { stale(); });
        connect(session, &Session::shapesChanged, this, [this] { stale(); });
        connect(session->question(), &Question::changed, this, [this] { asked_anew(); });
    }
    Q_EMIT sessionChanged();
    stale();
}

std::shared_ptr<const MapPicture> MapItem::picture() const {
    if (!session_) return nullptr;
    return before_ ? session_->picture_before() : session_->picture();
}

}  // namespace circle15::app
