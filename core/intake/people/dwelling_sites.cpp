// SPDX-License-Identifier: MIT
#include "core/intake/people/dwelling_sites.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>

#include "core/geometry/measure.hpp"
#include "core/geometry/region.hpp"

namespace circle15::intake {

namespace {

using model::Metres;

constexpr double bucket_m = 500;

std::int64_t square(double metres, double edge_m) { return static_cast<std::int64_t>(std::floor(metres / edge_m)); }

/// Of a cluster's sites, the one nearest to the middle of its weight; the first of equals.
const Site& middle_site(std::span<const Site* const> sites) {
    Metres middle;
    double weight = 0;
    for (const Site* site : sites) {
        middle.x += site->metres.x * site->weight;
        middle.y += site->metres.y * site->weight;
        weight += site->weight;
    }
    middle = {middle.x / weight, middle.y / weight};
    return **std::ranges::min_element(sites, {}, [&](const Site* site) { return geometry::distance_m(site->metres, middle); });
}

}  // namespace

DwellingSites::DwellingSites(std::vector<Site> sites, const VillageFinder& villages, double cluster_m)
    : sites_(std::move(sites)) {
    for (std::size_t i = 0; i < sites_.size(); ++i) {
        sites_[i].village = villages.at(sites_[i].metres).value_or(0);
        buckets_[bucket_of(sites_[i].metres)].push_back(i);
        by_village_[sites_[i].village].push_back(i);
    }
    cluster(cluster_m);
}

void DwellingSites::cluster(double cluster_m) {
    std::map<std::tuple<std::size_t, std::int64_t, std::int64_t>, std::vector<std::size_t>> members;
    for (std::size_t i = 0; i < sites_.size(); ++i) {
        const Site& site = sites_[i];
        members[{site.village, square(site.metres.y, cluster_m), square(site.metres.x, cluster_m)}].push_back(i);
    }
    for (const auto& [key, indices] : members) {
        Cluster one{.village = std::get<0>(key), .place = {}, .sites = indices.size()};
        std::vector<const Site*> own;
        for (const std::size_t i : indices) {
            sites_[i].cluster = clusters_.size();
            own.push_back(&sites_[i]);
            one.weight += sites_[i].weight;
            one.dwellings += sites_[i].dwellings;
        }
        one.place = middle_site(own).place;
        clusters_.push_back(one);
    }
}

DwellingSites::Square DwellingSites::bucket_of(Metres place) const {
    return {square(place.y, bucket_m), square(place.x, bucket_m)};
}

std::vector<std::size_t> DwellingSites::all() const {
    std::vector<std::size_t> every(sites_.size());
    std::iota(every.begin(), every.end(), 0U);
    return every;
}

std::vector<std::size_t> DwellingSites::of_village(std::size_t village) const {
    const auto found = by_village_.find(village);
    return found == by_village_.end() ? std::vector<std::size_t>{} : found->second;
}

std::vector<std::size_t> DwellingSites::within(const model::MultiPolygonOf<Metres>& land) const {
    std::vector<std::size_t> inside;
    std::optional<geometry::Region> region;
    Metres low{std::numeric_limits<double>::max(), std::numeric_limits<double>::max()};
    Metres high{std::numeric_limits<double>::lowest(), std::numeric_limits<double>::lowest()};
    for (const auto& polygon : land) {
        for (const Metres point : polygon.shell) {
            low = {std::min(low.x, point.x), std::min(low.y, point.y)};
            high = {std::max(high.x, point.x), std::max(high.y, point.y)};
        }
    }
    const Square first = bucket_of(low);
    const Square last = bucket_of(high);
    for (auto row = first.first; row <= last.first; ++row) {
        const auto end = buckets_.upper_bound({row, last.second});
        for (auto bucket = buckets_.lower_bound({row, first.second}); bucket != end; ++bucket) {
            for (const std::size_t site : bucket->second) {
                const Metres at = sites_[site].metres;
                if (at.x < low.x || at.y < low.y || at.x > high.x || at.y > high.y) continue;
                if (!region) region.emplace(land);
                if (region->covers(at)) inside.push_back(site);
            }
        }
    }
    std::ranges::sort(inside);
    return inside;
}

std::optional<std::size_t> DwellingSites::nearest(Metres place, double limit_m) const {
    std::optional<std::size_t> found;
    double least = limit_m;
    const auto reach = square(limit_m, bucket_m) + 1;
    const Square middle = bucket_of(place);
    for (auto row = middle.first - reach; row <= middle.first + reach; ++row) {
        const auto end = buckets_.upper_bound({row, middle.second + reach});
        for (auto bucket = buckets_.lower_bound({row, middle.second - reach}); bucket != end; ++bucket) {
            for (const std::size_t site : bucket->second) {
                const double apart = geometry::distance_m(sites_[site].metres, place);
                if (apart > least || (apart == least && found)) continue;
                least = apart;
                found = site;
            }
        }
    }
    return found;
}

std::vector<Site> building_sites(std::span<const Building> buildings, const geometry::Projection& projection) {
    constexpr double usual_dwelling_m2 = 100;
    double area = 0;
    double measured = 0;
    for (const Building& building : buildings) {
        if (building.kind != BuildingKind::dwelling || building.floor_area_m2 <= 0) continue;
        area += building.floor_area_m2;
        ++measured;
    }
    const double mean = measured > 0 ? area / measured : usual_dwelling_m2;
    std::vector<Site> sites;
    for (const Building& building : buildings) {
        if (building.kind != BuildingKind::dwelling) continue;
        const std::int64_t dwellings = building.dwellings.value_or(0);
        const double otherwise = dwellings > 0 ? usual_dwelling_m2 * static_cast<double>(dwellings) : mean;
        sites.push_back({.place = building.place,
                         .metres = projection.to_metres(building.place),
                         .weight = building.floor_area_m2 > 0 ? building.floor_area_m2 : otherwise,
                         .dwellings = dwellings});
    }
    return sites;
}

std::vector<Site> street_sites(std::span<const ResidentialStreet> streets, const geometry::Projection& projection) {
    constexpr double step_m = 25;
    std::vector<Site> sites;
    for (const ResidentialStreet& street : streets) {
        const auto line = projection.to_metres(street.line);
        const double length = geometry::length_m(line);
        if (!(length > 0)) continue;
        const auto pieces = static_cast<std::size_t>(std::ceil(length / step_m));
        const double piece = length / static_cast<double>(pieces);
        for (std::size_t i = 0; i < pieces; ++i) {
            const Metres at = geometry::point_along(line, (static_cast<double>(i) + 0.5) * piece);
            sites.push_back({.place = projection.to_lonlat(at), .metres = at, .weight = piece});
        }
    }
    return sites;
}

}  // namespace circle15::intake
