// SPDX-License-Identifier: MIT
#pragma once

#include <QSGGeometryNode>
#include <QSGVertexColorMaterial>

#include "mapview/app/map_mesh.hpp"

namespace circle15::app {

/// Draws a mesh. Opaque ones cost less without a graphics card, for what they hide is not painted; their triangles must not
/// overlap, for the first of them would stay on top. Not drawn by the software scene graph.
class MeshNode : public QSGGeometryNode {
public:
    enum class Paint { opaque, blended };

    explicit MeshNode(Paint paint);

    void set_mesh(const Mesh& mesh);

private:
    QSGGeometry geometry_;
    QSGVertexColorMaterial material_;
};

/// Takes away and deletes all there are.
void remove_children(QSGNode& node);

}  // namespace circle15::app
