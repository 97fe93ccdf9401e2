// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QImage>
#include <QPoint>
#include <QRect>
#include <vector>

#include "mapview/app/map_mesh.hpp"
#include "mapview/app/sprite_node.hpp"
#include "mapview/sheet/home_stamps.hpp"

class QQuickWindow;

namespace circle15::app {

/// Homes as the sheets draw them, each look painted once into a picture that all homes are cut from: two triangles a home, and
/// nothing to paint again when colours change.
class HomeSprites {
public:
    /// Starts a new lot of homes for a screen with `ratio` dots a pixel.
    void begin(double ratio);
    void add(QPointF at, const MeshView& view, const sheet::HomeLook& look);
    void upload(SpriteNode& node, QQuickWindow& window);

private:
    QRect sprite_of(const sheet::HomeLook& look);
    [[nodiscard]] QPoint room_for(int side);

    double ratio_ = 1;
    QImage picture_;
    QHash<quint64, QRect> sprites_;
    QPoint next_;           ///< free place in the row of sprites that is being filled
    int row_height_ = 0;    ///< of that row
    bool painted_ = false;  ///< since the last upload
    std::vector<Sprite> homes_;
};

}  // namespace circle15::app
