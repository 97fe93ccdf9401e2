// SPDX-License-Identifier: MIT
#pragma once

#include <QPainterPath>
#include <QPolygonF>
#include <QRectF>
#include <QTransform>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/report/words.hpp"
#include "mapview/sheet/crowds.hpp"
#include "mapview/sheet/home_stamps.hpp"
#include "mapview/sheet/lettering.hpp"
#include "mapview/sheet/scene.hpp"
#include "mapview/sheet/theme.hpp"

class QPainter;

namespace circle15::sheet {

/// Where on the page a part of the plane is drawn. Page units are millimetres in print and pixels on a screen.
struct Viewport {
    QTransform to_page;  ///< plane -> page
    QRectF page;         ///< what is filled; nothing is drawn outside
    double mm = 1;       ///< page units per millimetre of symbols and text

    /// The plane's box fitted into the page box, north up, centred.
    [[nodiscard]] static Viewport fitted(const QRectF& plane, const QRectF& page, double mm);
    [[nodiscard]] QRectF plane() const { return to_page.inverted().mapRect(page); }
    /// Lines on the page, without corners that lie so close to the one before that no eye tells.
    [[nodiscard]] QPolygonF outline(std::span<const QPointF> plane) const;
    /// The same of a path of straight lines, ring by ring.
    [[nodiscard]] QPainterPath outline(const QPainterPath& plane) const;
    /// Millimetres that a kilometre takes.
    [[nodiscard]] double km() const { return 1000 * std::abs(to_page.m11()) / mm; }
    /// Of the plane, in a millimetre.
    [[nodiscard]] double unit() const { return mm / std::abs(to_page.m11()); }
};

/// Which layers are drawn, and how.
struct MapLayers {
    std::optional<std::size_t> service;  ///< row of Scene::services; unset: land, sea, streets and boats alone
    HomeColour home_colour = HomeColour::status;
    bool streets = true;
    bool areas = true;
    bool homes = true;
    bool crowds = false;        ///< homes too many to be told apart are drawn as one (crowds_of)
    bool crowd_numbers = true;  ///< how many of theirs are left out
    bool gaps = true;
    bool facilities = true;
    bool facility_names = true;
    bool piers = true;
    bool ferries = true;
    bool ferry_names = true;  ///< sailings a day
    bool island_names = true;
    bool village_names = true;
    std::size_t numbered_gaps = 10;  ///< the largest so many get their rank in a badge
    std::size_t counted_gaps = 3;    ///< the largest so many get their persons beside it
    words::Lang lang = words::Lang::zh;
    std::vector<QRectF> kept_free;  ///< boxes of the page that something else is drawn on: no label or badge goes there
};

/// Paints a scene. Holds nothing but references: the same scene, viewport and layers give the same picture, whatever was
/// painted before.
class MapPainter {
public:
    MapPainter(const Scene& scene, const Theme& theme, const Lettering& lettering)
        : scene_(scene), theme_(theme), lettering_(lettering) {}

    /// Things outside the viewport are skipped. Clips to the viewport's page box and leaves the painter as it was.
    void paint(QPainter& painter, const Viewport& viewport, const MapLayers& layers) const;
    /// The first half of it, which no threshold changes: sea, ferry lines, land, service areas, streets, gaps.
    void paint_ground(QPainter& painter, const Viewport& viewport, const MapLayers& layers) const;
    /// The other half, on top: homes, symbols, names, badges.
    void paint_marks(QPainter& painter, const Viewport& viewport, const MapLayers& layers) const;

    /// Homes drawn as one; none where the layers do not ask for it.
    [[nodiscard]] Crowds crowds(const Viewport& viewport, const MapLayers& layers) const;

    /// One facility symbol, as on the map; legends use it too. `across` in page units.
    void paint_symbol(QPainter& painter, QPointF at, double across, const ServiceSymbol& symbol, const FacilityMark& facility,
                      words::Lang lang) const;
    /// The ring around what is only proposed.
    void paint_rim(QPainter& painter, QPointF at, double across, SymbolShape shape) const;
    void paint_number(QPainter& painter, QPointF at, double across, int number) const;
    /// The badge of a gap.
    void paint_badge(QPainter& painter, QPointF at, double across, std::size_t rank) const;
    /// One home, as on the map; `radius` in page units.
    void paint_home(QPainter& painter, QPointF at, double radius, const StatusMark& mark, bool modelled) const;

private:
    void paint_land(QPainter& painter, const Viewport& viewport, const MapLayers& layers) const;
    void paint_shades(QPainter& painter, const Viewport& viewport, const QPainterPath& land) const;
    void paint_streets(QPainter& painter, const Viewport& viewport) const;
    void paint_homes(QPainter& painter, const Viewport& viewport, const ServiceMarks& service, const MapLayers& layers,
                     const Crowds& drawn) const;
    void paint_gaps(QPainter& painter, const Viewport& viewport, const ServiceMarks& service, const MapLayers& layers) const;

    const Scene& scene_;
    const Theme& theme_;
    const Lettering& lettering_;
};

}  // namespace circle15::sheet
