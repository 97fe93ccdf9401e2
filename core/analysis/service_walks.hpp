// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "core/analysis/ground.hpp"
#include "core/analysis/open_walks.hpp"
#include "core/analysis/options.hpp"
#include "core/analysis/remembered_walks.hpp"

namespace circle15::analysis {

/// One service on one day: the facilities that serve on it and what walking to them costs, for both slope shapes. Where the run
/// gives a clock time, costs are those to the nearest that is open on arrival. Remembers what it has worked out, so not for
/// use by several threads at once.
class ServiceWalks {
public:
    /// `known`: found beforehand, for the same options; nothing of it is searched again.
    ServiceWalks(const Ground& ground, const model::Rule& rule, const Options& options, const model::DayAsked& day,
                 const RememberedWalks* known = nullptr);

    /// Open at some time of the day, and joined to a street.
    [[nodiscard]] const std::vector<network::LinkedFacility>& facilities() const { return facilities_; }
    [[nodiscard]] bool by_the_clock() const { return at_.has_value(); }
    /// `speed_m_per_s` says when one arrives; without a clock time every speed has the same costs. With links made longer or
    /// shorter only walks within the rule's thresholds are found.
    [[nodiscard]] const WalkCosts& costs(network::SlopeShape shape, double link_factor, double speed_m_per_s) const;
    /// Finds costs() for several link factors at once, for as many threads as the options give.
    void find_costs(network::SlopeShape shape, std::span<const double> link_factors, double speed_m_per_s) const;
    /// The same whatever the hour: of all facilities of the day.
    [[nodiscard]] const WalkCosts& costs_at_any_hour(network::SlopeShape shape) const;
    /// The same had the study the opposite rule for ways that only a rule lets in; null where it has no such way.
    [[nodiscard]] const WalkCosts* other_costs(network::SlopeShape shape, double speed_m_per_s) const;
    /// The same to one facility alone at the rule's speed, nothing where it costs more than `limit`.
    [[nodiscard]] WalkCosts costs_to(const network::LinkedFacility& facility, network::SlopeShape shape,
                                     network::FlatDmm limit) const;
    /// To the nearest facility in operation, closed on the day or at the hour or not, within the rule's threshold;
    /// nothing where none is closed.
    [[nodiscard]] const WalkCosts& costs_as_if_open(network::SlopeShape shape) const;
    /// By HomeId: some facility of the day is reached on foot, but none within the search (METHODS.md 2, End of a search).
    [[nodiscard]] const std::vector<bool>& beyond(network::SlopeShape shape) const;
    /// The same under the opposite rule; only where other_costs() is not null.
    [[nodiscard]] const std::vector<bool>& other_beyond(network::SlopeShape shape) const { return other_->beyond(shape); }
    /// The search itself, whatever the time of the day, for paths; of the way there, or of the way back where only that counts.
    [[nodiscard]] const network::NearestFacilities& search(network::SlopeShape shape) const;
    /// Of the facilities that are open at some time between setting out and the rule's threshold, for service areas and for
    /// which streets fail; all of the day's without a clock time.
    [[nodiscard]] const network::NearestFacilities& open_search(network::SlopeShape shape) const;
    /// The worst quality of the streets between each home and the facility that costs() are for, by HomeId.
    [[nodiscard]] const std::vector<model::Quality>& way_qualities(network::SlopeShape shape, double speed_m_per_s) const;
    /// Metres of the same way, at least for the homes asked for that have one.
    [[nodiscard]] const std::vector<std::optional<double>>& way_metres(network::SlopeShape shape, double speed_m_per_s,
                                                                       const std::vector<bool>& asked) const;
    /// All that has been worked out of the walks of homes.
    [[nodiscard]] RememberedWalks remembered() const;

    /// Shows every home with a cost beside a search whose nearest facility is the one the cost is for: many homes at a time.
    void each_way(network::SlopeShape shape, const WalkCosts& costs,
                  const std::function<void(const network::NearestFacilities&, std::span<const model::HomeId>)>& see) const;
    /// Metres of the way from a home to a facility that it reaches.
    [[nodiscard]] double way_m(network::SlopeShape shape, model::HomeId home, model::FacilityId facility) const;

private:
    [[nodiscard]] const std::vector<model::Quality>& street_quality(network::SlopeShape shape) const;
    [[nodiscard]] double speed_key(double speed_m_per_s) const { return at_ ? speed_m_per_s : 0.0; }
    [[nodiscard]] WalkCosts counted_at_any_hour(network::SlopeShape shape, double link_factor) const;
    [[nodiscard]] network::FlatDmm end_of(double link_factor) const { return link_factor == 1.0 ? end_ : far_end_; }
    [[nodiscard]] WalkCosts counted(network::SlopeShape shape, double link_factor, double speed_m_per_s) const;
    [[nodiscard]] std::vector<bool> found_beyond(network::SlopeShape shape) const;
    [[nodiscard]] network::Walker walker(network::SlopeShape shape) const;
    [[nodiscard]] const network::LinkedFacility& linked(model::FacilityId facility) const;

    const Ground& ground_;
    std::string service_;
    model::Date date_;
    WalkRule walk_;
    std::optional<model::DaySeconds> at_;
    double speed_m_per_s_;
    double minutes_;
    unsigned threads_;           ///< for what is asked of every home
    network::FlatDmm end_;       ///< of every search
    network::FlatDmm near_end_;  ///< of what the threshold and areas ask for
    network::FlatDmm far_end_;   ///< of what any measure's threshold asks for
    std::vector<network::LinkedFacility> facilities_;
    bool known_ = false;                         ///< beforehand
    std::unique_ptr<const ServiceWalks> other_;  ///< under the opposite rule
    std::vector<HoursThatDay> hours_;            ///< by row of facilities_; empty without a clock time
    mutable std::map<network::SlopeShape, network::NearestFacilities> searches_;
    mutable std::map<network::SlopeShape, network::NearestFacilities> open_searches_;
    mutable std::map<network::SlopeShape, std::vector<model::Quality>> qualities_;
    mutable std::map<network::SlopeShape, std::vector<bool>> beyond_;
    mutable RememberedWalks memory_;
};

}  // namespace circle15::analysis
