// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <vector>

#include "core/geometry/projection.hpp"
#include "core/model/open_day.hpp"
#include "core/model/study.hpp"
#include "core/network/linking.hpp"
#include "core/network/nearest_facility.hpp"
#include "core/network/street_network.hpp"

namespace circle15::analysis {

/// The part of a study that no scenario changes: its streets and land on the measuring CRS.
struct Land {
    explicit Land(const model::Study& study);

    geometry::Projection projection;
    network::StreetNetwork network;
    network::Linker linker;
};

struct BoatNetworks;

/// What every question about a study stands on: its street network, and each home, facility and pier joined to it.
/// Keeps a reference to the study.
struct Ground {
    explicit Ground(const model::Study& the_study);
    /// The ground of `edited`, which differs from the base's study in facilities, people and rules alone: streets and land are
    /// shared, and only facilities that are new or stand elsewhere are joined anew. Throws std::logic_error for any other
    /// study.
    Ground(const Ground& base, const model::Study& edited);

    const model::Study& study;
    std::shared_ptr<const Land> land;
    const geometry::Projection& projection;
    const network::StreetNetwork& network;
    const network::Linker& linker;
    std::vector<network::LinkResult> homes;       ///< by HomeId
    std::vector<network::LinkResult> facilities;  ///< by FacilityId
    std::vector<network::LinkResult> piers;       ///< by PierId
    std::shared_ptr<BoatNetworks> boat_networks;  ///< filled when first asked, see boats_of

    [[nodiscard]] const network::Link* home_link(model::HomeId home) const;
    [[nodiscard]] const network::Link* facility_link(model::FacilityId facility) const;

    /// Facilities of a service that serve on the day and are joined to a street.
    [[nodiscard]] std::vector<network::LinkedFacility> open_facilities(const std::string& service,
                                                                       const model::DayAsked& day) const;
    [[nodiscard]] std::vector<network::LinkedFacility> open_facilities(const std::string& service, model::Date date) const {
        return open_facilities(service, {.date = date, .calendar = study.calendar});
    }
    /// The same with those that are closed on that very day.
    [[nodiscard]] std::vector<network::LinkedFacility> facilities_in_operation(const std::string& service,
                                                                               model::Date date) const;
};

/// How the people of a rule walk: 0.9 m/s and never faster than on the flat, for instance.
[[nodiscard]] network::SlopeShape slope_shape_of(bool capped_downhill);

}  // namespace circle15::analysis
