// SPDX-License-Identifier: MIT
#include "mapview/app/land_picture.hpp"

#include <QPainter>

#include "mapview/app/look.hpp"
#include "mapview/sheet/map_painter.hpp"

namespace circle15::app {

void LandPicture::set_session(Session* session) {
    session_ = session;
    if (session) connect(session, &Session::landChanged, this, [this] { update(); });
    Q_EMIT sessionChanged();
    update();
}

void LandPicture::paint(QPainter* painter) {
    if (!session_ || session_->land().isEmpty()) return;
    const sheet::Theme theme;
    const double margin = 0.05 * std::min(width(), height());
    const auto viewport = sheet::Viewport::fitted(session_->land().boundingRect(),
                                                  boundingRect().adjusted(margin, margin, -margin, -margin), Look::mm);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.coast, 1));
    painter->setBrush(theme.land);
    painter->drawPath(viewport.outline(session_->land()));
}

}  // namespace circle15::app
