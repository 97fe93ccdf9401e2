// SPDX-License-Identifier: MIT
#include "mapview/app/map_image.hpp"

#include <QQuickWindow>
#include <QSGImageNode>
#include <QSGTransformNode>
#include <algorithm>
#include <cmath>

#include "mapview/app/look.hpp"
#include "mapview/app/mesh_node.hpp"

namespace circle15::app {

namespace {

/// Milliseconds without movement before the map is painted anew.
constexpr int settled_ms = 70;
/// How much more than is seen gets painted on every side, so that a short move shows no edge.
constexpr double margin = 0.2;

bool shows_anything(const QImage& image, const QRect& square) {
    for (int row = square.top(); row <= square.bottom(); ++row) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(row));
        if (std::any_of(line + square.left(), line + square.right() + 1, [](QRgb dot) { return dot != 0; })) return true;
    }
    return false;
}

/// The squares of a picture that show anything.
std::vector<Sprite> pieces_of(const QImage& image, const QRectF& page, double ratio) {
    constexpr int side = 64;
    std::vector<Sprite> pieces;
    for (int top = 0; top < image.height(); top += side) {
        for (int left = 0; left < image.width(); left += side) {
            const QRect square = QRect(left, top, side, side).intersected(image.rect());
            if (!shows_anything(image, square)) continue;
            pieces.push_back(
                {.place = QRectF(page.topLeft() + QPointF(square.topLeft()) / ratio, QSizeF(square.size()) / ratio),
                 .picture = square});
        }
    }
    return pieces;
}

/// Whole pixels need no smoothing, which takes time without a graphics card.
QSGTexture::Filtering filtering(bool sharp) { return sharp ? QSGTexture::Nearest : QSGTexture::Linear; }

}  // namespace

MapImage::MapImage(QQuickItem* parent) : MapItem(parent) {
    pool_.setMaxThreadCount(1);
    settle_.setSingleShot(true);
    connect(&settle_, &QTimer::timeout, this, &MapImage::paint_beside);
    connect(this, &MapImage::labelsOnlyChanged, this, &MapImage::stale);
    connect(this, &MapImage::keptFreeChanged, this,
            [this] { stale_in(settle_.isActive() ? std::min(settle_.remainingTime(), patience()) : patience()); });
    connect(this, &MapImage::sessionChanged, this, [this] {
        if (session()) connect(session(), &Session::languageChanged, this, &MapImage::stale);
    });
}

MapImage::~MapImage() { pool_.waitForDone(); }

void MapImage::follow() {
    stale_ = true;
    settle_.start(patience());
    draw_anew(*this);
}

/// Names can wait for the slider, a whole map cannot.
void MapImage::stale() { stale_in(labels_only_ ? patience() : 0); }

void MapImage::stale_in(int ms) {
    stale_ = true;
    settle_.start(ms);
    Q_EMIT paintingChanged();
}

/// Nothing is there yet that could be moved along: the first picture does not wait.
int MapImage::patience() const { return painted_.image.isNull() ? 0 : settled_ms; }

/// What lies on the map, and the map's edge, which would cut a name in two.
std::vector<QRectF> MapImage::kept_free(QSizeF size) const {
    std::vector<QRectF> boxes(kept_free_.begin(), kept_free_.end());
    constexpr double thin = 0.5;
    for (const double x : {-thin, size.width()}) boxes.emplace_back(x, 0, thin, size.height());
    for (const double y : {-thin, size.height()}) boxes.emplace_back(0, y, size.width(), thin);
    return boxes;
}

void MapImage::paint_beside() {
    const auto to_pixels = camera().to_pixels();
    const auto drawn = picture();
    if (!to_pixels || !drawn || painting_ || !window() || !isVisible()) return;
    const QSizeF size = camera().page().size();
    ImageJob job{.picture = drawn,
                 .layers = session()->question()->layers(session()->lang()),
                 .to_pixels = *to_pixels,
                 .page = QRectF(QPointF(0, 0), size)
                             .adjusted(-std::round(size.width() * margin), -std::round(size.height() * margin),
                                       std::round(size.width() * margin), std::round(size.height() * margin)),
                 .ratio = window()->effectiveDevicePixelRatio(),
                 .threshold = session()->question()->threshold(),
                 .labels_only = labels_only_};
    job.layers.service = session()->service();
    job.layers.kept_free = kept_free(size);
    stale_ = false;
    painting_ = true;
    Q_EMIT paintingChanged();
    pool_.start([this, job = std::move(job)] {
        Painted done{.image = painter_.paint(job), .to_pixels = job.to_pixels, .page = job.page, .pieces = {}};
        if (job.labels_only) done.pieces = pieces_of(done.image, job.page, job.ratio);
        QMetaObject::invokeMethod(
            this,
            [this, done] {
                painted_ = done;
                painting_ = false;
                fresh_ = true;
                draw_anew(*this);
                if (stale_) settle_.start(patience());
                Q_EMIT paintingChanged();
                Q_EMIT painted();
            },
            Qt::QueuedConnection);
    });
}

void MapImage::updatePolish() {
    if (const auto to_pixels = camera().to_pixels()) now_ = *to_pixels;
}

QSGNode* MapImage::updatePaintNode(QSGNode* old, UpdatePaintNodeData*) {
    if (painted_.image.isNull()) {
        delete old;
        return nullptr;
    }
    auto* root = static_cast<QSGTransformNode*>(old);
    if (!root) {
        root = new QSGTransformNode;
        fresh_ = true;
    }
    const QTransform moved = painted_.to_pixels.inverted() * now_;
    // Moved by whole dots of the screen, as a mouse does, or not at all, the picture stays sharp.
    const double ratio = painted_.image.devicePixelRatio();
    const auto whole = [ratio](double way) { return std::abs(way * ratio - std::round(way * ratio)) < 0.01; };
    const bool sharp = std::abs(moved.m11() - 1) < 1e-9 && whole(moved.dx()) && whole(moved.dy());
    const QTransform shown =
        sharp ? QTransform::fromTranslate(std::round(moved.dx() * ratio) / ratio, std::round(moved.dy() * ratio) / ratio)
              : moved;
    labels_only_ ? draw_labels(*root, sharp) : draw_whole(*root, sharp);
    fresh_ = false;
    root->setMatrix(QMatrix4x4(shown));
    return root;
}

void MapImage::draw_labels(QSGNode& root, bool sharp) {
    auto* node = dynamic_cast<SpriteNode*>(root.firstChild());
    if (!node) {
        remove_children(root);
        root.appendChildNode(node = new SpriteNode);
    }
    if (fresh_ || !node->has_picture()) {
        node->set_picture(painted_.image, *window());
        node->set_sprites(painted_.pieces);
    }
    node->set_filtering(filtering(sharp));
}

void MapImage::draw_whole(QSGNode& root, bool sharp) {
    auto* node = dynamic_cast<QSGImageNode*>(root.firstChild());
    if (!node) {
        remove_children(root);
        node = window()->createImageNode();
        node->setOwnsTexture(true);
        root.appendChildNode(node);
    }
    if (fresh_ || !node->texture()) {
        node->setTexture(window()->createTextureFromImage(painted_.image, QQuickWindow::TextureIsOpaque));
        node->setRect(painted_.page);
    }
    node->setFiltering(filtering(sharp));
}

}  // namespace circle15::app
