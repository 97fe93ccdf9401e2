// SPDX-License-Identifier: MIT
#include "core/analysis/service_walks.hpp"

#include <algorithm>
#include <array>

namespace circle15::analysis {

using model::FacilityId;
using model::HomeId;
using network::FlatDmm;
using network::Link;
using network::NearestFacilities;
using network::SlopeShape;

ServiceWalks::ServiceWalks(const Ground& ground, const model::Rule& rule, const Options& options, const model::DayAsked& day)
    : ground_(ground),
      service_(rule.service),
      date_(day.date),
      walk_(options.walk),
      at_(options.at),
      speed_m_per_s_(rule.speed_m_per_s),
      minutes_(rule.minutes),
      facilities_(ground.open_facilities(rule.service, day)) {
    if (at_) hours_ = hours_that_day(ground, facilities_, day);
    if (ground.other_rule) other_ = std::make_unique<const ServiceWalks>(*ground.other_rule, rule, options, day);
}

network::Walker ServiceWalks::walker(SlopeShape shape) const {
    return {.shape = shape, .direction = directions_of(walk_).front()};
}

const network::LinkedFacility& ServiceWalks::linked(FacilityId facility) const {
    return *std::ranges::find(facilities_, facility, &network::LinkedFacility::facility);
}

const NearestFacilities& ServiceWalks::search(SlopeShape shape) const {
    const auto known = searches_.find(shape);
    if (known != searches_.end()) return known->second;
    return searches_.try_emplace(shape, ground_.network, facilities_, walker(shape)).first->second;
}

const NearestFacilities& ServiceWalks::open_search(SlopeShape shape) const {
    if (!at_) return search(shape);
    const auto known = open_searches_.find(shape);
    if (known != open_searches_.end()) return known->second;
    const double until = walk_ == WalkRule::from_facility ? *at_ : *at_ + minutes_ * 60;
    std::vector<network::LinkedFacility> open;
    for (std::size_t row = 0; row < facilities_.size(); ++row) {
        const bool opens = !hours_[row] || std::ranges::any_of(*hours_[row], [&](const model::OpenSpan& span) {
            return span.from <= until && span.to > *at_;
        });
        if (opens) open.push_back(facilities_[row]);
    }
    return open_searches_.try_emplace(shape, ground_.network, std::move(open), walker(shape)).first->second;
}

const std::vector<model::Quality>& ServiceWalks::street_quality(SlopeShape shape) const {
    const auto known = qualities_.find(shape);
    return known != qualities_.end()
               ? known->second
               : qualities_.emplace(shape, search(shape).street_quality(ground_.study.streets)).first->second;
}

const WalkCosts& ServiceWalks::costs(SlopeShape shape, double link_factor, double speed_m_per_s) const {
    const std::tuple key{shape, link_factor, at_ ? speed_m_per_s : 0.0};
    const auto known = costs_.find(key);
    return known != costs_.end() ? known->second
                                 : costs_.emplace(key, counted(shape, link_factor, speed_m_per_s)).first->second;
}

const WalkCosts* ServiceWalks::other_costs(SlopeShape shape, double speed_m_per_s) const {
    return other_ == nullptr ? nullptr : &other_->costs(shape, 1.0, speed_m_per_s);
}

WalkCosts ServiceWalks::counted(SlopeShape shape, double link_factor, double speed_m_per_s) const {
    if (at_)
        return open_walks(ground_, facilities_, hours_, {.at = *at_, .speed_m_per_s = speed_m_per_s}, walk_,
                          {.shape = shape, .link_factor = link_factor});
    return costs_at_any_hour(shape, link_factor);
}

WalkCosts ServiceWalks::costs_at_any_hour(SlopeShape shape, double link_factor) const {
    if (walk_ == WalkRule::worse || link_factor != 1.0)
        return nearest_walks(ground_, facilities_, walk_, {.shape = shape, .link_factor = link_factor});
    const NearestFacilities& nearest = search(shape);
    WalkCosts costs(ground_.study.homes.size());
    for (std::size_t row = 0; row < costs.size(); ++row) {
        if (const Link* link = ground_.home_link(model::id_of<HomeId>(row))) costs[row] = nearest.from(*link);
    }
    return costs;
}

WalkCosts ServiceWalks::costs_to(const network::LinkedFacility& facility, SlopeShape shape, FlatDmm limit) const {
    if (!at_) return nearest_walks(ground_, {facility}, walk_, {.shape = shape}, limit);
    const auto row = static_cast<std::size_t>(&linked(facility.facility) - facilities_.data());
    return open_walks(ground_, {facility}, {hours_[row]}, {.at = *at_, .speed_m_per_s = speed_m_per_s_}, walk_,
                      {.shape = shape}, limit);
}

WalkCosts ServiceWalks::costs_as_if_open(SlopeShape shape) const {
    const auto all = ground_.facilities_in_operation(service_, date_);
    // Where none is closed, whoever is within the threshold is covered.
    if (!at_ && all.size() == facilities_.size()) return WalkCosts(ground_.study.homes.size());
    return nearest_walks(ground_, all, walk_, {.shape = shape}, network::flat_dmm_in(minutes_ * 60, speed_m_per_s_));
}

void ServiceWalks::each_way(SlopeShape shape, const WalkCosts& costs,
                            const std::function<void(const NearestFacilities&, std::span<const HomeId>)>& see) const {
    std::vector<HomeId> as_nearest;
    std::map<FacilityId, std::vector<HomeId>> others;
    for (std::size_t row = 0; row < costs.size(); ++row) {
        if (!costs[row]) continue;
        const auto home = model::id_of<HomeId>(row);
        // Whatever the time of the day, the nearest facility is the one meant, but where the way back counts as well.
        const bool nearest = (!at_ && walk_ != WalkRule::worse) ||
                             search(shape).from(*ground_.home_link(home))->facility == costs[row]->facility;
        (nearest ? as_nearest : others[costs[row]->facility]).push_back(home);
    }
    if (!as_nearest.empty()) see(search(shape), as_nearest);
    for (const auto& [facility, homes] : others)
        see(NearestFacilities(ground_.network, {linked(facility)}, walker(shape)), homes);
}

double ServiceWalks::way_m(SlopeShape shape, HomeId home, FacilityId facility) const {
    WalkCosts one(home.at() + 1);
    one.back() = network::NearestFacility{.facility = facility};
    double metres = 0;
    each_way(shape, one, [&](const NearestFacilities& ways, std::span<const HomeId>) {
        for (const auto& part : ways.path(*ground_.home_link(home))) metres += part.length_m;
    });
    return metres;
}

}  // namespace circle15::analysis
