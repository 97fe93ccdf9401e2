// SPDX-License-Identifier: MIT
#include "core/analysis/service_walks.hpp"
#include "core/model/parallel.hpp"

namespace circle15::analysis {

using model::HomeId;
using model::Quality;
using network::FlatDmm;
using network::NearestFacilities;
using network::SlopeShape;

const std::vector<Quality>& ServiceWalks::way_qualities(SlopeShape shape, double speed_m_per_s) const {
    const std::pair key{shape, speed_key(speed_m_per_s)};
    const auto before = memory_.way_qualities.find(key);
    if (before != memory_.way_qualities.end()) return before->second;
    const WalkCosts& walked = costs(shape, 1.0, speed_m_per_s);
    std::vector<Quality> qualities(walked.size(), Quality::surveyed);
    each_way(shape, walked, [&](const NearestFacilities& ways, std::span<const HomeId> homes) {
        const bool nearest = &ways == &search(shape);
        const auto own = nearest ? std::vector<Quality>{} : ways.street_quality(ground_.study.streets);
        const auto& by_node = nearest ? street_quality(shape) : own;
        const auto see = [&](HomeId home) {
            const network::Link& link = *ground_.home_link(home);
            const auto& edge = ground_.network.edge(link.edge);
            qualities[home.at()] = ground_.study.streets.ways[edge.way].quality;
            std::optional<std::pair<FlatDmm, model::NodeId>> best;
            for (const auto& [node, end_m] : {std::pair{edge.from, 0.0}, std::pair{edge.to, edge.length_m}}) {
                const auto label = ways.labels().at(node);
                const auto part = ground_.network.cost_between(link.edge, link.along_m, end_m, shape);
                if (label && part && (!best || label->cost + *part < best->first)) best = {label->cost + *part, node};
            }
            if (best) qualities[home.at()] = model::worse_of(qualities[home.at()], by_node[best->second.at()]);
        };
        model::in_stretches(homes.size(), threads_, [&](std::size_t from, std::size_t to) {
            for (std::size_t row = from; row < to; ++row) see(homes[row]);
        });
    });
    return memory_.way_qualities.emplace(key, std::move(qualities)).first->second;
}

const std::vector<std::optional<double>>& ServiceWalks::way_metres(SlopeShape shape, double speed_m_per_s,
                                                                   const std::vector<bool>& asked) const {
    const WalkCosts& walked = costs(shape, 1.0, speed_m_per_s);
    auto& metres = memory_.way_metres[{shape, speed_key(speed_m_per_s)}];
    metres.resize(walked.size());
    WalkCosts wanted(walked.size());
    for (std::size_t row = 0; row < wanted.size(); ++row) {
        if (asked[row] && !metres[row]) wanted[row] = walked[row];
    }
    each_way(shape, wanted, [&](const NearestFacilities& ways, std::span<const HomeId> homes) {
        for (const HomeId home : homes) {
            double way_m = 0;
            for (const auto& part : ways.path(*ground_.home_link(home))) way_m += part.length_m;
            metres[home.at()] = way_m;
        }
    });
    return metres;
}

RememberedWalks ServiceWalks::remembered() const {
    RememberedWalks all = memory_;
    if (other_ != nullptr) all.other = other_->memory_.costs;
    return all;
}

}  // namespace circle15::analysis
