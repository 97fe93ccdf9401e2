// SPDX-License-Identifier: MIT
#include "mapview/app/image_painter.hpp"

#include <QPainter>

#include "mapview/app/look.hpp"
#include "mapview/sheet/map_labels.hpp"
#include "mapview/sheet/one_service.hpp"

namespace circle15::app {

QImage ImagePainter::paint(const ImageJob& job) {
    static const sheet::Theme theme;
    const sheet::Lettering lettering(theme.font_family);
    const sheet::Scene* scene = &job.picture->scene;
    sheet::Scene judged;
    const auto row = job.layers.service.value_or(0);
    if (scene->services[row].threshold != job.threshold) {
        judged = sheet::scene_of_one(*scene, row, at_threshold(scene->services[row], job.threshold));
        scene = &judged;
    }
    const sheet::MapPainter map(*scene, theme, lettering);
    const sheet::Viewport viewport{.to_page = job.to_pixels, .page = job.page, .mm = Look::mm};

    QImage image((job.page.size() * job.ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(job.ratio);
    QPainter painter;
    const auto begin = [&] {
        painter.begin(&image);
        painter.translate(-job.page.topLeft());
        painter.setRenderHint(QPainter::Antialiasing);
    };
    if (job.labels_only) {
        image.fill(Qt::transparent);
        begin();
        sheet::paint_labels(painter, map, *scene, theme, lettering, viewport, job.layers,
                            map.crowds(viewport, job.layers).crowds);
        painter.end();
        return image;
    }
    const auto& layers = job.layers;
    const Ground ground{.picture = job.picture,
                        .to_pixels = job.to_pixels,
                        .page = job.page,
                        .ratio = job.ratio,
                        .service = layers.service,
                        .streets = layers.streets,
                        .areas = layers.areas,
                        .gaps = layers.gaps,
                        .ferries = layers.ferries};
    if (painted_ != ground) {
        image.fill(Qt::transparent);
        begin();
        map.paint_ground(painter, viewport, layers);
        painter.end();
        painted_ = ground;
        ground_ = image;
    }
    image = ground_;
    begin();
    map.paint_marks(painter, viewport, layers);
    painter.end();
    return image;
}

}  // namespace circle15::app
