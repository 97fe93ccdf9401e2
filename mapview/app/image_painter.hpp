// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QRectF>
#include <QTransform>
#include <memory>
#include <optional>

#include "mapview/app/map_picture.hpp"
#include "mapview/sheet/map_painter.hpp"

namespace circle15::app {

/// A picture of the map to be painted.
struct ImageJob {
    std::shared_ptr<const MapPicture> picture;
    sheet::MapLayers layers;
    QTransform to_pixels;  ///< from the plane to pixels of the map
    QRectF page;           ///< what is to be painted, in those pixels
    double ratio = 1;      ///< dots a pixel
    double threshold = 15;
    bool labels_only = false;
};

/// Paints one picture after another and keeps the ground of the last: a step of the slider changes nothing beneath the homes.
class ImagePainter {
public:
    /// The same job gives the same picture, whatever was painted before.
    [[nodiscard]] QImage paint(const ImageJob& job);

private:
    /// What the ground depends on, of a job.
    struct Ground {
        std::shared_ptr<const MapPicture> picture;
        QTransform to_pixels;
        QRectF page;
        double ratio;
        std::optional<std::size_t> service;
        bool streets, areas, gaps, ferries;
        bool operator==(const Ground&) const = default;
    };

    std::optional<Ground> painted_;
    QImage ground_;
};

}  // namespace circle15::app
