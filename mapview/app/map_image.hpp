// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QThreadPool>
#include <QTimer>
#include <vector>

#include "mapview/app/image_painter.hpp"
#include "mapview/app/map_item.hpp"
#include "mapview/app/sprite_node.hpp"

namespace circle15::app {

/// The map as the sheets' MapPainter draws it, painted beside the window and moved along until the next one is there: names,
/// symbols and badges above the layers (`labelsOnly`), or everything where there is no scene graph to speak of.
class MapImage : public MapItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool labelsOnly MEMBER labels_only_ NOTIFY labelsOnlyChanged)
    /// What lies on the map: no name goes beneath it. In pixels of the map.
    Q_PROPERTY(QList<QRectF> keptFree MEMBER kept_free_ NOTIFY keptFreeChanged)
    Q_PROPERTY(bool painting READ painting NOTIFY paintingChanged)
public:
    explicit MapImage(QQuickItem* parent = nullptr);
    ~MapImage() override;

    [[nodiscard]] bool painting() const { return painting_ || stale_; }

Q_SIGNALS:
    void labelsOnlyChanged();
    void keptFreeChanged();
    void paintingChanged();
    void painted();

protected:
    void follow() override;
    void stale() override;
    void updatePolish() override;
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData* data) override;

private:
    /// A picture and where on the plane it belongs.
    struct Painted {
        QImage image;
        QTransform to_pixels;        ///< plane -> pixels of the map as it was painted
        QRectF page;                 ///< in those pixels
        std::vector<Sprite> pieces;  ///< what there is to see of labels; unset for a whole map
    };

    void draw_labels(QSGNode& root, bool sharp);
    void draw_whole(QSGNode& root, bool sharp);
    void stale_in(int ms);
    [[nodiscard]] int patience() const;
    [[nodiscard]] std::vector<QRectF> kept_free(QSizeF size) const;
    void paint_beside();

    bool labels_only_ = false;
    QList<QRectF> kept_free_;
    bool stale_ = true;
    bool painting_ = false;
    bool fresh_ = false;
    Painted painted_;
    QTransform now_;
    QTimer settle_;
    ImagePainter painter_;  ///< of the pool's one thread
    QThreadPool pool_;
};

}  // namespace circle15::app
