// SPDX-License-Identifier: MIT
#include "mapview/app/sprite_node.hpp"

#include <QQuickWindow>

namespace circle15::app {

SpriteNode::SpriteNode() : corners_(QSGGeometry::defaultAttributes_TexturedPoint2D(), 0, 0, QSGGeometry::UnsignedIntType) {
    corners_.setDrawingMode(QSGGeometry::DrawTriangles);
    material_.setFlag(QSGMaterial::Blending);
    material_.setFiltering(QSGTexture::Linear);
    setGeometry(&corners_);
    setMaterial(&material_);
}

void SpriteNode::set_picture(const QImage& picture, QQuickWindow& window) {
    texture_.reset(window.createTextureFromImage(picture, QQuickWindow::TextureHasAlphaChannel));
    material_.setTexture(texture_.get());
    markDirty(QSGNode::DirtyMaterial);
}

void SpriteNode::set_filtering(QSGTexture::Filtering filtering) {
    if (filtering == material_.filtering()) return;
    material_.setFiltering(filtering);
    markDirty(QSGNode::DirtyMaterial);
}

void SpriteNode::set_sprites(const std::vector<Sprite>& sprites) {
    const auto count = static_cast<int>(sprites.size());
    corners_.allocate(4 * count, 6 * count);
    auto* vertex = corners_.vertexDataAsTexturedPoint2D();
    auto* index = corners_.indexDataAsUInt();
    const QSizeF whole = texture_->textureSize();
    for (quint32 row = 0; row < sprites.size(); ++row) {
        const auto& [place, picture] = sprites[row];
        for (int corner = 0; corner < 4; ++corner) {
            const int right = corner % 2;
            const int low = corner / 2;
            (vertex++)->set(static_cast<float>(place.x() + right * place.width()),
                            static_cast<float>(place.y() + low * place.height()),
                            static_cast<float>((picture.x() + right * picture.width()) / whole.width()),
                            static_cast<float>((picture.y() + low * picture.height()) / whole.height()));
        }
        for (const quint32 corner : {0U, 1U, 2U, 2U, 1U, 3U}) *index++ = 4 * row + corner;
    }
    markDirty(QSGNode::DirtyGeometry);
}

}  // namespace circle15::app
