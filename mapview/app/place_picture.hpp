// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QPointer>
#include <QQuickPaintedItem>
#include <QThreadPool>
#include <QTimer>

#include "mapview/app/place_map.hpp"
#include "mapview/app/session.hpp"

namespace circle15::app {

/// A place as a small map at its own scale, filled by it; painted beside the window and anew when the question changes.
/// `place`: as extent_of takes it, or "sea" for the county's islands with their ferry lines and distances.
class PlacePicture : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(circle15::app::Session* session READ session WRITE set_session NOTIFY sessionChanged)
    Q_PROPERTY(QString place MEMBER place_ NOTIFY placeChanged)
    /// With symbols, badges and a scale bar; without, land and colours alone.
    Q_PROPERTY(bool detailed MEMBER detailed_ NOTIFY placeChanged)
    /// Pixels at the top that something else lies on.
    Q_PROPERTY(double above MEMBER above_ NOTIFY placeChanged)
    Q_PROPERTY(bool painting READ painting NOTIFY paintingChanged)
public:
    explicit PlacePicture(QQuickItem* parent = nullptr);
    ~PlacePicture() override;

    [[nodiscard]] Session* session() const { return session_; }
    void set_session(Session* session);
    [[nodiscard]] bool painting() const { return drawable() && (painting_ || stale_); }
    void paint(QPainter* painter) override;

Q_SIGNALS:
    void sessionChanged();
    void placeChanged();
    void paintingChanged();

protected:
    void geometryChange(const QRectF& now, const QRectF& before) override;

private:
    [[nodiscard]] bool drawable() const { return isVisible() && width() >= 8 && height() >= 8; }
    void other_place();
    void stale();
    void paint_beside();

    QPointer<Session> session_;
    QString place_;
    bool detailed_ = false;
    double above_ = 0;
    QTimer settle_;
    QImage image_;
    PlaceGround ground_;  ///< of the thread that paints
    bool stale_ = true;
    bool painting_ = false;
};

}  // namespace circle15::app
