// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <vector>

#include "mapview/app/map_layer.hpp"

namespace circle15::app {

/// What homes stand on: ferry lines, land, service areas, gaps, streets and outlines.
class GroundLayer : public MapLayer {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int chosenGap READ chosen_gap WRITE set_chosen_gap NOTIFY chosenGapChanged)
public:
    using MapLayer::MapLayer;

    [[nodiscard]] int chosen_gap() const { return chosen_gap_; }
    void set_chosen_gap(int rank);

Q_SIGNALS:
    void chosenGapChanged();

protected:
    /// A step of the threshold alone changes nothing here.
    void asked_anew() override;
    void build(const std::shared_ptr<const MapPicture>& picture, const MeshView& view) override;
    void upload(QSGNode& root) override;

private:
    struct Fills {
        std::shared_ptr<const MapPicture> of;
        std::size_t service = 0;
        std::vector<geometry::Triangles> areas;
        std::vector<geometry::Triangles> gaps;
    };

    /// What of the question is drawn here.
    [[nodiscard]] QString asked() const;
    void build_fills(const std::shared_ptr<const MapPicture>& picture, std::size_t row, const MeshView& view);
    void upload_shades(QSGNode& node);
    void build_lines(const sheet::Scene& scene, const sheet::ServiceMarks& service, const MeshView& view);

    int chosen_gap_ = 0;
    QString drawn_;  ///< what was asked when it was drawn
    Fills fills_;
    Mesh ferries_;
    std::vector<Mesh> grounds_;  ///< opaque, each on top of the one before: land, then areas from far to near
    std::vector<sheet::Shade> shades_;
    std::vector<qint64> uploaded_;  ///< keys of the shades' pictures
    QPointF shades_origin_;
    Mesh washes_;  ///< of gaps
    Mesh lines_;
};

}  // namespace circle15::app
