// SPDX-License-Identifier: MIT
#include "core/analysis/siting/candidates.hpp"

#include <algorithm>
#include <cmath>
#include <format>
#include <set>
#include <variant>

#include "core/model/open_day.hpp"

namespace circle15::analysis::siting {

namespace {

using network::Link;

double seven_decimals(double degrees) { return std::round(degrees * 1e7) / 1e7; }

std::set<model::NodeId> dwelling_nodes(const Ground& ground) {
    std::set<model::NodeId> nodes;
    for (std::size_t row = 0; row < ground.homes.size(); ++row) {
        const Link* link = ground.home_link(model::id_of<model::HomeId>(row));
        if (link == nullptr) continue;
        nodes.insert(ground.network.edge(link->edge).from);
        nodes.insert(ground.network.edge(link->edge).to);
    }
    return nodes;
}

std::set<model::NodeId> all_nodes(const Ground& ground) {
    std::set<model::NodeId> nodes;
    for (std::size_t row = 0; row < ground.network.node_count(); ++row) nodes.insert(model::id_of<model::NodeId>(row));
    return nodes;
}

/// The worst of the streets a candidate stands at: a node of a modelled lane is no surveyed place.
model::Quality street_quality(const Ground& ground, const Link& link) {
    return ground.study.streets.ways[ground.network.edge(link.edge).way].quality;
}

class Collector {
public:
    Collector(const Ground& ground, std::vector<std::string>& not_joined) : ground_(ground), not_joined_(not_joined) {}

    void add_nodes(const std::set<model::NodeId>& nodes) {
        std::set<std::string> seen;
        for (const auto node : nodes) {
            auto place = ground_.projection.to_lonlat(ground_.network.place(node));
            place = {seven_decimals(place.lon), seven_decimals(place.lat)};
            CandidateSite found{.site = {.id = std::format("{:.7f},{:.7f}", place.lon, place.lat)}, .place = {.place = place}};
            if (!seen.insert(found.site.id).second || !join(found)) continue;
            found.place.quality = street_quality(ground_, found.place.link);
            sites_.push_back(std::move(found));
        }
    }

    void add_listed(const std::vector<model::Candidate>& listed, const std::string& service) {
        for (const auto& candidate : listed) {
            CandidateSite found{.site = {.id = candidate.id, .cost = candidate.cost, .capacity = candidate.capacity},
                                .place = {.name = candidate.name, .place = candidate.place, .quality = candidate.quality}};
            const auto same = std::ranges::find(ground_.study.facilities, candidate.id, &model::Facility::id);
            if (same != ground_.study.facilities.end()) {
                const auto id =
                    model::id_of<model::FacilityId>(static_cast<std::size_t>(same - ground_.study.facilities.begin()));
                (same->service == service ? found.place.facility : found.place.building) = id;
            }
            keep_or_name(std::move(found));
        }
    }

    void add_buildings(const StudyQuery& query, const std::string& service) {
        for (std::size_t row = 0; row < ground_.study.facilities.size(); ++row) {
            const auto& facility = ground_.study.facilities[row];
            const bool own = facility.service == service;
            if (own && model::in_operation_on(facility, query.date)) continue;
            CandidateSite found{.site = {.id = facility.id},
                                .place = {.name = facility.name, .place = facility.place, .quality = facility.quality}};
            (own ? found.place.facility : found.place.building) = model::id_of<model::FacilityId>(row);
            if (own && facility.capacity) found.site.capacity = static_cast<double>(*facility.capacity);
            keep_or_name(std::move(found));
        }
    }

    std::vector<CandidateSite> finish() {
        std::ranges::sort(sites_, {}, [](const CandidateSite& candidate) -> const std::string& { return candidate.site.id; });
        return std::move(sites_);
    }

private:
    bool join(CandidateSite& found) {
        const auto result = ground_.linker.link(ground_.projection.to_metres(found.place.place));
        const auto* link = std::get_if<Link>(&result);
        if (link == nullptr) return false;
        found.place.link = *link;
        found.site.island = ground_.study.islands[link->island.at()].id;
        return true;
    }
    void keep_or_name(CandidateSite found) {
        if (join(found)) {
            sites_.push_back(std::move(found));
        } else {
            not_joined_.push_back(found.site.id);
        }
    }

    const Ground& ground_;
    std::vector<std::string>& not_joined_;
    std::vector<CandidateSite> sites_;
};

}  // namespace

std::vector<CandidateSite> candidate_sites(const Ground& ground, const StudyQuery& query,
                                           std::vector<std::string>& not_joined) {
    const std::string& service = ground.study.standard.rules[query.rule.at()].service;
    Collector collector(ground, not_joined);
    switch (query.source) {
        case CandidateSource::dwellings:
            collector.add_nodes(dwelling_nodes(ground));
            break;
        case CandidateSource::streets:
            collector.add_nodes(all_nodes(ground));
            break;
        case CandidateSource::buildings:
            collector.add_buildings(query, service);
            break;
        case CandidateSource::listed:
            collector.add_listed(query.listed, service);
            break;
    }
    return collector.finish();
}

}  // namespace circle15::analysis::siting
