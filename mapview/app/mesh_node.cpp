// SPDX-License-Identifier: MIT
#include "mapview/app/mesh_node.hpp"

#include <algorithm>

namespace circle15::app {

MeshNode::MeshNode(Paint paint)
    : geometry_(QSGGeometry::defaultAttributes_ColoredPoint2D(), 0, 0, QSGGeometry::UnsignedIntType) {
    geometry_.setDrawingMode(QSGGeometry::DrawTriangles);
    material_.setFlag(QSGMaterial::Blending, paint == Paint::blended);
    setGeometry(&geometry_);
    setMaterial(&material_);
}

void MeshNode::set_mesh(const Mesh& mesh) {
    geometry_.allocate(static_cast<int>(mesh.vertices.size()), static_cast<int>(mesh.indices.size()));
    std::ranges::copy(mesh.vertices, geometry_.vertexDataAsColoredPoint2D());
    std::ranges::copy(mesh.indices, geometry_.indexDataAsUInt());
    markDirty(QSGNode::DirtyGeometry);
}

void remove_children(QSGNode& node) {
    while (auto* child = node.firstChild()) {
        node.removeChildNode(child);
        delete child;
    }
}

}  // namespace circle15::app
