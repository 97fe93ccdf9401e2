// SPDX-License-Identifier: MIT
#include "mapview/app/homes_layer.hpp"

#include <QQuickWindow>
#include <algorithm>
#include <utility>

#include "mapview/app/look.hpp"
#include "mapview/app/mesh_node.hpp"
#include "mapview/sheet/crowds.hpp"

namespace circle15::app {

namespace {

/// Homes from which on round ones would only cost time: to the eye they are cells of a raster.
constexpr std::size_t many = 12'000;

}  // namespace

void HomesLayer::build(const std::shared_ptr<const MapPicture>& picture, const MeshView& view) {
    const auto& question = *session()->question();
    sprites_.begin(window()->effectiveDevicePixelRatio());
    squares_ = {};
    if (!question.homes) return;
    const auto service = at_threshold(picture->scene.services[session()->service()], question.threshold());
    std::vector<std::pair<std::pair<int, std::int64_t>, std::size_t>> seen;
    static const sheet::Theme theme;
    const auto crowds = sheet::crowds_of(picture->scene, service, view.unit * Look::mm, theme);
    for (const auto row : crowds.lone) {
        if (view.box.contains(service.homes[row].at))
            seen.push_back({{sheet::drawing_order(service.homes[row]), -service.homes[row].persons}, row});
    }
    std::ranges::sort(seen);
    if (std::exchange(cells_, seen.size() > many) != cells_) Q_EMIT cellsChanged();
    const auto colour = question.by_minutes ? sheet::HomeColour::minutes : sheet::HomeColour::status;
    for (const auto& [order, row] : seen) {
        const auto& home = service.homes[row];
        const auto look = sheet::look_of(home, service, colour, theme);
        if (cells_)
            add_square(squares_, view, home.at, 1.8 * look.radius * Look::mm, look.mark.colour);
        else
            sprites_.add(home.at, view, look);
    }
    for (const auto& crowd : crowds.crowds) {
        if (view.box.contains(crowd.at)) sprites_.add(crowd.at, view, sheet::look_of(crowd, theme));
    }
}

void HomesLayer::upload(QSGNode& root) {
    if (root.childCount() == 0) {
        root.appendChildNode(new MeshNode(MeshNode::Paint::blended));
        root.appendChildNode(new SpriteNode);
    }
    static_cast<MeshNode&>(*root.childAtIndex(0)).set_mesh(squares_);
    sprites_.upload(static_cast<SpriteNode&>(*root.childAtIndex(1)), *window());
}

}  // namespace circle15::app
