// SPDX-License-Identifier: MIT
#include "mapview/app/place_finder.hpp"

#include <QGeoCoordinate>

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

}  // namespace circle15::app
