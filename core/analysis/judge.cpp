// SPDX-License-Identifier: MIT
#include "core/analysis/judge.hpp"

#include <algorithm>
#include <set>
#include <variant>

namespace circle15::analysis {

using model::FacilityId;
using model::HomeId;
using model::Quality;
using network::FlatDmm;
using network::Link;
using network::NearestFacilities;
using network::NoLink;
using network::SlopeShape;

namespace {

/// Elderly people and carers with a child never walk faster than on the flat (DESIGN.md 3, Slope).
bool walks_capped(model::AgeGroup group) {
    for (std::size_t band = 0; band < model::age_bands.size(); ++band) {
        const auto& ages = model::age_bands[band];
        if (group.has(band) && ages.to > 5 && ages.from < 60) return false;
    }
    return true;
}

SlopeShape shape_of(const Ground& ground, const model::Rule& rule, const Measure& measure) {
    if (!ground.study.has_elevation) return SlopeShape::uncapped;
    return slope_shape_of(measure.group == rule.group ? rule.capped_downhill : walks_capped(measure.group));
}

/// The worst quality of the streets between a home and its facility.
class StreetQuality {
public:
    StreetQuality(const Ground& ground, const ServiceWalks& walks, SlopeShape shape)
        : ground_(ground), search_(walks.search(shape)), by_node_(walks.street_quality(shape)) {}

    [[nodiscard]] Quality of(const Link& link, SlopeShape shape) const {
        const auto& edge = ground_.network.edge(link.edge);
        const Quality own = ground_.study.streets.ways[edge.way].quality;
        std::optional<std::pair<FlatDmm, model::NodeId>> best;
        for (const auto& [node, end_m] : {std::pair{edge.from, 0.0}, std::pair{edge.to, edge.length_m}}) {
            const auto label = search_.labels().at(node);
            const auto part = ground_.network.cost_between(link.edge, link.along_m, end_m, shape);
            if (label && part && (!best || label->cost + *part < best->first)) best = {label->cost + *part, node};
        }
        return best ? model::worse_of(own, by_node_[best->second.at()]) : own;
    }

private:
    const Ground& ground_;
    const NearestFacilities& search_;
    const std::vector<Quality>& by_node_;
};

/// Where facilities of a service and piers stand, for homes that reach none on foot.
struct Whereabouts {
    std::set<model::IslandId> islands_with_facility;
    std::set<model::ComponentId> components_with_pier;
    bool facility_by_boat = false;

    Whereabouts(const Ground& ground, const std::vector<network::LinkedFacility>& facilities) {
        const auto component = [&](const Link& link) { return ground.network.component(ground.network.edge(link.edge).from); };
        for (const auto& pier : ground.piers) {
            if (const Link* link = std::get_if<Link>(&pier)) components_with_pier.insert(component(*link));
        }
        for (const auto& facility : facilities) {
            islands_with_facility.insert(facility.link.island);
            facility_by_boat = facility_by_boat || components_with_pier.contains(component(facility.link));
        }
    }

    /// What there is for a home that reaches nothing on foot.
    void tell(const Ground& ground, const Link& link, HomeFacts& facts) const {
        const auto component = ground.network.component(ground.network.edge(link.edge).from);
        facts.on_island = islands_with_facility.contains(link.island);
        facts.by_boat = facility_by_boat && components_with_pier.contains(component);
    }
};

}  // namespace

ServiceWalks::ServiceWalks(const Ground& ground, const model::Rule& rule, const Options& options, model::Date date)
    : ground_(ground), walk_(options.walk), facilities_(ground.open_facilities(rule.service, date)) {}

const NearestFacilities& ServiceWalks::search(SlopeShape shape) const {
    const auto known = searches_.find(shape);
    if (known != searches_.end()) return known->second;
    const network::Walker walker{.shape = shape, .direction = directions_of(walk_).front()};
    return searches_.try_emplace(shape, ground_.network, facilities_, walker).first->second;
}

const std::vector<Quality>& ServiceWalks::street_quality(SlopeShape shape) const {
    const auto known = qualities_.find(shape);
    return known != qualities_.end()
               ? known->second
               : qualities_.emplace(shape, search(shape).street_quality(ground_.study.streets)).first->second;
}

const WalkCosts& ServiceWalks::costs(SlopeShape shape, double link_factor) const {
    const std::pair key{shape, link_factor};
    const auto known = costs_.find(key);
    return known != costs_.end() ? known->second : costs_.emplace(key, counted(shape, link_factor)).first->second;
}

WalkCosts ServiceWalks::counted(SlopeShape shape, double link_factor) const {
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
    return nearest_walks(ground_, {facility}, walk_, {.shape = shape}, limit);
}

std::vector<Measure> measures_of(const model::Rule& rule) {
    std::vector<Measure> measures{{.name = "standard",
                                   .group = rule.group,
                                   .speed_m_per_s = rule.speed_m_per_s,
                                   .minutes = rule.minutes,
                                   .source = rule.source}};
    for (const auto& ring : rule.rings) {
        const double minutes = ring.minutes ? *ring.minutes : ring.metres.value_or(0) / rule.speed_m_per_s / 60;
        measures.push_back({ring.name, rule.group, rule.speed_m_per_s, minutes, ring.source});
    }
    for (const auto& extra : rule.extra_groups) {
        measures.push_back({extra.name, extra.group, extra.speed_m_per_s, rule.minutes, rule.source});
    }
    return measures;
}

std::vector<HomeVerdict> judge(const Ground& ground, const model::Rule& rule, const Measure& measure,
                               const ServiceWalks& walks) {
    const model::Study& study = ground.study;
    const SlopeShape shape = shape_of(ground, rule, measure);
    const double speed = measure.speed_m_per_s;
    const double seconds = measure.minutes * 60;
    const FlatDmm limit = network::flat_dmm_in(seconds, speed);
    const FlatDmm slow_limit = network::flat_dmm_in(seconds, speed * 0.9);
    const FlatDmm fast_limit = network::flat_dmm_in(seconds, speed * 1.1);

    const WalkCosts& costs = walks.costs(shape, 1.0);
    const WalkCosts& short_links = walks.costs(shape, 0.9);
    const WalkCosts& long_links = walks.costs(shape, 1.1);
    const NearestFacilities& search = walks.search(shape);
    const StreetQuality street_quality(ground, walks, shape);
    const Whereabouts whereabouts(ground, walks.facilities());
    const double link_limit_m = study.link_rules.link_limit_m;

    const auto list = study.inventory.find(rule.service);
    std::vector<HomeVerdict> verdicts(study.homes.size());
    for (std::size_t row = 0; row < verdicts.size(); ++row) {
        const model::Home& home = study.homes[row];
        HomeVerdict& verdict = verdicts[row];
        verdict.quality = home.quality;
        verdict.facts = {.speed_m_per_s = speed,
                         .list = model::list_in(study, rule.service, study.villages[home.village.at()].township)};
        const Link* link = ground.home_link(model::id_of<HomeId>(row));
        if (link == nullptr) {
            const auto& fault = std::get<NoLink>(ground.homes[row]);
            verdict.link_m = fault.distance_m;
            verdict.flips =
                fault.fault == network::LinkFault::too_far && fault.distance_m.value_or(link_limit_m * 2) * 0.9 <= link_limit_m;
        } else {
            verdict.facts.joined = true;
            if (costs[row]) {
                verdict.facts.walk_dmm = costs[row]->cost;
                verdict.nearest = costs[row]->facility;
                verdict.quality = model::worse_of(verdict.quality, street_quality.of(*link, shape));
                verdict.quality = model::worse_of(verdict.quality, study.facilities[verdict.nearest->at()].quality);
            } else {
                whereabouts.tell(ground, *link, verdict.facts);
            }
        }
        verdict.minutes = minutes_of(verdict.facts);
        verdict.status = status_at(verdict.facts, measure.minutes);
        verdict.cause = cause_of(verdict.status);
        if (verdict.status == Status::covered) {
            verdict.flips = costs[row]->cost > slow_limit || long_links[row]->cost > limit || link->link_m * 1.1 > link_limit_m;
        } else if (link != nullptr) {
            if (costs[row]) verdict.flips = costs[row]->cost <= fast_limit || short_links[row]->cost <= limit;
            if (list != study.inventory.end()) verdict.quality = model::worse_of(verdict.quality, list->second.quality);
        }
        verdict.stability = stability_of(verdict);
    }
    if (shape == SlopeShape::uncapped && !study.has_elevation) return verdicts;

    // Too far only because of the slope: the same streets, laid flat, would be near enough.
    for (std::size_t row = 0; row < verdicts.size(); ++row) {
        if (verdicts[row].cause != Cause::distance) continue;
        double flat_m = 0;
        for (const auto& part : search.path(*ground.home_link(model::id_of<HomeId>(row)))) flat_m += part.length_m;
        if (network::flat_dmm_of_metres(flat_m) <= limit) verdicts[row].cause = Cause::slope;
    }
    return verdicts;
}

}  // namespace circle15::analysis
