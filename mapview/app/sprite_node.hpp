// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QRect>
#include <QSGGeometryNode>
#include <QSGTexture>
#include <QSGTextureMaterial>
#include <memory>
#include <vector>

class QQuickWindow;

namespace circle15::app {

/// A piece of a picture and where it goes.
struct Sprite {
    QRectF place;
    QRect picture;  ///< dots
};

/// Pieces cut from one picture, drawn together. Not drawn by the software scene graph.
class SpriteNode : public QSGGeometryNode {
public:
    SpriteNode();

    [[nodiscard]] bool has_picture() const { return texture_ != nullptr; }
    void set_picture(const QImage& picture, QQuickWindow& window);
    /// Pieces of the picture set last.
    void set_sprites(const std::vector<Sprite>& sprites);
    void set_filtering(QSGTexture::Filtering filtering);

private:
    QSGGeometry corners_;
    QSGTextureMaterial material_;
    std::unique_ptr<QSGTexture> texture_;
};

}  // namespace circle15::app
