// SPDX-License-Identifier: MIT
#include "core/analysis/judge.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <variant>

#include "core/model/parallel.hpp"

namespace circle15::analysis {

using model::HomeId;
using model::Quality;
using network::FlatDmm;
using network::Link;
using network::NoLink;
using network::SlopeShape;

namespace {

/// Elderly people and carers with a child never walk faster than on the flat (METHODS.md 2, Slope).
bool walks_capped(model::AgeGroup group, const model::Policy& policy) {
    for (std::size_t band = 0; band < model::age_bands.size(); ++band) {
        const auto& ages = model::age_bands[band];
        if (group.has(band) && ages.to > policy.capped_up_to_age && ages.from < policy.capped_from_age) return false;
    }
    return true;
}

SlopeShape shape_of(const Ground& ground, const model::Rule& rule, const Measure& measure) {
    if (!ground.study.has_elevation) return SlopeShape::uncapped;
    return slope_shape_of(measure.group == rule.group ? rule.capped_downhill
                                                      : walks_capped(measure.group, ground.study.standard.policy));
}

bool within(const std::optional<network::NearestFacility>& cost, FlatDmm limit) { return cost && cost->cost <= limit; }

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

std::vector<Measure> measures_of(const model::Rule& rule) {
    std::vector<Measure> measures{{.name = "standard",
                                   .group = rule.group,
                                   .speed_m_per_s = rule.speed_m_per_s,
                                   .minutes = rule.minutes,
                                   .source = rule.source}};
    for (const auto& ring : rule.rings) {
        const double minutes = ring.minutes ? *ring.minutes : ring.metres.value_or(0) / rule.speed_m_per_s / 60;
        measures.push_back({ring.name, ring.name_en, rule.group, rule.speed_m_per_s, minutes, ring.source});
    }
    for (const auto& extra : rule.extra_groups) {
        measures.push_back({extra.name, extra.name_en, extra.group, extra.speed_m_per_s, rule.minutes, rule.source});
    }
    return measures;
}

std::vector<HomeVerdict> judge(const Ground& ground, const model::Rule& rule, const Measure& measure, const ServiceWalks& walks,
                               unsigned threads) {
    const model::Study& study = ground.study;
    const SlopeShape shape = shape_of(ground, rule, measure);
    const double speed = measure.speed_m_per_s;
    const double seconds = measure.minutes * 60;
    const FlatDmm limit = network::flat_dmm_in(seconds, speed);
    const double margin = study.standard.policy.borderline_percent / 100;
    const double less = 1 - margin;
    const double more = 1 + margin;
    const FlatDmm slow_limit = network::flat_dmm_in(seconds, speed * less);
    const FlatDmm fast_limit = network::flat_dmm_in(seconds, speed * more);
    const double end_minutes = model::search_end_min(study.standard);
    const FlatDmm end = network::flat_dmm_in(end_minutes * 60, speed);

    walks.find_costs(shape, std::array{1.0, less, more}, speed);
    const WalkCosts& costs = walks.costs(shape, 1.0, speed);
    const WalkCosts& short_links = walks.costs(shape, less, speed);
    const WalkCosts& long_links = walks.costs(shape, more, speed);
    const WalkCosts& slow = walks.costs(shape, 1.0, speed * less);
    const WalkCosts& fast = walks.costs(shape, 1.0, speed * more);
    const WalkCosts any_hour = walks.by_the_clock() ? walks.costs_at_any_hour(shape) : WalkCosts(costs.size());
    const auto& way_quality = walks.way_qualities(shape, speed);
    const Whereabouts whereabouts(ground, walks.facilities());
    const double link_limit_m = study.link_rules.link_limit_m;

    const auto& beyond = walks.beyond(shape);
    const WalkCosts* other = walks.other_costs(shape, speed);
    const auto* other_beyond = other == nullptr ? nullptr : &walks.other_beyond(shape);
    // Covered by the one rule and not by the other, or joined to a facility by one alone.
    const auto rests_on_rule = [&](std::size_t row) {
        if (other == nullptr) return false;
        const auto& here = costs[row];
        const auto& there = (*other)[row];
        const bool reached_here = here || beyond[row];
        const bool reached_there = there || (*other_beyond)[row];
        return reached_here != reached_there || within(here, limit) != within(there, limit);
    };

    const auto list = study.inventory.find(rule.service);
    std::vector<HomeVerdict> verdicts(study.homes.size());
    const auto judge_home = [&](std::size_t row) {
        const model::Home& home = study.homes[row];
        HomeVerdict& verdict = verdicts[row];
        verdict.quality = home.quality;
        verdict.facts = {.speed_m_per_s = speed,
                         .list = model::list_in(study, rule.service, study.villages[home.village.at()].township)};
        const Link* link = ground.home_link(model::id_of<HomeId>(row));
        bool closed = false;  // there are some to walk to, but none is open when one gets there
        if (link == nullptr) {
            const auto& fault = std::get<NoLink>(ground.homes[row]);
            verdict.link_m = fault.distance_m;
            verdict.flips = fault.fault == network::LinkFault::too_far &&
                            fault.distance_m.value_or(link_limit_m * 2) * less <= link_limit_m;
        } else {
            verdict.facts.joined = true;
            if (within(costs[row], end)) {
                verdict.facts.walk_dmm = costs[row]->cost;
                verdict.nearest = costs[row]->facility;
                verdict.quality = model::worse_of(verdict.quality, way_quality[row]);
                verdict.quality = model::worse_of(verdict.quality, study.facilities[verdict.nearest->at()].quality);
            } else if (within(any_hour[row], end)) {
                closed = true;
            } else if (costs[row] || any_hour[row] || beyond[row]) {
                verdict.facts.over_minutes = end_minutes;
            } else {
                whereabouts.tell(ground, *link, verdict.facts);
            }
        }
        verdict.status = status_at(verdict.facts, measure.minutes);
        verdict.cause = closed && verdict.status == Status::no_access ? Cause::closed : cause_of(verdict.status);
        if (verdict.status == Status::covered) {
            verdict.flips =
                !within(slow[row], slow_limit) || !within(long_links[row], limit) || link->link_m * more > link_limit_m;
        } else if (link != nullptr) {
            verdict.flips = within(fast[row], fast_limit) || within(short_links[row], limit) ||
                            (closed && (within(slow[row], slow_limit) || within(long_links[row], limit)));
            if (list != study.inventory.end()) verdict.quality = model::worse_of(verdict.quality, list->second.quality);
        }
        verdict.flips = verdict.flips || rests_on_rule(row);
        verdict.stability = stability_of(verdict);
    };
    model::in_stretches(verdicts.size(), threads, [&](std::size_t from, std::size_t to) {
        for (std::size_t row = from; row < to; ++row) judge_home(row);
    });
    if (shape == SlopeShape::uncapped && !study.has_elevation) return verdicts;

    // Too far only because of the slope: the same streets, laid flat, would be near enough.
    std::vector<bool> too_far(verdicts.size());
    for (std::size_t row = 0; row < verdicts.size(); ++row)
        too_far[row] = verdicts[row].cause == Cause::distance && verdicts[row].facts.walk_dmm;
    const auto& way_metres = walks.way_metres(shape, speed, too_far);
    for (std::size_t row = 0; row < verdicts.size(); ++row) {
        if (too_far[row] && network::flat_dmm_of_metres(*way_metres[row]) <= limit) verdicts[row].cause = Cause::slope;
    }
    return verdicts;
}

void note_closed(const Ground& ground, const model::Rule& rule, const ServiceWalks& walks, std::vector<HomeVerdict>& verdicts) {
    const auto& costs = walks.costs_as_if_open(shape_of(ground, rule, {.group = rule.group}));
    for (std::size_t row = 0; row < verdicts.size(); ++row) {
        HomeVerdict& verdict = verdicts[row];
        const bool can_be =
            verdict.status == Status::too_far || verdict.status == Status::boat_only || verdict.status == Status::no_access;
        if (can_be && costs[row]) {
            verdict.cause = Cause::closed;
        } else if (verdict.cause == Cause::closed) {
            verdict.cause = Cause::distance;  // longer hours would not help
        }
    }
}

}  // namespace circle15::analysis
