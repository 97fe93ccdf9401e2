// SPDX-License-Identifier: MIT
#include <cmath>

#include "core/results/facility_name.hpp"
#include "mapview/app/card_facts.hpp"
#include "mapview/app/choice.hpp"
#include "mapview/app/look.hpp"
#include "mapview/app/mercator.hpp"
#include "mapview/app/qt_text.hpp"

namespace circle15::app {

namespace {

constexpr double pick_pixels = 9;
constexpr double line_pixels = 6;

QPointF plane_of(const QGeoCoordinate& at) { return to_mercator({.lon = at.longitude(), .lat = at.latitude()}); }

/// From a point to the segment between two others.
double distance_to(QPointF from, QPointF to, QPointF point) {
    const QPointF along = to - from;
    const double square = QPointF::dotProduct(along, along);
    const double share = square > 0 ? std::clamp(QPointF::dotProduct(point - from, along) / square, 0.0, 1.0) : 0.0;
    const QPointF away = from + along * share - point;
    return std::hypot(away.x(), away.y());
}

}  // namespace

std::optional<model::HomeId> Choice::home_at(QPointF at, double radius) const {
    if (!session_->question()->homes) return std::nullopt;
    const auto row = homes_.nearest(at, radius);
    return row ? std::optional(model::id_of<model::HomeId>(*row)) : std::nullopt;
}

std::optional<model::FacilityId> Choice::facility_at(QPointF at, double radius) const {
    const auto& study = picture_->finding->study();
    const auto& service = study.standard.rules[session_->service()].service;
    std::optional<model::FacilityId> best;
    double best_distance = radius;
    for (std::size_t row = 0; row < study.facilities.size(); ++row) {
        if (study.facilities[row].service != service || !session_->question()->facilities) continue;
        const QPointF away = to_mercator(study.facilities[row].place) - at;
        const double distance = std::hypot(away.x(), away.y());
        if (distance > best_distance) continue;
        best = model::id_of<model::FacilityId>(row);
        best_distance = distance;
    }
    return best;
}

std::optional<Choice::Near> Choice::pier_at(QPointF at, double radius) const {
    const auto& piers = picture_->scene.piers;
    std::optional<Near> best;
    for (std::size_t row = 0; session_->question()->ferries && row < piers.size(); ++row) {
        const QPointF away = piers[row].at - at;
        const double distance = std::hypot(away.x(), away.y());
        if (distance <= (best ? best->distance : radius)) best = Near{row, distance};
    }
    return best;
}

std::optional<std::size_t> Choice::route_at(QPointF at, double radius) const {
    const auto& lines = picture_->scene.ferries;
    std::optional<std::size_t> best;
    double least = radius;
    for (std::size_t row = 0; session_->question()->ferries && row < lines.size(); ++row) {
        for (qsizetype point = 1; point < lines[row].line.size(); ++point) {
            const double distance = distance_to(lines[row].line[point - 1], lines[row].line[point], at);
            if (distance > least) continue;
            least = distance;
            best = row;
        }
    }
    return best;
}

std::optional<std::size_t> Choice::island_at(QPointF at) const {
    const auto& islands = picture_->scene.islands;
    for (std::size_t row = 0; row < islands.size(); ++row) {
        if (islands[row].persons > 0 && islands[row].box.contains(at) && islands[row].land.contains(at)) return row;
    }
    return std::nullopt;
}

std::optional<std::size_t> Choice::gap_at(QPointF at) const {
    const auto& gaps = picture_->scene.services[session_->service()].gaps;
    for (std::size_t row = 0; session_->question()->gaps_drawn() && row < gaps.size(); ++row) {
        if (gaps[row].box.contains(at) && gaps[row].area.contains(at)) return row;
    }
    return std::nullopt;
}

Choice::Hit Choice::hit_at(const QGeoCoordinate& coordinate, double metres) const {
    const QPointF at = plane_of(coordinate);
    const auto& finding = *picture_->finding;
    const auto& study = finding.study();
    if (const auto facility = facility_at(at, metres * Look::mm * 2.4))
        return {QStringLiteral("facility"), qt(study.facilities[facility->at()].id), facility->at()};
    const auto home = home_at(at, metres * pick_pixels);
    const auto pier = pier_at(at, metres * pick_pixels);
    const QPointF home_away = home ? to_mercator(study.homes[home->at()].place) - at : QPointF();
    if (pier && (!home || pier->distance < std::hypot(home_away.x(), home_away.y())))
        return {QStringLiteral("pier"), qt(study.piers[pier->row].id), pier->row};
    if (home) return {QStringLiteral("home"), qt(study.homes[home->at()].id), home->at()};
    if (const auto gap = gap_at(at))
        return {QStringLiteral("gap"), qt(finding.analysis.services[session_->service()].gaps[*gap].id), *gap};
    if (const auto island = island_at(at)) return {QStringLiteral("island"), qt(study.islands[*island].id), *island};
    if (const auto route = route_at(at, metres * line_pixels))
        return {QStringLiteral("route"), qt(finding.analysis.ferry_routes[*route].id), *route};
    return {};
}

void Choice::pick(const QGeoCoordinate& at, double metres) {
    if (!picture_ || !at.isValid()) return;
    const auto hit = hit_at(at, metres);
    choose(hit.kind, hit.key);
}

QString Choice::hint(const QGeoCoordinate& at, double metres) const {
    if (!picture_ || !at.isValid()) return {};
    const auto& finding = *picture_->finding;
    const auto& study = finding.study();
    const auto lang = session_->lang();
    const auto hit = hit_at(at, metres);
    if (hit.kind == QLatin1String("facility")) return qt(results::name_of(study, study.facilities[hit.row], lang));
    if (hit.kind == QLatin1String("pier")) return said(lang, u"码头 %1", "pier %1").arg(qt(study.piers[hit.row].name));
    if (hit.kind == QLatin1String("home"))
        return home_hint(finding, model::id_of<model::HomeId>(hit.row), session_->service(), session_->question()->threshold(),
                         lang);
    if (hit.kind == QLatin1String("gap")) {
        const auto& gap = finding.analysis.services[session_->service()].gaps[hit.row];
        return said(lang, u"缺口 %1 · %2", "gap %1 · %2").arg(QString::number(gap.rank), persons_words(gap.persons, lang));
    }
    if (hit.kind == QLatin1String("route")) {
        const auto& route = finding.analysis.ferry_routes[hit.row];
        return qt(route.name) + QStringLiteral("\n") +
               said(lang, u"当天 %1 班", route.sailings == 1 ? "%1 sailing that day" : "%1 sailings that day")
                   .arg(route.sailings);
    }
    return {};
}

QString Choice::facilityAt(const QGeoCoordinate& at, double metres) const {
    if (!picture_ || !at.isValid()) return {};
    const auto facility = facility_at(plane_of(at), metres * Look::mm * 2.4);
    return facility ? qt(picture_->finding->study().facilities[facility->at()].id) : QString();
}

}  // namespace circle15::app
