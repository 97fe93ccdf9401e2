// SPDX-License-Identifier: MIT
#include "mapview/app/map_measure.hpp"

#include <cmath>
#include <format>
#include <numbers>

#include "core/geometry/crs_name.hpp"
#include "core/results/sentences.hpp"
#include "mapview/app/mercator.hpp"
#include "mapview/app/qt_text.hpp"

namespace circle15::app {

double round_below(double most) {
    const double tens = std::pow(10.0, std::floor(std::log10(most)));
    for (const double step : {5.0, 2.0, 1.0}) {
        if (step * tens <= most) return step * tens;
    }
    return tens;
}

ScaleBar scale_bar(double metres_per_pixel, double longest) {
    const double metres = round_below(metres_per_pixel * longest);
    return {.metres = metres,
            .pixels = metres / metres_per_pixel,
            .text = metres >= 1000 ? QStringLiteral("%1 km").arg(metres / 1000) : QStringLiteral("%1 m").arg(metres)};
}

double ground_metres(double plane_per_pixel, double latitude) {
    return plane_per_pixel * std::cos(latitude * std::numbers::pi / 180);
}

MapMeasure::MapMeasure(QObject* parent) : QObject(parent) { connect(&camera_, &MapCamera::moved, this, &MapMeasure::measure); }

void MapMeasure::set_map(QObject* map) {
    camera_.watch(map);
    Q_EMIT mapChanged();
}

void MapMeasure::set_session(Session* session) {
    session_ = session;
    Q_EMIT sessionChanged();
}

void MapMeasure::measure() {
    const auto to_pixels = camera_.to_pixels();
    if (!to_pixels) return;
    const double latitude = map()->property("center").value<QGeoCoordinate>().latitude();
    plane_per_pixel_ = 1 / std::hypot(to_pixels->m11(), to_pixels->m12());
    metres_per_pixel_ = ground_metres(plane_per_pixel_, latitude);
    bar_ = scale_bar(metres_per_pixel_);
    Q_EMIT changed();
}

QVariantList MapMeasure::graticule() const {
    QVariantList lines;
    const auto to_pixels = camera_.to_pixels();
    if (!to_pixels) return lines;
    const QRectF seen = to_pixels->inverted().mapRect(camera_.page());
    const auto low = from_mercator(seen.topLeft());
    const auto high = from_mercator(seen.bottomRight());
    const double step = round_below((high.lon - low.lon) / 4);
    const auto add = [&](model::LonLat from, model::LonLat to) {
        lines.append(QVariant(QVariantList{QVariant::fromValue(QGeoCoordinate(from.lat, from.lon)),
                                           QVariant::fromValue(QGeoCoordinate(to.lat, to.lon))}));
    };
    for (double lon = std::ceil(low.lon / step) * step; lon <= high.lon; lon += step) add({lon, low.lat}, {lon, high.lat});
    for (double lat = std::ceil(low.lat / step) * step; lat <= high.lat; lat += step) add({low.lon, lat}, {high.lon, lat});
    return lines;
}

QString MapMeasure::placeText(const QGeoCoordinate& at) const {
    if (!at.isValid()) return {};
    QString text = qt(std::format("WGS84  {:.6f}°{}  {:.6f}°{}", std::abs(at.longitude()), at.longitude() < 0 ? 'W' : 'E',
                                  std::abs(at.latitude()), at.latitude() < 0 ? 'S' : 'N'));
    const auto picture = session_ ? session_->picture() : nullptr;
    if (!picture) return text;
    const auto* ground = picture->finding->ground();
    if (!ground) return text;
    const auto metres = ground->projection.to_metres(model::LonLat{at.longitude(), at.latitude()});
    const auto& crs = picture->finding->study().measuring_crs;
    if (crs != crs_) {
        crs_ = crs;
        crs_words_ = geometry::short_crs_name(crs);
    }
    return text + qt(std::format("   {}  N {:.0f}  E {:.0f}", crs_words_, metres.y, metres.x));
}

}  // namespace circle15::app
