// SPDX-License-Identifier: MIT
#include "mapview/app/place_finder.hpp"

#include <algorithm>
#include <cmath>

#include "core/results/values.hpp"
#include "mapview/app/look.hpp"
#include "mapview/app/mercator.hpp"
#include "mapview/app/place_extent.hpp"
#include "mapview/app/qt_text.hpp"

namespace circle15::app {

namespace {

struct Hit {
    QGeoCoordinate place;
    double zoom = 14;
    int service = -1;
};

/// Weighted by persons.
template <class Belongs>
QGeoCoordinate middle_of_people(const model::Study& study, const Belongs& belongs) {
    double lon = 0;
    double lat = 0;
    double weight = 0;
    for (const auto& home : study.homes) {
        if (!belongs(home)) continue;
        const auto persons = static_cast<double>(model::persons_in(home.persons, model::everybody)) + 1e-6;
        lon += home.place.lon * persons;
        lat += home.place.lat * persons;
        weight += persons;
    }
    return weight > 0 ? QGeoCoordinate(lat / weight, lon / weight) : QGeoCoordinate();
}

Hit hit_of(const model::Study& study, const QString& kind, const std::string& id) {
    Hit hit;
    if (kind == QLatin1String("island")) {
        hit.place = middle_of_people(study, [&](const model::Home& home) { return study.islands[home.island.at()].id == id; });
        hit.zoom = 13;
    } else if (kind == QLatin1String("township")) {
        hit.place =
            middle_of_people(study, [&](const model::Home& home) { return study.villages[home.village.at()].township == id; });
        hit.zoom = 12.5;
    } else if (kind == QLatin1String("village")) {
        hit.place =
            middle_of_people(study, [&](const model::Home& home) { return study.villages[home.village.at()].code == id; });
        hit.zoom = 14.5;
    } else if (kind == QLatin1String("facility")) {
        for (const auto& facility : study.facilities) {
            if (facility.id != id) continue;
            hit.place = QGeoCoordinate(facility.place.lat, facility.place.lon);
            hit.zoom = 15;
            for (std::size_t row = 0; row < study.standard.rules.size(); ++row) {
                if (study.standard.rules[row].service == facility.service) hit.service = static_cast<int>(row);
            }
        }
    } else if (kind == QLatin1String("pier")) {
        for (const auto& pier : study.piers) {
            if (pier.id == id) hit.place = QGeoCoordinate(pier.place.lat, pier.place.lon);
        }
        hit.zoom = 14.5;
    }
    return hit;
}

/// North is up, and the plane's y grows with it.
QGeoRectangle rectangle_of(const QRectF& box) {
    const auto low = from_mercator(box.topLeft());
    const auto high = from_mercator(box.bottomRight());
    return {QGeoCoordinate(high.lat, low.lon), QGeoCoordinate(low.lat, high.lon)};
}

}  // namespace

QVariantMap PlaceFinder::find(const QString& key) const {
    const auto colon = key.indexOf(u':');
    const QString kind = key.left(colon);
    const QString id = key.mid(colon + 1);
    const auto picture = session_ ? session_->picture() : nullptr;
    const Hit hit = picture ? hit_of(picture->finding->study(), kind, id.toStdString()) : Hit{};
    return {{QStringLiteral("kind"), kind},
            {QStringLiteral("id"), id},
            {QStringLiteral("place"), QVariant::fromValue(hit.place)},
            {QStringLiteral("zoom"), hit.zoom},
            {QStringLiteral("service"), hit.service}};
}

QGeoRectangle PlaceFinder::extent(const QString& key) const {
    const auto picture = session_ ? session_->picture() : nullptr;
    if (!picture) return {};
    const auto box = extent_of(*picture, session_->service(), key);
    return box ? rectangle_of(*box) : QGeoRectangle();
}

std::optional<sheet::Crowd> PlaceFinder::crowd_at(const QGeoCoordinate& at, double metres) const {
    const auto picture = session_ ? session_->picture() : nullptr;
    if (!picture || !at.isValid() || !session_->question()->homes) return std::nullopt;
    static const sheet::Theme theme;
    const QPointF point = to_mercator({.lon = at.longitude(), .lat = at.latitude()});
    const double unit = metres * Look::mm;
    const std::size_t service = session_->service();
    const double threshold = session_->question()->threshold();
    const double made_for = sheet::crowd_unit(unit);
    if (seen_.picture.lock() != picture || seen_.service != service || seen_.threshold != threshold || seen_.unit != made_for) {
        seen_ = {.picture = picture, .service = service, .threshold = threshold, .unit = made_for};
        const auto marks = at_threshold(picture->scene.services[service], threshold);
        crowds_ = sheet::crowds_of(picture->scene, marks, unit, theme).crowds;
    }
    // The smallest lies on top.
    const auto found = std::ranges::find_if(crowds_.rbegin(), crowds_.rend(), [&](const sheet::Crowd& crowd) {
        return std::hypot(crowd.at.x() - point.x(), crowd.at.y() - point.y()) <= crowd.radius * unit;
    });
    return found == crowds_.rend() ? std::nullopt : std::optional(*found);
}

QGeoRectangle PlaceFinder::crowdAt(const QGeoCoordinate& at, double metres) const {
    const auto crowd = crowd_at(at, metres);
    if (!crowd) return {};
    const double margin = std::max(0.1 * std::max(crowd->box.width(), crowd->box.height()), 100.0);
    return rectangle_of(crowd->box.adjusted(-margin, -margin, margin, margin));
}

QString PlaceFinder::crowdHint(const QGeoCoordinate& at, double metres) const {
    const auto crowd = crowd_at(at, metres);
    if (!crowd) return {};
    const auto& study = session_->picture()->finding->study();
    const auto number = [](auto count) { return qt(results::grouped(static_cast<std::int64_t>(count))); };
    const QString told =
        said(session_->lang(), u"%1 · %2 个居住点\n对象 %3 人，覆盖 %4，圈外 %5 人",
             "%1 · %2 homes\n%3 of the group, %4 covered, %5 out of reach")
            .arg(qt(crowd->whole_island ? study.islands[crowd->island.at()].name : study.villages[crowd->village.at()].name),
                 number(crowd->homes), number(crowd->coverage.persons),
                 qt(results::percent_text(crowd->coverage.covered(), crowd->coverage.persons)),
                 number(crowd->coverage.out_of_reach()));
    if (crowd->coverage.unknown() == 0) return told;
    return told + said(session_->lang(), u"，%1 人数据不足", ", %1 unknown").arg(number(crowd->coverage.unknown()));
}

double PlaceFinder::zoomFor(const QString& key, double width, double height) const {
    const auto picture = session_ ? session_->picture() : nullptr;
    const auto box = picture ? extent_of(*picture, session_->service(), key) : std::nullopt;
    if (!box) return 0;
    // At level 0 the whole earth takes 256 pixels.
    const double earth = to_mercator({.lon = 180, .lat = 0}).x() - to_mercator({.lon = -180, .lat = 0}).x();
    return std::log2(std::min(width / box->width(), height / box->height()) * earth / 256);
}

QString PlaceFinder::placeAt(const QGeoCoordinate& at) const {
    const auto picture = session_ ? session_->picture() : nullptr;
    if (!picture || !at.isValid()) return {};
    const QPointF point = to_mercator({.lon = at.longitude(), .lat = at.latitude()});
    const auto& islands = picture->scene.islands;
    const auto island = std::ranges::find_if(
        islands, [&](const sheet::IslandShape& each) { return each.box.contains(point) && each.land.contains(point); });
    if (island == islands.end()) return {};
    return QStringLiteral("island:") +
           QString::fromStdString(picture->finding->study().islands[static_cast<std::size_t>(island - islands.begin())].id);
}

}  // namespace circle15::app
