// SPDX-License-Identifier: MIT
#include "mapview/app/place_picture.hpp"

#include <QPainter>
#include <QQuickWindow>

#include "mapview/app/look.hpp"
#include "mapview/app/place_map.hpp"

namespace circle15::app {

namespace {

/// Milliseconds without a change before it is painted anew: small maps may lag behind a slider, the large one may not.
constexpr int settled_ms = 90;

/// One thread paints all small maps, so that the large one has the other processor.
QThreadPool& painters() {
    static QThreadPool pool;
    pool.setMaxThreadCount(1);
    return pool;
}

}  // namespace

PlacePicture::PlacePicture(QQuickItem* parent) : QQuickPaintedItem(parent) {
    settle_.setSingleShot(true);
    connect(&settle_, &QTimer::timeout, this, &PlacePicture::paint_beside);
    connect(this, &PlacePicture::placeChanged, this, &PlacePicture::other_place);
    connect(this, &QQuickItem::visibleChanged, this, &PlacePicture::stale);
    connect(this, &QQuickItem::windowChanged, this, &PlacePicture::stale);
}

PlacePicture::~PlacePicture() { painters().waitForDone(); }

void PlacePicture::set_session(Session* session) {
    session_ = session;
    if (session) {
        connect(session, &Session::pictureChanged, this, &PlacePicture::stale);
        connect(session, &Session::shapesChanged, this, &PlacePicture::stale);
        connect(session, &Session::languageChanged, this, &PlacePicture::stale);
        // The locator tells distances, whatever is asked.
        connect(session->question(), &Question::changed, this, [this] {
            if (place_ != QLatin1String("sea")) stale();
        });
    }
    Q_EMIT sessionChanged();
    stale();
}

void PlacePicture::geometryChange(const QRectF& now, const QRectF& before) {
    QQuickPaintedItem::geometryChange(now, before);
    if (now.size() != before.size()) stale();
}

/// What another place looks like must not stand under this one's name.
void PlacePicture::other_place() {
    image_ = {};
    update();
    stale();
}

void PlacePicture::stale() {
    stale_ = true;
    // What is out of sight holds on to no picture of the map.
    if (!painting_ && !drawable()) ground_ = {};
    settle_.start(image_.isNull() ? 0 : settled_ms);
    Q_EMIT paintingChanged();
}

void PlacePicture::paint_beside() {
    if (!session_ || !session_->picture() || !window() || !drawable() || painting_) return;
    PlaceMap job{.picture = session_->picture(),
                 .place = place_,
                 .layers = session_->question()->layers(session_->lang()),
                 .threshold = session_->question()->threshold(),
                 .size = size(),
                 .above = above_,
                 .ratio = window()->effectiveDevicePixelRatio(),
                 .detailed = detailed_};
    job.layers.service = session_->service();
    stale_ = false;
    painting_ = true;
    painters().start([this, job = std::move(job)] {
        const QImage image = paint_place(job, &ground_);
        QMetaObject::invokeMethod(
            this,
            [this, image] {
                image_ = image;
                painting_ = false;
                update();
                if (stale_) settle_.start(settled_ms);
                Q_EMIT paintingChanged();
            },
            Qt::QueuedConnection);
    });
}

void PlacePicture::paint(QPainter* painter) {
    if (!image_.isNull()) painter->drawImage(QPointF(0, 0), image_);
}

}  // namespace circle15::app
