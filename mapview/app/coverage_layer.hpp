// SPDX-License-Identifier: MIT
#pragma once

#include <QMatrix4x4>
#include <QPointer>
#include <QQuickItem>
#include <memory>

#include "mapview/app/home_sprites.hpp"
#include "mapview/app/map_camera.hpp"
#include "mapview/app/map_mesh.hpp"
#include "mapview/app/session.hpp"

namespace circle15::app {

/// The map by the scene graph: land, streets, ferry lines, service areas, gaps and homes, moved by one matrix and coloured anew
/// in milliseconds. A child of QtLocation's Map. Not drawn by the software scene graph; MapImage is for that.
class CoverageLayer : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QObject* map READ map WRITE set_map NOTIFY mapChanged)
    Q_PROPERTY(circle15::app::Session* session READ session WRITE set_session NOTIFY sessionChanged)
    Q_PROPERTY(bool before MEMBER before_ NOTIFY beforeChanged)
    Q_PROPERTY(int chosenGap READ chosen_gap WRITE set_chosen_gap NOTIFY chosenGapChanged)
public:
    explicit CoverageLayer(QQuickItem* parent = nullptr);

    [[nodiscard]] QObject* map() const { return camera_.map(); }
    void set_map(QObject* map);
    [[nodiscard]] Session* session() const { return session_; }
    void set_session(Session* session);
    [[nodiscard]] int chosen_gap() const { return chosen_gap_; }
    void set_chosen_gap(int rank);

Q_SIGNALS:
    void mapChanged();
    void sessionChanged();
    void beforeChanged();
    void chosenGapChanged();

protected:
    void updatePolish() override;
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData* data) override;

private:
    struct Meshes {
        Mesh ferries;
        std::vector<Mesh> grounds;  ///< opaque, each on top of the one before: land, then areas from far to near
        Mesh washes;                ///< of gaps
        Mesh lines;
        Mesh cells;  ///< homes, where they are very many
    };
    struct Fills {
        std::shared_ptr<const MapPicture> of;
        std::size_t service = 0;
        std::vector<geometry::Triangles> areas;
        std::vector<geometry::Triangles> gaps;
    };

    void stale(bool everything);
    void build();
    void build_lines(const MapPicture& picture, const sheet::ServiceMarks& service);
    void build_fills(const MapPicture& picture, std::size_t row);
    void build_homes(const sheet::ServiceMarks& service);

    MapCamera camera_;
    QPointer<Session> session_;
    bool before_ = false;
    int chosen_gap_ = 0;
    bool stale_ = true;
    bool shapes_stale_ = true;  ///< lines and fills, not only colours of homes
    Fills fills_;
    QString drawn_;  ///< service and layers that lines and fills were built for
    MeshView view_;
    Meshes meshes_;
    HomeSprites sprites_;
    QMatrix4x4 matrix_;
    bool upload_ = false;
    bool upload_shapes_ = false;
};

}  // namespace circle15::app
