// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/geometry/projection.hpp"
#include "core/intake/people/village_finder.hpp"
#include "core/intake/records.hpp"

namespace circle15::intake {

/// A place to live, with how many persons it draws beside the others.
struct Site {
    model::LonLat place;
    model::Metres metres;
    double weight = 0;  ///< floor area of a building in square metres, or the metres of street it stands for
    std::int64_t dwellings = 0;
    std::size_t village = 0;
    std::size_t cluster = 0;
};

/// Dwellings so near to each other that they are one home, all of one village.
struct Cluster {
    std::size_t village = 0;
    model::LonLat place;  ///< of the dwelling nearest to the middle of all floor area
    double weight = 0;
    std::int64_t dwellings = 0;
    std::size_t sites = 0;
};

/// Places to live of one kind, buildings or stretches of street, found by area, village or nearness. Clusters stand in order of
/// village, then from south to north and west to east.
class DwellingSites {
public:
    /// `sites` without village and cluster; `cluster_m` is the edge of the squares whose dwellings make a cluster.
    DwellingSites(std::vector<Site> sites, const VillageFinder& villages, double cluster_m);

    [[nodiscard]] bool empty() const { return sites_.empty(); }
    [[nodiscard]] const Site& at(std::size_t site) const { return sites_[site]; }
    [[nodiscard]] std::span<const Cluster> clusters() const { return clusters_; }
    [[nodiscard]] std::vector<std::size_t> all() const;
    [[nodiscard]] std::vector<std::size_t> of_village(std::size_t village) const;
    [[nodiscard]] std::vector<std::size_t> within(const model::MultiPolygonOf<model::Metres>& land) const;
    [[nodiscard]] std::optional<std::size_t> nearest(model::Metres place, double limit_m) const;

private:
    using Square = std::pair<std::int64_t, std::int64_t>;  ///< row, column

    void cluster(double cluster_m);
    [[nodiscard]] Square bucket_of(model::Metres place) const;

    std::vector<Site> sites_;
    std::vector<Cluster> clusters_;
    std::map<Square, std::vector<std::size_t>> buckets_;
    std::map<std::size_t, std::vector<std::size_t>> by_village_;
};

/// Dwellings among the buildings, weighted by floor area; one without area counts by its dwellings, or as the mean of the
/// others.
[[nodiscard]] std::vector<Site> building_sites(std::span<const Building> buildings, const geometry::Projection& projection);

/// A site every 25 m along residential streets.
[[nodiscard]] std::vector<Site> street_sites(std::span<const ResidentialStreet> streets,
                                             const geometry::Projection& projection);

}  // namespace circle15::intake
