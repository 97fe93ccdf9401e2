// SPDX-License-Identifier: MIT
#include "mapview/app/place_extent.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "mapview/app/mercator.hpp"
#include "mapview/app/units.hpp"

namespace circle15::app {

namespace {

/// No place is shown nearer than that, in units of the plane: a pier alone on a screen tells nobody where it is.
constexpr double least_side = 500;

void add_point(std::optional<QRectF>& box, QPointF at) {
    if (!box) {
        box = QRectF(at, QSizeF(0, 0));
        return;
    }
    box->setLeft(std::min(box->left(), at.x()));
    box->setRight(std::max(box->right(), at.x()));
    box->setTop(std::min(box->top(), at.y()));
    box->setBottom(std::max(box->bottom(), at.y()));
}

template <class Belongs>
std::optional<QRectF> box_of_homes(const MapPicture& picture, const Belongs& belongs) {
    const auto& study = picture.finding->study();
    std::optional<QRectF> box;
    for (const auto& home : study.homes) {
        if (model::persons_in(home.persons, model::everybody) > 0 && belongs(home)) add_point(box, to_mercator(home.place));
    }
    return box;
}

/// Of the first that has the id.
template <class List>
std::optional<QRectF> box_of_point(const List& list, const std::string& id) {
    const auto found = std::ranges::find_if(list, [&](const auto& each) { return each.id == id; });
    if (found == list.end()) return std::nullopt;
    return QRectF(to_mercator(found->place), QSizeF(0, 0));
}

std::optional<QRectF> inhabited_land(const MapPicture& picture) {
    QRectF box;
    for (const auto& island : picture.scene.islands) {
        if (island.persons > 0) box |= island.box;
    }
    return box.isNull() ? std::nullopt : std::optional(box);
}

/// Where an island's people live and its larger lands; rocks that belong to it far out would make it small.
QRectF main_land(const sheet::Scene& scene, std::size_t island) {
    constexpr double large = 0.1;  // of the largest
    std::vector<QRectF> boxes;
    for (const auto& ring : scene.islands[island].land.toSubpathPolygons()) boxes.push_back(ring.boundingRect());
    const auto area = [](const QRectF& box) { return box.width() * box.height(); };
    double most = 0;
    for (const auto& box : boxes) most = std::max(most, area(box));
    QRectF all = scene.island_boxes[island];
    for (const auto& box : boxes) {
        if (area(box) >= large * most) all = all.isNull() ? box : all | box;
    }
    return all;
}

std::optional<QRectF> bare_extent(const MapPicture& picture, std::size_t service, const QString& kind, const std::string& id) {
    const auto& study = picture.finding->study();
    if (kind == QLatin1String("county")) return inhabited_land(picture);
    if (kind == QLatin1String("island")) {
        for (std::size_t row = 0; row < study.islands.size(); ++row) {
            if (study.islands[row].id == id) return main_land(picture.scene, row);
        }
        return std::nullopt;
    }
    if (const auto unit = unit_asked(kind, QString::fromStdString(id)))
        return box_of_homes(picture, [&](const model::Home& home) { return lives_in(study, home, *unit); });
    if (kind == QLatin1String("gap")) {
        const auto& gaps = picture.finding->analysis.services[service].gaps;
        const auto gap = std::ranges::find(gaps, id, &analysis::Gap::id);
        if (gap == gaps.end()) return std::nullopt;
        return picture.scene.services[service].gaps[static_cast<std::size_t>(gap - gaps.begin())].box;
    }
    if (kind == QLatin1String("home")) return box_of_point(study.homes, id);
    if (kind == QLatin1String("facility")) return box_of_point(study.facilities, id);
    if (kind == QLatin1String("pier")) return box_of_point(study.piers, id);
    return std::nullopt;
}

}  // namespace

std::optional<QRectF> extent_of(const MapPicture& picture, std::size_t service, const QString& key) {
    const auto colon = key.indexOf(u':');
    auto box = bare_extent(picture, service, key.left(colon), key.mid(colon + 1).toStdString());
    if (!box) return std::nullopt;
    const double wide = std::max(0.06 * box->width(), (least_side - box->width()) / 2);
    const double high = std::max(0.06 * box->height(), (least_side - box->height()) / 2);
    return box->adjusted(-wide, -high, wide, high);
}

}  // namespace circle15::app
