// SPDX-License-Identifier: MIT
#pragma once

#include <QPainterPath>
#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QString>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/analysis/results.hpp"
#include "core/model/shared_rows.hpp"
#include "core/model/study.hpp"
#include "mapview/sheet/service_symbol.hpp"
#include "mapview/sheet/shade.hpp"
#include "mapview/sheet/to_plane.hpp"

namespace circle15::sheet {

struct IslandShape {
    QPainterPath land;
    QRectF box;
    QString name;    ///< empty for islets without one
    QPointF inside;  ///< the middle of its widest part
    model::IslandTier tier = model::IslandTier::islet;
    std::int64_t persons = 0;
};

struct StreetLine {
    std::uint32_t first = 0;  ///< of its points
    std::uint32_t points = 0;
    QRectF box;
    model::StreetKind kind = model::StreetKind::street;
    bool modelled = false;
};

/// Their points lie in one piece: most streets have two or three, and there are many.
struct StreetLines {
    std::vector<StreetLine> rows;
    std::vector<QPointF> points;
    [[nodiscard]] std::span<const QPointF> line(const StreetLine& row) const {
        return std::span(points).subspan(row.first, row.points);
    }
};

struct NamedPlace {
    QPointF at;
    QString name;
    bool modelled = false;
    std::int64_t persons = 0;
};

struct FerryLine {
    QPolygonF line;
    QRectF box;
    QString name;
    int sailings = 0;  ///< on the day the map speaks of
};

/// A home as one service sees it.
struct HomeMark {
    QPointF at;
    std::int64_t persons = 0;  ///< of the target group
    analysis::HomeFacts facts;
    model::VillageId village;
    model::IslandId island;
    analysis::Status status = analysis::Status::unknown;  ///< analysis::status_at() the service's threshold
    bool modelled = false;
};

struct AreaShape {
    double minutes = 0;
    QPainterPath land;
};

struct GapShape {
    std::size_t rank = 0;
    QPainterPath area;
    QRectF box;
    QPointF point;
    bool modelled = false;
    std::int64_t persons = 0;
    model::VillageId village;
    model::IslandId island;
};

struct FacilityMark {
    QPointF at;
    QString name;
    model::FacilityStatus status = model::FacilityStatus::open;
    bool serves = true;  ///< on the day
    bool modelled = false;
    bool proposed = false;  ///< opened or moved by a trial, so nothing stands there yet
    int number = 0;         ///< which of the trial's new facilities it is; 0: none
};

/// A facility that a trial opens or moves.
struct Proposal {
    std::string id;
    int number = 0;  ///< new ones count from 1; 0 for one that the study has
};

/// What one service adds to a map.
struct ServiceMarks {
    QString service;
    ServiceSymbol symbol;
    double threshold = 15;
    std::vector<AreaShape> areas;  ///< ascending minutes, each holding the smaller ones
    std::vector<HomeMark> homes;   ///< by HomeId
    std::vector<GapShape> gaps;    ///< by rank
    std::vector<FacilityMark> facilities;
    double persons_full = 1;  ///< persons of a home drawn at the theme's full radius
};

/// A study and its results as shapes on a plane; everything a map is painted from.
struct Scene {
    std::vector<IslandShape> islands;
    std::vector<Shade> shades;  ///< of the land, where its heights are known
    model::Shared<StreetLines> streets;
    std::vector<NamedPlace> piers;
    std::vector<NamedPlace> villages;  ///< where most of their people live, most people first
    std::vector<FerryLine> ferries;
    bool demonstration_ferries = false;  ///< of a timetable made up to demonstrate the program
    model::SharedRows<ServiceMarks> services;
    std::vector<QRectF> village_boxes;  ///< around its homes, by VillageId
    std::vector<QRectF> island_boxes;   ///< around its homes, by IslandId
};

/// One path for all polygons, holes left out by the odd-even rule.
[[nodiscard]] QPainterPath path_of(const model::MultiPolygon& polygons, const ToPlane& to_plane);

/// All layers of a study and the results that belong to it.
[[nodiscard]] Scene scene_of(const model::Study& study, const analysis::Analysis& analysis, const ToPlane& to_plane);

/// Homes, areas, gaps and facilities of one service; for a viewer that recolours one service alone.
/// Facilities among `proposals` are marked as such.
[[nodiscard]] ServiceMarks service_marks(const model::Study& study, const analysis::ServiceResult& service, model::Date date,
                                         const ToPlane& to_plane, const std::vector<Proposal>& proposals = {});

/// The marks of a service again, its areas and gaps as `service` has them now and all else as it is.
[[nodiscard]] ServiceMarks with_shapes(ServiceMarks marks, const analysis::ServiceResult& service, const ToPlane& to_plane);

/// One line a route that sails on the day, with its sailings.
[[nodiscard]] std::vector<FerryLine> ferry_lines(const analysis::Analysis& analysis, const ToPlane& to_plane);

}  // namespace circle15::sheet
