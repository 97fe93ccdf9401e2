// SPDX-License-Identifier: MIT
#pragma once

#include "mapview/app/home_sprites.hpp"
#include "mapview/app/map_layer.hpp"

namespace circle15::app {

/// Homes, coloured anew in milliseconds.
class HomesLayer : public MapLayer {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool cells READ cells NOTIFY cellsChanged)
public:
    using MapLayer::MapLayer;

    /// So many lie in the view that they are drawn as cells of a raster.
    [[nodiscard]] bool cells() const { return cells_; }

Q_SIGNALS:
    void cellsChanged();

protected:
    void build(const std::shared_ptr<const MapPicture>& picture, const MeshView& view) override;
    void upload(QSGNode& root) override;

private:
    bool cells_ = false;
    Mesh squares_;  ///< of cells
    HomeSprites sprites_;
};

}  // namespace circle15::app
