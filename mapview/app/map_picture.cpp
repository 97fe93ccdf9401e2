// SPDX-License-Identifier: MIT
#include "mapview/app/map_picture.hpp"

#include "mapview/app/mercator.hpp"

namespace circle15::app {

namespace {

QPointF middle_of(const sheet::Scene& scene) {
    QRectF box;
    for (const auto& island : scene.islands) box |= island.box;
    return box.center();
}

model::MultiPolygon all_land(const model::Study& study) {
    model::MultiPolygon land;
    for (const auto& island : study.islands) land.insert(land.end(), island.land.begin(), island.land.end());
    return land;
}

}  // namespace

geometry::Triangles plane_triangles(const model::MultiPolygon& polygons, QPointF origin) {
    const auto ring = [&](const model::Line& line) {
        model::LineOf<model::Metres> points;
        points.reserve(line.size());
        for (const auto place : line) {
            const QPointF at = to_mercator(place) - origin;
            points.push_back({at.x(), at.y()});
        }
        return points;
    };
    model::MultiPolygonOf<model::Metres> flat;
    for (const auto& polygon : polygons) {
        auto& added = flat.emplace_back(ring(polygon.shell));
        for (const auto& hole : polygon.holes) added.holes.push_back(ring(hole));
    }
    return geometry::triangles_of(flat);
}

std::shared_ptr<const MapPicture> picture_of(std::shared_ptr<const Finding> finding) {
    auto picture = std::make_shared<MapPicture>();
    picture->scene = sheet::scene_of(finding->study(), finding->analysis, to_mercator);
    picture->origin = middle_of(picture->scene);
    picture->land = plane_triangles(all_land(finding->study()), picture->origin);
    picture->finding = std::move(finding);
    return picture;
}

std::shared_ptr<const MapPicture> picture_after(const MapPicture& before, std::shared_ptr<const Finding> finding) {
    auto picture = std::make_shared<MapPicture>(before);
    const auto& study = finding->study();
    for (std::size_t row = 0; row < finding->analysis.services.size(); ++row) {
        if (finding->analysis.services.shares(row, before.finding->analysis.services)) continue;
        const auto& service = finding->analysis.services[row];
        picture->scene.services.put(row,
                                    sheet::service_marks(study, service, service.date, to_mercator, proposals_of(*finding)));
    }
    picture->scene.ferries = sheet::ferry_lines(finding->analysis, to_mercator);
    picture->finding = std::move(finding);
    return picture;
}

std::shared_ptr<const MapPicture> picture_with_shapes(const MapPicture& before, std::shared_ptr<const Finding> finding,
                                                      const std::vector<std::size_t>& services) {
    auto picture = std::make_shared<MapPicture>(before);
    for (const auto row : services) {
        picture->scene.services.put(
            row, sheet::with_shapes(before.scene.services[row], finding->analysis.services[row], to_mercator));
    }
    picture->finding = std::move(finding);
    return picture;
}

sheet::ServiceMarks at_threshold(sheet::ServiceMarks marks, double minutes) {
    marks.threshold = minutes;
    for (auto& home : marks.homes) home.status = analysis::status_at(home.facts, minutes);
    return marks;
}

}  // namespace circle15::app
