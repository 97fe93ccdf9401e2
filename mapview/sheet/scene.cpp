// SPDX-License-Identifier: MIT
#include "mapview/sheet/scene.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/geometry/region.hpp"
#include "core/model/open_day.hpp"
#include "core/results/facility_name.hpp"

namespace circle15::sheet {

namespace {

QString qt(const std::string& text) { return QString::fromStdString(text); }

QPolygonF line_of(const model::Line& line, const ToPlane& to_plane) {
    QPolygonF points;
    points.reserve(static_cast<qsizetype>(line.size()));
    for (const auto place : line) points << to_plane(place);
    return points;
}

StreetLines street_lines(const std::vector<analysis::StreetRow>& streets, const ToPlane& to_plane) {
    StreetLines lines;
    lines.rows.reserve(streets.size());
    std::size_t points = 0;
    for (const auto& street : streets) points += street.line.size();
    lines.points.reserve(points);
    for (const auto& street : streets) {
        const QPolygonF line = line_of(street.line, to_plane);
        lines.rows.push_back({static_cast<std::uint32_t>(lines.points.size()), static_cast<std::uint32_t>(line.size()),
                              line.boundingRect(), street.kind, street.quality == model::Quality::modelled});
        lines.points.insert(lines.points.end(), line.begin(), line.end());
    }
    return lines;
}

QPointF point_inside(const model::MultiPolygon& polygons, const ToPlane& to_plane) {
    model::MultiPolygonOf<model::Metres> flat;
    const auto ring = [&](const model::Line& line) {
        model::LineOf<model::Metres> points;
        for (const auto place : line) {
            const QPointF point = to_plane(place);
            points.push_back({point.x(), point.y()});
        }
        return points;
    };
    for (const auto& polygon : polygons) {
        auto& added = flat.emplace_back(ring(polygon.shell));
        for (const auto& hole : polygon.holes) added.holes.push_back(ring(hole));
    }
    const auto inside = geometry::point_inside(flat);
    return {inside.x, inside.y};
}

/// The home of the village that has the most people within a short walk: the middle of the settlement, never a point in the
/// sea.
std::vector<NamedPlace> villages_of(const model::Study& study, const ToPlane& to_plane) {
    std::map<model::VillageId, std::vector<std::size_t>> homes;
    for (std::size_t row = 0; row < study.homes.size(); ++row) homes[study.homes[row].village].push_back(row);
    std::vector<NamedPlace> places;
    for (const auto& [village, rows] : homes) {
        double weight = 0;
        QPointF sum;
        std::int64_t persons = 0;
        for (const auto row : rows) {
            const auto here = model::persons_in(study.homes[row].persons, model::everybody);
            sum += to_plane(study.homes[row].place) * static_cast<double>(here);
            weight += static_cast<double>(here);
            persons += here;
        }
        if (persons == 0) continue;
        const QPointF middle = sum / weight;
        const auto distance = [&](std::size_t row) {
            const QPointF away = to_plane(study.homes[row].place) - middle;
            return std::hypot(away.x(), away.y());
        };
        const auto nearest = std::ranges::min(rows, {}, distance);
        places.push_back({to_plane(study.homes[nearest].place), qt(study.villages[village.at()].name), false, persons});
    }
    std::ranges::stable_sort(places, std::greater{}, &NamedPlace::persons);
    return places;
}

/// QRectF::united leaves out boxes without width.
void add_point(QRectF& box, std::vector<bool>::reference seen, QPointF at) {
    if (!seen) box = QRectF(at, QSizeF(0, 0));
    seen = true;
    box.setCoords(std::min(box.left(), at.x()), std::min(box.top(), at.y()), std::max(box.right(), at.x()),
                  std::max(box.bottom(), at.y()));
}

/// The 98th percentile of the persons of a home, rounded up to a figure that a legend can show.
double full_size(const std::vector<HomeMark>& homes) {
    std::vector<std::int64_t> persons;
    for (const auto& home : homes) {
        if (home.persons > 0) persons.push_back(home.persons);
    }
    if (persons.empty()) return 1;
    std::ranges::sort(persons);
    const auto high = static_cast<double>(persons[(persons.size() - 1) * 98 / 100]);
    const double tens = std::pow(10.0, std::floor(std::log10(high)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (high <= step * tens) return step * tens;
    }
    return 10 * tens;
}

/// Around the homes of a gap.
QRectF box_of(const analysis::Gap& gap, const std::vector<HomeMark>& homes) {
    QRectF box;
    std::vector<bool> seen(1);
    for (const auto home : gap.homes) add_point(box, seen[0], homes[home.at()].at);
    return box;
}

}  // namespace

QPainterPath path_of(const model::MultiPolygon& polygons, const ToPlane& to_plane) {
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    for (const auto& polygon : polygons) {
        path.addPolygon(line_of(polygon.shell, to_plane));
        for (const auto& hole : polygon.holes) path.addPolygon(line_of(hole, to_plane));
    }
    return path;
}

ServiceMarks service_marks(const model::Study& study, const analysis::ServiceResult& service, model::Date date,
                           const ToPlane& to_plane, const std::vector<Proposal>& proposals) {
    const auto& rule = study.standard.rules[service.rule.at()];
    ServiceMarks marks{
        .service = qt(rule.service), .symbol = sheet::symbol_of(study.standard, service.rule), .threshold = rule.minutes};
    marks.homes.reserve(study.homes.size());
    for (std::size_t row = 0; row < service.homes.size(); ++row) {
        const auto& verdict = service.homes[row];
        const auto& home = study.homes[row];
        marks.homes.push_back({to_plane(home.place), model::persons_in(home.persons, rule.group), verdict.facts, home.village,
                               home.island, verdict.status, home.quality == model::Quality::modelled});
    }
    for (const auto& facility : study.facilities) {
        if (facility.service != rule.service) continue;
        const auto proposal = std::ranges::find(proposals, facility.id, &Proposal::id);
        const bool proposed = proposal != proposals.end();
        marks.facilities.push_back({to_plane(facility.place), results::is_unnamed(facility) ? QString() : qt(facility.name),
                                    facility.status, model::serves_on(facility, study.calendar, date),
                                    facility.quality == model::Quality::modelled, proposed, proposed ? proposal->number : 0});
    }
    marks.persons_full = full_size(marks.homes);
    return with_shapes(std::move(marks), service, to_plane);
}

ServiceMarks with_shapes(ServiceMarks marks, const analysis::ServiceResult& service, const ToPlane& to_plane) {
    marks.areas.clear();
    for (const auto& area : service.areas) marks.areas.push_back({area.minutes, path_of(area.land, to_plane)});
    marks.gaps.clear();
    for (const auto& gap : service.gaps) {
        const QPainterPath area = path_of(gap.area, to_plane);
        marks.gaps.push_back({gap.rank, area, area.isEmpty() ? box_of(gap, marks.homes) : area.boundingRect(),
                              to_plane(gap.point), gap.quality == model::Quality::modelled, gap.persons, gap.village,
                              gap.island});
    }
    return marks;
}

Scene scene_of(const model::Study& study, const analysis::Analysis& analysis, const ToPlane& to_plane) {
    Scene scene;
    std::vector<std::int64_t> persons(study.islands.size());
    for (const auto& home : study.homes) persons[home.island.at()] += model::persons_in(home.persons, model::everybody);
    for (std::size_t row = 0; row < study.islands.size(); ++row) {
        const auto& island = study.islands[row];
        IslandShape shape{.land = path_of(island.land, to_plane), .tier = island.tier, .persons = persons[row]};
        shape.box = shape.land.boundingRect();
        // Islets that only have a number are not worth a name on a map.
        if (persons[row] > 0 || island.name.find_first_of("0123456789") == std::string::npos) shape.name = qt(island.name);
        shape.inside = shape.name.isEmpty() ? shape.box.center() : point_inside(island.land, to_plane);
        scene.islands.push_back(std::move(shape));
    }
    QPainterPath all_land;
    if (!study.reliefs.empty()) {
        for (const auto& island : scene.islands) all_land.addPath(island.land);
    }
    for (const auto& relief : study.reliefs) {
        if (auto shade = shade_of(relief, all_land, to_plane); !shade.image.isNull()) scene.shades.push_back(std::move(shade));
    }
    scene.streets = street_lines(*analysis.streets, to_plane);
    for (const auto& pier : study.piers) {
        scene.piers.push_back({to_plane(pier.place), qt(pier.name), pier.quality == model::Quality::modelled});
    }
    scene.ferries = ferry_lines(analysis, to_plane);
    scene.demonstration_ferries = analysis.demonstration_boats;
    scene.villages = villages_of(study, to_plane);
    scene.village_boxes.resize(study.villages.size());
    scene.island_boxes.resize(study.islands.size());
    std::vector<bool> seen_village(study.villages.size());
    std::vector<bool> seen_island(study.islands.size());
    for (const auto& home : study.homes) {
        const QPointF at = to_plane(home.place);
        add_point(scene.village_boxes[home.village.at()], seen_village[home.village.at()], at);
        add_point(scene.island_boxes[home.island.at()], seen_island[home.island.at()], at);
    }
    for (const auto& service : analysis.services)
        scene.services.push_back(service_marks(study, service, service.date, to_plane));
    return scene;
}

std::vector<FerryLine> ferry_lines(const analysis::Analysis& analysis, const ToPlane& to_plane) {
    std::vector<FerryLine> lines;
    for (const auto& route : analysis.ferry_routes) {
        QPolygonF points = line_of(route.line, to_plane);
        const QRectF box = points.boundingRect();
        lines.push_back({std::move(points), box, qt(route.name), static_cast<int>(route.sailings)});
    }
    return lines;
}

}  // namespace circle15::sheet
