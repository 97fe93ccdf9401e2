// SPDX-License-Identifier: MIT
#include "core/analysis/gaps.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "core/analysis/gap_ids.hpp"
#include "core/geometry/measure.hpp"
#include "core/model/parallel.hpp"

namespace circle15::analysis {

using model::HomeId;
using model::Metres;
using network::FlatDmm;
using network::Link;

namespace {

constexpr double gap_area_radius_m = 60;

/// Which parts of the street network hang together along streets beyond the threshold.
class FailedStreets {
public:
    FailedStreets(const Ground& ground, const network::NearestFacilities& search, FlatDmm limit)
        : ground_(ground), parent_(ground.network.node_count()) {
        std::iota(parent_.begin(), parent_.end(), 0U);
        for (const auto& edge : ground.network.edges()) {
            const auto reached = [&](model::NodeId node) {
                const auto label = search.labels().at(node);
                return label && label->cost <= limit;
            };
            if (!reached(edge.from) && !reached(edge.to)) parent_[root(edge.from.value)] = root(edge.to.value);
        }
    }

    /// The same for two places exactly if failed streets join them; an edge reached at one end belongs to its other end.
    [[nodiscard]] std::uint32_t group_of(const Link& link, const network::NearestFacilities& search, FlatDmm limit) {
        const auto& edge = ground_.network.edge(link.edge);
        const auto label = search.labels().at(edge.from);
        const bool from_reached = label && label->cost <= limit;
        return root(from_reached ? edge.to.value : edge.from.value);
    }

private:
    std::uint32_t root(std::uint32_t node) {
        while (parent_[node] != node) node = parent_[node] = parent_[parent_[node]];
        return node;
    }

    const Ground& ground_;
    std::vector<std::uint32_t> parent_;
};

double weight_of(const model::Home& home, model::AgeGroup group) {
    return static_cast<double>(model::persons_in(home.persons, group));
}

/// The gap's home nearest to the middle of its persons: a real place, on land.
HomeId middle_home(const Ground& ground, const Gap& gap, model::AgeGroup group) {
    Metres middle;
    double weight = 0;
    std::vector<Metres> places;
    places.reserve(gap.homes.size());
    for (const auto id : gap.homes) {
        const auto& home = ground.study.homes[id.at()];
        const auto place = places.emplace_back(ground.projection.to_metres(home.place));
        middle.x += place.x * weight_of(home, group);
        middle.y += place.y * weight_of(home, group);
        weight += weight_of(home, group);
    }
    middle = {middle.x / weight, middle.y / weight};
    const auto nearest =
        std::ranges::min_element(places, {}, [&](Metres place) { return geometry::distance_m(place, middle); });
    return gap.homes[static_cast<std::size_t>(nearest - places.begin())];
}

/// Where the gap's homes stand and the streets beside them; stretches of one street that overlap are drawn once.
model::MultiPolygon area_of(const Ground& ground, const Gap& gap) {
    std::vector<model::LineOf<Metres>> lines;
    std::map<model::EdgeId, std::vector<double>> beside;  ///< metres along each street where a home is joined to it
    for (const auto id : gap.homes) {
        const auto place = ground.projection.to_metres(ground.study.homes[id.at()].place);
        const Link* link = ground.home_link(id);
        if (link != nullptr) beside[link->edge].push_back(link->along_m);
        // Nearer homes lie within the stretch's own land.
        if (link == nullptr || link->link_m >= gap_area_radius_m / 2)
            lines.push_back(link == nullptr ? model::LineOf<Metres>{place} : model::LineOf<Metres>{place, link->foot});
    }
    for (auto& [edge, along] : beside) {
        std::ranges::sort(along);
        for (std::size_t first = 0, last = 0; first < along.size(); first = ++last) {
            while (last + 1 < along.size() && along[last + 1] - along[last] <= 2 * gap_area_radius_m) ++last;
            lines.push_back(geometry::part_of(ground.network.shape(edge), along[first] - gap_area_radius_m,
                                              along[last] + gap_area_radius_m));
        }
    }
    return ground.projection.to_lonlat(ground.linker.land_of(gap.island).around(lines, gap_area_radius_m));
}

/// All but how far the nearest facility is.
void sum_up(const Ground& ground, const model::Rule& rule, const std::vector<HomeVerdict>& verdicts, Gap& gap) {
    double walking_persons = 0;
    double minutes = 0;
    bool any_flips = false;
    for (const auto id : gap.homes) {
        const auto& home = ground.study.homes[id.at()];
        const auto& verdict = verdicts[id.at()];
        const double persons = weight_of(home, rule.group);
        const auto short_of_place = verdict.facts.without_place > 0 ? std::optional(verdict.facts.without_place) : std::nullopt;
        gap.persons += short_of_place.value_or(model::persons_in(home.persons, rule.group));
        for (std::size_t band = 0; band < home.persons.size(); ++band) gap.persons_by_age[band] += home.persons[band];
        gap.quality = model::worse_of(gap.quality, verdict.quality);
        any_flips = any_flips || verdict.flips;
        if (verdict.link_m) gap.link_m = std::max(gap.link_m.value_or(0), *verdict.link_m);
        if (verdict.facts.over_minutes) gap.over_minutes = verdict.facts.over_minutes;
        if (const auto walk_minutes = verdict.minutes()) {
            walking_persons += persons;
            minutes += persons * *walk_minutes;
            gap.person_minutes +=
                short_of_place ? static_cast<double>(*short_of_place) * rule.minutes : persons * (*walk_minutes - rule.minutes);
        } else {
            gap.person_minutes += persons * ground.study.standard.policy.unreached_minutes;
        }
    }
    const bool unsure = gap.quality == model::Quality::modelled || gap.cause == Cause::data_missing;
    gap.stability = unsure ? Stability::indicative : any_flips ? Stability::borderline : Stability::certain;
    if (walking_persons > 0) {
        gap.walk_minutes = minutes / walking_persons;
        if (gap.cause != Cause::capacity) gap.short_minutes = std::max(0.0, *gap.walk_minutes - rule.minutes);
    }
    const HomeId middle = gap.middle = middle_home(ground, gap, rule.group);
    gap.point = ground.study.homes[middle.at()].place;
    gap.nearest = verdicts[middle.at()].nearest;
    const auto& island = ground.study.islands[gap.island.at()];
    gap.action = action_for(rule, ground.study.standard.policy, gap.cause, island.tier, gap.persons);
}

}  // namespace

const BoatVerdict* boat_of(const ServiceResult& service, const Gap& gap) {
    if (gap.cause != Cause::across_water || service.boats.empty()) return nullptr;
    const auto* boat = service.boats[gap.middle.at()];
    return boat != nullptr && boat->reached() ? boat : nullptr;
}

Action action_for(const model::Rule& rule, const model::Policy& policy, Cause cause, model::IslandTier tier,
                  std::int64_t persons) {
    switch (cause) {
        case Cause::data_missing:
            return Action::verify_data;
        case Cause::capacity:
            return Action::expand;
        case Cause::closed:
            return Action::extend_hours;
        case Cause::no_facility:
        case Cause::distance:
        case Cause::slope:
        case Cause::across_water:
            break;
    }
    if (persons >= rule.viable_persons) return Action::build;
    if (rule.outreach == "meal_delivery") return Action::meal_delivery;
    if (rule.outreach == "mobile_service") return Action::mobile_service;
    const bool small = tier == model::IslandTier::small || tier == model::IslandTier::islet;
    // 人口向着大岛聚
    if (small && static_cast<double>(persons) < policy.few_persons) return Action::relocate;
    return cause == Cause::across_water || cause == Cause::no_facility ? Action::adjust_sailings : Action::build;
}

std::vector<Gap> find_gaps(const Ground& ground, const model::Rule& rule, const std::vector<HomeVerdict>& verdicts,
                           const ServiceWalks& walks, std::span<const Gap> known, bool drawn, unsigned threads) {
    const auto shape = slope_shape_of(rule.capped_downhill && ground.study.has_elevation);
    const FlatDmm limit = network::flat_dmm_in(rule.minutes * 60, rule.speed_m_per_s);
    const auto& search = walks.open_search(shape);
    FailedStreets streets(ground, search, limit);

    struct Key {
        model::VillageId village;
        model::IslandId island;
        Cause cause;
        std::optional<std::uint32_t> streets;  ///< nothing for homes joined to none
        auto operator<=>(const Key&) const = default;
    };
    std::map<Key, Gap> groups;
    for (std::size_t row = 0; row < verdicts.size(); ++row) {
        const auto& home = ground.study.homes[row];
        if (!verdicts[row].cause || model::persons_in(home.persons, rule.group) == 0) continue;
        const auto id = model::id_of<HomeId>(row);
        const Link* link = ground.home_link(id);
        std::optional<std::uint32_t> hanging_together;
        if (link != nullptr && verdicts[row].facts.without_place > 0) {
            hanging_together = ground.network.component(ground.network.edge(link->edge).from).value;
        } else if (link != nullptr) {
            hanging_together = streets.group_of(*link, search, limit);
        }
        const Key key{home.village, home.island, *verdicts[row].cause, hanging_together};
        Gap& gap = groups[key];
        gap.village = key.village;
        gap.island = key.island;
        gap.cause = key.cause;
        gap.homes.push_back(id);
    }

    std::map<std::span<const HomeId>, const Gap*,
             decltype([](auto a, auto b) { return std::ranges::lexicographical_compare(a, b); })>
        by_homes;
    for (const auto& gap : known) by_homes.emplace(gap.homes, &gap);
    std::vector<Gap> gaps;
    for (auto& [key, gap] : groups) gaps.push_back(std::move(gap));
    model::in_parallel(gaps.size(), threads, [&](std::size_t row) { sum_up(ground, rule, verdicts, gaps[row]); });
    for (auto& gap : gaps) {
        if (gap.nearest) gap.walk_m = walks.way_m(shape, gap.middle, *gap.nearest);
        const auto same_homes = by_homes.find(gap.homes);
        if (same_homes != by_homes.end()) gap.area = same_homes->second->area;
    }
    const auto first_home = [&](const Gap& gap) -> const std::string& {
        return ground.study
            .homes[std::ranges::min_element(gap.homes, {}, [&](HomeId id) { return ground.study.homes[id.at()].id; })->at()]
            .id;
    };
    std::ranges::sort(gaps, [&](const Gap& a, const Gap& b) {
        const bool a_data = a.cause == Cause::data_missing;
        const bool b_data = b.cause == Cause::data_missing;
        if (a_data != b_data) return b_data;
        if (a.person_minutes != b.person_minutes) return a.person_minutes > b.person_minutes;
        return first_home(a) < first_home(b);
    });
    for (std::size_t i = 0; i < gaps.size(); ++i) gaps[i].rank = i + 1;
    name_gaps(ground.study, rule, gaps, threads);
    if (drawn) draw_gaps(ground, gaps);
    return gaps;
}

void draw_gaps(const Ground& ground, std::vector<Gap>& gaps, const model::Progress& progress) {
    std::size_t done = 0;
    for (auto& gap : gaps) {
        model::advance(progress, static_cast<double>(done++) / static_cast<double>(gaps.size()));
        if (gap.area.empty()) gap.area = area_of(ground, gap);
    }
}

}  // namespace circle15::analysis
