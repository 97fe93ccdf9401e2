// SPDX-License-Identifier: MIT
#pragma once

#include <QMatrix4x4>
#include <QTimer>
#include <QTransform>
#include <memory>
#include <optional>

#include "mapview/app/map_item.hpp"
#include "mapview/app/map_mesh.hpp"

namespace circle15::app {

/// A part of the map by the scene graph: meshes built for a piece of the plane and moved by one matrix. A child of QtLocation's
/// Map. Not drawn by the software scene graph; MapImage is for that. It places itself, larger than the map on every side, so
/// that its `layer`, while it keeps still, can be moved along instead of drawing all of it again.
class MapLayer : public MapItem {
    Q_OBJECT
    Q_PROPERTY(bool still READ still NOTIFY stillChanged)
public:
    explicit MapLayer(QQuickItem* parent = nullptr);

    /// Neither changed nor turned nor zoomed a moment ago: what was drawn last holds, wherever it has been moved.
    [[nodiscard]] bool still() const { return still_; }

Q_SIGNALS:
    void stillChanged();

protected:
    /// Makes meshes of what lies in the view.
    virtual void build(const std::shared_ptr<const MapPicture>& picture, const MeshView& view) = 0;
    /// Hands what was built to nodes beneath `root`, which has none at first. On the render thread, while this one waits.
    virtual void upload(QSGNode& root) = 0;

    void follow() override;
    void stale() override;
    void updatePolish() override;
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData* data) override;

private:
    /// How the plane lies on the map, and the part of the map around what is seen that this item takes up; pixels of the map.
    struct Stand {
        QTransform to_pixels;
        QRectF place;
    };

    /// How far the plane has moved since then; nothing where it has been turned or zoomed.
    [[nodiscard]] std::optional<QPointF> way_since_stand(const QTransform& to_pixels) const;
    void stand(const QTransform& to_pixels, const QRectF& place);
    void set_still(bool still);

    bool stale_ = true;
    bool still_ = false;
    QTimer settle_;
    Stand stand_;
    MeshView view_;
    QMatrix4x4 matrix_;
    bool upload_ = false;
};

}  // namespace circle15::app
