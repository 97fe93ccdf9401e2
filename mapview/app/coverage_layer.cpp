// SPDX-License-Identifier: MIT
#include "mapview/app/coverage_layer.hpp"

#include <QQuickWindow>
#include <QSGGeometryNode>
#include <QSGTransformNode>
#include <QSGVertexColorMaterial>
#include <cmath>

#include "mapview/app/look.hpp"
#include "mapview/sheet/boxes.hpp"

namespace circle15::app {

namespace {

using sheet::touches;

const sheet::Theme& theme() {
    static const sheet::Theme one;
    return one;
}

/// Opaque shapes cost less without a graphics card: what they hide is not painted. Those of one node must not overlap, for the
/// first of them would stay on top.
enum class Paint { opaque, blended };

QSGGeometryNode* new_node(Paint paint) {
    auto* node = new QSGGeometryNode;
    auto* geometry = new QSGGeometry(QSGGeometry::defaultAttributes_ColoredPoint2D(), 0, 0, QSGGeometry::UnsignedIntType);
    geometry->setDrawingMode(QSGGeometry::DrawTriangles);
    node->setGeometry(geometry);
    auto* material = new QSGVertexColorMaterial;
    material->setFlag(QSGMaterial::Blending, paint == Paint::blended);
    node->setMaterial(material);
    node->setFlags(QSGNode::OwnsGeometry | QSGNode::OwnsMaterial);
    return node;
}

void upload(QSGNode* node, const Mesh& mesh) {
    auto* drawn = static_cast<QSGGeometryNode*>(node);
    auto* geometry = drawn->geometry();
    geometry->allocate(static_cast<int>(mesh.vertices.size()), static_cast<int>(mesh.indices.size()));
    std::ranges::copy(mesh.vertices, geometry->vertexDataAsColoredPoint2D());
    std::ranges::copy(mesh.indices, geometry->indexDataAsUInt());
    drawn->markDirty(QSGNode::DirtyGeometry);
}

void upload_grounds(QSGNode* group, const std::vector<Mesh>& grounds) {
    while (group->childCount() > static_cast<int>(grounds.size())) {
        auto* last = group->lastChild();
        group->removeChildNode(last);
        delete last;
    }
    while (group->childCount() < static_cast<int>(grounds.size())) group->appendChildNode(new_node(Paint::opaque));
    for (std::size_t row = 0; row < grounds.size(); ++row) upload(group->childAtIndex(static_cast<int>(row)), grounds[row]);
}

/// Outlines of a path's polygons.
template <class Draw>
void outlines(const QPainterPath& path, const Draw& draw) {
    for (const auto& ring : path.toSubpathPolygons()) draw(ring);
}

}  // namespace

CoverageLayer::CoverageLayer(QQuickItem* parent) : QQuickItem(parent) {
    setFlag(ItemHasContents);
    connect(&camera_, &MapCamera::moved, this, [this] { draw_anew(*this); });
    connect(this, &CoverageLayer::beforeChanged, this, [this] { stale(true); });
    connect(this, &QQuickItem::visibleChanged, this, [this] { stale(true); });
}

void CoverageLayer::set_map(QObject* map) {
    camera_.watch(map);
    Q_EMIT mapChanged();
    stale(true);
}

void CoverageLayer::set_session(Session* session) {
    session_ = session;
    if (session) {
        connect(session, &Session::pictureChanged, this, [this] { stale(true); });
        connect(session->question(), &Question::changed, this, [this] { stale(false); });
    }
    Q_EMIT sessionChanged();
    stale(true);
}

void CoverageLayer::set_chosen_gap(int rank) {
    if (rank == chosen_gap_) return;
    chosen_gap_ = rank;
    Q_EMIT chosenGapChanged();
    stale(true);
}

void CoverageLayer::stale(bool everything) {
    stale_ = true;
    shapes_stale_ = shapes_stale_ || everything;
    draw_anew(*this);
}

void CoverageLayer::updatePolish() {
    if (!isVisible()) return;
    const auto to_pixels = camera_.to_pixels();
    const auto picture = session_ ? (before_ ? session_->picture_before() : session_->picture()) : nullptr;
    if (!to_pixels || !picture) return;
    const double unit = 1 / std::hypot(to_pixels->m11(), to_pixels->m12());
    const QRectF seen =
        to_pixels->inverted().mapRect(QRectF(0, 0, map()->property("width").toDouble(), map()->property("height").toDouble()));
    const bool other_scale = std::abs(std::log2(unit / view_.unit)) > 0.12;
    if (stale_ || other_scale || !view_.box.contains(seen)) {
        shapes_stale_ = shapes_stale_ || other_scale || !view_.box.contains(seen) || view_.origin != picture->origin;
        const double margin_x = seen.width() * 0.35;
        const double margin_y = seen.height() * 0.35;
        if (shapes_stale_)
            view_ = {.origin = picture->origin, .unit = unit, .box = seen.adjusted(-margin_x, -margin_y, margin_x, margin_y)};
        build();
    }
    const QPointF origin = to_pixels->map(view_.origin);
    matrix_ = QMatrix4x4(static_cast<float>(to_pixels->m11()), static_cast<float>(to_pixels->m21()), 0,
                         static_cast<float>(origin.x()), static_cast<float>(to_pixels->m12()),
                         static_cast<float>(to_pixels->m22()), 0, static_cast<float>(origin.y()), 0, 0, 1, 0, 0, 0, 0, 1);
}

void CoverageLayer::build() {
    const auto picture = before_ ? session_->picture_before() : session_->picture();
    const auto& question = *session_->question();
    const std::size_t row = std::min(static_cast<std::size_t>(question.service()), picture->scene.services.size() - 1);
    const auto marks = at_threshold(picture->scene.services[row], question.threshold());
    const QString asked = QStringLiteral("%1 %2 %3 %4 %5")
                              .arg(row)
                              .arg(question.areas)
                              .arg(question.gaps_drawn())
                              .arg(question.streets)
                              .arg(question.ferries);
    // A step of the slider moves colours alone.
    if (shapes_stale_ || asked != drawn_) {
        build_fills(*picture, row);
        build_lines(*picture, marks);
        drawn_ = asked;
        upload_shapes_ = true;
    }
    build_homes(question.homes ? marks : sheet::ServiceMarks{});
    stale_ = false;
    shapes_stale_ = false;
    upload_ = true;
}

void CoverageLayer::build_fills(const MapPicture& picture, std::size_t row) {
    const auto& service = picture.finding->analysis.services[row];
    if (fills_.of.get() != &picture || fills_.service != row) {
        fills_ = {.of = before_ ? session_->picture_before() : session_->picture(), .service = row, .areas = {}, .gaps = {}};
        for (const auto& area : service.areas) fills_.areas.push_back(plane_triangles(area.land, picture.origin));
        for (const auto& gap : service.gaps) fills_.gaps.push_back(plane_triangles(gap.area, picture.origin));
    }
    const auto& question = *session_->question();
    meshes_.grounds.assign(1, {});
    add_fill(meshes_.grounds.back(), view_, picture.land, theme().land);
    for (std::size_t ring = fills_.areas.size(); question.areas && ring-- > 0;)
        add_fill(meshes_.grounds.emplace_back(), view_, fills_.areas[ring], theme().area(ring, fills_.areas.size()));
    meshes_.washes = {};
    QColor wash = theme().gap;
    for (std::size_t gap = 0; question.gaps_drawn() && gap < fills_.gaps.size(); ++gap) {
        if (!touches(picture.scene.services[row].gaps[gap].box, view_.box)) continue;
        wash.setAlphaF(static_cast<int>(service.gaps[gap].rank) == chosen_gap_ ? 0.28F : 0.10F);
        add_fill(meshes_.washes, view_, fills_.gaps[gap], wash);
    }
}

void CoverageLayer::build_lines(const MapPicture& picture, const sheet::ServiceMarks& service) {
    const auto& question = *session_->question();
    constexpr double mm = Look::mm;
    meshes_.ferries = {};
    meshes_.lines = {};
    for (const auto& ferry : picture.scene.ferries) {
        if (question.ferries && touches(ferry.box, view_.box))
            add_line(meshes_.ferries, view_, ferry.line, {theme().ferry, 1.2, 1.6 * mm, 0.9 * mm});
    }
    for (const auto& island : picture.scene.islands) {
        if (!touches(island.box, view_.box)) continue;
        outlines(island.land, [&](const QPolygonF& ring) { add_line(meshes_.lines, view_, ring, {theme().coast, 1.0}); });
    }
    const bool small_ones = 1000 / view_.unit / mm >= 6;
    for (const auto& street : picture.scene.streets) {
        if (!question.streets || !touches(street.box, view_.box)) continue;
        const bool minor = street.kind == model::StreetKind::path || street.kind == model::StreetKind::steps;
        if (minor && !small_ones) continue;
        const bool crossing = street.kind == model::StreetKind::bridge || street.kind == model::StreetKind::pier ||
                              street.kind == model::StreetKind::tunnel;
        const QColor colour = crossing ? theme().quiet_ink : street.modelled ? theme().street_modelled : theme().street;
        add_line(meshes_.lines, view_, street.line, {colour, crossing ? 2.2 : minor ? 0.7 : 1.1});
    }
    for (std::size_t row = service.gaps.size(); question.gaps_drawn() && row-- > 0;) {
        const auto& gap = service.gaps[row];
        if (!touches(gap.box, view_.box)) continue;
        const bool chosen = static_cast<int>(gap.rank) == chosen_gap_;
        const Stroke stroke =
            gap.modelled && !chosen ? Stroke{theme().gap, 1.4, 1.1 * mm, 0.6 * mm} : Stroke{theme().gap, chosen ? 2.6 : 1.7};
        outlines(gap.area, [&](const QPolygonF& ring) { add_line(meshes_.lines, view_, ring, stroke); });
    }
}

void CoverageLayer::build_homes(const sheet::ServiceMarks& service) {
    std::vector<std::pair<std::pair<int, std::int64_t>, std::size_t>> seen;
    for (std::size_t row = 0; row < service.homes.size(); ++row) {
        if (view_.box.contains(service.homes[row].at))
            seen.push_back({{sheet::drawing_order(service.homes[row]), -service.homes[row].persons}, row});
    }
    std::ranges::sort(seen);
    sprites_.begin(window() ? window()->effectiveDevicePixelRatio() : 1);
    meshes_.cells = {};
    // Many thousand at once are cells of a raster to the eye; round ones would only cost time.
    const bool cells = seen.size() > 12'000;
    const auto colour = session_->question()->by_minutes ? sheet::HomeColour::minutes : sheet::HomeColour::status;
    for (const auto& [order, row] : seen) {
        const auto& home = service.homes[row];
        const auto look = sheet::look_of(home, service, colour, theme());
        if (cells) {
            add_square(meshes_.cells, view_, home.at, 1.8 * look.radius * Look::mm, look.mark.colour);
        } else {
            sprites_.add(home.at, view_, look);
        }
    }
}

QSGNode* CoverageLayer::updatePaintNode(QSGNode* old, UpdatePaintNodeData*) {
    auto* root = static_cast<QSGTransformNode*>(old);
    if (!root) {
        root = new QSGTransformNode;
        root->appendChildNode(new_node(Paint::blended));
        root->appendChildNode(new QSGNode);
        root->appendChildNode(new_node(Paint::blended));
        root->appendChildNode(new_node(Paint::blended));
        root->appendChildNode(new_node(Paint::blended));
        root->appendChildNode(new SpriteNode);
        upload_ = true;
        upload_shapes_ = true;
    }
    root->setMatrix(matrix_);
    if (upload_) {
        if (upload_shapes_) {
            upload(root->childAtIndex(0), meshes_.ferries);
            upload_grounds(root->childAtIndex(1), meshes_.grounds);
            upload(root->childAtIndex(2), meshes_.washes);
            upload(root->childAtIndex(3), meshes_.lines);
            upload_shapes_ = false;
        }
        upload(root->childAtIndex(4), meshes_.cells);
        sprites_.upload(static_cast<SpriteNode&>(*root->childAtIndex(5)), *window());
        upload_ = false;
    }
    return root;
}

}  // namespace circle15::app
