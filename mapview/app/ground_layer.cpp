// SPDX-License-Identifier: MIT
#include "mapview/app/ground_layer.hpp"

#include <algorithm>

#include "mapview/app/look.hpp"
#include "mapview/app/mesh_node.hpp"
#include "mapview/app/sprite_node.hpp"
#include "mapview/sheet/boxes.hpp"
#include "mapview/sheet/crowds.hpp"

namespace circle15::app {

namespace {

using sheet::touches;

const sheet::Theme& theme() {
    static const sheet::Theme one;
    return one;
}

/// Outlines of a path's polygons.
template <class Draw>
void outlines(const QPainterPath& path, const Draw& draw) {
    for (const auto& ring : path.toSubpathPolygons()) draw(ring);
}

/// Far out, the disc of a village stands for its gaps as well.
bool drawn_as_one(const sheet::Scene& scene, const sheet::GapShape& gap, const MeshView& view) {
    return sheet::is_one(scene, gap.village, gap.island, view.unit * Look::mm);
}

}  // namespace

void GroundLayer::set_chosen_gap(int rank) {
    if (rank == chosen_gap_) return;
    chosen_gap_ = rank;
    Q_EMIT chosenGapChanged();
    stale();
}

QString GroundLayer::asked() const {
    const auto& question = *session()->question();
    return QStringLiteral("%1 %2 %3 %4 %5")
        .arg(question.service())
        .arg(question.areas)
        .arg(question.gaps_drawn())
        .arg(question.streets)
        .arg(question.ferries);
}

void GroundLayer::asked_anew() {
    if (asked() != drawn_) stale();
}

void GroundLayer::build(const std::shared_ptr<const MapPicture>& picture, const MeshView& view) {
    drawn_ = asked();
    const std::size_t row = session()->service();
    build_fills(picture, row, view);
    build_lines(picture->scene, picture->scene.services[row], view);
}

void GroundLayer::build_fills(const std::shared_ptr<const MapPicture>& picture, std::size_t row, const MeshView& view) {
    const auto& service = picture->finding->analysis.services[row];
    if (fills_.of != picture || fills_.service != row) {
        fills_ = {.of = picture, .service = row, .areas = {}, .gaps = {}};
        for (const auto& area : service.areas) fills_.areas.push_back(plane_triangles(area.land, picture->origin));
        for (const auto& gap : service.gaps) fills_.gaps.push_back(plane_triangles(gap.area, picture->origin));
    }
    const auto& question = *session()->question();
    grounds_.assign(1, {});
    add_fill(grounds_.back(), view, picture->land, theme().land);
    for (std::size_t ring = fills_.areas.size(); question.areas && ring-- > 0;)
        add_fill(grounds_.emplace_back(), view, fills_.areas[ring], theme().area(ring, fills_.areas.size()));
    shades_ = picture->scene.shades;
    shades_origin_ = view.origin;
    washes_ = {};
    QColor wash = theme().gap;
    for (std::size_t gap = 0; question.gaps_drawn() && gap < fills_.gaps.size(); ++gap) {
        const auto& shape = picture->scene.services[row].gaps[gap];
        if (!touches(shape.box, view.box) || drawn_as_one(picture->scene, shape, view)) continue;
        wash.setAlphaF(static_cast<int>(service.gaps[gap].rank) == chosen_gap_ ? 0.28F : 0.10F);
        add_fill(washes_, view, fills_.gaps[gap], wash);
    }
}

void GroundLayer::build_lines(const sheet::Scene& scene, const sheet::ServiceMarks& service, const MeshView& view) {
    const auto& question = *session()->question();
    constexpr double mm = Look::mm;
    ferries_ = {};
    lines_ = {};
    for (const auto& ferry : scene.ferries) {
        if (question.ferries && touches(ferry.box, view.box))
            add_line(ferries_, view, ferry.line, {theme().ferry, 1.2, 1.6 * mm, 0.9 * mm});
    }
    for (const auto& island : scene.islands) {
        if (!touches(island.box, view.box)) continue;
        outlines(island.land, [&](const QPolygonF& ring) { add_line(lines_, view, ring, {theme().coast, 1.0}); });
    }
    const bool small_ones = 1000 / view.unit / mm >= theme().paths_from;
    const bool streets = question.streets && 1000 / view.unit / mm >= theme().streets_from;
    for (const auto& street : scene.streets->rows) {
        if (!streets || !touches(street.box, view.box)) continue;
        const bool minor = street.kind == model::StreetKind::path || street.kind == model::StreetKind::steps;
        if (minor && !small_ones) continue;
        const bool crossing = street.kind == model::StreetKind::bridge || street.kind == model::StreetKind::pier ||
                              street.kind == model::StreetKind::tunnel;
        const QColor colour = crossing ? theme().quiet_ink : street.modelled ? theme().street_modelled : theme().street;
        add_line(lines_, view, scene.streets->line(street), {colour, crossing ? 2.2 : minor ? 0.7 : 1.1});
    }
    for (std::size_t row = service.gaps.size(); question.gaps_drawn() && row-- > 0;) {
        const auto& gap = service.gaps[row];
        if (!touches(gap.box, view.box) || drawn_as_one(scene, gap, view)) continue;
        const bool chosen = static_cast<int>(gap.rank) == chosen_gap_;
        const Stroke stroke =
            gap.modelled && !chosen ? Stroke{theme().gap, 1.4, 1.1 * mm, 0.6 * mm} : Stroke{theme().gap, chosen ? 2.6 : 1.7};
        outlines(gap.area, [&](const QPolygonF& ring) { add_line(lines_, view, ring, stroke); });
    }
}

/// They lie where they lay as long as they are the same.
void GroundLayer::upload_shades(QSGNode& node) {
    std::vector<qint64> keys;
    for (const auto& shade : shades_) keys.push_back(shade.image.cacheKey());
    if (keys == uploaded_ && node.childCount() == static_cast<int>(keys.size())) return;
    uploaded_ = keys;
    remove_children(node);
    for (const auto& shade : shades_) {
        auto* sprite = new SpriteNode;
        // The plane's north lies where a picture has its foot.
        sprite->set_picture(shade.image.mirrored(false, true), *window());
        sprite->set_sprites({{.place = shade.box.translated(-shades_origin_), .picture = shade.image.rect()}});
        node.appendChildNode(sprite);
    }
}

void GroundLayer::upload(QSGNode& root) {
    using enum MeshNode::Paint;
    if (root.childCount() == 0) {
        root.appendChildNode(new MeshNode(blended));
        root.appendChildNode(new QSGNode);
        root.appendChildNode(new QSGNode);
        root.appendChildNode(new MeshNode(blended));
        root.appendChildNode(new MeshNode(blended));
    }
    const auto mesh_node = [&](int row) -> MeshNode& { return static_cast<MeshNode&>(*root.childAtIndex(row)); };
    mesh_node(0).set_mesh(ferries_);
    auto& grounds = *root.childAtIndex(1);
    remove_children(grounds);
    for (const auto& ground : grounds_) {
        auto* node = new MeshNode(opaque);
        node->set_mesh(ground);
        grounds.appendChildNode(node);
    }
    upload_shades(*root.childAtIndex(2));
    mesh_node(3).set_mesh(washes_);
    mesh_node(4).set_mesh(lines_);
}

}  // namespace circle15::app
