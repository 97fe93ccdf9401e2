// SPDX-License-Identifier: MIT
#include "core/analysis/slope_share.hpp"

#include <algorithm>
#include <utility>

#include "core/analysis/ground.hpp"
#include "core/analysis/judge.hpp"
#include "core/analysis/link_issues.hpp"
#include "core/analysis/results.hpp"

namespace circle15::analysis {

namespace {

double enough_of(const Ground& ground) { return ground.study.standard.policy.slopes_counted_percent / 100; }

/// Whether enough of the way's streets have heights, or are level by nature.
bool has_heights(const network::StreetNetwork& network, const std::vector<network::PathPart>& path, double enough) {
    double length_m = 0;
    double without_m = 0;
    for (const network::PathPart& part : path) {
        if (!part.edge) continue;
        const double edge_m = network.edge(*part.edge).length_m;
        length_m += part.length_m;
        if (edge_m > 0) without_m += network.without_heights_m(*part.edge) * part.length_m / edge_m;
    }
    return length_m - without_m >= enough * length_m;
}

}  // namespace

std::string_view name_of(SlopesCounted counted) {
    switch (counted) {
        case SlopesCounted::none:
            return "none";
        case SlopesCounted::partly:
            return "partly";
        case SlopesCounted::yes:
            return "yes";
    }
    std::unreachable();
}

SlopesCounted slopes_counted(const SlopeShare& share) {
    if (share.streets <= 0) return SlopesCounted::none;
    const bool enough = share.streets >= share.enough && share.walks.value_or(1) >= share.enough;
    return enough ? SlopesCounted::yes : SlopesCounted::partly;
}

SlopeWalkers slope_walkers(const Ground& ground, const model::Rule& rule, const ServiceWalks& walks,
                           const std::vector<HomeVerdict>& homes) {
    const auto& cover = ground.network.slope_cover();
    const auto shape = slope_shape_of(rule.capped_downhill && ground.study.has_elevation);
    const double enough = enough_of(ground);
    SlopeWalkers sum;
    for (std::size_t row = 0; row < homes.size(); ++row) {
        const auto persons = model::persons_in(ground.study.homes[row].persons, rule.group);
        if (!homes[row].facts.walk_dmm || persons == 0) continue;
        sum.walkers += persons;
        if (cover.known_m <= 0) continue;
        const bool everywhere = cover.known_m >= cover.ground_m;
        const auto* link = everywhere ? nullptr : ground.home_link(model::id_of<model::HomeId>(row));
        if (everywhere || has_heights(ground.network, walks.search(shape).path(*link), enough)) sum.with_heights += persons;
    }
    return sum;
}

SlopeShare slope_share(const Ground& ground, const model::SharedRows<ServiceResult>& services) {
    const auto& cover = ground.network.slope_cover();
    SlopeShare share{.enough = enough_of(ground)};
    if (cover.ground_m > 0) share.streets = std::min(1.0, cover.known_m / cover.ground_m);
    SlopeWalkers sum;
    for (const ServiceResult& service : services) {
        sum.walkers += service.slope_walkers.walkers;
        sum.with_heights += service.slope_walkers.with_heights;
    }
    if (sum.walkers > 0) share.walks = static_cast<double>(sum.with_heights) / static_cast<double>(sum.walkers);
    return share;
}

std::vector<model::DataIssue> slope_issues(const Ground& ground) {
    const auto& study = ground.study;
    const bool named = std::ranges::contains(study.layers, "elevation", &model::LayerSource::layer);
    if (!named && !study.has_elevation) return {};
    const SlopeShare share = slope_share(ground, {});
    if (slopes_counted(share) == SlopesCounted::yes) return {};
    return {{.file = file_of_layer(study, named ? "elevation" : "streets"),
             .rule = slopes_counted(share) == SlopesCounted::none ? "slopes_without_heights" : "slopes_in_part",
             .severity = model::Severity::doubt,
             .grave = named,
             .particulars = {{"street_percent", 100 * share.streets}, {"limit_percent", 100 * share.enough}}}};
}

}  // namespace circle15::analysis
