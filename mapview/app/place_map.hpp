// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QSizeF>
#include <QString>
#include <memory>

#include "mapview/app/map_picture.hpp"
#include "mapview/sheet/map_painter.hpp"

namespace circle15::app {

/// A small map to be painted: a place at the scale that fills it.
struct PlaceMap {
    std::shared_ptr<const MapPicture> picture;
    QString place;  ///< as extent_of takes it, or "sea"
    sheet::MapLayers layers;
    double threshold = 15;
    QSizeF size;       ///< pixels
    double above = 0;  ///< of its height, kept free for what else lies there
    double ratio = 1;  ///< dots a pixel
    bool detailed = false;
};

/// The ground of a small map painted last: a step of the slider changes nothing beneath the homes.
struct PlaceGround {
    PlaceMap of;
    QImage image;
};

/// `kept` saves painting the ground anew where nothing of it has changed; the picture is the same without.
[[nodiscard]] QImage paint_place(const PlaceMap& map, PlaceGround* kept = nullptr);

}  // namespace circle15::app
