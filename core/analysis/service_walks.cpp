// SPDX-License-Identifier: MIT
#include "core/analysis/service_walks.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <utility>

#include "core/analysis/judge.hpp"
#include "core/model/parallel.hpp"

namespace circle15::analysis {

using model::FacilityId;
using model::HomeId;
using network::FlatDmm;
using network::Link;
using network::NearestFacilities;
using network::SlopeShape;

namespace {

/// As far as one walks in so many minutes, and as service areas are drawn.
FlatDmm end_of_search(double minutes_searched, double fastest_m_per_s, const model::Rule& rule, const Options& options) {
    FlatDmm end = network::flat_dmm_in(minutes_searched * 60, fastest_m_per_s);
    for (const double minutes : options.area_minutes)
        end = std::max(end, network::flat_dmm_in(minutes * 60, rule.speed_m_per_s));
    return end;
}

/// The longest walk that some measure of a rule takes for near enough.
FlatDmm end_of_measures(const model::Rule& rule) {
    FlatDmm end = 0;
    for (const Measure& measure : measures_of(rule))
        end = std::max(end, network::flat_dmm_in(measure.minutes * 60, measure.speed_m_per_s));
    return end;
}

bool any_one_way(const network::StreetNetwork& network) {
    return std::ranges::any_of(network.edges(), [](const network::StreetEdge& edge) {
        return edge.along == network::no_way || edge.against == network::no_way;
    });
}

}  // namespace

ServiceWalks::ServiceWalks(const Ground& ground, const model::Rule& rule, const Options& options, const model::DayAsked& day,
                           const RememberedWalks* known)
    : ground_(ground),
      service_(rule.service),
      date_(day.date),
      walk_(options.walk),
      at_(options.at),
      speed_m_per_s_(rule.speed_m_per_s),
      minutes_(rule.minutes),
      threads_(options.threads),
      end_(end_of_search(model::search_end_min(ground.study.standard), model::fastest_m_per_s(rule), rule, options)),
      near_end_(end_of_search(rule.minutes, rule.speed_m_per_s, rule, options)),
      far_end_(end_of_measures(rule)),
      facilities_(ground.open_facilities(rule.service, day)) {
    if (at_) hours_ = hours_that_day(ground, facilities_, day);
    if (known != nullptr) {
        known_ = true;
        memory_ = *known;
    }
    if (!ground.other_rule) return;
    const RememberedWalks under_other{.costs = std::exchange(memory_.other, {})};
    other_ = std::make_unique<const ServiceWalks>(*ground.other_rule, rule, options, day, known_ ? &under_other : nullptr);
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
    return searches_.try_emplace(shape, ground_.network, facilities_, walker(shape), end_).first->second;
}

const NearestFacilities& ServiceWalks::open_search(SlopeShape shape) const {
    // Where nothing was searched yet, no more than what is asked of this one.
    if (!at_ && !known_) return search(shape);
    const auto known = open_searches_.find(shape);
    if (known != open_searches_.end()) return known->second;
    const double until = !at_ ? 0 : walk_ == WalkRule::from_facility ? *at_ : *at_ + minutes_ * 60;
    std::vector<network::LinkedFacility> open;
    for (std::size_t row = 0; row < facilities_.size(); ++row) {
        const bool opens = !at_ || !hours_[row] || std::ranges::any_of(*hours_[row], [&](const model::OpenSpan& span) {
            return span.from <= until && span.to > *at_;
        });
        if (opens) open.push_back(facilities_[row]);
    }
    return open_searches_.try_emplace(shape, ground_.network, std::move(open), walker(shape), known_ ? near_end_ : end_)
        .first->second;
}

const std::vector<model::Quality>& ServiceWalks::street_quality(SlopeShape shape) const {
    const auto known = qualities_.find(shape);
    return known != qualities_.end()
               ? known->second
               : qualities_.emplace(shape, search(shape).street_quality(ground_.study.streets)).first->second;
}

const WalkCosts& ServiceWalks::costs(SlopeShape shape, double link_factor, double speed_m_per_s) const {
    find_costs(shape, {&link_factor, 1}, speed_m_per_s);
    return memory_.costs.at({shape, link_factor, speed_key(speed_m_per_s)});
}

void ServiceWalks::find_costs(SlopeShape shape, std::span<const double> link_factors, double speed_m_per_s) const {
    std::vector<double> factors;
    std::ranges::copy_if(link_factors, std::back_inserter(factors),
                         [&](double factor) { return !memory_.costs.contains({shape, factor, speed_key(speed_m_per_s)}); });
    std::vector<WalkCosts> found(factors.size());
    model::in_parallel(factors.size(), threads_, [&](std::size_t i) { found[i] = counted(shape, factors[i], speed_m_per_s); });
    for (std::size_t i = 0; i < factors.size(); ++i)
        memory_.costs.emplace(std::tuple{shape, factors[i], speed_key(speed_m_per_s)}, std::move(found[i]));
}

const WalkCosts* ServiceWalks::other_costs(SlopeShape shape, double speed_m_per_s) const {
    return other_ == nullptr ? nullptr : &other_->costs(shape, 1.0, speed_m_per_s);
}

WalkCosts ServiceWalks::counted(SlopeShape shape, double link_factor, double speed_m_per_s) const {
    if (at_)
        return open_walks(ground_, facilities_, hours_, {.at = *at_, .speed_m_per_s = speed_m_per_s}, walk_,
                          {.shape = shape, .link_factor = link_factor}, end_of(link_factor));
    return counted_at_any_hour(shape, link_factor);
}

const WalkCosts& ServiceWalks::costs_at_any_hour(SlopeShape shape) const {
    if (!at_) return costs(shape, 1.0, 0.0);
    const auto known = memory_.any_hour.find(shape);
    return known != memory_.any_hour.end() ? known->second
                                           : memory_.any_hour.emplace(shape, counted_at_any_hour(shape, 1.0)).first->second;
}

WalkCosts ServiceWalks::counted_at_any_hour(SlopeShape shape, double link_factor) const {
    if (walk_ == WalkRule::worse || link_factor != 1.0)
        return nearest_walks(ground_, facilities_, walk_, {.shape = shape, .link_factor = link_factor}, end_of(link_factor),
                             threads_);
    const NearestFacilities& nearest = search(shape);
    WalkCosts costs(ground_.study.homes.size());
    model::in_stretches(costs.size(), threads_, [&](std::size_t from, std::size_t to) {
        for (std::size_t row = from; row < to; ++row) {
            if (const Link* link = ground_.home_link(model::id_of<HomeId>(row))) costs[row] = nearest.from(*link);
        }
    });
    return costs;
}

const std::vector<bool>& ServiceWalks::beyond(SlopeShape shape) const {
    const auto known = beyond_.find(shape);
    return known != beyond_.end() ? known->second : beyond_.emplace(shape, found_beyond(shape)).first->second;
}

std::vector<bool> ServiceWalks::found_beyond(SlopeShape shape) const {
    const auto part_of = [&](const Link& link) { return ground_.network.component(ground_.network.edge(link.edge).from); };
    std::set<network::ComponentId> parts;
    for (const auto& facility : facilities_) parts.insert(part_of(facility.link));
    const WalkCosts& costs = costs_at_any_hour(shape);
    std::vector<bool> beyond(costs.size());
    for (std::size_t row = 0; row < costs.size(); ++row) {
        const Link* link = ground_.home_link(model::id_of<HomeId>(row));
        beyond[row] = link != nullptr && !costs[row] && parts.contains(part_of(*link));
    }
    // Only ways for one direction can keep a facility of the same part of the streets from being reached.
    if (!std::ranges::contains(beyond, true) || !any_one_way(ground_.network)) return beyond;
    const WalkCosts far = nearest_walks(ground_, facilities_, walk_, {.shape = shape}, network::no_way - 1);
    for (std::size_t row = 0; row < far.size(); ++row) beyond[row] = beyond[row] && far[row];
    return beyond;
}

WalkCosts ServiceWalks::costs_to(const network::LinkedFacility& facility, SlopeShape shape, FlatDmm limit) const {
    if (!at_) return nearest_walks(ground_, {facility}, walk_, {.shape = shape}, limit);
    const auto row = static_cast<std::size_t>(&linked(facility.facility) - facilities_.data());
    return open_walks(ground_, {facility}, {hours_[row]}, {.at = *at_, .speed_m_per_s = speed_m_per_s_}, walk_,
                      {.shape = shape}, limit);
}

const WalkCosts& ServiceWalks::costs_as_if_open(SlopeShape shape) const {
    const auto known = memory_.as_if_open.find(shape);
    if (known != memory_.as_if_open.end()) return known->second;
    const auto all = ground_.facilities_in_operation(service_, date_);
    // Where none is closed, whoever is within the threshold is covered.
    WalkCosts costs(ground_.study.homes.size());
    if (at_ || all.size() != facilities_.size())
        costs =
            nearest_walks(ground_, all, walk_, {.shape = shape}, network::flat_dmm_in(minutes_ * 60, speed_m_per_s_), threads_);
    return memory_.as_if_open.emplace(shape, std::move(costs)).first->second;
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
        see(NearestFacilities(ground_.network, {linked(facility)}, walker(shape), end_), homes);
}

double ServiceWalks::way_m(SlopeShape shape, HomeId home, FacilityId facility) const {
    const auto known = memory_.way_metres.find({shape, speed_key(speed_m_per_s_)});
    const bool asked_before = known != memory_.way_metres.end() && known->second[home.at()];
    const auto& nearest = costs(shape, 1.0, speed_m_per_s_)[home.at()];
    if (asked_before && nearest && nearest->facility == facility) return *known->second[home.at()];
    WalkCosts one(home.at() + 1);
    one.back() = network::NearestFacility{.facility = facility};
    double metres = 0;
    each_way(shape, one, [&](const NearestFacilities& ways, std::span<const HomeId>) {
        for (const auto& part : ways.path(*ground_.home_link(home))) metres += part.length_m;
    });
    return metres;
}

}  // namespace circle15::analysis
